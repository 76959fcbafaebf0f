import type { Embedder } from '../../model/embedder.js';
import type { Profile } from '../../profile/profile.js';
import { beside, matrixOf, spreadTo, type Matrix } from './matrix.js';
import { objectiveText, styleText } from './personTexts.js';
import { robustScaled, styleFeatures } from './styleFeatures.js';

/** One row a person, in the order given. In each the mean squared distance of two people is 1; in `whole` it is 2. */
export interface PersonVectors {
  readonly objective: Matrix;
  readonly subjective: Matrix;
  readonly whole: Matrix;
}

/** The parts of the vectors, each with mean squared distance 1: what they are made of. */
export interface Blocks {
  readonly facts: Matrix;
  readonly factsKnown: Matrix;
  readonly traits: Matrix;
  readonly style: Matrix;
  readonly styleWords: Matrix;
}

const TRAITS = ['openness', 'conscientiousness', 'extraversion', 'agreeableness', 'neuroticism'] as const;
const POLES = { low: -1, medium: 0, high: 1 } as const;
/** Which facts are known says something of a person, and more of who asked them: a tenth of what the facts themselves say. */
const KNOWN_WEIGHT = 0.1;

const factsKnown = ({ objective }: Profile): number[] => Object.values(objective).map(fact => (fact === null ? 0 : 1));

const traits = ({ subjective }: Profile): number[] =>
  TRAITS.flatMap(name => {
    const trait = subjective[name];
    return trait === null ? [0, 0] : [POLES[trait.value], 1];
  });

/** Somebody of whom nothing is known stands in the middle of all others. */
function inTheMiddle(vectors: readonly (Float32Array | null)[]): Float32Array[] {
  const known = vectors.filter(vector => vector !== null);
  const middle = new Float32Array(known[0]?.length ?? 0);
  for (const vector of known) for (let i = 0; i < middle.length; i++) middle[i] = (middle[i] ?? 0) + (vector[i] ?? 0) / known.length;
  return vectors.map(vector => vector ?? middle);
}

/** What is measured of each person, block by block. Scene facts are no part of it: what somebody is after today is not who they are. */
export async function blocksOf(people: readonly Profile[], embedder: Embedder, signal: AbortSignal): Promise<Blocks> {
  const facts = people.map(objectiveText);
  const known = facts.filter(text => text !== null);
  const vectors = await embedder.embed([...known, ...people.map(styleText)], signal);
  let next = 0;
  const factVectors = facts.map(text => (text === null ? null : (vectors[next++] ?? null)));
  const scaled = (rows: readonly ArrayLike<number>[]) => spreadTo(1, matrixOf(rows));
  return {
    facts: scaled(inTheMiddle(factVectors)),
    factsKnown: scaled(people.map(factsKnown)),
    traits: scaled(people.map(traits)),
    style: scaled(robustScaled(people.map(styleFeatures))),
    styleWords: scaled(vectors.slice(known.length)),
  };
}

/** Blocks side by side, so weighted, with mean squared distance 1. */
export const joined = (...blocks: readonly (readonly [weight: number, block: Matrix])[]): Matrix =>
  spreadTo(1, beside(blocks.map(([weight, block]) => spreadTo(weight, block))));

/**
 * People as vectors, objective and subjective apart (USP, ACL 2025, sampler). An embedding of prose hardly hears register or
 * traits: the subjective vector joins the Big Five as ordinals, measured style and the embedding of the style's description, in
 * equal parts.
 */
export async function personVectors(people: readonly Profile[], embedder: Embedder, signal: AbortSignal): Promise<PersonVectors> {
  const blocks = await blocksOf(people, embedder, signal);
  const objective = joined([1, blocks.facts], [KNOWN_WEIGHT, blocks.factsKnown]);
  const subjective = joined([1, blocks.traits], [1, blocks.style], [1, blocks.styleWords]);
  return { objective, subjective, whole: beside([objective, subjective]) };
}
