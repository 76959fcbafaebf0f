import { articles, type Article, type ArticleTag } from '../data/articles.js';
import { addWorkingDays, sayDate } from '../language/dates.js';
import { euro, list } from '../language/say.js';
import type { Facts } from '../memory/facts.js';
import type { Scored } from './scored.js';
import type { Turn } from './turn.js';

const tagWords: Readonly<Record<ArticleTag, { readonly offers: string; readonly lacks: string; readonly since: string }>> = {
  cabin: { offers: 'fits as cabin luggage', lacks: 'is too big for the cabin', since: 'want cabin size' },
  large: { offers: 'large', lacks: 'is not large', since: 'want a large one' },
  light: { offers: 'light', lacks: 'is not the lightest', since: 'want it light' },
  waterproof: { offers: 'waterproof', lacks: 'is not waterproof', since: 'want it waterproof' },
  kids: { offers: 'made for children', lacks: 'is not made for children', since: 'want it for a child' },
  dog: { offers: 'for dogs', lacks: 'is not for dogs', since: 'travel with your dog' },
  vegan: { offers: 'free of leather', lacks: 'contains leather', since: 'want no leather' },
  hiking: { offers: 'good for hiking', lacks: 'is not made for hiking', since: 'want to hike' },
  laptop: { offers: 'has room for a laptop', lacks: 'has no room for a laptop', since: 'carry a laptop' },
};

/** Who asks for blue is happy with navy. */
export function comesIn({ colours }: Article, colour: string): boolean {
  return colours.includes(colour) || (colour === 'blue' && colours.includes('navy'));
}

function scoreArticle(article: Article, { articleTags, articleBudget, colour }: Facts): Scored {
  const wanted = articleTags.filter(tag => articles.some(({ kind, tags }) => kind === article.kind && tags.includes(tag)));
  const misses = [
    ...wanted.filter(tag => !article.tags.includes(tag)).map(tag => tagWords[tag].lacks),
    ...(articleBudget !== null && article.price > articleBudget ? [`costs ${euro(article.price - articleBudget)} more than you want to spend`] : []),
    ...(colour !== null && !comesIn(article, colour) ? [`does not come in ${colour}`] : []),
  ];
  return { offer: { kind: 'article', article }, suits: wanted.filter(tag => article.tags.includes(tag)).map(tag => tagWords[tag].offers), misses };
}

export function rankedArticles({ facts, rank }: Turn, without: readonly string[] = []): readonly Scored[] {
  return rank(
    articles
      .filter(({ kind, name, tags }) => kind === facts.article && !without.includes(name) && (!tags.includes('kids') || facts.articleTags.includes('kids')))
      .map(article => scoreArticle(article, facts)),
  );
}

export function articlePhrases({ articleTags, articleBudget, colour }: Facts): readonly string[] {
  return [
    ...articleTags.map(tag => tagWords[tag].since),
    ...(colour === null ? [] : [`like ${colour}`]),
    ...(articleBudget === null ? [] : [`want to spend at most ${euro(articleBudget)}`]),
  ];
}

export function deliveryDate({ days }: Article, today: string): string {
  return sayDate(addWorkingDays(today, days));
}

export function inStock(article: Article, today: string): string {
  const arrives = deliveryDate(article, today);
  return article.stock === 0 ? `sold out for the moment, with delivery on ${arrives}` : `in stock, at your door on ${arrives}`;
}

export function describeArticle({ offer, suits }: Scored, { today, facts }: Turn): string {
  if (offer.kind !== 'article') return '';
  const { article } = offer;
  const colour = facts.colour !== null && article.colours.includes(facts.colour) ? `in ${facts.colour}` : `in ${list(article.colours, 'or')}`;
  const fitting =
    suits.length === 0
      ? ''
      : ` It ${suits.includes('fits as cabin luggage') ? 'fits as cabin luggage' : `is ${list(suits.filter(suit => !suit.startsWith('has')))}`}.`;
  return `the ${article.name} for ${euro(article.price)} (${article.inShort}; ${colour}), ${inStock(article, today)}.${fitting === ' It is .' ? '' : fitting}`;
}
