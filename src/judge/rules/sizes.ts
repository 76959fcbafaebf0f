import type { Line } from './dialogue.js';
import { denies } from './sentences.js';
import type { Kept } from './sorted.js';

const OWN = /\bsize (\d{1,2})\b|\b(?:take|wear|need|am|i['’]m) an? (?:\w+ )?(\d{2})\b(?! ?(?:year|min|hour|day|night|€|euro|kg|cm))/iu;
const sizesIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:sizes?|EU|in an?|in) (\d{2})\b(?! ?(?:min|hour|day|week|€|euro))/giu)].map(found => found[1] ?? '');

/** Whether a cue names the size somebody wears. */
export const namesSize = (cue: string): boolean => OWN.test(cue);

/** The size somebody wears: held out, or only another one. */
export function sizes(cue: string, after: readonly Line[]): Kept {
  const found = OWN.exec(cue);
  const own = found?.[1] ?? found?.[2];
  if (own === undefined) return { kept: [], broken: [] };
  const sure = after.filter(line => !denies(line.words.join(' ')) && sizesIn(line.text).length > 0);
  return {
    kept: sure.filter(line => sizesIn(line.text).includes(own)),
    broken: sure.filter(
      line => !sizesIn(line.text).includes(own) && /\bsizes? \d/iu.test(line.text) && !/\d ?(?:to|-|–|and|or|up) ?\d|\bfits?\b/iu.test(line.text),
    ),
  };
}
