import type { Budget } from '../memory/facts.js';
import type { FactReader } from './factReader.js';

const limit =
  '(?:under|below|less than|max(?:imum)?(?: of)?|at most|up to|not more than|no more than|not over|more than|within|around|about|budget(?: is| of| for \\w+ is|:)?(?: about| around| max(?:imum)?)?|spend(?: about| around| max(?:imum)?| up to)?|cheaper than|lower than|afford|pay)';
const unit = '(?:euro|a night|per night|per person|pp|in total|total|max(?:imum)?|each)';
const amounts = [
  new RegExp(
    `\\b${limit} (?:euro )?(\\d{2,5})(?:[.,]\\d+)?\\b(?! ?(?:%|km|nights?|days?|litres?|l\\b|june|july|august|september|o clock|am\\b|pm\\b|:|cm|kg|people|persons|adults|working|may\\b))(?= ?(?:${unit})|[ .,!?]|$)`,
  ),
  new RegExp(`\\beuro (\\d{2,5})\\b`),
  new RegExp(`\\b(\\d{2,5}) ?${unit}\\b`),
];

const perNight = /\b(a|per|each|every|\/) ?night\b|\bnightly\b|\bpn\b|\/ ?night/;
const inTotal =
  /\b(in total|total|altogether|all in|for (the )?(whole|entire|all)|for everything|overall)\b|\d (euro )?for (the|a|our|my) (weekend|trip|stay)\b/;
const money = /\b(euro|budget|spend|afford|under|below|less than|max\w*|at most|up to|more than|cheaper than|around|about|within|pay|price|night)\b/;

function readAmount(text: string): number | null {
  for (const pattern of amounts) {
    const amount = pattern.exec(text)?.[1];
    if (amount !== undefined) return Number(amount);
  }
  return null;
}

export const readBudget: FactReader = (facts, { text, topic, awaited }) => {
  const cheap =
    facts.cheap ||
    /\b(cheap\w*|affordable|low ?-?cost|tight budget|small budget|inexpensive|not (too )?expensive|dont have much money|not much money|too expensive|too pricey|student budget)\b/.test(
      text,
    );
  const bare = awaited === 'budget' ? /^\D*(\d{2,5})\D*$/.exec(text)?.[1] : undefined;
  const amount = bare === undefined ? (money.test(text) ? readAmount(text) : null) : Number(bare);
  if (amount === null || topic === 'booking' || /\bpaid\b|\bcharged\b|\bfrom euro\b/.test(text)) return { ...facts, cheap };
  const isGift = /\b(gift|present|buy|shop)\b/.test(text);
  const ofArticle =
    (isGift && !/\b(hotel|night|room)\b/.test(text)) ||
    (facts.article !== null && (topic === 'article' || !/\b(hotel|night|room|stay)\b/.test(text)) && topic !== 'hotel' && topic !== 'plan') ||
    topic === 'article';
  if (ofArticle) return { ...facts, cheap, articleBudget: amount };
  const per: Budget['per'] = perNight.test(text) || (!inTotal.test(text) && amount < 200) ? 'night' : 'total';
  return { ...facts, cheap, budget: { amount, per } };
};
