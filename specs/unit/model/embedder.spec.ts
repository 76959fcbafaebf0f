import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cachedEmbedder } from '../../../src/model/cachedEmbedder.js';
import { cosine, unit, type Embedder } from '../../../src/model/embedder.js';
import { miniLm } from '../../../src/model/miniLm.js';
import { packShard, readShard } from '../../../src/model/vectorShard.js';

const never = new AbortController().signal;

/** Gives each text a vector of its length and first letter, and keeps what it was asked. */
function countingEmbedder(name = 'counting'): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    name,
    asked,
    embed: texts => {
      asked.push(...texts);
      return Promise.resolve(texts.map(text => Float32Array.from([text.length, text.charCodeAt(0)])));
    },
  };
}

const folderOf = (): string => test.info().outputPath('vectors');
const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.vectors'));

test('MiniLM hears meaning, and gives vectors of length 1 in the order of the texts', async () => {
  const embedder = miniLm();
  const [plumber, fitter, singer] = await embedder.embed(['I repair pipes for a living.', 'My job is plumbing.', 'She sings soprano in the opera.'], never);
  if (!plumber || !fitter || !singer) throw new Error('three texts, three vectors');
  expect(plumber).toHaveLength(384);
  for (const vector of [plumber, fitter, singer]) expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  expect(cosine(plumber, fitter)).toBeGreaterThan(cosine(plumber, singer) + 0.3);
});

test('of a long text MiniLM reads the beginning, and broken characters do no harm', async () => {
  const begin = Array.from({ length: 90 }, (_, at) => `Number ${at} is a green bicycle.`).join(' ');
  const [short, long, broken] = await miniLm().embed([begin, `${begin} ${'The sea is cold. '.repeat(4000)}`, 'half a \uD83D character'], never);
  if (!short || !long || !broken) throw new Error('three texts, three vectors');
  expect(cosine(short, long)).toBeCloseTo(1, 6);
  expect(broken.every(Number.isFinite)).toBe(true);
});

test('MiniLM knows which texts it cannot read', () => {
  const { reads } = miniLm();
  expect(['a baker in Łódź', 'né à Lyon', '42'].map(text => reads?.(text))).toEqual([true, true, true]);
  expect(['一个喜欢棒球的中年男性', 'пекарь из Омска', 'นักออกแบบ'].map(text => reads?.(text))).toEqual([false, false, false]);
});

test('a blank text has no meaning', async () => {
  await expect(miniLm().embed(['a', ' \n'], never)).rejects.toThrow('text 2 of 2 is blank');
});

test('a vector of any size has a length of 1 afterwards, and one without a direction has none', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), { minLength: 1, maxLength: 20 }), numbers => {
      const vector = unit(numbers);
      if (numbers.every(number => number === 0)) expect(vector).toBeNull();
      else expect(cosine(vector ?? new Float32Array(), vector ?? new Float32Array())).toBeCloseTo(1, 5);
    }),
  );
  for (const numbers of [[], [0, 0], [NaN, 1], [Infinity, 1]]) expect(unit(numbers)).toBeNull();
});

test('a text is asked for once, by any number of embedders on the folder, and the same text twice in a call once', async () => {
  const first = countingEmbedder();
  const one = await cachedEmbedder(first, folderOf()).embed(['a', 'bb', 'a'], never);
  expect(first.asked).toEqual(['a', 'bb']);
  expect(one.map(vector => [...vector])).toEqual([
    [1, 97],
    [2, 98],
    [1, 97],
  ]);
  const second = countingEmbedder();
  expect(await cachedEmbedder(second, folderOf()).embed(['bb', 'ccc', 'a'], never)).toEqual([one[1], Float32Array.from([3, 99]), one[0]]);
  expect(second.asked).toEqual(['ccc']);
});

test('what somebody does to their vector reaches nobody else', async () => {
  const embedder = cachedEmbedder(countingEmbedder(), folderOf());
  (await embedder.embed(['a'], never))[0]?.fill(0);
  expect([...((await embedder.embed(['a'], never))[0] ?? [])]).toEqual([1, 97]);
});

test('vectors of one embedder are never given for another', async () => {
  await cachedEmbedder(countingEmbedder('one'), folderOf()).embed(['a'], never);
  const other = countingEmbedder('other');
  await cachedEmbedder(other, folderOf()).embed(['a'], never);
  expect(other.asked).toEqual(['a']);
});

