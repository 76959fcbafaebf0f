import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure.js';
import { refuseBlank, type Embedder } from './embedder.js';
import { packShard, readShard } from './vectorShard.js';

export interface CacheOptions {
  /** Texts whose vectors are there, of all that this call asks for. */
  readonly onProgress?: (done: number, total: number) => void;
  /** A sentence about a file of the cache that could not be used, and what became of it. */
  readonly onTrouble?: (what: string) => void;
}

/** Vectors that are kept at once: an interrupted run loses at most so many. */
const BATCH = 256;
/** With more files than this they are joined into one. */
const MOST_FILES = 64;

const digest = (...parts: readonly string[]): Buffer =>
  createHash('sha256')
    .update(parts.map(part => `${Buffer.byteLength(part)}:${part}`).join(''))
    .digest();

/**
 * Asks the embedder only for texts it has not seen: vectors are kept below the folder, by the hash of the embedder's name and
 * the text. A file is written beside and becomes visible, whole, by one rename, and is never changed afterwards, so that many
 * processes may use a folder at once. A file that is damaged is told of and removed, and its vectors are made again.
 */
export function cachedEmbedder(embedder: Embedder, folder: string, { onProgress, onTrouble }: CacheOptions = {}): Embedder {
  const own = join(folder, digest(embedder.name).toString('hex').slice(0, 16));
  const keyOf = (text: string) => digest(embedder.name, text).subarray(0, 16).toString('hex');
  let known: Map<string, Float32Array> | undefined;
  return {
    name: embedder.name,
    ...(embedder.reads && { reads: embedder.reads }),
    async embed(texts, signal) {
      refuseBlank(texts);
      signal.throwIfAborted();
      const vectors = (known ??= open(own, onTrouble));
      const keys = texts.map(keyOf);
      const missing = [...new Map(keys.flatMap((key, at) => (vectors.has(key) ? [] : [[key, texts[at] ?? ''] as const])))];
      for (let at = 0; at < missing.length; at += BATCH) {
        onProgress?.(texts.length - missing.length + at, texts.length);
        const batch = missing.slice(at, at + BATCH);
        const made = await embedder.embed(
          batch.map(([, text]) => text),
          signal,
        );
        const entries = batch.map(([key], nth) => [key, made[nth] ?? lost(embedder.name)] as const);
        keep(own, entries);
        for (const [key, vector] of entries) vectors.set(key, vector);
      }
      onProgress?.(texts.length, texts.length);
      // Copies: whoever asks may scale what they got.
      return keys.map(key => Float32Array.from(vectors.get(key) ?? lost(embedder.name)));
    },
  };
}

function lost(name: string): never {
  throw new Failure({ party: 'model', code: 'embeddings-unreadable', what: `the embedder ${name} gave fewer vectors than texts` });
}

function keep(folder: string, entries: readonly (readonly [key: string, vector: Float32Array])[]): void {
  const name = `${digest(...entries.map(([key]) => key))
    .toString('hex')
    .slice(0, 32)}.vectors`;
  const making = join(folder, `${name}.making-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(making, packShard(entries), { mode: 0o600 });
    renameSync(making, join(folder, name));
  } catch (cause) {
    rmSync(making, { force: true });
    throw unusable(folder, cause);
  }
}

const unusable = (folder: string, cause: unknown): Failure =>
  new Failure({
    party: 'set-up',
    code: 'vectors-folder',
    what: `vectors cannot be kept in ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`,
    next: 'Make room there, or name another folder: --cache <folder>',
    cause,
  });

function open(folder: string, onTrouble: CacheOptions['onTrouble']): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  let files: string[];
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    files = readdirSync(folder)
      .filter(name => name.endsWith('.vectors'))
      .sort();
  } catch (cause) {
    throw unusable(folder, cause);
  }
  const read: string[] = [];
  for (const file of files) {
    let content: Buffer;
    try {
      content = readFileSync(join(folder, file));
    } catch (error) {
      // Another process has just joined it into one.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw unusable(folder, error);
    }
    const shard = readShard(content, vectors.values().next().value?.length ?? null);
    if (typeof shard === 'string') {
      rmSync(join(folder, file), { force: true });
      onTrouble?.(`${join(folder, file)} ${shard}: removed; its vectors are made again`);
      continue;
    }
    read.push(file);
    for (const [key, vector] of shard) vectors.set(key, vector);
  }
  if (read.length > MOST_FILES) {
    keep(folder, [...vectors]);
    const joined = `${digest(...vectors.keys())
      .toString('hex')
      .slice(0, 32)}.vectors`;
    for (const file of read) if (file !== joined) rmSync(join(folder, file), { force: true });
  }
  return vectors;
}
