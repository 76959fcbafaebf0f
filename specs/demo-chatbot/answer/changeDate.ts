import { dateChangeFee } from '../data/policies.js';
import type { Booking } from '../data/records.js';
import { addDays, sayDate } from '../language/dates.js';
import { euro } from '../language/say.js';
import { findDates } from '../understand/findDates.js';
import { bookingDates, updateRecord } from './findRecord.js';
import { reply, type Reply } from './reply.js';
import type { Turn } from './turn.js';

function shifted(text: string, date: string): string | null {
  const match = /\b(\d{1,2}|a|one|1) (day|week)s? (later|earlier|after|before|further|forward|back)\b|\b(?:by|with) (\d{1,2}|a|one|1) (day|week)s?\b/.exec(
    text,
  );
  if (match === null) return null;
  const count = Number(/\d+/.exec(match[1] ?? match[4] ?? '')?.[0] ?? 1) * ((match[2] ?? match[5]) === 'week' ? 7 : 1);
  return addDays(date, /\b(earlier|before|back|forward)\b/.test(match[0]) || /\bearlier\b/.test(text) ? -count : count);
}

function newDate({ text, today }: Turn, booking: Booking): { start: string; end: string | null } | null {
  const moved = shifted(text, booking.date);
  if (moved !== null) return { start: moved, end: null };
  const [, day = '', month = ''] = sayDate(booking.date).toLowerCase().split(' ');
  const told = new RegExp(`\\b(${day}(st|nd|rd|th)? (of )?${month}|${month} (the )?${day}(st|nd|rd|th)?|${booking.date})\\b`);
  const found = findDates(text.replace(told, ' ; '), today);
  if (found === null || found.start === null) return null;
  if (found.start === booking.date) return found.end === null ? null : { start: found.end, end: null };
  return { start: found.start, end: found.end };
}

export function changeBooking(turn: Turn, booking: Booking): Reply {
  const { talk, today } = turn;
  if (booking.status !== 'confirmed') {
    talk.task = null;
    return reply(
      `${booking.number} (${booking.what}) is cancelled, so its date cannot be changed. The ${euro(booking.paid)} is being refunded, and I can look for a new ${booking.kind} for you.`,
    );
  }
  const date = newDate(turn, booking);
  if (date === null) {
    talk.awaited = 'newDate';
    return reply(
      `${booking.number} is ${booking.what}, now on ${bookingDates(booking)}. A change ${booking.flexible ? 'is free' : `costs €${dateChangeFee}`}.`,
      { asks: 'Which new date would you like?' },
    );
  }
  if (date.start < today) {
    talk.awaited = 'newDate';
    return reply('That date has passed already.', { asks: 'Which date after today would you like?' });
  }
  const changed: Booking = { ...booking, date: date.start };
  updateRecord(talk, changed);
  talk.task = null;
  talk.done = [...talk.done, `moved ${booking.number} to ${bookingDates(changed)}`];
  const cost = booking.flexible
    ? `The price stays ${euro(booking.paid)} and the change is free`
    : `The change costs €${dateChangeFee}, on top of the ${euro(booking.paid)}`;
  return reply(
    `Done: ${booking.what} (${booking.number}) is now on ${bookingDates(changed)} instead of ${bookingDates(booking)}. ${cost}; the new confirmation is in your e-mail.`,
  );
}
