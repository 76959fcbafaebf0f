import { numberWords } from '../../support/numberWords.js';
import { claimIn } from './claims.js';
import { issueIn, type Rule } from './draft.js';

const WORDS: Readonly<Record<string, number>> = { ...numberWords(1, 20), thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 };
const YEARS = new RegExp(`\\b(?:for|over|after|these|of)\\s+(?:more than |over |about |nearly )?(\\d{1,3}|${Object.keys(WORDS).join('|')})\\s+years\\b`, 'giu');
const AGO = new RegExp(`\\b(\\d{1,3}|${Object.keys(WORDS).join('|')})\\s+years\\s+ago\\b`, 'giu');

/** Of whom something cannot be: [code, holds of the age, claim, hint]. */
const LIMITS: readonly (readonly [code: string, holds: (age: number) => boolean, claim: RegExp, hint: string])[] = [
  ['age-and-alcohol', age => age < 16, /\b(?:wine|beers?|whisk(?:y|ey)|gin|vodka|cocktails?|rum|hangovers?|gets drunk)\b/giu, 'too young to drink'],
  [
    'age-and-driving',
    age => age < 16,
    /\b(?:drives (?:to|a|the|their|home|everywhere|fast|slowly)|their (?:own )?car|behind the wheel|speeding tickets?)\b/giu,
    'too young to drive',
  ],
  ['age-and-money', age => age < 18, /\b(?:their mortgage|a mortgage|tax return|their tenants?|divorce settlement|pension)\b/giu, 'too young for that'],
  [
    'age-and-work',
    age => age < 40,
    /\b(?:is retired|since retiring|in retirement|retirement day|as a pensioner|their pension)\b/giu,
    'too young to be retired',
  ],
  ['age-and-family', age => age < 32, /\bgrand(?:sons?|daughters?|child|children|kids?)\b/giu, 'too young for grandchildren'],
  ['age-and-family', age => age < 16, /\btheir (?:own )?(?:wife|husband|son|daughter|children|kids)\b/giu, 'too young for a family of their own'],
  [
    'age-and-school',
    age => age >= 30,
    /\b(?:is (?:a|still a) (?:school|secondary)[\w ]{0,8}pupil|homework for school|classmates at school|school report to)\b/giu,
    'no longer at school',
  ],
  ['age-and-decades', age => age < 25, /\b(?:for decades|decades of|over the decades|decades ago)\b/giu, 'too young to look back on decades'],
];

/** Nothing that takes more years than the person has lived, or another age. A band counts as the age it begins with, and says nothing below it. */
export const ageFits: Rule = draft => {
  const known = draft.profile.objective.age?.value;
  if (known === undefined) return [];
  const [from = 0, to = from] = typeof known === 'number' ? [known] : (known.match(/\d+/gu) ?? []).map(Number);
  const oldest = typeof known === 'string' && known.endsWith('+') ? 120 : to;
  const limits = LIMITS.flatMap(([code, holds, claim, hint]) => {
    const found = holds(from) && holds(oldest) ? claimIn(draft.value, claim) : null;
    return found === null ? [] : [issueIn(draft, code, `"${found}" at ${known}: ${hint}`)];
  });
  const years = [...draft.value.matchAll(YEARS), ...draft.value.matchAll(AGO)].find(([, count = '']) => (WORDS[count.toLowerCase()] ?? Number(count)) > oldest);
  return years === undefined ? limits : [...limits, issueIn(draft, 'age-and-years', `"${years[0]}" is longer than a life of ${known}`)];
};
