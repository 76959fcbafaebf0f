/**
 * Of the real people (authored, extracted) the fifth with the smallest mean distance to their neighbours, the rest, and the fifth
 * with the largest; and everybody else, joined or imagined, who say nothing of how common anybody is.
 */
export const strata = ['majority', 'middle', 'minority', 'virtual'] as const;

export type Stratum = (typeof strata)[number];

/** People of whom a text is in a script that the embedder does not read: it counts as unknown. */
export interface Unread {
  readonly facts: number;
  readonly style: number;
}

export interface FittedPerson {
  readonly id: string;
  /**
   * Mean Euclidean distance to the nearest real people but the person and their two donors: 49, or as many as there are; of a
   * population above 20,000 the nearest among 2,000 real people drawn with the seed. Two people of the population are, squared, 2
   * apart on average.
   */
  readonly meanDistance: number;
  readonly stratum: Stratum;
  /** Where the person stands on the map (UMAP), in its own units. */
  readonly at: readonly [x: number, y: number];
}

/**
 * Who is near whom in a population, worked out once and stored beside its corpus, so that the same seed draws the same people
 * on every machine. Majority and minority are by mean distance to the nearest 49 in the embedding, the rule USP released, among
 * real people alone: joins of the same halves lie close together and would pass for a majority. The map shows people and serves
 * virtual ones, and says nothing of density in the embedding.
 */
export interface PopulationFit {
  readonly schemaVersion: 1;
  readonly kind: 'population fit';
  readonly from: string;
  /** Of the profiles, in any order (sha256). */
  readonly corpusHash: string;
  readonly embedder: string;
  readonly seed: number;
  /** How many neighbours `meanDistance` of a real person goes over: 49, or all other real people where there are 49 or fewer. */
  readonly neighbours: number;
  /** There only where the population is above 20,000: neighbours were looked for among this many real people drawn with the seed. */
  readonly comparedWith?: number;
  /** There only where some texts are in a script that the embedder does not read: how many people's facts, how many people's style. */
  readonly unread?: Unread;
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
