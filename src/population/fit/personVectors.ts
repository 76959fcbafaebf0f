import type { Embedder } from '../../model/embedder.js';
import type { Profile } from '../../profile/profile.js';
import { hashText, seededRandom } from '../../support/seed.js';
import { beside, matrixOf, spreadTo, type Matrix } from './matrix.js';
import { objectiveText, styleText } from './personTexts.js';
import type { Unread } from './populationFit.js';
import { robustScaled, styleFeatures } from './styleFeatures.js';
import { traitNames } from '../../profile/attributeNames.js';

/** One row a person, in the order given. In each the mean squared distance of two people is 1; in `whole` it is 2. */
export interface PersonVectors {
  readonly objective: Matrix;
  readonly subjective: Matrix;
  readonly whole: Matrix;
  readonly unread: Unread;
}

/** The parts of the vectors, each matrix with mean squared distance 1: what they are made of. */
export interface Blocks {
  readonly facts: Matrix;
  readonly factsKnown: Matrix;
  readonly traits: Matrix;
  readonly traitsKnown: Matrix;
  readonly style: Matrix;
  readonly styleWords: Matrix;
  /** People whose text the embedder does not read: they are placed like those of whom it is unknown. */
  readonly unread: Unread;
}

const POLES = { low: -1, medium: 0, high: 1 } as const;
/** Which facts and traits are known says something of a person, and more of who asked them: a tenth of what facts or traits themselves say. */
const KNOWN_WEIGHT = 0.1;

const factsKnown = ({ objective }: Profile): number[] => Object.values(objective).map(fact => (fact === null ? 0 : 1));

/** An unknown trait stands in the middle. */
const traits = ({ subjective }: Profile): number[] => traitNames.map(name => POLES[subjective[name]?.value ?? 'medium']);

const traitsKnown = ({ subjective }: Profile): number[] => traitNames.map(name => (subjective[name] === null ? 0 : 1));

/**
 * Somebody of whom nothing is known stands in the middle of all others, moved a way of their own, drawn by their id: in the
 * middle itself all of them would be one, and pass for the most common people there are. The way is so long that two of them
 * are as far from each other as two people are on average.
 */
function inTheMiddle(vectors: readonly (Float32Array | null)[], people: readonly Profile[]): Float32Array[] {
  const known = vectors.filter(vector => vector !== null);
  const middle = new Float32Array(known[0]?.length ?? 0);
  for (const vector of known) for (let i = 0; i < middle.length; i++) middle[i] = (middle[i] ?? 0) + (vector[i] ?? 0) / known.length;
  const lengthOf = (vector: Float32Array) => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  const away = Math.sqrt(known.reduce((sum, vector) => sum + lengthOf(vector.map((value, i) => value - (middle[i] ?? 0))) ** 2, 0) / Math.max(1, known.length));
  const asideOf = (id: string): Float32Array => {
    const random = seededRandom(hashText(id));
    const way = middle.map(() => random.next() - 0.5);
    const scale = away / (lengthOf(way) || 1);
    return middle.map((value, i) => value + scale * (way[i] ?? 0));
  };
  return vectors.map((vector, at) => vector ?? asideOf(people[at]?.id ?? ''));
}

/** What is measured of each person, block by block. Scene facts are no part of it: what somebody is after today is not who they are. */
export async function blocksOf(people: readonly Profile[], embedder: Embedder, signal: AbortSignal): Promise<Blocks> {
  const isRead = (text: string) => embedder.reads?.(text) ?? true;
  // By the facts alone: the words between them are English.
  const isUnread = people.map(
    ({ objective }) =>
      !isRead(
        Object.values(objective)
          .flatMap(fact => (typeof fact?.value === 'string' ? fact.value : []))
          .join(' '),
      ),
  );
  const readable = people.map((person, at) => (isUnread[at] ? null : objectiveText(person)));
  const known = readable.filter(text => text !== null);
  const told = people.map(styleText);
  // Of a style that is not read, what the fields show.
  const styles = people.map((person, at) => (isRead(told[at] ?? '') ? (told[at] ?? '') : styleText(withoutWords(person))));
  const vectors = await embedder.embed([...known, ...styles], signal);
  let next = 0;
  const factVectors = readable.map(text => (text === null ? null : (vectors[next++] ?? null)));
  const scaled = (rows: readonly ArrayLike<number>[]) => spreadTo(1, matrixOf(rows));
  return {
    facts: scaled(inTheMiddle(factVectors, people)),
    factsKnown: scaled(people.map(factsKnown)),
    traits: scaled(people.map(traits)),
    traitsKnown: scaled(people.map(traitsKnown)),
    style: scaled(robustScaled(people.map(styleFeatures))),
    styleWords: scaled(vectors.slice(known.length)),
    unread: {
      facts: isUnread.filter(Boolean).length,
      style: told.filter(text => !isRead(text)).length,
    },
  };
}

const withoutWords = (person: Profile): Profile => ({ ...person, subjective: { ...person.subjective, languageStyle: null } });

/** Blocks side by side, so weighted, with mean squared distance 1. */
export const joined = (...blocks: readonly (readonly [weight: number, block: Matrix])[]): Matrix =>
  spreadTo(1, beside(blocks.map(([weight, block]) => spreadTo(weight, block))));

/**
 * People as vectors, objective and subjective apart (USP, ACL 2025, sampler). An embedding of prose hardly hears register or
 * traits: the subjective vector joins the Big Five as ordinals, measured style and the embedding of the style's description, in
 * equal parts. Which facts and traits are known at all weighs a tenth of such a part, on either side.
 */
export async function personVectors(people: readonly Profile[], embedder: Embedder, signal: AbortSignal): Promise<PersonVectors> {
  const blocks = await blocksOf(people, embedder, signal);
  const objective = joined([1, blocks.facts], [KNOWN_WEIGHT, blocks.factsKnown]);
  const subjective = joined([1, blocks.traits], [KNOWN_WEIGHT, blocks.traitsKnown], [1, blocks.style], [1, blocks.styleWords]);
  return { objective, subjective, whole: beside([objective, subjective]), unread: blocks.unread };
}
