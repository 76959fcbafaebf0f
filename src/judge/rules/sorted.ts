import type { Line } from './dialogue.js';
import { denies } from './sentences.js';
import { warns } from './topics.js';

/** What a limit somebody voiced came to: kept by some sentence, broken by some. */
export interface Kept {
  readonly kept: readonly Line[];
  readonly broken: readonly Line[];
}

const plain = (line: Line): string => line.words.join(' ');

/** Sentences whose values are all fine, and those that hold out values of which none is. */
export function sorted(lines: readonly Line[], values: (line: Line) => readonly number[], fine: (value: number) => boolean): Kept {
  const kept: Line[] = [];
  const broken: Line[] = [];
  for (const line of lines) {
    const found = values(line);
    if (found.length === 0) continue;
    if (found.every(fine)) kept.push(line);
    else if (
      !found.some(fine) &&
      !warns(line) &&
      !denies(plain(line)) &&
      !/\b(?:over|above|beyond|more than|exceeds?) (?:your|that|the)\b|slightly (?:over|above)/u.test(plain(line))
    )
      broken.push(line);
  }
  return { kept, broken };
}
