import { cities } from '../data/cities.js';
import { list } from '../language/say.js';
import { noFacts } from '../memory/facts.js';
import { goOn } from './answerSearch.js';
import { unservedPlace } from './answerHotel.js';
import { reply, type Answerer } from './reply.js';
import { sayFacts, tellsSomething } from './sayFacts.js';
import { ask } from './ask.js';

/** Facts that came without a request. */
export const answerFacts: Answerer = (turn) => {
  const { heard, talk, facts } = turn;
  const matters = { ...heard, moods: [], mode: null, colour: null, articleTags: [] };
  if (!tellsSomething(matters) && !(tellsSomething(heard) && talk.topic !== null)) return null;
  const onlyName = tellsSomething({ ...heard, name: null }) === false;
  if (onlyName) return reply(`Nice to meet you, ${heard.name ?? ''}.`, { asks: talk.topic === null ? 'What can I do for you?' : '' });
  const continued = goOn(turn);
  if (continued !== null) return continued;
  if (heard.city === null && heard.elsewhere !== null) return unservedPlace(turn);
  const noted = sayFacts({ ...noFacts, ...heard });
  const hello = heard.name === null ? '' : `Nice to meet you, ${heard.name}. `;
  const question = facts.city === null ? ask(turn, 'city', `Where would you like to go? I know ${list(cities, 'or')}.`) : `Would you like a hotel in ${facts.city}, travel, or a plan for the whole stay?`;
  return reply(noted.length === 0 ? 'Good to know.' : `${hello}Noted: ${noted.join(', ')}.`, { asks: question === '' ? 'Shall I look for a hotel, travel, or gear from the shop?' : question });
};
