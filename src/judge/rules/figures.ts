import { NUMBER_WORDS } from '../../support/numberWords.js';
import { stem } from '../../support/text.js';
import { numberIn, quantitiesOf, type Quantity } from '../../transcript/quantity.js';
import type { Line } from './dialogue.js';
import { subjectIn } from './stated.js';

/** A figure in a sentence, in a form that can be compared. */
export interface Figure {
  readonly line: Line;
  /** What can be compared with what: `money eur`, `weekday`, `day`, `time`, `length minute`, `count`, `room`. */
  readonly kind: string;
  /** Spellings that mean the same: `06-12` and `12-06` for 12/06. */
  readonly values: readonly string[];
  readonly amount: number | null;
  /** `night` in `89 a night`. */
  readonly per: string;
  /** The nouns right after a count: `chairs` in `6 blue chairs`. */
  readonly nouns: readonly string[];
  /** The words of its piece of the sentence, without figures. */
  readonly piece: readonly string[];
  /** The words of its sentence, without figures. */
  readonly whole: readonly string[];
  readonly text: string;
  readonly from: number;
}

type Raw = Pick<Figure, 'kind' | 'values' | 'amount' | 'text'> & { readonly at: number };

const LABELS =
  'room|level|floor|platform|gate|line|bus|tram|track|terminal|seat|row|hall|counter|desk|zone|door|building|bay|locker|ward|pier|lane|court|table|pitch|cabin|apartment|flat|unit|berth|coach|carriage|deck|size|box|shelf|aisle';
const LABELLED = new RegExp(`\\b(${LABELS})s?\\s(?:no\\.?\\s|number\\s)?(\\d{1,4}[a-z]?|[A-Z]-?\\d{1,3})(?![\\p{L}\\d:]|[.,]\\d)`, 'giu');
const WORDED = new RegExp(
  `(?<![\\p{L}-])(?:${NUMBER_WORDS.slice(2).join('|')}|one(?= (?!of|the|in|at|on|is|that|for|way|there|can|moment|who|and|to|i)[a-z]))(?![\\p{L}-])`,
  'giu',
);
const MEASURE =
  /(?<![\d.,])(\d+(?:[.,]\d+)?)[\s-]?(kg|kilos?|kilograms?|km|kilomet(?:re|er)s?|cm|mm|gb|gigs?|gigabytes?|mb|mbps|mbit|ml|l|g|lit(?:re|er)s?|grams?|met(?:re|er)s?|m|miles|degrees|watts?|kw|kwh|points|stars|pages|square met(?:re|er)s|sqm)(?![\p{L}\d])/giu;
