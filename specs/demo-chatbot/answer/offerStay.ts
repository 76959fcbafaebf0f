import type { Hotel } from '../data/hotels.js';
import { addDays, nextWeekday, sayDate, sayStay } from '../language/dates.js';
import { euro, plural } from '../language/say.js';
import type { Facts } from '../memory/facts.js';
import type { Turn } from './turn.js';
import { stayTotal } from './hotelOffers.js';

/** Whether the number of nights is still worth a question. */
export function lacksNights({ facts, talk }: Turn): boolean {
  return facts.stay.start !== null && facts.stay.nights === null && !talk.asked.includes('nights');
}

/** Where "any time" was said, the Friday of next week is taken. */
export function stayDates({ facts, today }: Turn): { start: string; nights: number } | null {
  const { start, nights, anyTime } = facts.stay;
  if (start !== null) return { start, nights: nights ?? 2 };
  return anyTime ? { start: nextWeekday(addDays(today, 7), 5), nights: nights ?? 2 } : null;
}

export function stayInWords(hotel: Hotel, facts: Facts, { start, nights }: { start: string; nights: number }): string {
  return `${sayStay(start, nights)}, ${plural(nights, 'night')}, ${euro(stayTotal(hotel, facts, nights))} in total`;
}

export function freeCancellationUntil(start: string): string {
  return sayDate(addDays(start, -1));
}
