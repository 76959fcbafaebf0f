import { categoryOf, UNKNOWN, UNSORTED, type Dimension } from '../../profile/categories.js';
import type { Profile } from '../../profile/profile.js';
import { countryNamed, regionNames } from './countries.js';
import { sectorOf } from './sectors.js';

export type Objective = Profile['objective'];
/** What together may lead to one person. */
export const quasiIdentifiers = ['age', 'gender', 'location', 'occupation', 'education'] as const;
export type QuasiIdentifier = (typeof quasiIdentifiers)[number];
export type Value = number | string;

/** One level of a hierarchy: what a value becomes there, and what that loses, from 0 (nothing) to 1 (all). */
export interface Level {
  readonly level: string;
  readonly loss: number;
  /** The value at this level; null: nothing is left of it. */
  at(value: Value): Value | null;
}

const asIs: Level = { level: 'as it is', loss: 0, at: value => value };
const suppressed: Level = { level: 'suppressed', loss: 1, at: () => null };

/** The category the profile room sorts a value into: the same bands and levels that quotas use. */
function category(attribute: QuasiIdentifier, dimension: Dimension, value: Value): string | null {
  const objective = { age: null, gender: null, location: null, occupation: null, education: null, [attribute]: { value, basis: 'stated', evidence: [1] } };
  const sorted = categoryOf({ objective } as unknown as Profile, dimension);
  return sorted === UNKNOWN || sorted === UNSORTED ? null : sorted;
}

/** Words that sort into the same level of education again. */
const EDUCATION: Readonly<Record<string, string>> = {
  postgraduate: 'a postgraduate degree',
  bachelor: "a bachelor's degree",
  'vocational or some college': 'some college or vocational training',
  secondary: 'secondary school',
  'below secondary': 'did not finish secondary school',
};

const US_STATES = new Set(
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming'.split(
    '|',
  ),
);

function countryOf(value: Value): { readonly country: string; readonly region: string } | null {
  const text = String(value);
  const last = text.slice(text.lastIndexOf(',') + 1).trim();
  return countryNamed(last) ?? (US_STATES.has(last.toLowerCase()) ? countryNamed('United States') : null);
}

const regionOf = (value: Value): string | null => (regionNames.includes(String(value)) ? String(value) : (countryOf(value)?.region ?? null));

/** Ways to be without paid work, each in words that sort as such again. */
const OUT_OF_WORK: readonly (readonly [words: string, form: RegExp])[] = [
  ['retired', /\b(?:retired|pension(?:er|ed))\b/iu],
  ['student', /\b(?:student|pupil|studying)\b/iu],
  ['looking for work', /\b(?:unemployed|out of work|between jobs|looking for)\b/iu],
  ['homemaker', /\b(?:homemaker|housewife|househusband|stay-at-home|stays at home|full-time (?:carer|caregiver|mother|father|parent))\b/iu],
];
const NO_PAID_WORK = 'no paid work';

const worksFor = (value: Value): boolean => category('occupation', 'work', value) === 'in paid work';

function occupationGroup(value: Value): string | null {
  const text = String(value);
  return worksFor(value) ? sectorOf(text) : (OUT_OF_WORK.find(([, form]) => form.test(text))?.[0] ?? NO_PAID_WORK);
}

/** The levels of each attribute, finest first. Age bands and levels of education are those of `src/profile/categories.ts`; regions those of UN M49. */
export const hierarchies: Readonly<Record<QuasiIdentifier, readonly Level[]>> = {
  age: [asIs, { level: 'age band', loss: 0.3, at: value => category('age', 'age', value) }, suppressed],
  // Worth two of the others: the last to go.
  gender: [asIs, { ...suppressed, loss: 2 }],
  location: [
    asIs,
    { level: 'country', loss: 0.25, at: value => countryOf(value)?.country ?? null },
    { level: 'world region', loss: 0.6, at: regionOf },
    suppressed,
  ],
  occupation: [
    asIs,
    { level: 'broad group', loss: 0.35, at: occupationGroup },
    { level: 'in paid work or not', loss: 0.7, at: value => (worksFor(value) ? 'in paid work' : NO_PAID_WORK) },
    suppressed,
  ],
  education: [
    asIs,
    {
      level: 'level of education',
      loss: 0.2,
      at: value => {
        const level = category('education', 'education', value);
        return level === null ? null : (EDUCATION[level] ?? null);
      },
    },
    suppressed,
  ],
};
