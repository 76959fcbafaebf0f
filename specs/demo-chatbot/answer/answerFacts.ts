import { cities } from '../data/cities.js';
import { list } from '../language/say.js';
import { noFacts } from '../memory/facts.js';
import { goOn } from './answerSearch.js';
import { unservedPlace } from './answerHotel.js';
import { answerPlan } from './answerPlan.js';
import { suggestCity } from './suggestCity.js';
import type { Turn } from './turn.js';
import { stayPhrases } from './wishes.js';
import { reply, type Answerer, type Reply } from './reply.js';
import { sayFacts, tellsSomething } from './sayFacts.js';
import { ask } from './ask.js';

/** A city together with dates or wishes is as good as a request. */
function beginsStay(turn: Turn): Reply | null {
  const { facts, heard, talk } = turn;
  if (talk.topic !== null) return null;
  if (facts.city === null) return heard.moods.length > 0 && heard.elsewhere === null ? suggestCity(turn) : null;
  const wishes = facts.stay.start !== null || facts.stay.nights !== null || facts.stay.month !== null || stayPhrases(facts).length > 0;
  return wishes ? answerPlan(turn) : null;
}

/** Facts that came without a request. */
export const answerFacts: Answerer = turn => {
  const { heard, talk, facts } = turn;
  const matters = { ...heard, moods: [], mode: null, colour: null, articleTags: [] };
  const tastes = heard.moods.length > 0 && facts.city === null;
  if (!tellsSomething(matters) && !tastes && !(tellsSomething(heard) && talk.topic !== null)) return null;
  const onlyName = tellsSomething({ ...heard, name: null }) === false;
  if (onlyName) return reply(`Nice to meet you, ${heard.name ?? ''}.`, { asks: talk.topic === null ? 'What can I do for you?' : '' });
  const continued = goOn(turn) ?? beginsStay(turn);
  if (continued !== null) return continued;
  if (heard.city === null && heard.elsewhere !== null) return unservedPlace(turn);
  const noted = sayFacts({ ...noFacts, ...heard });
  const hello = heard.name === null ? '' : `Nice to meet you, ${heard.name}. `;
  const question =
    facts.city === null
      ? ask(turn, 'city', `Where would you like to go? I know ${list(cities, 'or')}.`)
      : `Would you like a hotel in ${facts.city}, travel, or a plan for the whole stay?`;
  return reply(hello.trim(), {
    acknowledges: noted.length === 0 ? 'Good to know.' : `Noted: ${noted.join(', ')}.`,
    asks: question === '' ? 'Shall I look for a hotel, travel, or gear from the shop?' : question,
  });
};
