import type { CustomerRecord } from '../data/records.js';
import { freeShippingFrom, shippingCost } from '../data/policies.js';
import { addWorkingDays, sayDate } from '../language/dates.js';
import { capitalise, euro } from '../language/say.js';
import { nameOf, type Offer } from '../memory/offer.js';
import { newReference, type Talk } from '../memory/talk.js';
import { ask, askDates } from './ask.js';
import { deliveryDate } from './articleOffers.js';
import { stayTotal } from './hotelOffers.js';
import { freeCancellationUntil, lacksNights, stayDates, stayInWords } from './offerStay.js';
import { reply, type Reply } from './reply.js';
import { describeRoute, farePrice, travellers } from './routeOffers.js';
import type { Turn } from './turn.js';

function keep(talk: Talk, record: CustomerRecord, done: string): void {
  talk.records = [...talk.records, record];
  talk.facts = { ...talk.facts, number: record.number };
  talk.done = [...talk.done, done];
  talk.wantsToBook = false;
  talk.proposal = null;
}

function bookHotel(turn: Turn, offer: Extract<Offer, { kind: 'hotel' }>): Reply {
  const { talk, facts } = turn;
  const dates = stayDates(turn);
  if (dates === null) {
    talk.wantsToBook = true;
    talk.awaited = 'dates';
    return reply(`Gladly, ${offer.hotel.name} has rooms.`, { asks: 'Which dates shall I book, and for how many nights?' });
  }
  if (lacksNights(turn)) {
    talk.wantsToBook = true;
    return reply(`Gladly, ${offer.hotel.name} has rooms from ${sayDate(dates.start)}.`, { asks: askDates(turn) });
  }
  const number = newReference(talk, 'LK');
  const words = stayInWords(offer.hotel, facts, dates);
  keep(
    talk,
    {
      kind: 'hotel',
      number,
      what: `${offer.hotel.name} in ${offer.hotel.city}`,
      date: dates.start,
      nights: dates.nights,
      paid: stayTotal(offer.hotel, facts, dates.nights),
      flexible: true,
      status: 'confirmed',
      refundBy: null,
    },
    `booked ${offer.hotel.name}, ${words} (${number})`,
  );
  const hasTicket = talk.done.some(deed => /^booked the \S+ (train|flight)/.test(deed));
  if (facts.from !== null && facts.city !== null && !hasTicket) talk.proposal = { kind: 'findTrip' };
  return reply(
    `Booked: ${offer.hotel.name}, ${words}. Your booking number is ${number}; you pay by the link in your e-mail and can cancel free of charge until ${freeCancellationUntil(dates.start)}.`,
    {
      asks: talk.proposal === null ? 'Is there anything else I can do?' : `Shall I look for travel from ${facts.from ?? ''} too?`,
    },
  );
}

function bookRoute({ talk, facts }: Turn, offer: Extract<Offer, { kind: 'route' }>): Reply {
  const { route } = offer;
  const { start } = facts.stay;
  if (start === null) {
    talk.wantsToBook = true;
    talk.awaited = 'dates';
    return reply(`Gladly, there are seats on ${nameOf(offer)}.`, { asks: 'Which day shall I book?' });
  }
  const number = newReference(talk, route.mode === 'flight' ? 'KL' : 'LK').replace(/^KL-/, 'KL');
  const paid = farePrice(route, facts);
  const party = travellers(facts) > 1 ? ` for the ${travellers(facts)} of you` : '';
  keep(
    talk,
    {
      kind: route.mode,
      number,
      what: `the ${route.mode} from ${route.from} to ${route.to}`,
      date: start,
      nights: 0,
      paid,
      flexible: true,
      status: 'confirmed',
      refundBy: null,
    },
    `booked ${nameOf(offer)} on ${sayDate(start)}, ${euro(paid)} (${number})`,
  );
  const stayBooked = talk.records.some(record => record.kind === 'hotel' && record.number.startsWith('LK-73'));
  if (!stayBooked) talk.proposal = { kind: 'findHotel' };
  return reply(
    `Booked for ${sayDate(start)}: ${describeRoute(route, { ...facts, adults: 1, kids: 0 })}, so ${euro(paid)}${party}. Your booking number is ${number}, and the payment link is in your e-mail.`,
    {
      asks: stayBooked ? 'Is there anything else I can do?' : `Do you need a hotel in ${route.to} as well?`,
    },
  );
}

function buyArticle({ talk, today }: Turn, { article }: Extract<Offer, { kind: 'article' }>): Reply {
  const number = newReference(talk, 'LS');
  const shipping = article.price >= freeShippingFrom ? 0 : shippingCost;
  const total = Number((article.price + shipping).toFixed(2));
  keep(
    talk,
    {
      kind: 'order',
      number,
      lines: [{ article: article.name, price: article.price, returned: false }],
      status: 'being packed',
      arrives: addWorkingDays(today, article.days),
      note: '',
    },
    `ordered the ${article.name} for ${euro(article.price)} (${number})`,
  );
  const delivery = shipping === 0 ? 'with free delivery' : `plus ${euro(shipping)} for delivery, ${euro(total)} together`;
  return reply(
    `Ordered: the ${article.name} for ${euro(article.price)}, ${delivery}. Your order number is ${number}; it arrives on ${deliveryDate(article, today)}, you pay by the link in your e-mail, and you can return it within 30 days.`,
    { asks: 'Is there anything else I can do?' },
  );
}

export function bookOffer(turn: Turn, offer: Offer): Reply {
  const { talk } = turn;
  talk.focus = offer;
  const booked = talk.done.find(deed => deed.includes(offer.kind === 'route' ? nameOf(offer) : `ed ${offer.kind === 'article' ? 'the ' : ''}${nameOf(offer)}`));
  if (booked !== undefined && !/\b(another|again|2|second|more|extra)\b/.test(turn.text)) {
    talk.proposal = null;
    return reply(`That is done already: I ${booked}.`, { asks: ask(turn, 'which', 'Is there anything else I can do?') });
  }
  if (offer.kind === 'hotel') return bookHotel(turn, offer);
  const answer = offer.kind === 'route' ? bookRoute(turn, offer) : buyArticle(turn, offer);
  return { ...answer, says: capitalise(answer.says) };
}
