import { features } from '../data/features.js';
import { hotels, type Hotel } from '../data/hotels.js';
import { euro, list, plural } from '../language/say.js';
import type { Facts } from '../memory/facts.js';
import type { Scored } from './scored.js';
import type { Turn } from './turn.js';
import { nightlyLimit, roomsFor, wantedFeatures } from './wishes.js';

export function scoreHotel(hotel: Hotel, facts: Facts): Scored {
  const wanted = wantedFeatures(facts);
  const limit = nightlyLimit(facts);
  const lacking = wanted.filter(feature => !hotel.features.includes(feature)).map(feature => features[feature].lacks);
  const tooDear = limit !== null && hotel.price > limit ? [`is over your budget by ${euro(hotel.price - limit)} a night`] : [];
  return {
    offer: { kind: 'hotel', hotel },
    suits: wanted.filter(feature => hotel.features.includes(feature)).map(feature => features[feature].offers),
    misses: [...lacking, ...tooDear],
  };
}

export function rankedHotels({ facts, rank }: Turn, without: readonly string[] = []): readonly Scored[] {
  return rank(hotels.filter(({ city, name }) => city === facts.city && !without.includes(name)).map(hotel => scoreHotel(hotel, facts)));
}

export function stayTotal({ price }: Hotel, facts: Facts, nights: number): number {
  return price * nights * roomsFor(facts);
}

export function hotelPrice(hotel: Hotel, facts: Facts): string {
  const { nights } = facts.stay;
  const rooms = roomsFor(facts);
  const perNight = `${euro(hotel.price)} a night${rooms > 1 ? ' a room' : ''}`;
  if (nights === null || (nights === 1 && rooms === 1)) return perNight;
  return `${perNight}, ${euro(stayTotal(hotel, facts, nights))} for ${plural(nights, 'night')}${rooms > 1 ? ` in ${rooms} rooms` : ''}`;
}

/** "Casa Alfama in a side street of Alfama (€78 a night; dogs welcome and quiet rooms)" */
export function describeHotel({ offer, suits }: Scored, facts: Facts): string {
  if (offer.kind !== 'hotel') return '';
  const { hotel } = offer;
  const known = suits.length > 0 ? suits : hotel.features.slice(0, 2).map(feature => features[feature].offers);
  return `${hotel.name} ${hotel.where} (${hotelPrice(hotel, facts)}; ${list(known)})`;
}
