import { numberIn } from '../../transcript/quantity.js';

/** Years from and to, both included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
  /** Said roughly: `about 40`. */
  readonly rough: boolean;
}

const OLDEST = 120;
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER = `\\d{1,3}|(?:${TENS})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve`;
const ROUGHLY = 'about|around|almost|nearly|roughly|approximately|close to|pushing|getting on for|some';
const ROUGH = new RegExp(`\\b(?:${ROUGHLY})\\b|~|ish\\b`, 'iu');
const FROM = 'over|above|past|at least|older than|more than';
const LEAST = new RegExp(`\\b(?:${FROM})\\b`, 'iu');
/** Behind a number: that age, and any above it. */
const OR_OLDER = /^\s{0,3}(?:\+|plus\b|(?:years? (?:old |of age )?)?(?:or|and) (?:older|over|above|more|up)\b)/iu;
/** A number that counts something else: `I am 40 minutes late`. */
const NO_AGE = `(?!\\s*(?:%|per ?cent|€|\\$|£|euros?|dollars?|pounds?|min(?:ute)?s?|hours?|days?|weeks?|months?|k?m\\b|miles?|kilo|cm|st\\b|th\\b|[:.,/]\\d|\\w*[-]?(?:years? (?:in|with|of|at|as|on|since|late|ago|customer)))|\\d)`;
/** `I'm 42`, `I am almost forty`, `as a 42-year-old`, `turned 42`, `aged 42`. */
const OWN_AGE = new RegExp(
  `\\b(?:i['’]?m|i am|i(?:['’]ve| have)? (?:just )?turned|i turn|i['’]ll be|as an?|aged)\\s+(?:(?:${ROUGHLY}|${FROM}|already|only|just|now)\\s+){0,2}(${NUMBER})(?:ish)?(?![\\w])${NO_AGE}`,
  'iu',
);

/** The span of years that a value stands for: `42`, `35-44`, `65+`, `40s`, `over 60`; null where it names none. */
export function agesOf(value: number | string): Ages | null {
  const text = String(value).toLowerCase().slice(0, 80);
  const rough = ROUGH.test(text);
  const [, low, high] = /(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})/u.exec(text) ?? [];
  if (low !== undefined && high !== undefined) return within(Number(low), Number(high), rough);
  const decade = /\b(\d0)['’]?s\b/u.exec(text)?.[1];
  if (decade !== undefined) return within(Number(decade), Number(decade) + 9, rough);
  if (/\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b/u.test(text)) return null;
  const years = new RegExp(`(?<![\\w.,])(?:${NUMBER})(?![\\d.,])`, 'u').exec(text)?.[0];
  const number = years === undefined ? null : numberIn(years);
  if (number === null) return null;
  if (/\d\s?\+|\bover\b|\bolder\b|\bpast\b|\babove\b|\bat least\b|\bmore\b|\band up\b|\d plus\b/u.test(text)) return within(number, OLDEST, rough);
  if (/\bunder\b|\bbelow\b|\byounger\b|\bnot yet\b/u.test(text)) return within(0, number, rough);
  return within(number, number, rough);
}

const within = (from: number, to: number, rough: boolean): Ages | null => (from <= to && to <= OLDEST ? { from, to, rough } : null);

/** The age that somebody says outright to be their own, in English; null where a number may be something else. */
export function ownAge(words: string): Ages | null {
  const said = OWN_AGE.exec(words);
  if (said?.[1] === undefined) return null;
  const least = LEAST.test(said[0]) || OR_OLDER.test(words.slice(said.index + said[0].length));
  return agesOf(`${ROUGH.test(said[0]) ? 'about ' : ''}${least ? 'over ' : ''}${said[1]}`);
}

/** Years between that people round away: birthdays pass, and who says `about` means five. */
const ROUNDED = 3;
const ROUNDED_ROUGHLY = 5;

/** Whether two ages cannot be one person's. */
export function agesApart(a: Ages, b: Ages): boolean {
  const gap = Math.max(a.from - b.to, b.from - a.to);
  return gap > (a.rough || b.rough ? ROUNDED_ROUGHLY : ROUNDED);
}
