import { sayDate } from '../language/dates.js';
import { capitalise, list } from '../language/say.js';
import type { Facts } from '../memory/facts.js';
import { nameOf } from '../memory/offer.js';
import { becauseOf, remember, unservedPlace } from './answerHotel.js';
import { ask } from './ask.js';
import { confirmDates } from './onlyDates.js';
import { reply, type Reply } from './reply.js';
import { describeRoute, rankedRoutes, routeExtras } from './routeOffers.js';
import type { Scored } from './scored.js';
import { suggestCity } from './suggestCity.js';
import type { Turn } from './turn.js';
import { sayDislikes } from './wishes.js';

function chosenTwo(ranked: readonly Scored[]): readonly Scored[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const second = ranked.find(({ offer, misses }) => offer !== best.offer && misses.length <= best.misses.length);
  return second === undefined ? [best] : [best, second];
}

function nextStep(turn: Turn, best: Scored | undefined): string {
  const { start } = turn.facts.stay;
  if (start === null) return ask(turn, 'dates', 'Which day would you like to travel?');
  if (best === undefined) return '';
  turn.talk.proposal = { kind: 'book', offer: best.offer };
  return `Shall I book ${nameOf(best.offer)} on ${sayDate(start)}?`;
}

function howChosen({ dislikes }: Facts): string {
  const trains = dislikes.includes('flying') ? 'I looked at trains only' : '';
  const late = dislikes.includes('early mornings') ? 'I left out the early departures' : '';
  return `${list([trains, late].filter(part => part !== '')) || 'I looked for what suits that'}.`;
}

export function routeSentence(chosen: readonly Scored[], { facts }: Turn): string {
  const [best, second] = chosen.flatMap(({ offer }) => (offer.kind === 'route' ? [offer.route] : []));
  if (best === undefined) return '';
  const other = second === undefined ? '' : ` There is also ${describeRoute(second, facts)}.`;
  return `I suggest ${describeRoute(best, facts)}.${other}`;
}

/** A question on "the 10:20 train" is answered for that one. */
function atNamedTime(turn: Turn): Reply | null {
  const hour = /\b(\d{1,2})[:.](\d\d)\b/.exec(turn.text);
  if (hour === null) return null;
  const at = Number(hour[1]) * 60 + Number(hour[2]);
  const found = rankedRoutes(turn).find(({ offer }) => offer.kind === 'route' && offer.route.departs === at);
  if (found?.offer.kind !== 'route') return null;
  remember(turn, [found]);
  return reply(`${capitalise(describeRoute(found.offer.route, turn.facts))}.`, { asks: nextStep(turn, found) });
}

export function answerTrip(turn: Turn): Reply {
  const { talk, facts } = turn;
  talk.topic = 'trip';
  if (facts.city === null) return unservedPlace(turn) ?? suggestCity(turn);
  if (facts.from === null) {
    const question = ask(turn, 'from');
    const place = facts.elsewhere === null ? '' : `I am sorry, we have no connections from ${facts.elsewhere}. `;
    return reply(`${place}I can look up trains and flights to ${facts.city}.`, {
      asks: question === '' ? 'They start in Amsterdam, Barcelona, Berlin, Ghent, Lisbon, Paris, Porto and Vienna.' : question,
    });
  }
  const before = talk.offers;
  const timed = atNamedTime(turn);
  if (timed !== null) return timed;
  const chosen = chosenTwo(rankedRoutes(turn));
  remember(turn, chosen);
  const confirmed = confirmDates(turn, before, chosen[0]?.offer);
  if (confirmed !== null) return confirmed;
  const [best] = chosen;
  if (best === undefined || best.offer.kind !== 'route') return reply(`I have no connection from ${facts.from} to ${facts.city}.`);
  const onlyOverland = facts.mode === 'flight' && best.offer.route.mode === 'train';
  const lead = onlyOverland ? `There are no flights from ${facts.from} to ${facts.city}, but the train is quick. ` : '';
  const extras = routeExtras(facts, best.offer.route.mode);
  return reply(capitalise(`${lead}${routeSentence(chosen, turn)}${extras === '' ? '' : ` ${extras}`}`), {
    acknowledges: becauseOf(sayDislikes(facts.dislikes), howChosen(facts)),
    asks: nextStep(turn, best),
  });
}
