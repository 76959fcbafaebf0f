import { dateChangeFee, refundWorkingDays } from '../data/policies.js';
import type { Booking } from '../data/records.js';
import { addWorkingDays, sayDate } from '../language/dates.js';
import { capitalise, euro } from '../language/say.js';
import { cityAliases } from '../data/places.js';
import { bookingDates, updateRecord } from './findRecord.js';
import { reply, type Reply } from './reply.js';
import type { Turn } from './turn.js';

function payOut({ talk, today }: Turn, booking: Booking): string {
  const refundBy = addWorkingDays(today, refundWorkingDays);
  updateRecord(talk, { ...booking, status: 'refunded', refundBy });
  talk.done = [...talk.done, `refunded ${euro(booking.paid)} for ${booking.number}, due by ${sayDate(refundBy)}`];
  talk.task = null;
  return `${euro(booking.paid)} goes back the way you paid and arrives within ${refundWorkingDays} working days, by ${sayDate(refundBy)}`;
}

function offerOtherWay({ talk }: Turn, booking: Booking): string {
  const [, from, to] = /from (\w+) to (\w+)/.exec(booking.what.toLowerCase()) ?? [];
  const [start, end] = [cityAliases[from ?? ''], cityAliases[to ?? '']];
  if (start === undefined || end === undefined) return '';
  talk.facts = {
    ...talk.facts,
    from: talk.facts.from ?? start,
    city: talk.facts.city ?? end,
    stay: talk.facts.stay.start === null ? { ...talk.facts.stay, start: booking.date } : talk.facts.stay,
  };
  talk.proposal = { kind: 'findTrip' };
  return `Would you like me to look for another way to ${end}?`;
}

export function cancelNow(turn: Turn, booking: Booking): Reply {
  turn.talk.proposal = null;
  return reply(`Done: ${booking.number}, ${booking.what} on ${bookingDates(booking)}, is cancelled. The ${payOut(turn, booking)}.`, {
    asks: 'Is there anything else I can do?',
  });
}

function proposeCancel({ talk }: Turn, booking: Booking): Reply {
  if (!booking.flexible) {
    talk.proposal = { kind: 'human' };
    return reply(
      `${booking.number}, ${booking.what}, is a saver rate and not refundable. I can change the date for €${dateChangeFee}, or a colleague can ask the hotel to make an exception.`,
      { asks: 'Shall I hand you over to a colleague for that?' },
    );
  }
  talk.proposal = { kind: 'cancel', number: booking.number };
  return reply(
    `${booking.number} is ${booking.what} on ${bookingDates(booking)}. Cancelling is free, and you would get all ${euro(booking.paid)} back within ${refundWorkingDays} working days.`,
    { asks: 'Shall I cancel it now?' },
  );
}

export function refundBooking(turn: Turn, booking: Booking): Reply {
  if (booking.status === 'refunded' || booking.status === 'cancelled') {
    turn.talk.task = null;
    const by = booking.refundBy === null ? `within ${refundWorkingDays} working days` : `by ${sayDate(booking.refundBy)}`;
    return reply(`The refund for ${booking.number} (${booking.what}) is under way: ${euro(booking.paid)} arrives ${by}. You need not do anything more.`);
  }
  if (booking.status === 'cancelled by the airline') {
    const paid = payOut(turn, booking);
    return reply(
      `I am sorry about that: the airline cancelled ${booking.what} on ${sayDate(booking.date)} (${booking.number}), so you get everything back. I have started the refund: ${paid}.`,
      { asks: offerOtherWay(turn, booking) },
    );
  }
  const mistaken = /\b(got|was|were|been|is|has been|the|my) (\w+ )?cancell?ed\b|\bcancell?ed (flight|train|booking)\b/.test(turn.text);
  const answer = proposeCancel(turn, booking);
  return mistaken ? { ...answer, says: `In my list it is not cancelled so far. ${capitalise(answer.says)}` } : answer;
}

export function cancelBooking(turn: Turn, booking: Booking): Reply {
  return booking.status === 'confirmed' ? proposeCancel(turn, booking) : refundBooking(turn, booking);
}
