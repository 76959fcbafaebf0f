import type { Flaw } from '../flaw.js';

export const stalls: Flaw = {
  name: 'stalls',
  kind: 'technical',
  says: 'Takes the message and never answers.',
  takesOver: () => true,
};
