import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fitPopulation } from '../../../src/cli/fitPopulation.js';
import { fitText, sealed } from '../../../src/population/fit/fitHash.js';
import { fitPeople } from '../../../src/population/fit/fitPeople.js';
import { fitFor, readFit } from '../../../src/population/fit/readFit.js';
import type { PopulationFit } from '../../../src/population/fit/populationFit.js';
import type { Profile } from '../../../src/profile/profile.js';
import { Failure } from '../../../src/support/failure.js';
import { never, peopleFrom, wordEmbedder } from './people.js';

const fitOf = (people: readonly Profile[], seed = 1): Promise<PopulationFit> =>
  fitPeople(people, { from: 'own', embedder: wordEmbedder(), seed, signal: never });

const failureOf = (work: () => unknown): Failure => {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

/** A folder with a corpus and, where given, the text of its fit. */
function folderWith(people: readonly Profile[], fit?: string): string {
  const folder = test.info().outputPath('profiles');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'own.jsonl'), people.map(person => `${JSON.stringify(person)}\n`).join(''));
  if (fit !== undefined) writeFileSync(join(folder, 'own.fit.json'), fit);
  return folder;
}

test('the same people give the same bytes, in whatever order they stand', async () => {
  const people = peopleFrom(1, 80);
  const text = fitText(await fitOf(people));
  expect(fitText(await fitOf([...people].reverse()))).toBe(text);
  expect(fitText(await fitOf(people, 2))).not.toBe(text);
});

test('a fifth is majority, a fifth minority, by mean distance to the nearest 49', async () => {
  const { people, neighbours } = await fitOf(peopleFrom(2, 70));
  const of = (stratum: string) => people.filter(person => person.stratum === stratum).map(({ meanDistance }) => meanDistance);
  expect(neighbours).toBe(49);
  expect([of('majority').length, of('middle').length, of('minority').length]).toEqual([14, 42, 14]);
  expect(Math.max(...of('majority'))).toBeLessThanOrEqual(Math.min(...of('middle')));
  expect(Math.max(...of('middle'))).toBeLessThanOrEqual(Math.min(...of('minority')));
});

test('somebody unlike all others is minority, somebody like many is majority', async () => {
  const alike = peopleFrom(3, 1).flatMap(person => Array.from({ length: 30 }, (_, at) => ({ ...person, id: `same-${at}` })));
  const { people } = await fitOf([...alike, ...peopleFrom(4, 30)]);
  const strata = people.filter(({ id }) => id.startsWith('same-')).map(({ stratum }) => stratum);
  expect(strata).not.toContain('minority');
  expect(strata.filter(stratum => stratum === 'majority')).toHaveLength(12);
});

test('fewer than 50 people are compared with all others, and the fit says so', async () => {
  expect((await fitOf(peopleFrom(5, 20))).neighbours).toBe(19);
});

test('near is the nearest 2 %, at least one, of everybody else', async () => {
  for (const [count, near] of [
    [20, 1],
    [200, 4],
  ] as const) {
    const { nearest } = await fitOf(peopleFrom(6, count));
    expect(nearest.reference).toHaveLength(count);
    for (const lists of [nearest.objective, nearest.subjective]) {
      expect(lists.every((list, at) => list.length === near && !list.includes(nearest.reference[at] ?? -1))).toBe(true);
    }
  }
});

test('of a large population 1,000 seeded people are the reference', async () => {
  const { nearest } = await fitOf(peopleFrom(7, 1100));
  expect(nearest.reference).toHaveLength(1000);
  expect([...new Set(nearest.reference)].sort((a, b) => a - b)).toEqual(nearest.reference);
});

test('too few people are refused', async () => {
  await expect(fitOf(peopleFrom(8, 4))).rejects.toMatchObject({ facts: { party: 'set-up', code: 'fit-too-few' } });
});

test('a fit is read back as it was made; where there is none there is null, or a command', async () => {
  const people = peopleFrom(9, 12);
  const fit = await fitOf(people);
  const folder = folderWith(people, fitText(fit));
  expect(readFit('own', ['/nowhere', folder])).toEqual(fit);
  expect(readFit('other', [folder])).toBeNull();
  expect(failureOf(() => fitFor('other', [folder])).message).toContain('npx usersim profiles fit other');
});

test('a fit of other people is stale: one changed, one more; not one in another place', async () => {
  const people = peopleFrom(10, 12);
  const text = fitText(await fitOf(people));
  const changed = people.map((person, at) => (at === 3 ? { ...person, weight: 2 } : person));
  expect(readFit('own', [folderWith([...people].reverse(), text)])?.people).toHaveLength(12);
  for (const [name, others] of Object.entries({ changed, more: [...people, ...peopleFrom(11, 13).slice(12)] })) {
    const folder = join(folderWith(people), name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'own.jsonl'), others.map(person => JSON.stringify(person)).join('\n'));
    writeFileSync(join(folder, 'own.fit.json'), text);
    const { facts } = failureOf(() => readFit('own', [folder]));
    expect(facts).toMatchObject({ party: 'set-up', code: 'fit-stale', next: 'Fit it again: npx usersim profiles fit own' });
  }
});

test('a fit that was changed, cut off or is another’s is refused', async () => {
  const people = peopleFrom(12, 12);
  const fit = await fitOf(people);
  const text = fitText(fit);
  const wrong = {
    'changed by hand': text.replace('"stratum":"minority"', '"stratum":"majority"'),
    'cut off': text.slice(0, -40),
    'no fit': '{"people": []}',
    'a list': '[]',
    'of another corpus': fitText(sealed({ ...fit, from: 'else' })),
    'with an index too high': fitText(sealed({ ...fit, nearest: { ...fit.nearest, objective: fit.nearest.objective.map(() => [99]) } })),
    'with a list too few': fitText(sealed({ ...fit, nearest: { ...fit.nearest, subjective: [] } })),
  };
  for (const [name, content] of Object.entries(wrong)) {
    const { facts } = failureOf(() => readFit('own', [folderWith(people, content)]));
    expect.soft(facts, name).toMatchObject({ party: 'set-up', code: 'fit-unreadable' });
  }
});

test('an interruption is heeded', async () => {
  const reason = new Error('enough');
  const work = fitPeople(peopleFrom(13, 60), { from: 'own', embedder: wordEmbedder(), seed: 1, signal: AbortSignal.abort(reason) });
  await expect(work).rejects.toBe(reason);
});

test('the command says what is wrong with its words', async () => {
  for (const words of [[], ['a', 'b'], ['own', '--seed', 'x'], ['own', '--seed', '-1'], ['own', '--embedder', 'word2vec'], ['own', '--nonsense']]) {
    const failure = await fitPopulation(words, {}, [folderWith(peopleFrom(14, 6))]).then(
      () => null,
      (error: unknown) => error,
    );
    expect.soft(failure, words.join(' ')).toMatchObject({ facts: { party: 'set-up', code: 'arguments' } });
  }
});

test('the command writes the same file twice, and it is read', async () => {
  const folder = folderWith(peopleFrom(15, 6));
  const words = ['own', '--cache', join(folder, 'vectors')];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;
  try {
    await fitPopulation(words, {}, [folder]);
    const first = readFileSync(join(folder, 'own.fit.json'), 'utf8');
    await fitPopulation(words, {}, [folder]);
    expect(readFileSync(join(folder, 'own.fit.json'), 'utf8')).toBe(first);
  } finally {
    process.stdout.write = write;
  }
  expect(fitFor('own', [folder])).toMatchObject({ embedder: 'minilm-l6-v2', neighbours: 5 });
});
