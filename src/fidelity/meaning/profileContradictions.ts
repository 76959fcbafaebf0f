import { factCategoryOf } from '../../profile/categories.js';
import type { Profile } from '../../profile/profile.js';
import { cut } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import type { FidelityFinding } from '../finding.js';
import { wasDictated } from '../heard.js';
import type { Played } from '../played.js';
import { agesApart, agesOf, ownAge } from './ages.js';
import { knownTo } from './known.js';
import { countryOf, languageNamed } from './places.js';
import type { Statement } from './reply.js';
import { childrenKnown, ownChildren, ownPartner, ownWork, partnerKnown, workApart, workKnown } from './selfReadings.js';

type Objective = Profile['objective'];
type Name = Exclude<keyof Objective, 'age'>;

/** What one comparison came to: the profile's value, and whether the person's own words, read by a rule, say the opposite. */
interface Conflict {
  readonly known: string;
  readonly plain: boolean;
}

/** Compares one thing said with the profile; null where they agree or cannot be compared for certain. `scenario`: what the scenario says instead. */
type Comparison = (statement: Statement, profile: Profile, scenario: readonly string[]) => Conflict | null;

const apart = <T>(
  known: T | null,
  { said, plain, instead, differ }: { said: T | null; plain: T | null; instead: readonly (T | null)[]; differ: (a: T, b: T) => boolean },
  words: string,
): Conflict | null => {
  const told = plain ?? said;
  if (known === null || told === null || !differ(known, told)) return null;
  // The scenario may say otherwise than the profile, and then the person plays the scenario.
  if (instead.some(other => other !== null && !differ(other, told))) return null;
  return { known: words, plain: plain !== null };
};

const unlike = (a: string, b: string): boolean => a !== b;

