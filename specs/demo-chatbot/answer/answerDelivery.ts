import { findRecord } from './findRecord.js';
import { reply, type Answerer } from './reply.js';

const delivery =
  /\bneighbou?rs?\b|\b(delivery|other|another|different|new|my|wrong) address\b|\bpick ?-?up point\b|\bparcel point\b|\b(not|wont be|will not be) (at )?home\b|\bleave it (at|with|in|by)\b/;

/** Wishes for the delivery of an order that is known. */
export const answerDelivery: Answerer = turn => {
  const { text, talk } = turn;
  const record = findRecord(turn);
  if (!delivery.test(text) || record === null || record.kind !== 'order') return null;
  if (record.status === 'delivered') return reply(`Order ${record.number} has been delivered already.`);
  if (/\baddress\b/.test(text) && record.status !== 'being packed') {
    talk.proposal = { kind: 'human' };
    return reply(`${record.number} has left already, so I cannot change its address. A colleague can ask the carrier to redirect it.`, {
      asks: 'Shall I hand you over for that?',
    });
  }
  if (/\baddress\b/.test(text))
    return reply(`${record.number} is still with us, so the address can change: follow the link in your confirmation e-mail before Wednesday.`);
  const where = /\bneighbou?r/.test(text) ? 'a neighbour' : 'the nearest parcel point';
  return reply(`I have noted it for the driver: if nobody opens, ${record.number} goes to ${where}, and you get a message.`);
};
