import { numberIn, quantitiesOf } from '../../transcript/quantity.js';

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/giu;
const daysIn = (text: string): string[] => [...text.matchAll(WEEKDAY)].map(match => match[0].toLowerCase());
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Month and day as one number; a month alone is its last day. */
function dayOf(text: string): number | null {
  const date = quantitiesOf(text).find(({ kind, value }) => kind === 'date' && /^\d\d-\d\d$/u.test(value));
  if (date) return Number(date.value.replace('-', ''));
  const month = MONTHS.findIndex(name => new RegExp(`\\b${name}\\b`, 'iu').test(text));
  return month >= 0 ? (month + 1) * 100 + 31 : null;
}

/** `before 30 June` in the goal, and the date held out is later. */
function late(text: string, sentence: string): boolean {
  const found = /\b(?:before|by|until|no later than)\b(.{3,40})/iu.exec(text)?.[1];
  const limit = found === undefined ? null : dayOf(found);
  const dates = quantitiesOf(sentence).filter(({ kind, value }) => kind === 'date' && /^\d\d-\d\d$/u.test(value));
  return limit !== null && dates.length > 0 && dates.every(({ value }) => Number(value.replace('-', '')) > limit);
}

/** `in the morning`, and the hour held out is in the evening. */
function wrongHour(text: string, sentence: string): boolean {
  const hours = quantitiesOf(sentence)
    .filter(({ kind }) => kind === 'time')
    .map(({ value }) => Number(value.slice(0, 2)));
  const part = /\b(?:morning|afternoon|evening)\b/iu.exec(text)?.[0].toLowerCase();
  const [from, to] = part === 'morning' ? [0, 12] : part === 'afternoon' ? [12, 18] : part === 'evening' ? [16, 24] : [0, 25];
  return hours.length > 0 && hours.every(hour => hour < from || hour > to);
}

/** `under 90 euros` in the goal, and every price in the sentence is above. */
function tooDear(text: string, sentence: string): boolean {
  const cap = capOf(text);
  const prices = pricesIn(sentence);
  return cap !== null && prices.length > 0 && prices.every(price => price > cap);
}

export const pricesIn = (sentence: string): number[] =>
  quantitiesOf(sentence)
    .filter(({ kind, text }) => kind === 'money' || (kind === 'number' && /[.,]\d\d$/u.test(text)))
    .map(({ text }) => numberIn(text) ?? 0);

/** The highest price a goal allows. */
export function capOf(text: string): number | null {
  const found = /\b(?:under|below|less than|at most|max(?:imum)?|up to|no more than|cheaper than|within|not over)\s(.{1,20})/iu.exec(text)?.[1];
  const cap = quantitiesOf(found ?? '').find(({ kind }) => kind === 'money' || kind === 'number');
  return cap ? numberIn(cap.text) : null;
}

/** Whether what a sentence holds out is beyond a limit in the goal: its day, deadline, hour or price. */
export function breaksLimit(text: string, sentence: string): boolean {
  const [wanted, held] = [daysIn(text), daysIn(sentence)];
  if (wanted.length > 0 && held.length > 0 && !held.some(day => wanted.includes(day))) return true;
  return late(text, sentence) || wrongHour(text, sentence) || tooDear(text, sentence);
}
