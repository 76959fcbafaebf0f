import { numberWords } from '../../support/numberWords.js';
import type { Line } from './dialogue.js';

/** A number of things that can be compared. */
export interface Count {
  readonly noun: string;
  readonly value: number;
}

const WORDS = numberWords(1, 12);
const NOUNS: readonly (readonly [string, RegExp])[] = [
  ['people', /^(?:people|persons?|adults?|guests?|pax|travell?ers?|passengers?|diners?|covers?|of us|of you)$/u],
  ['nights', /^nights?$/u],
  ['rooms', /^rooms?$/u],
  ['children', /^(?:children|child|kids?|boys|girls)$/u],
  ['tickets', /^(?:tickets?|seats?|places?)$/u],
  ['bags', /^(?:bags?|suitcases?)$/u],
  ['dogs', /^dogs?$/u],
];

/** Numbers of people, nights, rooms … in a sentence: `table for 4` counts people. */
export function counts(line: Line): Count[] {
  const found: Count[] = [];
  const { words } = line;
  words.forEach((word, i) => {
    const value = /^\d{1,2}$/u.test(word) ? Number(word) : WORDS[word];
    if (value === undefined) return;
    for (const step of [1, 2]) {
      const next = words[i + step] ?? '';
      const pair = `${next} ${words[i + step + 1] ?? ''}`;
      const noun = NOUNS.find(([, form]) => form.test(next) || form.test(pair))?.[0];
      if (noun && (step === 1 || !/^\d|^(?:and|or|to|of|at|for|in|on|the|per|by)$/u.test(words[i + 1] ?? ''))) {
        found.push({ noun, value });
        return;
      }
    }
    if (
      words[i - 1] === 'for' &&
      /\b(?:table|dinner|lunch|booked|reserved|reservation|booking|party)\b/u.test(words.slice(Math.max(0, i - 6), i).join(' ')) &&
      !/^(?:minutes?|hours?|days?|weeks?|months?|euros?|pm|am|pounds|dollars|nights?)$/u.test(words[i + 1] ?? '') &&
      !line.text.includes(`${word}:`)
    )
      found.push({ noun: 'people', value });
  });
  return found;
}
