import { cities } from '../data/cities.js';
import { list } from '../language/say.js';
import { nameOf } from '../memory/offer.js';
import { sayStay } from '../language/dates.js';
import { askDates } from './ask.js';
import { confirmDates } from './onlyDates.js';
import { describeHotel, rankedHotels } from './hotelOffers.js';
import { lacksNights, stayDates } from './offerStay.js';
import { reply, type Reply } from './reply.js';
import type { Scored } from './scored.js';
import { suggestCity } from './suggestCity.js';
import type { Turn } from './turn.js';
import { sinceYou, stayPhrases } from './wishes.js';

export function unservedPlace({ facts }: Turn): Reply | null {
  if (facts.elsewhere === null) return null;
  return reply(`I am sorry, we do not offer ${facts.elsewhere}. I can help with ${list(cities)}.`);
}

export function becauseOf(phrases: readonly string[], then: string): string {
  const since = sinceYou(phrases);
  return since === '' ? '' : `${since}, ${then}`;
}

function nextStep(turn: Turn, best: Scored | undefined): string {
  const dates = stayDates(turn);
  if (dates === null || lacksNights(turn)) return askDates(turn);
  if (best === undefined) return '';
  turn.talk.proposal = { kind: 'book', offer: best.offer };
  return `Shall I book ${nameOf(best.offer)} for ${sayStay(dates.start, dates.nights)}?`;
}

export function remember({ talk }: Turn, chosen: readonly Scored[]): void {
  const [first] = chosen;
  if (first?.offer.kind === 'hotel' && (talk.focus?.kind !== 'hotel' || talk.focus.hotel.city !== first.offer.hotel.city)) talk.shown = [];
  talk.offers = chosen.map(({ offer }) => offer);
  talk.focus = talk.offers[0] ?? null;
  talk.shown = [...new Set([...talk.shown, ...talk.offers.map(nameOf)])];
}

function sayOffers(turn: Turn, [best, second]: readonly Scored[], beyond: boolean): string {
  const { facts } = turn;
  if (best === undefined) return `I have no other hotel in ${facts.city ?? 'that city'}.`;
  const lead = describeHotel(best, facts);
  if (best.misses.length > 0 && second?.misses.length !== 0) {
    const other =
      second === undefined ? '' : ` The next closest is ${describeHotel(second, facts)}${second.misses[0] === undefined ? '' : `, which ${second.misses[0]}`}.`;
    return `${beyond ? 'No other hotel' : 'No hotel of ours'} in ${facts.city ?? 'that city'} has all of it. Closest is ${lead}, but it ${list(best.misses)}.${other}`;
  }
  const though = best.misses.length > 0 ? `, though it ${list(best.misses.slice(0, 2))}` : '';
  if (second === undefined) return `In ${facts.city ?? 'that city'} I recommend ${lead}.`;
  const but = second.misses.length > 0 ? `, though it ${list(second.misses.slice(0, 2))}` : '';
  return `In ${facts.city ?? 'that city'} I recommend ${lead}${though}. The alternative is ${describeHotel(second, facts)}${but}.`;
}

export function answerHotel(turn: Turn, without: readonly string[] = []): Reply {
  const { talk, facts } = turn;
  talk.topic = 'hotel';
  if (facts.city === null) {
    return unservedPlace(turn) ?? suggestCity(turn);
  }
  const before = talk.offers;
  const ranked = rankedHotels(turn, without);
  const chosen = ranked.filter(({ misses }, index) => index === 0 || misses.length <= (ranked[0]?.misses.length ?? 0) + 1).slice(0, 2);
  remember(turn, chosen);
  const confirmed = confirmDates(turn, before, chosen[0]?.offer);
  if (confirmed !== null) return confirmed;
  return reply(sayOffers(turn, chosen, without.length > 0), {
    acknowledges: becauseOf(stayPhrases(facts), 'I looked for a hotel that suits that.'),
    asks: nextStep(turn, chosen[0]),
  });
}
