import type { Trait } from '../../profile/attributeNames.js';
import type { Profile } from '../../profile/profile.js';
import { wordsOf } from '../../support/text.js';

/** Why two halves are no one person: which rule, which field, and what to look at. */
export interface Contradiction {
  readonly code: string;
  readonly field: string;
  readonly hint: string;
}

/** Facts that a pole of a trait cannot be squared with, as far as plain words say so. */
const AGAINST: Readonly<Record<Trait, { readonly low: RegExp; readonly high: RegExp }>> = {
  openness: {
    low: /\b(?:tries (?:every|any)\w* new|always trying new|backpack\w* (?:around|across|through)|learning (?:a|her|his|their) \w+ language|experiments with|improvis\w+|avant-garde|loves? (?:novelty|experiments?))\b/iu,
    high: /\b(?:refuses? (?:anything|everything) new|(?:buys?|wants?|tries) nothing (?:new|that needs an app)|never tries anything|same (?:dish|meal|lunch|breakfast|holiday|place) (?:every|for)|no (?:experiments|novelties))\b/iu,
  },
  conscientiousness: {
    low: /\b(?:meticulous\w*|(?:keeps?|makes?) (?:lists|records|a log|a ledger)|spreadsheets?|plans? everything|never late|checks? (?:everything )?twice|labels? every\w*|to the minute)\b/iu,
    high: /\b(?:always late|chronically late|keeps? losing|loses? (?:keys|things|everything)|forgets? (?:appointments|everything|to pay)|disorgani[sz]ed|procrastinat\w+|never plans?|misse[sd] deadlines?)\b/iu,
  },
  extraversion: {
    low: /\b(?:hosts? (?:\w+ )?(?:parties|dinners)|throws? parties|life of the party|loves? (?:parties|crowds|company)|huge circle|knows everybody|(?:stand-up|street) (?:comedian|performer))\b/iu,
    high: /\b(?:hates? (?:crowds|parties|company|small talk)|avoids? (?:people|crowds|company|parties)|(?:keeps?|kept) to (?:her|him|them|your)sel(?:f|ves)|no friends|few friends|hermit|reclus\w+|(?:shy|afraid) of (?:people|crowds|strangers))\b/iu,
  },
  agreeableness: {
    low: /\b(?:volunteers? (?:at|for|in|with)|cares? for everybody|never says no|gives everything away|peacemaker)\b/iu,
    high: /\b(?:feuds?|(?:in|has) (?:a )?(?:dispute|quarrel)s? with|quarrels? with|argues? with (?:everybody|every)|banned from|(?:sues?|suing|sued) (?:her|his|their|the) )/iu,
  },
  neuroticism: {
    low: /\b(?:anxi\w+|panic\w*|(?:scared|afraid|terrified) of|phobia|worries (?:a lot|about everything|constantly)|insomnia\w*|(?:cannot|can't) sleep for worry|burn-?out|depress\w+)\b/iu,
    high: /\b(?:nothing (?:worries|frightens|upsets)|unflappable|fearless|nerves of steel)\b/iu,
  },
};

const FEMALE = new Set('woman girl lady housewife mother grandmother wife widow sister daughter actress waitress'.split(' '));
const MALE = new Set('man boy gentleman guy bloke father grandfather husband widower brother son waiter'.split(' '));
/** Of what somebody is, not of what they are like. */
const WORK =
  /(?<!\b(?:like|as) an? )\b(?:teacher|nurse|doctor|surgeon|lawyer|engineer|plumber|electrician|carpenter|driver|farmer|cook|chef|baker|barista|clerk|cashier|accountant|architect|programmer|developer|scientist|professor|student|soldier|sailor|pilot|mechanic|welder|builder|manager|journalist|writer by trade|musician|painter|designer|translator|librarian|police\w*|firefighter|midwife|dentist|vet|pharmacist|cleaner|waiter|waitress|shopkeeper|salesm[ae]n|guard|pensioner)\b(?!['’]s)/giu;
/** With what age the words for it go, in years. */
const AGE_WORDS: readonly (readonly [words: RegExp, least: number, most: number])[] = [
  [/\b(?:teenage\w*|adolescen\w+|schoolboy|schoolgirl)\b/iu, 12, 19],
  [/\bfor (?:your|a child's) age\b|\bchild(?:ish|like)? (?:way|voice)\b/iu, 0, 14],
  [/\bin old age\b|\belderly\b/iu, 60, 150],
  [/\byoung (?:person|woman|man|adult)\b/iu, 13, 35],
  [/\bmiddle-aged\b/iu, 38, 65],
];
/** Work and schooling that need years. */
const NEEDS_YEARS: readonly (readonly [field: 'occupation' | 'education' | 'familyRelationships', words: RegExp, least: number])[] = [
  ['occupation', /\bretired\b(?! (?:from )?(?:dancer|ballet|athlete|footballer|gymnast|soldier))/iu, 40],
  ['occupation', /\b(?:surgeon|judge|magistrate|professor|head (?:teacher|nurse)|consultant|psychiatrist)\b/iu, 26],
  ['occupation', /\b(?:doctor|dentist|lawyer|engineer|architect|teacher|manager|accountant|pharmacist|captain|vet)\b/iu, 20],
  ['education', /\b(?:ph\.?\s?d\b(?! (?:student|candidate))|doctorate|doctor of)/iu, 24],
  ['education', /\b(?:master(?:['’]?s)?|bachelor(?:['’]?s)?|university degree|graduated from (?:university|college))\b/iu, 18],
  ['familyRelationships', /\b(?:husband|wife|spouse|married|divorced|widow\w*)\b/iu, 16],
  [
    'familyRelationships',
    /\b(?:grandmother|grandfather|grandparent) of\b|\bis a grand(?:mother|father|parent)\b|\bhas (?:\w+ )?grand(?:children|sons|daughters)\b/iu,
    30,
  ],
];

const yearsOf = (age: number | string): number => Number.parseInt(String(age), 10);
const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Words that tell where somebody's way of writing comes from. */
const TELLS_ORIGIN = /\b(?:English|second language|mother tongue|native|local|dialect|accent|abroad|foreign\w*|translat\w+|idioms?|borrowed)\b/iu;

/** Whether two people grew up with one language. */
export const shareFirstLanguage = (a: Profile, b: Profile): boolean => languageOf(a.firstLanguage) === languageOf(b.firstLanguage);

/**
 * Whether one person can have the facts of the one and write as the other does. They must write one language; and where a
 * manner is told to come from another first language, that one must be shared.
 */
export function languagesApart(facts: Profile, manner: Profile): Contradiction | null {
  if (languageOf(facts.language) !== languageOf(manner.language))
    return { code: 'language', field: 'language', hint: `the facts are of somebody who writes ${facts.language}, the manner is in ${manner.language}` };
  const isSecond = languageOf(manner.firstLanguage) !== languageOf(manner.language);
  const told = `${manner.subjective.languageStyle?.value ?? ''} ${manner.prose.subjective}`;
  if (isSecond && TELLS_ORIGIN.test(told) && !shareFirstLanguage(facts, manner))
    return {
      code: 'first-language',
      field: 'firstLanguage',
      hint: `the manner tells of a first language ${manner.firstLanguage}, the facts are of one with ${facts.firstLanguage}`,
    };
  return null;
}

/** What in a joined profile cannot be true of one person, as far as rules can tell; empty when they see nothing. */
export function contradictionsIn(person: Profile): Contradiction[] {
  const { objective, subjective, prose, style } = person;
  const found: Contradiction[] = [];
  const add = (code: string, field: string, hint: string) => found.push({ code, field, hint });
  const facts = [...Object.values(objective).flatMap(fact => (fact === null ? [] : [String(fact.value)])), prose.objective].join('. ');
  const manner = `${prose.subjective} ${subjective.languageStyle?.value ?? ''}`;
  for (const trait of Object.keys(AGAINST) as Trait[]) {
    const pole = subjective[trait]?.value;
    const words = pole === 'low' || pole === 'high' ? AGAINST[trait][pole].exec(facts)?.[0] : undefined;
    if (words !== undefined) add('trait-against-fact', `subjective.${trait}`, `${trait} is ${pole ?? ''}, and the facts say "${words}"`);
  }
  const gender = objective.gender?.value.toLowerCase();
  const words = wordsOf(manner);
  const has = (of: ReadonlySet<string>) => words.find(word => of.has(word));
  const other =
    gender === undefined ? undefined : /^(?:female|woman|girl)$/u.test(gender) ? has(MALE) : /^(?:male|man|boy)$/u.test(gender) ? has(FEMALE) : undefined;
  if (other !== undefined) add('gender-in-manner', 'prose.subjective', `the manner speaks of "${other}", the facts say ${gender ?? ''}`);
  for (const [job] of manner.matchAll(WORK)) {
    if (!facts.toLowerCase().includes(job.toLowerCase())) add('work-in-manner', 'prose.subjective', `the manner speaks of "${job}", the facts do not`);
  }
  const years = objective.age === null ? null : yearsOf(objective.age.value);
  if (years === null) return found;
  for (const [pattern, least, most] of AGE_WORDS) {
    const said = pattern.exec(manner)?.[0];
    if (said !== undefined && (years < least || years > most)) add('age-in-manner', 'prose.subjective', `the manner says "${said}", the age is ${years}`);
  }
  for (const [field, pattern, least] of NEEDS_YEARS) {
    const said = pattern.exec(objective[field]?.value ?? '')?.[0];
    const isPossible = years >= least || (typeof objective.age?.value === 'string' && objective.age.value.endsWith('+'));
    if (said !== undefined && !isPossible) add('age-too-low', `objective.${field}`, `"${said}" at the age of ${years}`);
  }
  if (years <= 12 && (style.register === 'formal' || style.medianWords > 25)) add('age-against-style', 'style', `a child of ${years} does not write like this`);
  return found;
}
