import { contentStems } from '../../support/text.js';
import { numberIn, quantitiesOf } from '../../transcript/quantity.js';
import type { Line } from './dialogue.js';
import { counts } from './numbers.js';

const DULL = new Set(
  'yes sure certain perfect great welcome sorry afraid note pleas thank still just only back total around about per also already day week month year hour minut today tomorrow euro pound dollar time good fine happi number book order right exactly exact correct cost price confirm reserv then get tak mak see com one two three'.split(
    ' ',
  ),
);
const LABELLED =
  /\b(room|level|floor|platform|gate|line|bus|tram|track|terminal|seat|row|hall|counter|desk|page|zone|stop|door|building|bay|aisle|locker|ward|pier|class|section|lane|court|table|pitch|cabin|apartment|flat|unit|shelf|exit|tent|stand|booth|berth|coach|carriage|deck|size|step|chapter|form|window)\s(?:no\.?\s|number\s)?(\d{1,4}[a-z]?|[A-Z]\d{0,3})\b|\b(first|second|third|fourth|fifth|sixth|ground|top|\d{1,2}(?:st|nd|rd|th)) (floor|level)\b/giu;
const ROLE =
  /\b(technician|driver|guide|doctor|dentist|agent|advis[eo]r|teacher|stylist|instructor|engineer|manager|trainer|nurse|host|courier|therapist|mechanic|vet|hairdresser|barber|tutor|coach|assistant|colleague|contact|consultant|surgeon|physio|plumber|electrician|chef|interpreter|caretaker|captain|skipper|hostel|hotel|restaurant|street|supplier)\b,?(?: (?:on|this|for|at) \w+| tomorrow| today| there)?,?(?: is| will be| called| named|:)?(?: Mr| Mrs| Ms| Dr)?\.? (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu;

export const subjectIn = (text: string): string[] => [...new Set(contentStems(text).filter(word => !DULL.has(word) && !/^\d/u.test(word)))];

const THINGS =
  /\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:(?:more|of the|single|double|large|small|big|extra|[a-z]+(?:ed|en|ish)) )?([a-z]{3,}s)\b(?!\s?(?:ago|later))/gu;
const UNITS =
  /^(?:minutes|mins|hours|hrs|days|weeks|months|years|nights|seconds|euros|pounds|dollars|cents|francs|kronor|times|percent|points|miles|metres|meters|stops|stars|steps|grams|litres|kilos|degrees|items|others|is|was|has|this|plus|less|makes|comes|rupees|dirhams|crowns|pesos|shillings|things|gbs)$/u;

/** Numbers of things in a sentence: `6 chairs`. */
export const thingsIn = (line: Line): { noun: string; value: number }[] =>
  [...line.text.toLowerCase().matchAll(THINGS)]
    .filter(match => !UNITS.test(match[2] ?? ''))
    .map(match => ({ noun: match[2] ?? '', value: WORDS[match[1] ?? ''] ?? Number(match[1]) }));

interface Value {
  readonly kind: string;
  readonly value: string;
  readonly text: string;
}

/** Sentences are compared in pairs, but read once. */
const READ = new WeakMap<Line, readonly Value[]>();

/** Every value of a sentence; a number counts only with what it numbers. */
export function valuesOf(line: Line): readonly Value[] {
  const known = READ.get(line);
  if (known) return known;
  const found = readValues(line);
  READ.set(line, found);
  return found;
}

function readValues(line: Line): Value[] {
  const labelled = [...line.text.matchAll(LABELLED)].map(match => ({
    kind: (match[1] ?? match[4] ?? '').toLowerCase().replace('level', 'floor'),
    value: (match[2] ?? match[3] ?? '').toLowerCase().replace(/(?<=\d)(?:st|nd|rd|th)$/u, ''),
    text: match[0],
  }));
  const people = [...line.text.matchAll(ROLE)].map(match => ({ kind: match[1] ?? '', value: (match[2] ?? '').toLowerCase(), text: match[2] ?? '' }));
  const counted = counts(line).map(({ noun, value }) => ({ kind: `number of ${noun}`, value: String(value), text: '' }));
  const phones = [...line.text.matchAll(/(?<![\d.,])(?:\+|\b0)\d[\d ()/-]{5,18}\d/gu)].map(([text]) => ({
    kind: 'phone',
    value: text.replace(/\D/gu, ''),
    text,
  }));
  const places = [...line.text.matchAll(/(?<![\p{L}\d.,:€$£-])(\d{1,4}\p{L}?),? (\p{Lu}\p{L}{2,})(?= (?:\p{Lu}\p{L}+|street|road|lane|avenue)\b)/gu)]
    .filter(match => !/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u.test(match[2] ?? ''))
    .map(match => ({ kind: `house in ${(match[2] ?? '').toLowerCase()}`, value: match[1] ?? '', text: match[1] ?? '' }));
  const measures = [...line.text.matchAll(/(?<![\d.,])(\d+(?:[.,]\d+)?)\s?(kg|km|cm|mm|gb|mb|ml|lit(?:re|er)s?|grams?|met(?:re|er)s?|miles|degrees)\b/giu)].map(
    match => ({
      kind: `measure ${(match[2] ?? '').toLowerCase()}`,
      value: match[1] ?? '',
      text: match[0],
    }),
  );
  const plain = quantitiesOf(line.text)
    .filter(({ kind, value }) => (kind !== 'number' && kind !== 'code') || value.length > 1)
    .map(({ kind, value, text }) => ({ kind, value, text }));
  return [...plain, ...measures, ...phones, ...places, ...labelled, ...people, ...counted].slice(0, 12);
}

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  pair: 2,
  couple: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

/** The plain numbers of the sentences, for sums. */
export const numbersIn = (lines: readonly Line[]): number[] =>
  lines.flatMap(line =>
    quantitiesOf(line.text)
      .filter(({ kind }) => kind === 'money' || kind === 'number' || kind === 'percent' || kind === 'duration')
      .map(({ text }) => numberIn(text) ?? 0),
  );
