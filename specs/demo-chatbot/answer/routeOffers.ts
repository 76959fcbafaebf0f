import { routes, type Route } from '../data/routes.js';
import { cityProfiles } from '../data/cities.js';
import { clock, duration, euro, list, plural } from '../language/say.js';
import type { Facts } from '../memory/facts.js';
import type { Scored } from './scored.js';
import type { Turn } from './turn.js';

const earliest = 9 * 60;

function scoreRoute(route: Route, { dislikes, mode, cheap }: Facts): Scored {
  const flying = route.mode === 'flight';
  const early = route.departs < earliest;
  const misses = [
    ...(flying && dislikes.includes('flying') ? ['is a flight'] : []),
    ...(mode !== null && mode !== route.mode ? [`is a ${route.mode}`] : []),
    ...(early && dislikes.includes('early mornings') ? ['leaves early'] : []),
    ...(!cheap && route.minutes > 900 && mode !== 'train' && !dislikes.includes('flying') ? ['takes long'] : []),
  ];
  return { offer: { kind: 'route', route }, suits: [], misses };
}

export function rankedRoutes({ facts, rank }: Turn): readonly Scored[] {
  return rank(routes.filter(({ from, to }) => from === facts.from && to === facts.city).map(route => scoreRoute(route, facts)));
}

/** Children under 12 travel for half the price. */
export function farePrice({ price }: Route, { adults, kids }: Facts): number {
  return price * (adults ?? 1) + (price / 2) * (kids ?? 0);
}

export function travellers({ adults, kids }: Facts): number {
  return (adults ?? 1) + (kids ?? 0);
}

function arrival({ departs, minutes }: Route): string {
  const days = Math.floor((departs + minutes) / 1440);
  const day = days === 0 ? '' : days === 1 ? ' the next day' : ' two days later';
  return `${clock(departs + minutes)}${day}`;
}

/** "the 10:05 train from Ghent, arriving 12:30 (2 h 25, one change, €44)" */
export function describeRoute(route: Route, facts: Facts): string {
  const changes = route.mode === 'flight' ? 'direct' : route.changes === 0 ? 'no change' : `${plural(route.changes, 'change')} by way of ${route.via}`;
  const party = travellers(facts);
  const price = party > 1 ? `${euro(route.price)} a person, ${euro(farePrice(route, facts))} for the ${party} of you` : `${euro(route.price)} one way`;
  const airport = route.mode === 'flight' && route.from === 'Ghent' ? ` (${cityProfiles.Ghent.airport})` : '';
  return `the ${clock(route.departs)} ${route.mode} from ${route.from}${airport}, arriving at ${arrival(route)} (${duration(route.minutes)}, ${changes}, ${price})`;
}

export function routeExtras({ dog, needs, kids }: Facts, mode: Route['mode']): string {
  const extras = [
    ...(dog
      ? [mode === 'train' ? 'Your dog travels along for €10, or free in a carrier.' : 'Your dog can come into the cabin for €45 if it weighs up to 8 kg.']
      : []),
    ...(needs.includes('stepFree') ? ['I will order step-free help along the way, free of charge.'] : []),
    ...((kids ?? 0) > 0 ? ['Children under 12 pay half.'] : []),
  ];
  return list(extras.slice(0, 1));
}
