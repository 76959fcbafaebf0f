import { cosine, type Embedder } from '../model/embedder.js';
import type { Profile } from '../profile/profile.js';
import type { Leaf } from './taxonomy.js';

/** What is known of a person's objective facts; their objective prose where no single fact is. Neither scene nor style. */
export function objectiveText({ objective, prose }: Pick<Profile, 'objective' | 'prose'>): string {
  const values = Object.values(objective).flatMap(known => (known === null ? [] : [String(known.value)]));
  return values.length === 0 ? prose.objective : values.join('. ');
}

/** Sorts leaves by how near they are in meaning to a text, nearest first. */
export type RankLeaves = (text: string, signal: AbortSignal) => Promise<Leaf[]>;

/**
 * Embeds the leaves, once for all people. There is no ranking without an embedder: one that is not installed rejects with its
 * own set-up failure, and words in common never stand in for meaning.
 */
export async function rankLeaves(leaves: readonly Leaf[], embedder: Embedder, signal: AbortSignal): Promise<RankLeaves> {
  const vectors = await embedder.embed(leaves.map(textOf), signal);
  return async (text, within) => {
    const [person] = await embedder.embed([text], within);
    const near = leaves.map((leaf, at) => ({ leaf, cosine: cosine(person ?? new Float32Array(), vectors[at] ?? new Float32Array()) }));
    return near.sort((a, b) => b.cosine - a.cosine).map(({ leaf }) => leaf);
  };
}

const textOf = ({ path, question }: Leaf): string => `${path.replace('/', ', ')}: ${question}`;
