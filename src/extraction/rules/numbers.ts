import { numberWords } from '../../support/numberWords.js';

const SMALL = numberWords(0, 20);
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };

/** A number in figures or English words, `zero` to `ninety-nine`; a source for patterns. */
export const NUMBER = String.raw`(?:\d{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-]?)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)`;

/** Its value; null when it is none. */
export function numberOf(text: string): number | null {
  const words = text.trim().toLowerCase();
  if (/^\d{1,3}$/.test(words)) return Number(words);
  if (Object.hasOwn(SMALL, words)) return SMALL[words] ?? null;
  const [tens = '', ones = ''] = words.replace(/^(\w+?ty)[\s-]?(\w*)$/u, '$1 $2').split(' ');
  const base = Object.hasOwn(TENS, tens) ? TENS[tens] : undefined;
  if (base === undefined) return null;
  return ones === '' ? base : base + (SMALL[ones] ?? 0);
}
