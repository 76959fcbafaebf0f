import { objectiveNames, traitNames } from '../../profile/attributeNames.js';
import { factCategoryOf } from '../../profile/categories.js';
import type { Profile } from '../../profile/profile.js';
import { childSeed, seededRandom } from '../../support/seed.js';
import { styleText } from '../../population/fit/personTexts.js';
import type { CycleConsistency, CycleRank } from '../finding.js';
import { agesOf } from './ages.js';
import { midRank } from './midRank.js';
import type { MeaningReply } from './reply.js';
import type { Similarity } from './similarity.js';

/** People the person is ranked among, themselves included. */
const AMONG = 20;
/** Fewer statements, or fewer turns, tell nobody from anybody. */
const LEAST_STATEMENTS = 2;
const LEAST_TURNS = 4;

const POLES = { low: 0, medium: 1, high: 2 } as const;

export interface Voiced extends Pick<MeaningReply, 'statements' | 'traits' | 'manner'> {
  /** Turns of the person. */
  readonly userTurns: number;
}

export interface CycleOptions {
  readonly people: readonly Profile[];
  readonly similarity: Similarity;
  readonly seed: number;
  readonly signal: AbortSignal;
}

/**
 * Cycle consistency (USP, ACL 2025, section 4) as a rank: how many of 19 others are more like what was re-extracted than the
 * person played. Facts and manner apart. It voids nothing: a person may talk about nothing but a parcel.
 */
export async function cycleConsistency(played: Profile, voiced: Voiced, { people, similarity, seed, signal }: CycleOptions): Promise<CycleConsistency> {
  const others = drawOthers(played, people, seed);
  const ranked = (scores: readonly number[]): CycleRank => midRank(scores[0] ?? 0, scores.slice(1));
  const everybody = [played, ...others];
  const { statements, traits, manner, userTurns } = voiced;
  let objective: CycleRank | null = null;
  let subjective: CycleRank | null = null;
  if (others.length > 0 && statements.length >= LEAST_STATEMENTS) {
    const said = statements.map(({ attribute, value }) => factText(attribute, value)).join('. ');
    if (said.trim() !== '') objective = ranked(await similarity.of(said, everybody.map(factsText), signal));
  }
  if (others.length > 0 && userTurns >= LEAST_TURNS && (traits.length > 0 || manner.trim() !== '')) {
    const byManner = manner.trim() === '' ? null : await similarity.of(manner, everybody.map(mannerText), signal);
    const parts = [byManner, traitLikeness(traits, everybody)].filter(part => part !== null);
    subjective = ranked(summed(parts.map(spread), everybody.length));
  }
  return { objective, subjective, by: similarity.name };
}

/** Others by seed; nobody who lent a virtual person a half, for whom they could not be told apart. */
function drawOthers({ id, provenance }: Profile, people: readonly Profile[], seed: number): Profile[] {
  const self = provenance.kind === 'virtual' ? [id, provenance.objectiveFrom, provenance.subjectiveFrom] : [id];
  const apart = people.filter(other => !self.includes(other.id));
  return seededRandom(childSeed(seed, 'cycle'))
    .shuffle(apart)
    .slice(0, AMONG - 1);
}

/** A fact in words that compare: near ages share a decade's word, `woman` is `female`. */
function factText(name: string, value: string | number): string {
  const words = String(value).slice(0, 400);
  if (name === 'age') {
    const age = agesOf(value);
    if (age === null) return words;
    const years = (age.from + Math.min(age.to, 90)) / 2;
    return `${words} age${Math.floor(years / 10)} near${Math.floor((years + 5) / 10)}`;
  }
  if (name !== 'gender') return words;
  return factCategoryOf({ ...NOTHING, gender: { value: words.trim() || 'unknown', basis: 'stated', evidence: [1] } }, 'gender');
}

const NOTHING = Object.fromEntries(objectiveNames.map(name => [name, null])) as Profile['objective'];

const factsText = ({ objective, firstLanguage }: Profile): string =>
  [
    ...objectiveNames.flatMap(name => {
      const fact = objective[name];
      return fact === null ? [] : [factText(name, fact.value)];
    }),
    languageName(firstLanguage),
  ].join('. ') || 'nothing';

const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const mannerText = (profile: Profile): string => `${styleText(profile)}. ${profile.prose.subjective}`;

/** Minus the mean distance on the ordinals that were shown; what is unknown of somebody lies in between. Null where none was shown. */
function traitLikeness(traits: MeaningReply['traits'], people: readonly Profile[]): number[] | null {
  const shown = new Map(traits.map(({ trait, level }) => [trait, level]));
  const names = traitNames.filter(name => shown.has(name));
  if (names.length === 0) return null;
  return people.map(({ subjective }) => {
    const distances = names.map(name => {
      const [own, known] = [shown.get(name), subjective[name]?.value];
      return own === undefined || known === undefined ? 1 : Math.abs(POLES[own] - POLES[known]);
    });
    return -distances.reduce((sum, distance) => sum + distance, 0) / names.length;
  });
}

/** Scores with mean 0 and spread 1, so that no part outweighs another; all 0 where they do not differ. */
function spread(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  return scores.map(score => (deviation < 1e-12 ? 0 : (score - mean) / deviation));
}

const summed = (parts: readonly (readonly number[])[], length: number): number[] =>
  Array.from({ length }, (_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
