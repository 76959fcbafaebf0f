import { sights } from '../data/sights.js';
import { list } from '../language/say.js';
import { suitingSights } from './answerPlan.js';
import { becauseOf } from './answerHotel.js';
import { reply, type Answerer } from './reply.js';
import { stayPhrases } from './wishes.js';

const asksForSights =
  /\b(what (can|could|should|to|is there to) ((?!you)\w+ )?(do|see|visit)|things to (do|see)|sights?|sightseeing|activities|when it rains|rainy|museums?)\b/;
const asksForFood = /\b(restaurants?|where (can|could|to|should) (\w+ )?eat|dinner|lunch|food (in|there))\b/;
const wantsMore = /\b(plan|hotels?|stay|itinerary|rooms?|trains?|flights?|weekend)\b/;
const indoors = /museum|oceanarium|altarpiece|cathedral|castle|coffee house|cellar|nemo|cosmocaixa|sagrada|musée/i;

/** What to see and where to eat, when nothing else is asked for. */
export const answerSights: Answerer = ({ text, facts, talk }) => {
  const { city } = facts;
  if (city === null || wantsMore.test(text)) return null;
  if (asksForFood.test(text)) {
    const meal = sights[city].find(({ tags }) => tags.includes('vegetarian'));
    return meal === undefined
      ? null
      : reply(`In ${city} I would go for ${meal.name}. It is a short way from the centre, and you best reserve a table for the evening.`);
  }
  if (!asksForSights.test(text)) return null;
  talk.topic ??= 'plan';
  if (/\brain/.test(text))
    return reply(
      `When it rains in ${city}, I would take ${list(
        sights[city].filter(({ name }) => indoors.test(name)).map(({ name }) => name),
        'or',
      )}.`,
    );
  return reply(`In ${city} I would see ${list(suitingSights(facts).map(({ name }) => name))}.`, {
    acknowledges: becauseOf(stayPhrases({ ...facts, budget: null, cheap: false }), 'I chose what suits that.'),
  });
};
