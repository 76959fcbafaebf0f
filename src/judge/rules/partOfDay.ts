import type { Line } from './dialogue.js';
import { plainWords } from './dialogue.js';
import { sorted, type Kept } from './sorted.js';

const LATE_RISER =
  /\b(?:hate|hates|no|not|cant|never|nothing|dont|dislike|loathe|bad at)\b(?: \w+){0,4}? (?:mornings?|early|before (?:9|10|11|nine|ten|eleven|noon))\b|\blate riser\b|\bnot a morning person\b/u;
const EVENINGS =
  /\b(?:only|never|not|nobody|no one|cant|free|available|out all)\b(?: \w+){0,5}? (?:evenings?|(?:after|before|until|till) (?:5|6|7|17|18|19|five|six|seven)(?: ?pm)?)\b|\bevenings? only\b/u;
const HOURS = /\b(\d{1,2})[:.](\d\d)\b(?! ?(?:€|£|\$|euro|kr))\s?([ap]\.?m)?|\b(\d{1,2}) ?([ap]\.?m)\b/giu;

const minutesIn = (line: Line): number[] =>
  [...line.text.matchAll(HOURS)]
    .filter(found => !/[€£$] ?$/u.test(line.text.slice(Math.max(0, found.index - 2), found.index)))
    .map(found => {
      const hour = Number(found[1] ?? found[4]);
      return (hour + (/^p/iu.test(found[3] ?? found[5] ?? '') && hour < 12 ? 12 : 0)) * 60 + Number(found[2] ?? 0);
    })
    .filter(minutes => minutes < 24 * 60);

/** Whether a cue leaves only the later hours, or only the evening. */
export const namesPartOfDay = (cue: string): boolean => [LATE_RISER, EVENINGS].some(one => one.test(plainWords(cue).join(' ')));

/** Who hates early mornings, or is only home in the evening: what the hours held out come to. */
export function partOfDay(cue: string, after: readonly Line[]): Kept {
  const words = plainWords(cue).join(' ');
  if (LATE_RISER.test(words))
    return sorted(
      after,
      line => minutesIn(line).filter(one => one >= 4 * 60 && (one < 9 * 60 || one >= 10 * 60)),
      one => one >= 10 * 60,
    );
  if (EVENINGS.test(words))
    return sorted(
      after,
      line => minutesIn(line).filter(one => one < 16 * 60 || one >= 17 * 60),
      one => one >= 17 * 60,
    );
  return { kept: [], broken: [] };
}
