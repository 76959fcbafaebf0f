import { answerHotel } from './answerHotel.js';
import { handOver } from './answerHuman.js';
import { answerRecord } from './answerRecord.js';
import { answerTrip } from './answerTrip.js';
import { bookOffer } from './bookOffer.js';
import { cancelOrderNow } from './orderMatters.js';
import { cancelNow, refundBooking } from './refund.js';
import { registerReturn, replaceArticle } from './returnArticle.js';
import { reply, type Answerer, type Reply } from './reply.js';
import { saysNo, saysYes } from './yesNo.js';
import { sameOffer, type Offer } from '../memory/offer.js';
import { pickOffer } from './pickOffer.js';
import type { Proposal } from '../memory/talk.js';
import type { Turn } from './turn.js';

function agreed(turn: Turn, proposal: Proposal): Reply | null {
  if (proposal.kind === 'human') return handOver(turn);
  if (proposal.kind === 'book') return bookOffer(turn, proposal.offer);
  if (proposal.kind === 'replace') return replaceArticle(turn, proposal.number, proposal.article);
  if (proposal.kind === 'return') return answerRecord({ ...turn, text: 'return it' });
  if (proposal.kind === 'findHotel') return answerHotel(turn);
  if (proposal.kind === 'findTrip') return answerTrip(turn);
  const record = turn.talk.records.find(({ number }) => number === proposal.number);
  if (record === undefined) return null;
  if (record.kind === 'order') return cancelOrderNow(turn, record);
  return record.status === 'confirmed' ? cancelNow(turn, record) : refundBooking(turn, record);
}

function moneyBack(turn: Turn, { number, article }: Extract<Proposal, { kind: 'replace' }>): Reply | null {
  const order = turn.talk.records.find(record => record.number === number);
  const line = order?.kind === 'order' ? order.lines.find(one => one.article === article) : undefined;
  return order?.kind === 'order' && line !== undefined ? registerReturn(turn, order, line) : null;
}

function declined(turn: Turn, proposal: Proposal): Reply | null {
  const { talk, text } = turn;
  talk.proposal = null;
  if (proposal.kind === 'cancel') {
    talk.task = null;
    return reply(`All right, ${proposal.number} stays as it is.`, { asks: 'Is there anything else I can do?' });
  }
  if (proposal.kind === 'replace') return moneyBack(turn, proposal);
  if (proposal.kind === 'book') return reply('All right, I have booked nothing.', { asks: 'What should be different: the price, the place or the dates?' });
  return reply(/\bthank/.test(text) ? 'All right, and you are welcome.' : 'All right.', { asks: 'Is there anything else I can do?' });
}

/** "No, book the first", "no, just book it": the proposal is off, the one before is meant. */
function turnsToAnother(turn: Turn, proposed: Offer): boolean {
  const { talk, text } = turn;
  if (pickOffer(turn) !== null) return true;
  if (!/\b(book|take|order|reserve) (it|that|this)\b/.test(text)) return false;
  talk.focus = talk.offers.find(offer => !sameOffer(offer, proposed)) ?? talk.focus;
  return true;
}

/** "Yes" and "no" to what was proposed last. */
export const answerProposal: Answerer = turn => {
  const { text, heard, proposal } = turn;
  if (proposal === null || /\b(bye|goodbye)\b/.test(text)) return null;
  if (proposal.kind === 'book' && saysNo(text) && turnsToAnother(turn, proposal.offer)) return null;
  if (proposal.kind === 'replace' && /\b(money|refund|euro)\b/.test(text)) return declined(turn, proposal);
  if (proposal.kind === 'cancel' && /\b(wait|keep)\b/.test(text)) return declined(turn, proposal);
  if (proposal.kind === 'cancel' && /\bcancel (it|that|the|my|please)\b|^cancel\b/.test(text) && heard.number === null) return agreed(turn, proposal);
  const brings = heard.city !== null || heard.needs.length > 0 || heard.budget !== null || heard.number !== null || heard.article !== null;
  if (saysYes(text) && !(brings && proposal.kind !== 'book')) return agreed(turn, proposal);
  if (saysNo(text) && !brings && text.split(' ').length <= 8 && !/\b(other|another|cheaper|else|what|which|how)\b/.test(text)) return declined(turn, proposal);
  return null;
};
