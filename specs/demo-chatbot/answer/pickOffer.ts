import { normalise } from '../language/normalise.js';
import { nameOf, priceOf, type Offer } from '../memory/offer.js';
import { featuresNamed } from '../understand/readNeeds.js';
import { hotels } from '../data/hotels.js';
import { routes } from '../data/routes.js';
import { articles } from '../data/articles.js';
import type { Turn } from './turn.js';

const dull = new Set([
  'casa',
  'hotel',
  'the',
  'das',
  'van',
  'haus',
  'rooms',
  'set',
  'bag',
  'park',
  'jacket',
  'garden',
  'from',
  'train',
  'flight',
  'pillow',
  'bottle',
  'petit',
  'grand',
  'station',
  'late',
  'junior',
  'bowl',
  'wash',
  'quiet',
  'europe',
  'umbrella',
  'shower',
  'light',
  'cubes',
  'scale',
  'baths',
  'pension',
  'pensao',
  'cloud',
  'nova',
  'canal',
  'river',
  'spring',
  'power',
]);

function isNamed(text: string, name: string): boolean {
  const plain = normalise(name).replace(/[^a-z0-9: ]/g, '');
  if (text.includes(plain)) return true;
  return plain
    .split(' ')
    .some(
      word =>
        word.length > 3 &&
        !/^\d/.test(word) &&
        !dull.has(word) &&
        new RegExp(`\\b${word}\\b`).test(text) &&
        !/^(lisbon|porto|ghent|paris|berlin|vienna|amsterdam|barcelona)$/.test(word),
    );
}

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/\b(first|1st|number 1|option 1|option one|former)\b(?! (week|weekend|time|of|class|day|night|all))|^(1|one)[.! ]*$/, 0],
  [/\b(second|2nd|number 2|option 2|latter|alternative|other one|the other)\b|^2[.! ]*$/, 1],
  [/\b(third|3rd)\b/, 2],
  [/\blast( one)?\b(?! (week|month|year|night|time|weekend))/, -1],
];

/** "The first one" counts from the first that was shown, also when one more came later. */
function shownHotel(shown: readonly string[], place: number): Offer | null {
  const shownHotels = shown.flatMap(name => hotels.filter(hotel => hotel.name === name));
  const hotel = shownHotels.at(place);
  return hotel === undefined ? null : { kind: 'hotel', hotel };
}

/** Everything from the catalogue that a message calls by name. */
export function namedOffers(text: string): readonly Offer[] {
  return [
    ...hotels.filter(({ name }) => isNamed(text, name)).map((hotel): Offer => ({ kind: 'hotel', hotel })),
    ...articles.filter(({ name }) => isNamed(text, name)).map((article): Offer => ({ kind: 'article', article })),
  ];
}

/** Once trains or flights are talked of, any departure can be called by its time. */
function departures({ talk, facts }: Turn): readonly Offer[] {
  if (talk.offers[0]?.kind !== 'route') return [];
  return routes.filter(({ from, to }) => from === facts.from && to === facts.city).map(route => ({ kind: 'route', route }));
}

/** The offer a message points at, by name, place in the list, price or departure. */
export function pickOffer(turn: Turn): Offer | null {
  const { text, talk } = turn;
  const { offers, shown } = talk;
  const named = offers.find(offer => offer.kind !== 'route' && isNamed(text, nameOf(offer)));
  if (named !== undefined) return named;
  const hotel = hotels.find(({ name }) => isNamed(text, name));
  if (hotel !== undefined) return { kind: 'hotel', hotel };
  const article = articles.find(({ name }) => isNamed(text, name));
  if (article !== undefined) return { kind: 'article', article };
  const [byPrice] = [...offers].sort((a, b) => priceOf(a) - priceOf(b));
  if (offers.length > 1 && /\b(cheap(er|est)|least expensive|lower price)\b.*\b(one|1)?\b/.test(text) && /\b(the|that|take|book)\b/.test(text))
    return byPrice ?? null;
  const departing = departures(turn).find(
    offer =>
      offer.kind === 'route' &&
      new RegExp(`\\b0?${Math.floor(offer.route.departs / 60)}[:.h]${String(offer.route.departs % 60).padStart(2, '0')}\\b`).test(text),
  );
  if (departing !== undefined) return departing;
  const byMode = offers.filter(offer => offer.kind === 'route' && new RegExp(`\\b${offer.route.mode}\\b`).test(text));
  if (byMode.length === 1 && offers.length > 1) return byMode[0] ?? null;
  const byFeature = /\bthe (\w+ ){1,2}one\b/.test(text)
    ? offers.filter(offer => offer.kind === 'hotel' && featuresNamed(text).some(feature => offer.hotel.features.includes(feature)))
    : [];
  if (byFeature.length === 1) return byFeature[0] ?? null;
  const byTime = offers.filter(offer => offer.kind === 'route').sort((a, b) => a.route.departs - b.route.departs);
  if (byTime.length > 1 && /\b(later|earlier|last|early|late|afternoon|morning) (one|train|flight)\b/.test(text))
    return byTime.at(/\b(earl|morning)/.test(text) ? 0 : -1) ?? null;
  const place = ordinals.find(([pattern]) => pattern.test(text))?.[1];
  if (place !== undefined) return offers.length === 1 && offers[0]?.kind === 'hotel' ? shownHotel(shown, place) : (offers.at(place) ?? null);
  return null;
}
