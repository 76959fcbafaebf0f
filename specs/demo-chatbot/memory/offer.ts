import type { Article } from '../data/articles.js';
import type { Hotel } from '../data/hotels.js';
import type { Route } from '../data/routes.js';
import { clock } from '../language/say.js';

export type Offer =
  | { readonly kind: 'hotel'; readonly hotel: Hotel }
  | { readonly kind: 'route'; readonly route: Route }
  | { readonly kind: 'article'; readonly article: Article };

export function nameOf(offer: Offer): string {
  if (offer.kind === 'hotel') return offer.hotel.name;
  if (offer.kind === 'article') return offer.article.name;
  const { mode, departs, from, to } = offer.route;
  return `the ${clock(departs)} ${mode} from ${from} to ${to}`;
}

export function priceOf(offer: Offer): number {
  if (offer.kind === 'hotel') return offer.hotel.price;
  return offer.kind === 'article' ? offer.article.price : offer.route.price;
}

export function sameOffer(one: Offer, other: Offer): boolean {
  return one.kind === other.kind && nameOf(one) === nameOf(other);
}
