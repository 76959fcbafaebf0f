import type { AttributeName } from './attributes.js';
import type { Candidate } from './keepMany.js';
import type { Attributes, Merged } from './merge.js';
import { addCounts, type Counts } from './tally.js';

/** Facts in the profiles that are written, and what became of all others, by reason: together they are the facts proposed. */
export function keptFacts(
  candidates: readonly Candidate[],
  written: ReadonlyMap<Candidate, { readonly attributes: Attributes; readonly lost: Merged['used'] }>,
): { readonly kept: number; readonly dropped: Counts } {
  let kept = 0;
  let dropped: Counts = {};
  for (const candidate of candidates) {
    const profile = written.get(candidate);
    dropped = addCounts(dropped, candidate.dropped);
    for (const [name, count] of Object.entries(candidate.used)) {
      const known = profile && { ...profile.attributes.objective, ...profile.attributes.subjective }[name as AttributeName];
      const lost = profile?.lost[name as AttributeName] ?? 0;
      if (lost > 0) dropped = addCounts(dropped, { 'says what was made coarse': lost });
      if (known) kept += count - lost;
      else if (count > lost) dropped = addCounts(dropped, { [profile ? 'too few people share it' : 'the person was refused']: count - lost });
    }
  }
  return { kept, dropped };
}
