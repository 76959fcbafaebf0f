import type { Trait } from './attributeNames.js';
import type { Profile } from './profile.js';

/** Nothing is known of it: a category of its own, never guessed. */
export const UNKNOWN = 'unknown';
/** Something is known, in words that no rule sorts. */
export const UNSORTED = 'unsorted';

const AGE_BANDS = ['0-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const;

/** Highest level first: `a master's after a bachelor's` is postgraduate. */
const EDUCATION: readonly (readonly [level: string, words: RegExp])[] = [
  ['postgraduate', /\b(?:post-?graduate|master(?:['’]?s)?(?: degree)?|m\.?(?:sc|a|ba|ed|phil|eng)\b|ph\.?\s?d|doctora(?:te|l)|doctor of|prof-school)\b/iu],
  [
    'bachelor',
    /\b(?:bachelor(?:['’]?s)?|university (?:degree|graduate)|undergraduate degree|(?:college |a |the )degree|degree in|college graduate|graduated from (?:university|college)|b\.?(?:sc|a|eng|ed)\b|law degree|medical degree|studied .* at (?:university|college))/iu,
  ],
  [
    'vocational or some college',
    /\b(?:vocational|apprentice\w*|trade (?:school|certificate)|some college|some-college|assoc\w*|technical (?:school|college)|diploma|(?:studying|student|studies) .*(?:university|college)|(?:university|college) student|undergraduate|dropped out of (?:university|college)|left (?:university|college)|nursing school|certificate)\b/iu,
  ],
  [
    'below secondary',
    /\b(?:left school|no (?:formal )?schooling|primary school|elementary school|did not finish (?:secondary|high) school|never finished (?:secondary|high )?school|preschool|(?:\d|1[0-2])(?:st|nd|rd|th)(?:-\d\w*)?(?: grade)?)\b/iu,
  ],
  ['secondary', /\b(?:secondary|high school|hs-grad|a-levels?|gcses?|abitur|matura|baccalaur[eé]ate?|leaving certificate|school-leaving)\b/iu],
];

const OUT_OF_WORK =
  /\b(?:retired|former(?:ly)?|used to (?:be|work)|worked|pension(?:er|ed)|student|pupil|unemployed|out of work|between jobs|looking for (?:a job|work)|homemaker|housewife|househusband|stay-at-home|stays at home|full-time (?:carer|caregiver|mother|father|parent)|on (?:long-term )?sick leave|cannot work|not working|does not work|no paid work|never worked|without pay)\b/iu;

/** One name a country. */
const COUNTRIES: Readonly<Record<string, string>> = {
  USA: 'United States',
  US: 'United States',
  UK: 'United Kingdom',
  England: 'United Kingdom',
  Scotland: 'United Kingdom',
  Wales: 'United Kingdom',
  Turkey: 'Türkiye',
  'Czech Republic': 'Czechia',
  Holland: 'Netherlands',
};

function countryOf(location: string): string {
  const last = location.slice(location.lastIndexOf(',') + 1).trim();
  return Object.hasOwn(COUNTRIES, last) ? (COUNTRIES[last] ?? last) : last || UNSORTED;
}

const GENDERS: Readonly<Record<string, string>> = { woman: 'female', girl: 'female', man: 'male', boy: 'male', nonbinary: 'non-binary' };

function genderOf(value: string): string {
  const named = value.trim().toLowerCase();
  return Object.hasOwn(GENDERS, named) ? (GENDERS[named] ?? named) : named;
}

function ageBandOf(age: number | string): string {
  if (typeof age === 'string') return (AGE_BANDS as readonly string[]).includes(age) ? age : UNSORTED;
  return AGE_BANDS.find(band => age <= Number(band.split('-')[1] ?? Infinity)) ?? '65+';
}

const LENGTHS: readonly (readonly [most: number, name: string])[] = [
  [7, 'short'],
  [15, 'medium'],
  [Infinity, 'long'],
];

const known = <T>(attribute: { readonly value: T } | null, sort: (value: T) => string): string => (attribute === null ? UNKNOWN : sort(attribute.value));

/** `und` (BCP 47) is a language nobody knows. */
const languageOf = (tag: string): string => (tag === 'und' ? UNKNOWN : tag);

const trait = (name: Trait) => (profile: Profile) => known(profile.subjective[name], value => value);

type Objective = Profile['objective'];

/** The dimensions of facts alone, which a census has too. */
const FACTS = {
  /** `0-17`, `18-24`, ... `65+`: the bands of the US census tables. */
  age: ({ age }: Objective) => known(age, ageBandOf),
  gender: ({ gender }: Objective) => known(gender, genderOf),
  country: ({ location }: Objective) => known(location, countryOf),
  education: ({ education }: Objective) => known(education, value => EDUCATION.find(([, words]) => words.test(value))?.[0] ?? UNSORTED),
  work: ({ occupation }: Objective) => known(occupation, value => (OUT_OF_WORK.test(value) ? 'not in paid work' : 'in paid work')),
} as const;

/** What a person can be counted by. Every dimension sorts every profile into exactly one category. */
const DIMENSIONS = {
  age: ({ objective }: Profile) => FACTS.age(objective),
  gender: ({ objective }: Profile) => FACTS.gender(objective),
  country: ({ objective }: Profile) => FACTS.country(objective),
  education: ({ objective }: Profile) => FACTS.education(objective),
  work: ({ objective }: Profile) => FACTS.work(objective),
  language: ({ language }: Profile) => languageOf(language),
  firstLanguage: ({ firstLanguage }: Profile) => languageOf(firstLanguage),
  openness: trait('openness'),
  conscientiousness: trait('conscientiousness'),
  extraversion: trait('extraversion'),
  agreeableness: trait('agreeableness'),
  neuroticism: trait('neuroticism'),
  register: ({ style }: Profile) => style.register,
  casing: ({ style }: Profile) => style.casing,
  punctuation: ({ style }: Profile) => style.punctuation,
  typos: ({ style }: Profile) => style.typos,
  emoji: ({ style }: Profile) => style.emoji,
  /** Words in a typical utterance: `short` to 7, `medium` to 15, `long`. */
  length: ({ style }: Profile) => LENGTHS.find(([most]) => style.medianWords <= most)?.[1] ?? UNSORTED,
  provenance: ({ provenance }: Profile) => provenance.kind,
} as const;

export type Dimension = keyof typeof DIMENSIONS;

export const dimensions = Object.keys(DIMENSIONS) as readonly Dimension[];

/** The one category of a dimension that a person belongs to; `unknown` where nothing is known, `unsorted` where no rule reads what is. */
export const categoryOf = (profile: Profile, dimension: Dimension): string => DIMENSIONS[dimension](profile);

/** The same, of somebody of whom facts alone are known. */
export const factCategoryOf = (objective: Objective, dimension: keyof typeof FACTS): string => FACTS[dimension](objective);
