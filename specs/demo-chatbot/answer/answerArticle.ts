import { capitalise, euro, list } from '../language/say.js';
import { nameOf, priceOf } from '../memory/offer.js';
import { becauseOf, remember } from './answerHotel.js';
import { articlePhrases, describeArticle, rankedArticles } from './articleOffers.js';
import { ask } from './ask.js';
import { reply, type Reply } from './reply.js';
import { suggestGifts } from './suggestGifts.js';
import type { Turn } from './turn.js';

export function answerArticle(turn: Turn, without: readonly string[] = []): Reply {
  const { talk, facts } = turn;
  talk.topic = 'article';
  if (facts.article === null && (facts.articleBudget !== null || /\b(gift|present)\b/.test(turn.text))) return suggestGifts(turn);
  if (facts.article === null) {
    return reply('Our shop has suitcases, backpacks, packing cubes, neck pillows, adapters, rain jackets, bottles, power banks and gear for dogs.', {
      asks: ask(turn, 'article', 'What are you looking for?'),
    });
  }
  const ranked = rankedArticles(turn, without);
  const [best, second] = ranked;
  if (best === undefined) return reply(`I have no other ${facts.article} in the shop, I am afraid.`);
  const close = second !== undefined && second.misses.length <= best.misses.length + 1 ? second : undefined;
  remember(turn, close === undefined ? [best] : [best, close]);
  talk.proposal = { kind: 'book', offer: best.offer };
  const but = best.misses.length > 0 ? ` To be honest, it ${list(best.misses)}.` : '';
  const other =
    close === undefined
      ? ''
      : ` The ${nameOf(close.offer)} is the other choice, for ${euro(priceOf(close.offer))}${close.misses[0] === undefined ? '' : `, but it ${close.misses[0]}`}.`;
  return reply(capitalise(`I suggest ${describeArticle(best, turn)}${but}${other}`), {
    acknowledges: becauseOf(articlePhrases(facts), 'I looked for one that fits.'),
    asks: `Shall I order the ${nameOf(best.offer)} for you?`,
  });
}
