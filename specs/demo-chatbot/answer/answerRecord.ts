import { refundWorkingDays } from '../data/policies.js';
import type { CustomerRecord, Order } from '../data/records.js';
import { euro, list } from '../language/say.js';
import type { Task } from '../memory/talk.js';
import { findTask } from '../understand/findTask.js';
import { ask } from './ask.js';
import { changeBooking } from './changeDate.js';
import { findRecord } from './findRecord.js';
import { bookingStatus, cancelOrder, orderStatus } from './orderMatters.js';
import { cancelBooking, refundBooking } from './refund.js';
import { reply, type Answerer, type Reply } from './reply.js';
import { returnOf, returnWithoutNumber } from './returnArticle.js';
import type { Turn } from './turn.js';

const verbs: Readonly<Record<Task, string>> = {
  status: 'look that up',
  cancel: 'cancel that for you',
  refund: 'see to the refund',
  change: 'change the date',
  return: 'arrange the return',
};

const hasNoNumber =
  /\b(dont|do not|cant|cannot|havent|have not|lost|deleted|threw|forgot|no) (\w+ ){0,3}(have|find|know|remember|number|it|mail|e-?mail|confirmation)\b|\bno idea\b|\bno number\b|\bwithout (a |the )?number\b|\bi lost it\b|\bdont know\b/;

/** After a return, talk of money is about that return. */
function returnUnderWay({ lines }: Order): string | null {
  const sent = lines.filter(({ returned }) => returned);
  if (sent.length === 0) return null;
  return `The ${euro(sent.reduce((sum, { price }) => sum + price, 0))} for ${list(sent.map(({ article }) => `the ${article}`))} comes back the way you paid, within ${refundWorkingDays} working days after the parcel reaches us.`;
}

function perform(turn: Turn, task: Task, record: CustomerRecord): Reply {
  if (record.kind === 'order') {
    const underWay = task === 'refund' ? returnUnderWay(record) : null;
    if (underWay !== null) return reply(underWay);
    if (task === 'return' || (task === 'refund' && record.status === 'delivered')) return returnOf(turn, record);
    if (task === 'cancel' || task === 'refund') return cancelOrder(turn, record);
    if (task === 'change') {
      turn.talk.proposal = { kind: 'human' };
      return reply(`The delivery of order ${record.number} is in the hands of the carrier; a colleague can ask them for another day.`, {
        asks: 'Shall I hand you over for that?',
      });
    }
    return orderStatus(turn, record);
  }
  if (task === 'refund') return refundBooking(turn, record);
  if (task === 'cancel' || task === 'return') return cancelBooking(turn, record);
  return task === 'change' ? changeBooking(turn, record) : bookingStatus(turn, record);
}

function unknownNumber({ talk, facts }: Turn): Reply {
  const number = facts.number ?? '';
  talk.facts = { ...talk.facts, number: null };
  talk.awaited = 'number';
  talk.proposal = { kind: 'human' };
  return reply(
    `I cannot find ${number}. Could you check the number once more? It starts with KL, LK or LS and is in the subject of your confirmation e-mail.`,
    { asks: 'Or shall I hand you over to a colleague, who can look it up by your name?' },
  );
}

function missingNumber(turn: Turn, task: Task): Reply {
  const { talk, text } = turn;
  const asked = talk.asked.includes('number');
  if (task === 'return' && (hasNoNumber.test(text) || asked)) return returnWithoutNumber(turn);
  if (hasNoNumber.test(text) || asked) {
    talk.proposal = { kind: 'human' };
    return reply('Without the number I cannot open it myself, but a colleague can find it by your name and e-mail address.', {
      asks: 'Shall I hand you over?',
    });
  }
  const kind =
    task === 'return' || /\b(order|parcel|package|delivery|arrive|delivered|shipment|backpack|suitcase|jacket)\b/.test(text)
      ? 'order number (LS-...)'
      : 'booking number (KL... or LK-...)';
  return reply(`I can ${verbs[task]} right away.`, { asks: ask(turn, 'number', `What is your ${kind}? It is in the subject of the confirmation e-mail.`) });
}

/** The booking a person means who says "the flight to Barcelona on 18 June". */
function describedRecord({ talk, heard }: Turn): CustomerRecord | null {
  if (heard.city === null && heard.stay.start === null) return null;
  const { city, stay } = heard;
  const meant = talk.records.filter(
    record => record.kind !== 'order' && (city === null || record.what.endsWith(city)) && (stay.start === null || record.date === stay.start),
  );
  const [only] = meant;
  if (only === undefined || meant.length > 1) return null;
  talk.facts = { ...talk.facts, number: only.number };
  return only;
}

/** A date alone, while a booking is open, is a new date for it. */
function movesBooking(turn: Turn): boolean {
  const { talk, heard, text } = turn;
  const record = findRecord(turn);
  return (
    talk.topic === 'booking' &&
    record !== null &&
    record.kind !== 'order' &&
    record.status === 'confirmed' &&
    heard.stay.start !== null &&
    heard.city === null &&
    !/\b(hotel|train|flight)\b/.test(text)
  );
}

/** Whether the message goes on with a booking or order that is being dealt with. */
function goesOn(turn: Turn): boolean {
  const { talk, awaited, heard, text, facts } = turn;
  if (talk.task === null) return false;
  if (facts.number === null && (heard.city !== null || heard.stay.start !== null) && describedRecord(turn) !== null) return true;
  if (/\bnumber\b/.test(text) && hasNoNumber.test(text)) return true;
  if (awaited === 'number') return heard.number !== null || hasNoNumber.test(text);
  if (awaited === 'newDate') return heard.stay.start !== null || /\b(later|earlier)\b/.test(text);
  if (awaited === 'article' && talk.task === 'return') return facts.number !== null;
  return heard.number !== null;
}

export const answerRecord: Answerer = turn => {
  const { talk, text, heard, facts } = turn;
  const shopping = talk.offers.length > 0 && heard.number === null && talk.topic !== 'booking' && talk.done.length === 0 && talk.task === null;
  const named = findTask(text);
  const statusOfOffer = named === 'status' && shopping;
  const isChangeOfWish = named === 'change' && shopping;
  const task =
    (statusOfOffer || isChangeOfWish ? null : named) ??
    (goesOn(turn) ? talk.task : movesBooking(turn) ? 'change' : heard.number !== null ? (talk.task ?? 'status') : null);
  if (task === null) return null;
  talk.task = named === 'status' && talk.task !== null && heard.number !== null ? talk.task : task;
  talk.topic = 'booking';
  talk.offers = [];
  const record = findRecord(turn) ?? describedRecord(turn);
  if (record !== null) return perform(turn, talk.task, record);
  return facts.number === null ? missingNumber(turn, talk.task) : unknownNumber(turn);
};