const CLOCK = /\b(half past|quarter past|quarter to) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/giu;
const PHONE = /(?<![\d.,])(?:\+|\b0)\d[\d ()/-]{5,18}\d/gu;
const SLASHED = /(?<![\d/.])(\d{1,2})[/](\d{1,2})(?![\d/])/gu;
const HOURS = /(?<![\d:.,])(\d{1,2})\s?(?:to|-|–|till|until)\s?(\d{1,2})(?![\d:.,%]|\s?(?:€|(?![ap]m\b)\p{L}))/gu;
const FREE =
  /\b(?:free of charge|for free|(?:is|are|its|it's) free|no charge|at no (?:extra )?(?:cost|charge)|complimentary|without charge|ride free|travel free)\b/giu;
const two = (value: number): string => String(value).padStart(2, '0');

/** Metres are metres, however they are spelled. */
const measured = (unit: string): string =>
  ({ kilo: 'kg', kilogram: 'kg', kilometre: 'km', kilometer: 'km', gig: 'gb', gigabyte: 'gb', litre: 'l', liter: 'l', gram: 'g', metre: 'm', meter: 'm' })[
    unit.replace(/s$/u, '')
  ] ?? unit.replace(/s$/u, '');

function special(text: string): Raw[] {
  const labelled = [...text.matchAll(LABELLED)].map(one => ({
    kind: one[1]?.toLowerCase() ?? '',
    values: [(one[2] ?? '').toLowerCase()],
    amount: /^\d+$/u.test(one[2] ?? '') ? Number(one[2]) : null,
    text: one[0],
    at: one.index,
  }));
  const phones = [...text.matchAll(PHONE)].map(one => ({ kind: 'code', values: [one[0].replace(/\D/gu, '')], amount: null, text: one[0], at: one.index }));
  const clock = [...text.matchAll(CLOCK)].map(one => {
    const hour = Math.max(NUMBER_WORDS.indexOf((one[2] ?? '').toLowerCase()), Number(one[2]) || 0);
    const [shift, minute] = /half/iu.test(one[1] ?? '') ? [0, '30'] : /to/iu.test(one[1] ?? '') ? [11, '45'] : [0, '15'];
    return { kind: 'time', values: [`${two((hour + shift) % 12)}:${minute}`], amount: null, text: one[0], at: one.index };
  });
  const measures = [...text.matchAll(MEASURE)].map(one => ({
    kind: `measure ${measured((one[2] ?? '').toLowerCase())}`,
    values: [String(numberIn(one[1] ?? ''))],
    amount: numberIn(one[1] ?? ''),
    text: one[0],
    at: one.index,
  }));
  const slashed = [...text.matchAll(SLASHED)]
    .map(one => ({ one, a: Number(one[1]), b: Number(one[2]) }))
    .filter(({ a, b }) => a > 0 && b > 0 && a <= 31 && b <= 31 && (a <= 12 || b <= 12))
    .map(({ one, a, b }) => ({
      kind: 'day',
      values: [...(b <= 12 ? [`${two(b)}-${two(a)}`] : []), ...(a <= 12 ? [`${two(a)}-${two(b)}`] : [])],
      amount: null,
      text: one[0],
      at: one.index,
    }));
  const hours = [...text.matchAll(HOURS)]
    .filter(
      one =>
        /\b(?:open|hours|daily|days?|shut|close|morning|afternoon|week)|mon|tue|wed|thu|fri|sat|sun|\d ?[ap]m\b/iu.test(text) &&
        Number(one[1]) <= 24 &&
        Number(one[2]) <= 24,
    )
    .flatMap(one => {
      const end = one.index + one[0].length - (one[2] ?? '').length;
      return [
        { kind: 'time', values: [`${two(Number(one[1]) % 12)}:00`], amount: null, text: one[1] ?? '', at: one.index },
        { kind: 'time', values: [`${two(Number(one[2]) % 12)}:00`], amount: null, text: one[2] ?? '', at: end },
      ];
    });
  const gratis = [...text.matchAll(FREE)].map(one => ({ kind: 'money free', values: ['0'], amount: null, text: one[0], at: one.index }));
  return [...gratis, ...labelled, ...phones, ...clock, ...slashed, ...measures, ...hours];
}

const WEEKDAY = /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)day$/u;

function plainRaw(one: Quantity, text: string): Raw | null {
  const { kind, value, text: words, at } = one;
  const amount = numberIn(words);
  const base = { amount, text: words, at };
  switch (kind) {
    case 'money':
      return { ...base, kind: `money ${value.split(' ')[1] ?? ''}`, values: [String(amount)] };
    case 'percent':
      return { ...base, kind: 'percent', values: [value] };
    case 'time': {
      const [hour = '', minute = '00'] = value.split(':');
      return { ...base, kind: 'time', values: [`${two(Number(hour) % 12)}:${minute}`], amount: null };
    }
    case 'date': {
      if (WEEKDAY.test(value)) return { ...base, kind: 'weekday', values: [value.slice(0, 3)], amount: null };
      const year = /\b(?:19|20)\d\d\b/u.exec(words)?.[0] ?? '';
      if (/^\d\d-\d\d$/u.test(value)) return { ...base, kind: 'day', values: [year ? `${value} ${year}` : value], amount: null };
      const day = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(value)?.[1];
      return day ? { ...base, kind: 'day', values: [`-${two(Number(day))}`], amount: null } : null;
    }
    case 'duration': {
      const [count = '', unit = ''] = [value.slice(0, value.lastIndexOf(' ')), value.slice(value.lastIndexOf(' ') + 1)];
      const [lot, name] = unit === 'year' ? [12, 'month'] : [1, unit];
      const values = count
        .split(/[-\s]/u)
        .filter(part => /^\d/u.test(part))
        .map(part => String(Number(part) * lot));
      return values.length > 0 && !/^an?\s\w+$/iu.test(words)
        ? { ...base, kind: `length ${name}`, values: [values.join('-')], amount: values.length === 1 ? Number(values[0]) / lot : null }
        : null;
    }
    case 'code':
      return value.length >= 4 ? { ...base, kind: 'code', values: [value], amount: null } : null;
    case 'number': {
      const digits = words.replace(/\D/gu, '');
      if (/^\d{4,}$/u.test(words) && !/^(?:19|20)\d\d$/u.test(words) && !/^\d?0000?$/u.test(words)) return { ...base, kind: 'code', values: [digits] };
      if (/^[-/]\d/u.test(text.slice(at + words.length)) || /\d[-/]$/u.test(text.slice(0, at))) return null;
      return { ...base, kind: 'count', values: [String(amount)] };
    }
  }
}

const PIECES = /[;:,–—]\s|\s(?:but|while|whereas|and|plus)\s/giu;
const PER =
  /^\s?(?:per|a|an|each|every|\/|for (?:a|one|each|every|the))\s?(person|night|day|month|year|hour|week|head|adult|child|kg|piece|pp|session|lesson|ticket|class|item|pupil|guest|student|dog|kid|bottle|glass|page)\b|^\s?(monthly|weekly|daily|yearly|annually|pp|each)\b/iu;

const READ = new WeakMap<Line, readonly Figure[]>();

/** All figures of a sentence, from left to right. */
export function figuresOf(line: Line): readonly Figure[] {
  const known = READ.get(line);
  if (known) return known;
  const found = read(line);
  READ.set(line, found);
  return found;
}

function read(line: Line): Figure[] {
  const { text } = line;
  const taken: Raw[] = [];
  const free = ({ at, text: words }: Raw): boolean => !taken.some(other => at < other.at + other.text.length && other.at < at + words.length);
  for (const one of special(text)) if (free(one)) taken.push(one);
  for (const quantity of quantitiesOf(text)) {
    const one = plainRaw(quantity, text);
    if (one && free(one)) taken.push(one);
  }
  for (const match of text.matchAll(WORDED)) {
    const amount = NUMBER_WORDS.indexOf(match[0].toLowerCase());
    const one: Raw = { kind: 'count', values: [String(amount)], amount, text: match[0], at: match.index };
    if (free(one)) taken.push(one);
  }
  const raws = taken.sort((a, b) => a.at - b.at).slice(0, 12);
  const bare = raws.reduceRight((kept, { at, text: words }) => `${kept.slice(0, at)}${' '.repeat(words.length)}${kept.slice(at + words.length)}`, text);
  const whole = subjectIn(bare);
  const cuts = [...bare.matchAll(PIECES)];
  return raws.map(({ at, ...one }) => {
    const after = text.slice(at + one.text.length, at + one.text.length + 60);
    const start = cuts.findLast(cutAt => cutAt.index < at);
    const from = start ? start.index + start[0].length : 0;
    const per = PER.exec(after);
    const words = /^[\s-]+((?:[\p{L}-]+\s?){1,3})/u.exec(after)?.[1] ?? '';
    const nouns = one.kind === 'count' ? nounsIn(words, text.slice(0, at), after) : [];
    return {
      ...one,
      line,
      from: at,
      per: one.kind.startsWith('money') || one.kind === 'count' ? (per?.[1] ?? per?.[2] ?? '').toLowerCase() : '',
      nouns,
      whole,
      piece: subjectIn(bare.slice(from, cuts.find(cutAt => cutAt.index > at)?.index)),
    };
  });
}

const ENDS =
  /^(?:and|or|to|of|at|for|in|on|the|per|by|a|an|with|from|is|are|was|were|has|have|each|every|then|so|if|as|total|left|please|pm|am|will|which|that|this)$/iu;
const CALENDAR = /^(?:next|this|on|tomorrow|today|tonight|please|mon\w*day|tues\w*|wednes\w*|thurs\w*|fri\w*|satur\w*|sunday)$/u;
const PEOPLE = /^(?:people|persons?|guests?|pax|adults?|passengers?|travell?ers?|diners?)$/u;
function nounsIn(words: string, before: string, after: string): string[] {
  const list = words.trim().toLowerCase().split(/\s+/u);
  const end = list.findIndex(word => ENDS.test(word));
  const nouns = (end < 0 ? list : list.slice(0, end))
    .filter(word => word.length > 2 && !CALENDAR.test(word))
    .map(word => (PEOPLE.test(word) ? 'people' : stem(word)));
  const group =
    /^\s(?:of (?:us|you|them))\b/iu.test(after) ||
    (nouns.length === 0 &&
      /\b(?:(?:table|bowling|dinner|lunch|brunch|booked|reserved|reservation|booking|room|tour|seats|places) for|party of|group of|we are|we're|there are)\s$/iu.test(
        before,
      ) &&
      !/^[-:.,]?\d|^\s?(?:am|pm|o'clock)/iu.test(after));
  return group ? ['people'] : nouns;
}

/** Whether two figures are of one kind and have one value. */
export const equal = (a: Figure, b: Figure): boolean =>
  (a.kind === b.kind && a.values.some(x => b.values.some(y => x === y || (a.kind === 'day' && sameDay(x, y))))) ||
  (a.amount !== null && a.amount === b.amount && [a, b].some(({ kind }) => kind === 'count') && !(a.kind === 'count' && b.kind === 'count'));

/** `06-12`, `-12` and `06-12 2026`. */
const sameDay = (x: string, y: string): boolean => {
  const [[a = '', yearA], [b = '', yearB]] = [x.split(' '), y.split(' ')];
  return (a === b || ((a.startsWith('-') || b.startsWith('-')) && a.slice(-2) === b.slice(-2))) && (!yearA || !yearB || yearA === yearB);
};
