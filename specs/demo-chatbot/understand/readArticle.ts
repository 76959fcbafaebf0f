import { articles, type ArticleKind, type ArticleTag } from '../data/articles.js';
import { merged, type FactReader } from './factReader.js';

const kinds: readonly (readonly [ArticleKind, RegExp])[] = [
  [
    'dog gear',
    /\bdog (bowl|carrier|gear|bag|stuff|bottle)|\bpet carrier\b|\bcarrier (bag )?for (my|a|the) dog\b|\b(something|gear|bowl) for (my|the|a) dog\b|\btravel bowl\b/,
  ],
  ['packing cubes', /\bpacking cubes?\b|\borgani[sz]ers?\b|\bcubes\b/],
  ['luggage scale', /\b(luggage )?scales?\b|\bweigh (my|the) (luggage|suitcase|bags?)\b/],
  ['power bank', /\bpower ?bank\b|\bexternal battery\b|\bportable charger\b|\bcharge my phone\b/],
  ['wash bag', /\b(wash|toiletry|toilet) ?bag\b|\btoiletries\b/],
  ['sleep set', /\bear ?plugs?\b|\b(eye|sleep) ?mask\b/],
  ['rain jacket', /\brain ?(jacket|coat)\b|\bwaterproof jacket\b|\bjacket\b|\braincoat\b/],
  ['umbrella', /\bumbrella\b/],
  ['pillow', /\bpillow\b/],
  ['adapter', /\badapt[eo]rs?\b|\b(travel )?plug\b/],
  ['bottle', /\bbottle\b|\bflask\b|\bthermos\b/],
  ['backpack', /\bback ?packs?\b|\bday ?pack\b|\bknapsack\b/],
  ['suitcase', /\bsuit ?cases?\b|\btrolleys?\b|\bcabin (bag|case|luggage)\b|\bhand luggage\b|\bcarry ?-?on\b|\b(new|buy|some|need) luggage\b|\btravel bag\b/],
];

const tags: readonly (readonly [ArticleTag, RegExp])[] = [
  ['cabin', /\bcabin\b|\bcarry ?-?on\b|\bhand luggage\b|\bunder the seat\b|\bsmall (suitcase|trolley)\b/],
  ['large', /\b(large|big|bigger|huge|check(ed)?[ -]?in luggage|checked luggage|hold luggage)\b/],
  ['light', /\blight(weight|er)?\b(?! sleeper)|\bnot (too )?heavy\b/],
  ['waterproof', /\bwater ?-?(proof|resistant)\b|\brain ?proof\b|\bhard ?shell\b/],
  [
    'kids',
    /\b(suitcase|backpack|trolley|something|one|bag) for (a|my|the) (kids?|child|children|son|daughter|grandson|granddaughter)\b|\bchildren'?s (suitcase|trolley)\b/,
  ],
  ['hiking', /\bhik(e|ing)\b|\btrek(king)?\b|\bcamino\b/],
  ['laptop', /\blap ?top\b|\bnotebook\b/],
  ['vegan', /\bleather ?-?free\b|\bno leather\b|\bwithout leather\b/],
];

export function findArticleKind(text: string): ArticleKind | null {
  const named = articles.find(({ name }) => text.includes(name.toLowerCase()));
  const singular = text.replace(/\b(\w{3,})s\b/g, '$1');
  return named?.kind ?? kinds.find(([, pattern]) => pattern.test(text) || pattern.test(singular))?.[0] ?? null;
}

export const readArticle: FactReader = (facts, { text }) => {
  const kind = findArticleKind(text);
  const other = kind !== null && kind !== facts.article;
  const heard = tags.filter(([, pattern]) => pattern.test(text)).map(([tag]) => tag);
  const colour = /\b(black|navy|sand|red|green|yellow|blue|olive|grey|gray|coral|white)\b/.exec(text)?.[1]?.replace('gray', 'grey');
  return {
    ...facts,
    article: kind ?? facts.article,
    articleTags: merged(other ? [] : facts.articleTags, heard),
    articleBudget: other ? null : facts.articleBudget,
    colour: colour ?? facts.colour,
  };
};
