import { features } from '../data/features.js';
import { capitalise, list } from '../language/say.js';
import { nameOf, sameOffer, type Offer } from '../memory/offer.js';
import { describeArticle } from './articleOffers.js';
import { hotelPrice } from './hotelOffers.js';
import { reply, type Reply } from './reply.js';
import { describeRoute } from './routeOffers.js';
import type { Turn } from './turn.js';

const topics = { hotel: 'hotel', route: 'trip', article: 'article' } as const;

export function describeOffer(turn: Turn, offer: Offer): Reply {
  const { talk, facts } = turn;
  talk.focus = offer;
  talk.topic = topics[offer.kind];
  if (!talk.offers.some(known => sameOffer(known, offer))) talk.offers = [offer];
  talk.proposal = { kind: 'book', offer };
  if (offer.kind === 'route') return reply(`That is ${describeRoute(offer.route, facts)}.`, { asks: 'Shall I book it?' });
  if (offer.kind === 'article') return reply(capitalise(describeArticle({ offer, suits: [], misses: [] }, turn)), { asks: 'Shall I order it?' });
  const { hotel } = offer;
  return reply(
    `${nameOf(offer)} is ${hotel.where} in ${hotel.city}, ${hotelPrice(hotel, facts)}. It offers ${list(hotel.features.map(feature => features[feature].offers))}, and free wifi.`,
    { asks: 'Shall I book it?' },
  );
}
