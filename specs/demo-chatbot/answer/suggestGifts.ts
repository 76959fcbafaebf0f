import { articles } from '../data/articles.js';
import { euro, list } from '../language/say.js';
import { reply, type Reply } from './reply.js';
import type { Turn } from './turn.js';

/** Three articles from all over the shop that stay within the budget. */
export function suggestGifts(turn: Turn): Reply {
  const { facts, talk } = turn;
  const limit = facts.articleBudget ?? 40;
  const chosen = articles
    .filter(({ price, stock, kind }) => price <= limit && stock > 0 && (kind !== 'dog gear' || facts.dog))
    .sort((a, b) => b.price - a.price)
    .slice(0, 3);
  talk.offers = chosen.map(article => ({ kind: 'article', article }));
  talk.focus = talk.offers[0] ?? null;
  if (chosen.length === 0) return reply(`Below ${euro(limit)} I have nothing in the shop; the luggage scale for €16 comes closest.`);
  return reply(
    `Up to ${euro(limit)} I would suggest ${list(
      chosen.map(({ name, price, inShort }) => `the ${name} (${inShort}, ${euro(price)})`),
      'or',
    )}.`,
    { asks: 'Which one would you like?' },
  );
}
