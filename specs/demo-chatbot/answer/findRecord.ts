import type { Booking, CustomerRecord, Order } from '../data/records.js';
import { sayDate, sayStay } from '../language/dates.js';
import { list } from '../language/say.js';
import type { Talk } from '../memory/talk.js';
import type { Turn } from './turn.js';

export function findRecord({ talk, facts }: Turn): CustomerRecord | null {
  return talk.records.find(({ number }) => number === facts.number) ?? null;
}

export function updateRecord(talk: Talk, changed: CustomerRecord): void {
  talk.records = talk.records.map(record => (record.number === changed.number ? changed : record));
}

export function bookingDates({ date, nights }: Booking): string {
  return nights === 0 ? sayDate(date) : sayStay(date, nights);
}

export function sayArticles({ lines }: Order): string {
  return list(lines.map(({ article }) => article));
}

export function orderTotal({ lines }: Order): number {
  return lines.filter(({ returned }) => !returned).reduce((sum, { price }) => sum + price, 0);
}
