import { cosine, type Embedder } from '../../model/embedder.js';
import { contentStems } from '../../support/text.js';

/** How alike one text is to each of several; higher is more alike. Scores of one call can be compared, those of two cannot. */
export interface Similarity {
  /** Goes into `CycleConsistency.by`. */
  readonly name: string;
  readonly of: (text: string, others: readonly string[], signal: AbortSignal) => Promise<readonly number[]>;
}

/** Stems in common, the rarer among the others the heavier (IDF), by length (cosine of binary vectors). */
export const sharedWords: Similarity = {
  name: 'shared words',
  of: (text, others) => {
    const sets = others.map(other => new Set(contentStems(other)));
    const own = new Set(contentStems(text));
    const having = new Map<string, number>();
    for (const set of sets) for (const stem of set) having.set(stem, (having.get(stem) ?? 0) + 1);
    const weight = (stem: string) => Math.log((1 + sets.length) / (0.5 + (having.get(stem) ?? 0))) ** 2;
    const size = (set: ReadonlySet<string>) => Math.sqrt([...set].reduce((sum, stem) => sum + weight(stem), 0));
    const ownSize = size(own);
    return Promise.resolve(
      sets.map(set => {
        const shared = [...own].reduce((sum, stem) => sum + (set.has(stem) ? weight(stem) : 0), 0);
        return shared === 0 ? 0 : shared / (ownSize * size(set));
      }),
    );
  },
};

/** Cosine of the texts' embeddings. */
export const byEmbedding = (embedder: Embedder): Similarity => ({
  name: embedder.name,
  of: async (text, others, signal) => {
    const [own, ...rest] = await embedder.embed([text, ...others], signal);
    return rest.map(other => (own === undefined ? 0 : cosine(own, other)));
  },
});
