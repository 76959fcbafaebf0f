import type { Overlay } from '../profile/profile.js';
import type { Fault, FidelityFinding } from './finding.js';
import type { Played } from './played.js';

/**
 * What an overlay asks of the person, and is therefore no fault of theirs. Confused and sceptical people ask back and doubt, which no
 * rule may take for a flip; those who change their mind and those who mix languages are looked at more closely by the rules
 * themselves (`facts`, `languageDrift`).
 */
const BY_OVERLAY: Readonly<Record<Overlay, readonly Fault[]>> = {
  impatient: ['stopped too early', 'style drift'],
  tangential: ['goal abandoned', 'fact invented'],
  incomplete: ['style drift', 'empty turn', 'loop'],
  'asks for what does not exist': ['goal abandoned', 'fact invented'],
  confused: ['fact contradicted'],
  sceptical: [],
  'changes their mind': [],
  'believes something false': ['fact invented', 'fact contradicted'],
  'code-switching': [],
};

/** An adversary is sent for something else than the goal, and may make up who they are. */
const OF_ADVERSARIES: readonly Fault[] = ['goal abandoned', 'goal never raised', 'fact invented', 'profile contradicted'];

/** True when this person is asked to do what would be a fault in others: nothing to hold against whoever plays them. */
export function isExempt({ kind, evidence }: Pick<FidelityFinding, 'kind' | 'evidence'>, { profile, scenario }: Pick<Played, 'profile' | 'scenario'>): boolean {
  if (scenario.adversary !== null && OF_ADVERSARIES.includes(kind)) return true;
  const { overlay } = profile;
  // Half an utterance is still one: nothing at all is nobody's way of speaking.
  return overlay !== undefined && BY_OVERLAY[overlay].includes(kind) && !(kind === 'empty turn' && evidence === NOTHING);
}

/** What stands as evidence where nothing was said. */
export const NOTHING = '(nothing)';
