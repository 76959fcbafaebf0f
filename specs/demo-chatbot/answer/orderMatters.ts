import { refundWorkingDays } from '../data/policies.js';
import type { Booking, Order } from '../data/records.js';
import { sayDate } from '../language/dates.js';
import { capitalise, euro } from '../language/say.js';
import { bookingDates, orderTotal, sayArticles, updateRecord } from './findRecord.js';
import { reply, type Reply } from './reply.js';
import { returnOf } from './returnArticle.js';
import type { Turn } from './turn.js';

export function orderStatus({ talk }: Turn, order: Order): Reply {
  talk.task = null;
  const lead = `Your order ${order.number} (${sayArticles(order)})`;
  if (order.status === 'delivered') return reply(`${lead} was delivered on ${sayDate(order.arrives)}.`, { asks: 'Is something wrong with it?' });
  if (order.status === 'cancelled') return reply(`${lead} is cancelled, and the money is on its way back.`);
  const told = talk.replies.at(-1)?.includes(`arrives on ${sayDate(order.arrives)}`) === true;
  if (told) return reply(`${order.number} comes on ${sayDate(order.arrives)}, between 9:00 and 13:00. That morning you get a message with the exact hour.`);
  if (order.status !== 'delayed')
    return reply(`${lead} is ${order.status} and arrives on ${sayDate(order.arrives)}.${order.note === '' ? '' : ` ${order.note}`}`);
  talk.proposal = { kind: 'cancel', number: order.number };
  return reply(
    `I am sorry, ${lead.charAt(0).toLowerCase()}${lead.slice(1)} is late. ${order.note} It now arrives on ${sayDate(order.arrives)}; if that is too late, I can cancel it and refund the ${euro(orderTotal(order))}.`,
    { asks: 'Shall I cancel it, or will you wait for it?' },
  );
}

export function bookingStatus({ talk }: Turn, booking: Booking): Reply {
  talk.task = null;
  const lead = `${booking.number} is ${booking.what} on ${bookingDates(booking)}`;
  if (booking.status === 'confirmed')
    return reply(`${lead}, confirmed, ${euro(booking.paid)}.`, { asks: 'Would you like to change or cancel it, or is all well?' });
  if (booking.status === 'cancelled by the airline') {
    talk.task = 'refund';
    talk.proposal = { kind: 'cancel', number: booking.number };
    return reply(`${lead}. I am sorry, the airline has cancelled it, and you are owed ${euro(booking.paid)}.`, { asks: 'Shall I start the refund?' });
  }
  return reply(
    `${lead}. It is cancelled, and ${euro(booking.paid)} arrives ${booking.refundBy === null ? `within ${refundWorkingDays} working days` : `by ${sayDate(booking.refundBy)}`}.`,
  );
}

export function cancelOrderNow({ talk }: Turn, order: Order): Reply {
  const total = orderTotal(order);
  updateRecord(talk, { ...order, status: 'cancelled' });
  talk.proposal = null;
  talk.task = null;
  talk.done = [...talk.done, `cancelled order ${order.number}, ${euro(total)}`];
  return reply(`Done: order ${order.number} is cancelled, and ${euro(total)} is back within ${refundWorkingDays} working days.`, {
    asks: 'Is there anything else I can do?',
  });
}

export function cancelOrder(turn: Turn, order: Order): Reply {
  if (order.status === 'cancelled') return reply(`Order ${order.number} is cancelled already, and the money is on its way back.`);
  if (order.status === 'delivered') return returnOf(turn, order);
  if (order.status === 'on its way') {
    turn.talk.task = null;
    return reply(
      `Order ${order.number} (${sayArticles(order)}) has left already and arrives on ${sayDate(order.arrives)}. You can refuse it at the door or return it free of charge, and get ${euro(orderTotal(order))} back within ${refundWorkingDays} working days.`,
    );
  }
  turn.talk.proposal = { kind: 'cancel', number: order.number };
  return reply(capitalise(`order ${order.number} (${sayArticles(order)}) can still be cancelled, and you would get ${euro(orderTotal(order))} back.`), {
    asks: 'Shall I cancel it?',
  });
}