const NOBODY: Objective = {
  age: null,
  gender: null,
  location: null,
  occupation: null,
  education: null,
  familyRelationships: null,
  socialRelationships: null,
  routinesHabits: null,
  otherExperiences: null,
};
const genderNamed = (value: string): string | null => {
  const gender = factCategoryOf({ ...NOBODY, gender: { value: value.trim(), basis: 'stated', evidence: [1] } }, 'gender');
  return ['female', 'male', 'non-binary'].includes(gender) ? gender : null;
};
const OWN_GENDER =
  /\b(?:i(?:['’]?m| am)|as|me being) (?:just )?an? (?:\w+ ){0,2}?(woman|man|girl|boy|guy|lady|mother|mum|mom|father|dad|grandmother|grandfather|widow|widower)\b/iu;
const FEMALE = ['woman', 'girl', 'lady', 'mother', 'mum', 'mom', 'grandmother', 'widow'];
const ownGender = (words: string): string | null => {
  const said = OWN_GENDER.exec(words)?.[1]?.toLowerCase();
  return said === undefined ? null : FEMALE.includes(said) ? 'female' : 'male';
};

/** `I live in Spain`, `I'm based in the UK`; where somebody is just now or comes from is not where they live. */
const OWN_HOME = /\b(?:i|we) live (?:here )?in ([\p{L}\p{M}' ,.-]{2,60})|\b(?:i|we)(?:['’]?m|['’]re| am| are) based in ([\p{L}\p{M}' ,.-]{2,60})/iu;
const ownCountry = (words: string): string | null => {
  const place = OWN_HOME.exec(words);
  const parts = (place?.[1] ?? place?.[2] ?? '').split(/[,.]|\b(?:and|but|now|with|so|for|at|near|since|which|where)\b/iu).map(part => part.trim());
  return parts.map(countryOf).find(country => country !== null) ?? null;
};

const text = (profile: Profile, name: Name): string | null => profile.objective[name]?.value ?? null;
const read = <T>(value: string | null, reading: (value: string) => T | null): T | null => (value === null ? null : reading(value));

/** One comparison an entry, over the attribute it concerns. Free text is not compared: what is new there need not be false. */
const COMPARISONS: Partial<Readonly<Record<Statement['attribute'], readonly Comparison[]>>> = {
  age: [
    ({ quote, value }, { objective }, scenario) =>
      objective.age === null
        ? null
        : apart(
            agesOf(objective.age.value),
            { said: agesOf(value), plain: ownAge(quote), instead: scenario.map(ownAge), differ: agesApart },
            `age ${objective.age.value}`,
          ),
  ],
  gender: [
    ({ quote, value }, profile, scenario) =>
      apart(
        read(text(profile, 'gender'), genderNamed),
        { said: genderNamed(value), plain: ownGender(quote), instead: scenario.map(ownGender), differ: unlike },
        `gender ${text(profile, 'gender') ?? ''}`,
      ),
  ],
  location: [
    ({ quote, value }, profile, scenario) =>
      apart(
        read(text(profile, 'location'), countryOf),
        { said: countryOf(value), plain: ownCountry(quote), instead: scenario.map(ownCountry), differ: unlike },
        `home ${text(profile, 'location') ?? ''}`,
      ),
  ],
  familyRelationships: [
    ({ quote, value }, profile, scenario) =>
      apart(
        read(text(profile, 'familyRelationships'), childrenKnown),
        { said: childrenKnown(value), plain: ownChildren(quote), instead: scenario.map(ownChildren), differ: unlike },
        `family: ${text(profile, 'familyRelationships') ?? ''}`,
      ),
    ({ quote, value }, profile, scenario) =>
      apart(
        read(text(profile, 'familyRelationships'), partnerKnown),
        { said: partnerKnown(value), plain: ownPartner(quote), instead: scenario.map(ownPartner), differ: unlike },
        `family: ${text(profile, 'familyRelationships') ?? ''}`,
      ),
  ],
  occupation: [
    ({ quote, value }, profile, scenario) =>
      apart(
        read(text(profile, 'occupation'), workKnown),
        { said: workKnown(value), plain: ownWork(quote), instead: scenario.map(ownWork), differ: workApart },
        `occupation: ${text(profile, 'occupation') ?? ''}`,
      ),
  ],
  firstLanguage: [
    ({ value }, { firstLanguage }) =>
      apart(languageNamed(firstLanguage), { said: languageNamed(value), plain: null, instead: [], differ: unlike }, `first language ${firstLanguage}`),
  ],
};

/** Characters of a line of the scenario that are read. */
const LINE_LIMIT = 2_000;

/**
 * Where the person says outright what the profile says otherwise, as far as a rule can compare: age, gender, country, children,
 * partner, work, first language. Proven only where the profile's value is `stated` and the person's own words, in plain English,
 * say it unless the chatbot had dictated it; what only the reader's reading of them says is a suspicion. Statements must have been checked to stand.
 */
export function profileContradictions(statements: readonly Statement[], played: Played): FidelityFinding[] {
  const { profile, scenario } = played;
  const instead = [scenario.goal, scenario.opening ?? '', ...knownTo(scenario).map(({ text }) => text)].map(words => words.slice(0, LINE_LIMIT));
  const found = new Map<string, FidelityFinding>();
  for (const statement of statements) {
    for (const compare of COMPARISONS[statement.attribute] ?? []) {
      const conflict = compare(statement, profile, instead);
      const key = `${statement.turn} ${conflict?.known ?? ''}`;
      if (conflict === null || found.get(key)?.proven === true) continue;
      const stated = statement.attribute !== 'firstLanguage' && profile.objective[statement.attribute]?.basis === 'stated';
      found.set(key, {
        kind: 'profile contradicted',
        turn: statement.turn,
        evidence: `"${cut(oneLine(statement.quote), 160)}" (${cut(oneLine(statement.value), 80)}) beside ${cut(conflict.known, 120)}`,
        certainty: null,
        certaintyKind: 'rule',
        effect: 'unclear',
        proven: conflict.plain && stated && !wasDictated(statement, played),
      });
    }
  }
  return [...found.values()];
}
