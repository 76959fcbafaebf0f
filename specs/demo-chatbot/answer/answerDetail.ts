import { features } from '../data/features.js';
import { hotels, type Hotel } from '../data/hotels.js';
import { capitalise, euro, list } from '../language/say.js';
import { nameOf, priceOf, type Offer } from '../memory/offer.js';
import { featuresNamed } from '../understand/readNeeds.js';
import { comesIn, describeArticle } from './articleOffers.js';
import { describeOffer } from './describeOffer.js';
import { hotelPrice, scoreHotel } from './hotelOffers.js';
import { namedOffers, pickOffer } from './pickOffer.js';
import { reply, type Answerer, type Reply } from './reply.js';
import { describeRoute } from './routeOffers.js';
import type { Turn } from './turn.js';

const question = /\?|^(and )?(does|do|is|are|has|have|can|what|how|which|where|when|will|tell me)\b/;
const aboutPrice = /\b(how much|what.* (price|cost)|total|price|costs?)\b/;
const comparing = /\b(compare|difference|better|versus|vs|which (one )?(is|would|do you|should)|recommend)\b/;

function named(turn: Turn): readonly Offer[] {
  const { focus, offers } = turn.talk;
  const picked = pickOffer(turn) ?? (/\b(it|its|the hotel|this one|that one|there)\b/.test(turn.text) ? focus : null);
  return picked === null ? offers : [picked];
}

function sayFeatures(hotel: Hotel, asked: readonly (keyof typeof features)[]): string {
  const has = asked.filter(feature => hotel.features.includes(feature));
  const lacks = asked.filter(feature => !hotel.features.includes(feature));
  const yes = has.length > 0 ? `has ${list(has.map(feature => features[feature].offers))}` : '';
  return `${hotel.name} ${[yes, ...lacks.map(feature => features[feature].lacks)].filter(part => part !== '').join(', but ')}`
    .replace('has dogs welcome', 'welcomes dogs')
    .replace('has step-free with a lift', 'is step-free with a lift')
    .replace('has breakfast included', 'includes breakfast in the price')
    .replace('has in the centre', 'is in the centre')
    .replace('has vegetarian', 'has a vegetarian')
    .replace('has vegan', 'has a vegan')
    .replace('has gluten-free', 'has a gluten-free')
    .replace('has close to the water', 'is close to the water');
}

function aboutHotels(turn: Turn, offered: readonly Hotel[]): Reply | null {
  const { text, facts, talk } = turn;
  const asked = featuresNamed(text);
  const [first] = offered;
  if (first === undefined) return null;
  if (asked.length > 0) {
    const all = offered.slice(0, 2);
    const none = all.every(({ features: has }) => !asked.some(feature => has.includes(feature)));
    const others = hotels.filter(({ city, features: has }) => city === facts.city && asked.every(feature => has.includes(feature)));
    const fits = (hotel: Hotel): boolean => scoreHotel(hotel, facts).misses.length === 0;
    const other = none ? (others.find(fits) ?? others[0]) : undefined;
    const drawback = other === undefined ? [] : scoreHotel(other, facts).misses;
    const instead =
      other === undefined ? '' : ` ${other.name} (${hotelPrice(other, facts)}) does offer that${drawback.length > 0 ? `, but it ${list(drawback)}` : ''}.`;
    const better = drawback.length === 0 ? other : undefined;
    if (better !== undefined) {
      talk.focus = { kind: 'hotel', hotel: better };
      talk.offers = [...talk.offers, talk.focus];
      talk.proposal = { kind: 'book', offer: talk.focus };
    }
    return reply(`${all.map(hotel => sayFeatures(hotel, asked)).join('. ')}.${instead}`, {
      asks: better === undefined ? '' : 'Would you like that one instead?',
    });
  }
  if (aboutPrice.test(text))
    return reply(
      `${offered
        .slice(0, 2)
        .map(hotel => `${hotel.name} is ${hotelPrice(hotel, facts)}`)
        .join('; ')}. City tax is included.`,
    );
  if (/\b(where|address|how far|location|located|which area|neighbou?rhood)\b/.test(text))
    return reply(
      `${offered
        .slice(0, 2)
        .map(
          hotel =>
            `${hotel.name} is ${hotel.where}, ${hotel.features.includes('central') ? 'in the centre' : 'some 15 minutes from the centre by tram or metro'}`,
        )
        .join('; ')}.`,
    );
  return null;
}

