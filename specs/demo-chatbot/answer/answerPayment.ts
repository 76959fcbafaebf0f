import { reply, type Answerer } from './reply.js';

const payment = /\b(charged|paid|billed|debited) (me )?(twice|double|2 times|too much|again)\b|\bdouble (charge|payment|charged)\b|\bovercharged\b|\bwrong (amount|price|charge)\b|\btwice on my (card|account)\b/;

export const answerPayment: Answerer = ({ text, heard, facts, talk }) => {
  if (!payment.test(text)) return null;
  const number = heard.number ?? facts.number;
  talk.topic = 'booking';
  talk.proposal = { kind: 'human' };
  return reply(`I am sorry about that. I cannot see card payments, but a colleague can check ${number === null ? 'them' : `those for ${number}`} and send back what was taken too much within 7 working days.`, { asks: 'Shall I hand you over now?' });
};
