import { policies } from '../data/policies.js';
import { findTask } from '../understand/findTask.js';
import { reply, type Answerer } from './reply.js';

const question =
  /\?|^(so |and |but )?(what|how|when|where|do|does|can|could|is|are|which|may|will|would|tell me|i want to know|i would like to know)\b|\bpolicy\b/;

/** General questions; what concerns a certain booking is left to the one who can open it. */
export const answerPolicy: Answerer = ({ text, heard, talk, facts }) => {
  const policy = policies.find(({ asks }) => asks.test(text));
  if (policy === undefined || (heard.number !== null && findTask(text) !== null) || !question.test(text)) return null;
  if (talk.topic === 'booking' && facts.number !== null && findTask(text) === 'refund') return null;
  if (/\bmy (order|booking|parcel|package|flight|reservation)\b/.test(text) && findTask(text) !== null) return null;
  if (
    talk.offers.length > 0 &&
    /\bwi ?-?fi\b/.test(text) === false &&
    /\b(does it|do they|is it|the hotel|that hotel|this hotel)\b/.test(text) &&
    !/\bcheck ?-?(in|out)|cancel|pay\b/.test(text)
  )
    return null;
  return reply(policy.answer);
};
