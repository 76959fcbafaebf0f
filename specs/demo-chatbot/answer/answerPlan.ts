import { sights, type Sight, type SightTag } from '../data/sights.js';
import { capitalise, list } from '../language/say.js';
import { sayStay, weekdayOf } from '../language/dates.js';
import type { Facts } from '../memory/facts.js';
import { nameOf } from '../memory/offer.js';
import { becauseOf, remember, unservedPlace } from './answerHotel.js';
import { askDates } from './ask.js';
import { describeHotel, rankedHotels } from './hotelOffers.js';
import { lacksNights, stayDates } from './offerStay.js';
import { confirmDates } from './onlyDates.js';
import { reply, type Reply } from './reply.js';
import { describeRoute, rankedRoutes } from './routeOffers.js';
import { suggestCity } from './suggestCity.js';
import type { Turn } from './turn.js';
import { sayDislikes, stayPhrases } from './wishes.js';

function sightTags({ dog, kids, needs, dislikes }: Facts): readonly SightTag[] {
  return [
    ...(dog ? ['dog' as const] : []),
    ...((kids ?? 0) > 0 ? ['kids' as const] : []),
    ...(needs.includes('stepFree') ? ['stepFree' as const] : []),
    ...(needs.includes('quiet') || dislikes.includes('crowds') ? ['calm' as const] : []),
  ];
}

/** The four sights that suit most, a vegetarian table among them where one is wanted. */
export function suitingSights(facts: Facts): readonly Sight[] {
  if (facts.city === null) return [];
  const tags = sightTags(facts);
  const fit = (sight: Sight): number => tags.filter(tag => sight.tags.includes(tag)).length;
  const eatsGreen = facts.needs.includes('vegetarian') || facts.needs.includes('vegan');
  const meal = sights[facts.city].filter(({ tags: has }) => has.includes('vegetarian') && eatsGreen);
  const rest = sights[facts.city].filter(({ tags: has }) => !has.includes('vegetarian')).sort((a, b) => fit(b) - fit(a));
  const [one, two, three, four] = rest;
  return [one, two, ...(meal.length > 0 ? meal : [three]), meal.length > 0 ? three : four].filter(sight => sight !== undefined);
}

export function sightsSentence(facts: Facts): string {
  const [one, two, three, four] = suitingSights(facts).map(({ name }) => name);
  const { start } = facts.stay;
  const weekend = start === null || weekdayOf(start) >= 5;
  const lazy = facts.dislikes.includes('early mornings') ? ', not before ten' : '';
  return `${weekend ? 'Saturday' : 'Day one'}${lazy}: ${list([one, two].filter(name => name !== undefined))}; ${weekend ? 'Sunday' : 'day two'}: ${list([three, four].filter(name => name !== undefined))}.`;
}

function travelSentence(turn: Turn): string {
  const [best] = rankedRoutes(turn);
  return best?.offer.kind === 'route' ? `To get there, ${describeRoute(best.offer.route, turn.facts)}.` : '';
}

function nextStep(turn: Turn): string {
  const { talk } = turn;
  const dates = stayDates(turn);
  if (dates === null || lacksNights(turn)) return askDates(turn);
  if (talk.focus === null) return '';
  talk.proposal = { kind: 'book', offer: talk.focus };
  return `Shall I book ${nameOf(talk.focus)} for ${sayStay(dates.start, dates.nights)}?`;
}

export function answerPlan(turn: Turn): Reply {
  const { talk, facts } = turn;
  talk.topic = 'plan';
  if (facts.city === null) return unservedPlace(turn) ?? suggestCity(turn);
  const best = rankedHotels(turn)[0];
  if (best === undefined) return reply(`I have no hotel in ${facts.city}.`);
  const before = talk.offers;
  remember(turn, [best]);
  const confirmed = confirmDates(turn, before, best.offer);
  if (confirmed !== null) return confirmed;
  const but = best.misses.length > 0 ? `, though it ${list(best.misses)}` : '';
  const travel = facts.from === null ? '' : ` ${travelSentence(turn)}`;
  return reply(capitalise(`Stay at ${describeHotel(best, facts)}${but}. ${sightsSentence(facts)}${travel}`), {
    acknowledges: becauseOf(
      [...stayPhrases(facts), ...sayDislikes(facts.dislikes.filter(dislike => dislike !== 'crowds'))],
      `here is a plan for ${facts.city}.`,
    ),
    asks: nextStep(turn),
  });
}
