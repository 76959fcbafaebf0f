import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fitPopulation } from '../../../src/cli/fitPopulation.js';
import { fitText, sealed } from '../../../src/population/fit/fitHash.js';
import { fitPeople, fitVectors } from '../../../src/population/fit/fitPeople.js';
import { squaredDistance } from '../../../src/population/fit/matrix.js';
import { personVectors } from '../../../src/population/fit/personVectors.js';
import { fitFor, readFit } from '../../../src/population/fit/readFit.js';
import type { PopulationFit } from '../../../src/population/fit/populationFit.js';
import type { Embedder } from '../../../src/model/embedder.js';
import type { Profile } from '../../../src/profile/profile.js';
import { Failure } from '../../../src/support/failure.js';
import { chineseFacts, isChinese, joinedFrom, latinOnly, never, peopleFrom, quietly, wordEmbedder } from './people.js';

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

test('strata hold only real people, exact fifths of them, however many are joined from one of them', async () => {
  const real = peopleFrom(20, 43);
  const { people, neighbours } = await fitOf([...joinedFrom(real, 200), ...real]);
  const of = (stratum: string) => people.filter(person => person.stratum === stratum).map(({ id }) => id);
  expect([of('majority').length, of('middle').length, of('minority').length, of('virtual').length]).toEqual([9, 25, 9, 200]);
  expect(of('virtual').every(id => id.startsWith('joined-'))).toBe(true);
  expect(neighbours).toBe(42);
});

test('joined people move no real person’s distance in their vectors, and their own donors are left out of theirs', async () => {
  const real = peopleFrom(21, 20);
  const joined = joinedFrom(real, 5);
  const people = [...joined, ...real].sort((a, b) => (a.id < b.id ? -1 : 1));
  const vectors = await personVectors(people, wordEmbedder(), never);
  const fit = await fitVectors(people, vectors, { from: 'own', embedder: wordEmbedder(), seed: 1, signal: never });
  const places = new Map(people.map(({ id }, at) => [id, at]));
  for (const { id, meanDistance } of fit.people) {
    const provenance = people[places.get(id) ?? 0]?.provenance;
    const left = provenance?.kind === 'virtual' ? [provenance.objectiveFrom, provenance.subjectiveFrom] : [id];
    const others = real.filter(other => !left.includes(other.id));
    expect(others).toHaveLength(20 - left.length);
    const sum = others.reduce((all, other) => all + Math.sqrt(squaredDistance(vectors.whole, places.get(id) ?? 0, places.get(other.id) ?? 0)), 0);
    expect(meanDistance).toBeCloseTo(sum / others.length, 4);
  }
});

test('a corpus without real people is refused', async () => {
  const real = peopleFrom(22, 6);
  const made = joinedFrom(real, 30);
  const failure = await fitOf(made).catch((error: unknown) => error);
  expect(failure).toMatchObject({ facts: { party: 'set-up', code: 'fit-too-few' } });
  expect((failure as Failure).message).toContain('0 real people among 30');
  await expect(fitOf([...made, ...real.slice(0, 4)])).rejects.toMatchObject({ facts: { code: 'fit-too-few' } });
});

test('facts that the embedder does not read count as unknown, are counted, and make no cluster', async () => {
  const people = peopleFrom(23, 100).map((person, at) => (at % 5 === 0 ? chineseFacts(person) : person));
  const theirs = new Set(people.filter(isChinese).map(({ id }) => id));
  const chineseNear = (fit: PopulationFit) => {
    const lists = fit.nearest.objective.filter((_, at) => theirs.has(fit.people[fit.nearest.reference[at] ?? -1]?.id ?? ''));
    return lists.flat().filter(at => theirs.has(fit.people[at]?.id ?? '')).length / lists.flat().length;
  };
  const fitWith = (embedder: Embedder) => fitPeople(people, { from: 'own', embedder, seed: 1, signal: never });
  const [misread, unread] = [await fitWith({ ...latinOnly(), reads: () => true }), await fitWith(latinOnly())];
  expect(unread.unread).toEqual({ facts: 20, style: 0 });
  expect(misread.unread).toBeUndefined();
  expect(chineseNear(misread), 'taken for one text they are each other’s nearest').toBe(1);
  expect(chineseNear(unread)).toBeLessThan(0.5);
  const majority = unread.people.filter(({ id, stratum }) => stratum === 'majority' && theirs.has(id)).length;
  expect(majority).toBeLessThan(12);
  expect(readFit('own', [folderWith(people, fitText(unread))])).toEqual(unread);
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
  expect(failureOf(() => fitFor('other', [folder])).message).toContain('no corpus named "other"');
  writeFileSync(join(folder, 'other.jsonl'), people.map(person => JSON.stringify(person)).join('\n'));
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
    'where everybody is near to themselves': fitText(sealed({ ...fit, nearest: { ...fit.nearest, objective: fit.nearest.reference.map(at => [at]) } })),
    'with nobody near': fitText(sealed({ ...fit, nearest: { ...fit.nearest, objective: fit.nearest.objective.map(() => []) } })),
    'with one reference person for all': fitText(sealed({ ...fit, nearest: { ...fit.nearest, reference: fit.nearest.reference.map(() => 0) } })),
    'with another share': fitText(sealed({ ...fit, nearest: { ...fit.nearest, share: 0.9 } })),
    'with a stranger': fitText(sealed({ ...fit, people: fit.people.map((person, at) => (at === 0 ? { ...person, id: 'stranger' } : person)) })),
    'off the map': fitText(sealed({ ...fit, people: fit.people.map(person => ({ ...person, at: [1e308, 0] as const })) })),
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
    const failure = await fitPopulation(words, {}, [folderWith(peopleFrom(14, 6))], never).then(
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
    await fitPopulation(words, {}, [folder], never);
    const first = readFileSync(join(folder, 'own.fit.json'), 'utf8');
    await fitPopulation(words, {}, [folder], never);
    expect(readFileSync(join(folder, 'own.fit.json'), 'utf8')).toBe(first);
  } finally {
    process.stdout.write = write;
  }
  expect(fitFor('own', [folder])).toMatchObject({ embedder: 'minilm-l6-v2', neighbours: 5 });
});

test('interrupted, the command writes nothing and says so with 130', async () => {
  const folder = folderWith(peopleFrom(16, 8));
  const { status, said } = await quietly(() =>
    fitPopulation(['own', '--cache', join(folder, 'vectors')], {}, [folder], AbortSignal.abort(new Error('enough'))),
  );
  expect(status).toBe(130);
  expect(said).toContain('interrupted: nothing is written');
  expect(existsSync(join(folder, 'own.fit.json'))).toBe(false);
});

test('the command says whose facts it does not read', async () => {
  const folder = folderWith(peopleFrom(17, 12).map((person, at) => (at < 4 ? chineseFacts(person) : person)));
  const { status, said } = await quietly(() => fitPopulation(['own', '--cache', join(folder, 'vectors')], {}, [folder], never));
  expect(status).toBe(0);
  expect(said).toContain("4 people's facts are in a script that minilm does not read: nothing is known of them here; --embedder openai:<model> reads them\n");
});
