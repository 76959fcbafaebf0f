import { euro, list } from '../language/say.js';
import { reply, type Answerer } from './reply.js';
import { sayFacts } from './sayFacts.js';

const asksForRecap =
  /\b(what|do) (do )?you (know|remember|recall|have)( \w+)? (about|of|from|my|what|i|me)\b|\b(summari[sz]e|summary|recap|overview|sum up)\b|\bwhat did i (tell|say)\b|\bdo you (still )?remember\b|\bwhat (is|was) my (name|budget|booking|order|city)\b|\bwho am i\b/;

export const answerRecap: Answerer = ({ text, facts, talk }) => {
  if (!asksForRecap.test(text)) return null;
  const name = facts.name === null ? '' : `, ${facts.name}`;
  if (/\bmy name\b|\bwho am i\b/.test(text)) return reply(facts.name === null ? 'You have not told me your name yet.' : `Your name is ${facts.name}.`);
  if (/\bmy budget\b/.test(text))
    return reply(
      facts.budget === null
        ? 'You have not told me a budget yet.'
        : `You want to stay within ${euro(facts.budget.amount)}${facts.budget.per === 'night' ? ' a night' : ' in all'}.`,
    );
  const known = sayFacts(facts);
  const done = talk.done.length > 0 ? ` So far I ${list(talk.done)}.` : '';
  if (known.length === 0 && done === '') return reply(`You have not told me much yet${name}. Tell me where you would like to go, or what it is about.`);
  return reply(`${known.length > 0 ? `This is what I have noted${name}: ${known.join(', ')}.` : ''}${done}`.trim(), { asks: 'Is that right?' });
};
