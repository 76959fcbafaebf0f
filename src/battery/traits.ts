import type { Trait } from '../profile/attributeNames.js';
import type { Profile } from '../profile/profile.js';

export type Pole = 'high' | 'low';

/** The pole a profile has on a trait; null where it is medium or unknown. */
export function poleOf({ subjective }: Profile, trait: Trait): Pole | null {
  const value = subjective[trait]?.value;
  return value === 'high' || value === 'low' ? value : null;
}

/** Which pole people like to be told of. Aligned models under-play the other one. */
export const favourable = (trait: Trait, pole: Pole): boolean => (pole === 'high') !== (trait === 'neuroticism');
