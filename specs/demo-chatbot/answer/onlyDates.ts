import { months, sayDate, sayStay } from '../language/dates.js';
import { capitalise, euro } from '../language/say.js';
import { noFacts } from '../memory/facts.js';
import { nameOf, sameOffer, type Offer } from '../memory/offer.js';
import { askDates } from './ask.js';
import { hotelPrice } from './hotelOffers.js';
import { lacksNights, stayDates } from './offerStay.js';
import { reply, type Reply } from './reply.js';
import { farePrice } from './routeOffers.js';
import { tellsSomething } from './sayFacts.js';
import type { Turn } from './turn.js';

function offerSentence(turn: Turn, offer: Offer): string | null {
  const { facts } = turn;
  if (offer.kind === 'route' && facts.stay.start !== null)
    return `On ${sayDate(facts.stay.start)} there are seats on ${nameOf(offer)}, for ${euro(farePrice(offer.route, facts))}.`;
  const dates = stayDates(turn);
  if (offer.kind !== 'hotel' || dates === null) return null;
  return `${nameOf(offer)} has rooms from ${sayStay(dates.start, dates.nights)}: ${hotelPrice(offer.hotel, facts)}.`;
}

/** A short answer when nothing but the dates is new and the offer stays the same. */
export function confirmDates(turn: Turn, before: readonly Offer[], best: Offer | undefined): Reply | null {
  const { heard, facts, talk } = turn;
  const last = before[0];
  if (best === undefined || last === undefined || !sameOffer(best, last)) return null;
  if (heard.stay.start === null && heard.stay.month === null && heard.stay.nights === null && !heard.stay.anyTime) return null;
  if (tellsSomething({ ...heard, stay: noFacts.stay, city: null, moods: [] }) || (heard.city !== null && heard.city !== facts.city)) return null;
  if (best.kind === 'hotel' && heard.stay.month !== null) {
    return reply(`In ${capitalise(months[heard.stay.month - 1] ?? '')} ${nameOf(best)} costs ${hotelPrice(best.hotel, facts)} as well.`, {
      asks: askDates(turn),
    });
  }
  if (best.kind === 'hotel' && lacksNights(turn) && facts.stay.start !== null)
    return reply(`${nameOf(best)} has rooms from ${sayDate(facts.stay.start)}, at ${hotelPrice(best.hotel, facts)}.`, { asks: askDates(turn) });
  const sentence = offerSentence(turn, best);
  if (sentence === null) return null;
  const dates = stayDates(turn);
  if (best.kind === 'hotel' && dates !== null && talk.done.some(deed => deed.includes(`booked ${nameOf(best)}, ${sayStay(dates.start, dates.nights)}`))) {
    return reply(`Yes, that is what I booked: ${sentence}`);
  }
  talk.proposal = { kind: 'book', offer: best };
  return reply(sentence, { asks: best.kind === 'route' ? 'Shall I book them?' : 'Shall I book it?' });
}
