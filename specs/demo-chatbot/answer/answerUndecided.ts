import { nameOf } from '../memory/offer.js';
import { reply, type Answerer } from './reply.js';
import { suggestCity } from './suggestCity.js';

const undecided = /\b(dont know|do not know|no idea|not sure|not decided|havent decided|no (fixed |exact )?dates?|unsure|maybe|later)\b/;

/** "I don't know yet" to a question that was asked. */
export const answerUndecided: Answerer = turn => {
  const { text, awaited, talk } = turn;
  if (!undecided.test(text)) return null;
  if (awaited === 'city') return suggestCity(turn);
  if (awaited === 'dates' || awaited === 'newDate' || awaited === 'nights') {
    const about = talk.focus === null ? 'The prices' : `The price of ${nameOf(talk.focus)}`;
    return reply(`No hurry. ${about} ${talk.focus === null ? 'hold' : 'holds'} all summer; tell me the dates when you know them.`);
  }
  return awaited === 'budget' || awaited === 'from' ? reply('No problem, we can do without it for now.', { asks: 'What else matters to you?' }) : null;
};