test('two at once on one folder lose nothing', async () => {
  const texts = Array.from({ length: 40 }, (_, at) => 'x'.repeat(at + 1));
  const [left, right] = [cachedEmbedder(countingEmbedder(), folderOf()), cachedEmbedder(countingEmbedder(), folderOf())];
  await Promise.all(texts.map((text, at) => (at % 2 ? left : right).embed([text], never)));
  const later = countingEmbedder();
  const vectors = await cachedEmbedder(later, folderOf()).embed(texts, never);
  expect(later.asked).toEqual([]);
  expect(vectors.map(([length]) => length)).toEqual(texts.map(text => text.length));
});

test('many small files become one', async () => {
  for (let at = 1; at <= 70; at++) await cachedEmbedder(countingEmbedder(), folderOf()).embed(['y'.repeat(at)], never);
  expect(filesIn(folderOf()).length).toBeLessThan(15);
  const later = countingEmbedder();
  await cachedEmbedder(later, folderOf()).embed(
    Array.from({ length: 70 }, (_, at) => 'y'.repeat(at + 1)),
    never,
  );
  expect(later.asked).toEqual([]);
});

for (const [name, damage] of [
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -5)],
  ['with a bit turned', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 30 ? byte ^ 1 : byte)))],
  ['of something else', () => Buffer.from('hello')],
  ['empty', () => Buffer.alloc(0)],
] as const) {
  test(`a file ${name} is told of, and its vectors are made again`, async () => {
    await cachedEmbedder(countingEmbedder(), folderOf()).embed(['a', 'bb'], never);
    const file = join(folderOf(), filesIn(folderOf())[0] ?? '');
    writeFileSync(file, damage(readFileSync(file)));
    const told: string[] = [];
    const again = countingEmbedder();
    const vectors = await cachedEmbedder(again, folderOf(), { onTrouble: what => told.push(what) }).embed(['a', 'bb'], never);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('made again');
    expect(again.asked).toEqual(['a', 'bb']);
    expect(vectors.map(([length]) => length)).toEqual([1, 2]);
    const calm: string[] = [];
    await cachedEmbedder(countingEmbedder(), folderOf(), { onTrouble: what => calm.push(what) }).embed(['a'], never);
    expect(calm).toEqual([]);
  });
}

test('what was made before an interruption is kept', async () => {
  const texts = Array.from({ length: 300 }, (_, at) => `t${at}`);
  const interruption = new AbortController();
  const reason = new Error('enough');
  const slow = countingEmbedder();
  const interrupted: Embedder = {
    ...slow,
    embed: (batch, signal) => {
      signal.throwIfAborted();
      interruption.abort(reason);
      return slow.embed(batch, signal);
    },
  };
  await expect(cachedEmbedder(interrupted, folderOf()).embed(texts, interruption.signal)).rejects.toBe(reason);
  const later = countingEmbedder();
  await cachedEmbedder(later, folderOf()).embed(texts, never);
  expect(later.asked).toEqual(texts.slice(256));
});

test('too few vectors are the model’s failure, and a folder that cannot be written the set-up’s', async () => {
  const poor: Embedder = { name: 'poor', embed: () => Promise.resolve([]) };
  await expect(cachedEmbedder(poor, folderOf()).embed(['a'], never)).rejects.toMatchObject({ facts: { party: 'model', code: 'embeddings-unreadable' } });
  mkdirSync(folderOf(), { recursive: true });
  const file = join(folderOf(), 'file');
  writeFileSync(file, '');
  await expect(cachedEmbedder(countingEmbedder(), file).embed(['a'], never)).rejects.toMatchObject({ facts: { party: 'set-up', code: 'vectors-folder' } });
});

test('a file of vectors is read as it was packed', () => {
  const key = fc.stringMatching(/^[0-9a-f]{32}$/);
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 9 })
        .chain(size => fc.array(fc.tuple(key, fc.float32Array({ minLength: size, maxLength: size, noNaN: true, noDefaultInfinity: true })), { maxLength: 8 })),
      entries => {
        expect(readShard(packShard(entries), null)).toEqual(entries);
      },
    ),
  );
  expect(readShard(packShard([['0'.repeat(32), Float32Array.of(1, 2)]]), 3)).toContain('2 numbers');
  expect(readShard(packShard([['0'.repeat(32), Float32Array.of(1, NaN)]]), null)).toBe('holds numbers that are none');
});
