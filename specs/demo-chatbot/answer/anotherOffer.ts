import { capitalise, euro, list } from '../language/say.js';
import { nameOf, priceOf, type Offer } from '../memory/offer.js';
import { answerArticle } from './answerArticle.js';
import { answerHotel, remember } from './answerHotel.js';
import { describeArticle, rankedArticles } from './articleOffers.js';
import { describeHotel, rankedHotels } from './hotelOffers.js';
import { pickOffer } from './pickOffer.js';
import { reply, type Answerer, type Reply } from './reply.js';
import { describeRoute, rankedRoutes } from './routeOffers.js';
import type { Scored } from './scored.js';
import type { Turn } from './turn.js';

const seeksAnother =
  /\b(other|another|more|different|else|alternative)s? ?(hotels?|options?|choices?|one|ones|suggestions?|places?|trains?|flights?|ideas?|suitcases?|backpacks?)\b|\banything else (in|you|like)\b|\bsomething (else|different|other)\b|\bwhat else\b|\bshow (me )?more\b|\bany other\b|\balternatives?\b|\b(dont|do not) like (it|that|this|them|those)\b/;
const seeksCheaper = /\b(cheaper|cheapest|less expensive|too expensive|too much|lower price|too pricey|cost less)\b/;
const seeksFewerChanges =
  /\b(few|fewer|fewest|less|no|without|direct) ?(changes?|transfers?|connections?)?\b.*\b(changes?|transfers?|connections?|train|direct)\b|\bdirect\b/;
const seeksFaster = /\b(faster|fastest|quicker|quickest|shorter)\b/;
const seeksLater = /\b(later|next (one|train|flight)|not so early|after (9|10|11|noon|lunch)|in the afternoon|afternoon)\b/;

/** Somebody who does not fly is never offered a flight, however cheap or quick. */
function acceptable(scored: readonly Scored[]): readonly Scored[] {
  return scored.filter(({ misses }) => !misses.includes('is a flight'));
}

function describe(scored: Scored, turn: Turn): string {
  const { offer } = scored;
  if (offer.kind === 'hotel') return describeHotel(scored, turn.facts);
  return offer.kind === 'route' ? describeRoute(offer.route, turn.facts) : describeArticle(scored, turn).replace(/\.$/, '');
}

function offerIt(turn: Turn, scored: Scored, lead: string): Reply {
  remember(turn, [scored]);
  turn.talk.proposal = { kind: 'book', offer: scored.offer };
  const but = scored.misses.length > 0 ? `, but it ${list(scored.misses)}` : '';
  return reply(`${lead} ${describe(scored, turn)}${but}.`, { asks: 'Would you like that one?' });
}

function keepIt({ talk }: Turn, offer: Offer, because: string): Reply {
  talk.proposal = { kind: 'book', offer };
  return reply(`${capitalise(nameOf(offer))} ${because}`, { asks: 'Shall I book it?' });
}

function cheaper(turn: Turn, current: Offer, all: readonly Scored[]): Reply {
  const lower = all.filter(({ offer }) => priceOf(offer) < priceOf(current));
  const fitting = lower.find(({ misses }) => misses.length === 0) ?? lower[0];
  if (fitting === undefined)
    return keepIt(turn, current, `is already the cheapest, at ${euro(priceOf(current))}${current.kind === 'hotel' ? ' a night' : ''}.`);
  return offerIt(turn, fitting, 'Cheaper is');
}

function otherRoute(turn: Turn, current: Extract<Offer, { kind: 'route' }>): Reply | null {
  const { text } = turn;
  const all = acceptable(rankedRoutes(turn)).filter(({ misses }, _, ranked) => misses.length <= (ranked[0]?.misses.length ?? 0) + 1);
  const better = (fits: (route: typeof current.route) => boolean): Scored | undefined => all.find(({ offer }) => offer.kind === 'route' && fits(offer.route));
  const { route } = current;
  if (seeksFewerChanges.test(text)) {
    const found = better(({ changes }) => changes < route.changes);
    return found === undefined
      ? keepIt(turn, current, `has the fewest changes there are: ${route.changes === 0 ? 'none' : route.changes}.`)
      : offerIt(turn, found, 'With fewer changes there is');
  }
  if (seeksFaster.test(text)) {
    const found = better(({ minutes }) => minutes < route.minutes);
    return found === undefined ? keepIt(turn, current, 'is the fastest that suits you.') : offerIt(turn, found, 'Faster is');
  }
  if (!seeksLater.test(text) && !seeksAnother.test(text)) return null;
  const found = better(({ departs }) => departs > route.departs) ?? (seeksAnother.test(text) ? better(({ departs }) => departs !== route.departs) : undefined);
  return found === undefined ? keepIt(turn, current, 'is the last of the day that suits you.') : offerIt(turn, found, 'There is also');
}

/** "Something cheaper", "another one", "fewer changes". */
export const anotherOffer: Answerer = turn => {
  const { talk, text, heard, facts } = turn;
  const current = talk.focus;
  if (current === null || talk.offers.length === 0 || pickOffer(turn) !== null) return null;
  if (heard.city !== null && current.kind === 'hotel' && heard.city !== current.hotel.city) return null;
  if (seeksCheaper.test(text) && heard.budget === null) {
    const all = current.kind === 'hotel' ? rankedHotels(turn) : current.kind === 'route' ? acceptable(rankedRoutes(turn)) : rankedArticles(turn);
    return cheaper(turn, current, all);
  }
  if (current.kind === 'route') return heard.stay.start === null ? otherRoute(turn, current) : null;
  if (!seeksAnother.test(text)) return null;
  if (current.kind === 'hotel') return facts.city === current.hotel.city ? answerHotel(turn, talk.shown) : null;
  return answerArticle(turn, talk.shown);
};