function compare([one, other]: readonly Offer[]): Reply | null {
  if (one === undefined || other === undefined) return null;
  const dear = priceOf(one) > priceOf(other) ? one : other;
  const cheap = dear === one ? other : one;
  const gap = `${nameOf(cheap)} is ${euro(priceOf(dear) - priceOf(cheap))} cheaper${cheap.kind === 'hotel' ? ' a night' : ''}`;
  if (dear.kind === 'hotel' && cheap.kind === 'hotel') {
    const more = dear.hotel.features.filter(feature => !cheap.hotel.features.includes(feature)).map(feature => features[feature].offers);
    const less = cheap.hotel.features.filter(feature => !dear.hotel.features.includes(feature)).map(feature => features[feature].offers);
    return reply(
      `${capitalise(gap)} (${euro(priceOf(cheap))} against ${euro(priceOf(dear))})${less.length > 0 ? ` and offers ${list(less.slice(0, 3))}` : ''}. ${dear.hotel.name} has ${list(more.slice(0, 3)) || 'much the same'}. For what you told me, I would take ${nameOf(one)}.`,
      { asks: 'Which one would you like?' },
    );
  }
  if (dear.kind === 'article' && cheap.kind === 'article')
    return reply(
      `${cheap.article.name}: ${euro(cheap.article.price)}, ${cheap.article.inShort}. ${dear.article.name}: ${euro(dear.article.price)}, ${dear.article.inShort}. For what you told me, I would take the ${nameOf(one)}.`,
      { asks: 'Which one would you like?' },
    );
  return reply(`${capitalise(gap)} (${euro(priceOf(cheap))} against ${euro(priceOf(dear))}). For what you told me, I would take ${nameOf(one)}.`, {
    asks: 'Which one would you like?',
  });
}

/** Questions on what was just offered. */
export const answerDetail: Answerer = turn => {
  const { text, talk, facts, heard } = turn;
  const offered = named(turn);
  const [first] = offered;
  if (first === undefined || !question.test(text) || (heard.city !== null && heard.city !== (first.kind === 'hotel' ? first.hotel.city : null))) return null;
  const called = namedOffers(text);
  if (called.length > 1) {
    talk.offers = called;
    talk.topic = called[0]?.kind === 'hotel' ? 'hotel' : 'article';
  }
  if (comparing.test(text) && talk.offers.length > 1 && (featuresNamed(text).length === 0 || first.kind !== 'hotel')) return compare(talk.offers);
  if (first.kind === 'hotel') {
    const answer = aboutHotels(
      turn,
      offered.flatMap(offer => (offer.kind === 'hotel' ? [offer.hotel] : [])),
    );
    if (answer !== null) return answer;
  }
  if (first.kind === 'route' && /\b(how long|change|changes|transfer|arriv\w*|when|what time|via|duration|direct|how much|price|cost\w*)\b/.test(text))
    return reply(capitalise(`${describeRoute(first.route, facts)}.`));
  if (first.kind === 'article' && heard.colour !== null) {
    const { name, colours } = first.article;
    talk.proposal = { kind: 'book', offer: first };
    return reply(
      `${comesIn(first.article, heard.colour) ? `Yes, the ${name} comes in ${heard.colour}` : `No, the ${name} does not come in ${heard.colour}, but in ${list(colours, 'or')}`}.`,
      { asks: 'Shall I order it?' },
    );
  }
  if (
    first.kind === 'article' &&
    /\b(size|sizes|dimension\w*|big|weigh\w*|heavy|colou?rs?|stock|available|deliver\w*|arriv\w*|material|how much|price|cost\w*|fit|fits|cabin|laptop|leather|litres?|when)\b/.test(
      text,
    )
  ) {
    talk.proposal = { kind: 'book', offer: first };
    return reply(
      capitalise(describeArticle({ offer: first, suits: first.article.tags.includes('cabin') ? ['fits as cabin luggage'] : [], misses: [] }, turn)),
      { asks: 'Shall I order it?' },
    );
  }
  return pickOffer(turn) === null ? null : describeOffer(turn, first);
};
