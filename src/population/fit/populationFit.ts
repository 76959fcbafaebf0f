/** The fifth of the people with the smallest mean distance to their neighbours, the fifth with the largest, and the rest. */
export const strata = ['majority', 'middle', 'minority'] as const;

export type Stratum = (typeof strata)[number];

export interface FittedPerson {
  readonly id: string;
  /** Mean Euclidean distance to the 49 nearest people; the mean squared distance between any two people of the population is 2. */
  readonly meanDistance: number;
  readonly stratum: Stratum;
  /** Where the person stands on the map (UMAP), in its own units. */
  readonly at: readonly [x: number, y: number];
}

/**
 * Who is near whom in a population, worked out once and stored beside its corpus, so that the same seed draws the same people
 * on every machine. Majority and minority are by mean distance to the nearest 49 in the embedding, the rule USP released; the
 * map shows people and serves virtual ones, and says nothing of density in the embedding.
 */
export interface PopulationFit {
  readonly schemaVersion: 1;
  readonly kind: 'population fit';
  readonly from: string;
  /** Of the profiles, in any order (sha256). */
  readonly corpusHash: string;
  readonly embedder: string;
  readonly seed: number;
  /** How many neighbours `meanDistance` goes over: 49, or everybody else in a population of 49 or fewer. */
  readonly neighbours: number;
  /** There only where the population is above 20,000: neighbours were looked for among this many people drawn with the seed. */
  readonly comparedWith?: number;
  readonly people: readonly FittedPerson[];
  readonly nearest: {
    /** Indexes into `people`: at most 1,000, drawn with the seed. */
    readonly reference: readonly number[];
    /** The share of the population that counts as near: 0.02. */
    readonly share: number;
    /** For each reference person the indexes of the people nearest to it, nearest first, itself left out. */
    readonly objective: readonly (readonly number[])[];
    readonly subjective: readonly (readonly number[])[];
  };
  /** Of everything above (sha256). */
  readonly hash: string;
}
