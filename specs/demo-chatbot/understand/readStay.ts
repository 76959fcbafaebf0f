import { daysBetween } from '../language/dates.js';
import type { FactReader } from './factReader.js';
import { findDates } from './findDates.js';

function readNights(text: string, bareCounts: boolean): number | null {
  const bare = bareCounts ? /^\D*(\d{1,2})\D*$/.exec(text)?.[1] : undefined;
  if (bare !== undefined && !/\bdays\b/.test(text)) return Number(bare);
  const nights = /\b(\d{1,2}) nights?\b/.exec(text)?.[1];
  if (nights !== undefined) return Number(nights);
  if (/\b(one|a single) night\b|\b(for|just|only) a night\b/.test(text)) return 1;
  const days = /\b(?:for|stay|about|some) (\d{1,2}) days\b|\b(\d{1,2}) days (?:in|at|stay|trip)\b|\b(\d{1,2})-day\b/.exec(text);
  const counted = days?.[1] ?? days?.[2] ?? days?.[3];
  if (counted !== undefined) return Math.max(1, Number(counted) - 1);
  if (/\b(for|stay) (a|1|one) week\b|\b(a|one|1) week in\b|\bweek ?long\b/.test(text)) return 7;
  if (/\b(for )?2 weeks\b/.test(text) && !/\bin 2 weeks\b/.test(text)) return 14;
  return null;
}

const noMatterWhen =
  /\b(any ?time|any date|any day|any weekend|whenever|flexible|no matter when|dates? (do not|dont|doesnt) matter|dont (care|mind) (about )?(when|the dates?|which)|you (choose|pick|decide))\b/;

export const readStay: FactReader = (facts, { text, today, awaited }) => {
  const dates = findDates(text, today);
  const nightsSaid = readNights(text, awaited === 'nights');
  const anyTime =
    noMatterWhen.test(text) || (awaited === 'dates' && /^(any|dont care|i dont care|doesnt matter|it doesnt matter|all|no preference)\b/.test(text));
  const past = dates?.start !== null && dates?.start !== undefined && dates.start < today;
  if (dates === null || past) {
    return { ...facts, stay: { ...facts.stay, nights: nightsSaid ?? facts.stay.nights, anyTime: facts.stay.anyTime || anyTime } };
  }
  const nightsFound = dates.start !== null && dates.end !== null ? daysBetween(dates.start, dates.end) : dates.weekend ? 2 : null;
  return {
    ...facts,
    stay: {
      start: dates.start ?? (dates.month === null ? facts.stay.start : null),
      month: dates.start === null ? (dates.month ?? facts.stay.month) : null,
      nights: nightsSaid ?? nightsFound ?? facts.stay.nights,
      anyTime: facts.stay.anyTime || anyTime,
    },
  };
};
