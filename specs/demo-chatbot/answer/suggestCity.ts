import { cities, cityProfiles, type City } from '../data/cities.js';
import { countryCities } from '../data/places.js';
import { hotels } from '../data/hotels.js';
import { euro, list } from '../language/say.js';
import { ask } from './ask.js';
import { scoreHotel } from './hotelOffers.js';
import { reply, type Reply } from './reply.js';
import type { Turn } from './turn.js';

function bestCities({ facts }: Turn): readonly City[] {
  const within = facts.country === null ? undefined : countryCities[facts.country];
  const fit = (city: City): number => cityProfiles[city].moods.filter(mood => facts.moods.includes(mood)).length;
  return [...(within ?? cities)].filter(city => city !== facts.from).sort((a, b) => fit(b) - fit(a));
}

function cheapestFitting({ facts }: Turn, city: City): number {
  const here = hotels.filter(hotel => hotel.city === city);
  const fitting = here.filter(hotel => scoreHotel(hotel, facts).misses.length === 0);
  return Math.min(...(fitting.length > 0 ? fitting : here).map(({ price }) => price));
}

/** Asks for the city, or proposes some when it was asked before or a taste is known. */
export function suggestCity(turn: Turn): Reply {
  const { facts, talk } = turn;
  const [first, second] = bestCities(turn);
  const undecided =
    /\b(dont know|no idea|not sure|you (choose|decide|tell)|anywhere|somewhere|surprise|recommend|suggest\w*|ideas?|inspir\w+|where (should|could|can|to))\b/.test(
      turn.text,
    );
  if (first === undefined || (facts.moods.length === 0 && facts.country === null && !undecided && !talk.asked.includes('city'))) {
    return reply(`I can help in ${list(cities, 'or')}.`, { asks: ask(turn, 'city') });
  }
  const describe = (city: City): string => `${city} (${cityProfiles[city].inShort}; hotels from ${euro(cheapestFitting(turn, city))} a night)`;
  const offer = second === undefined ? describe(first) : `${describe(first)} or ${describe(second)}`;
  talk.awaited = 'city';
  return reply(`I would suggest ${offer}.`, {
    asks: talk.asked.includes('city') ? 'Does one of them appeal to you?' : ask(turn, 'city', 'Which of them would you like?'),
  });
}
