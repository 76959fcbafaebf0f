import { overlays, type Overlay, type Profile } from '../../profile/profile.js';
import { Failure } from '../../support/failure.js';
import { listed, nearest } from '../../support/text.js';

/**
 * The same person with this overlay in place of any they had, or with none (null). An unknown name is a set-up failure.
 */
export function withOverlay({ overlay: _, ...profile }: Profile, overlay: Overlay | null): Profile {
  if (overlay === null) return profile;
  if ((overlays as readonly string[]).includes(overlay)) return { ...profile, overlay };
  const meant = typeof overlay === 'string' ? nearest(overlay, overlays) : null;
  throw new Failure({
    party: 'set-up',
    code: 'overlay-unknown',
    what: `there is no overlay "${String(overlay)}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
    details: [['known', listed(overlays)]],
  });
}
