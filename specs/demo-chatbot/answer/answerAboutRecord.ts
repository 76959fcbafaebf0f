import { dateChangeFee } from '../data/policies.js';
import { euro } from '../language/say.js';
import { bookingDates, findRecord, orderTotal } from './findRecord.js';
import { bookingStatus, orderStatus } from './orderMatters.js';
import { reply, type Answerer } from './reply.js';

const aboutMoney = /\b(how much|cost\w*|price|fee)\b/;
const aboutState = /\b(sure|certain|really|confirmed?|done|when|what time|which day|still|status|correct|all right|arrives?)\b/;

/** Further questions on the booking or order that was just dealt with. */
export const answerAboutRecord: Answerer = turn => {
  const { talk, text, heard } = turn;
  const record = findRecord(turn);
  if (record === null || heard.city !== null || heard.article !== null || (talk.topic !== 'booking' && talk.done.length === 0)) return null;
  if (!/\?|^(and |so |but |ok |is|are|what|when|how|did|does|do|which)\b/.test(text)) return null;
  if (aboutMoney.test(text)) {
    if (record.kind === 'order') return reply(`Order ${record.number} comes to ${euro(orderTotal(record))}.`);
    return reply(
      `${record.number} (${record.what}, ${bookingDates(record)}) costs ${euro(record.paid)}; changing the date ${record.flexible ? 'is free' : `costs €${dateChangeFee}`}.`,
    );
  }
  if (!aboutState.test(text)) return null;
  const task = talk.task;
  const answer = record.kind === 'order' ? orderStatus(turn, record) : bookingStatus(turn, record);
  talk.task = task;
  return { ...answer, asks: '' };
};
