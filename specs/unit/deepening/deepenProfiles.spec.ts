import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { deepenProfiles } from '../../../src/cli/deepenProfiles.js';
import { readCorpus } from '../../../src/profile/readProfiles.js';
import type { Profile } from '../../../src/profile/profile.js';
import { hashText } from '../../../src/support/seed.js';
import { completion, refusal, startModelServer, type Act, type Received } from '../../contract/modelServer.js';
import { ann } from '../cast.js';
import { sound } from './makers.js';

const never = new AbortController().signal;
const PEOPLE = ['careful-ann', 'patient-ben', 'loud-cleo', 'shy-dov', 'quick-eve'];

const DRAFT = {
  samples: ann.samples,
  facts: [{ name: 'occupation', value: 'glass blower', basis: 'stated', samples: [3] }],
  traits: [],
  objective: ann.prose.objective,
  subjective: ann.prose.subjective,
};

/** An endpoint for vectors and for values: `act` may answer for people of its choice. */
const endpoint = (act: (request: Received, text: string) => Act | null = () => null) =>
  startModelServer(request => {
    if (request.body.response_format?.json_schema?.name === 'draft_profile') return completion(JSON.stringify(DRAFT));
    if (request.url.endsWith('/embeddings')) {
      const input = [(request.body as { input?: unknown }).input].flat().map(String);
      const vector = (text: string) => [Math.cos(hashText(text)), Math.sin(hashText(text))];
      return { body: { object: 'list', model: 'v', data: input.map((text, index) => ({ object: 'embedding', index, embedding: vector(text) })) } };
    }
    const text = request.body.messages.map(({ content }) => content).join('\n');
    const values = [...text.matchAll(/^(\d+)\. ([a-z]+\/[a-z -]+) \(tone/gmu)].map(([, number, path = '']) => ({ number: Number(number), value: sound(path) }));
    return act(request, text) ?? completion(JSON.stringify({ values }));
  });

/** Runs the command on a corpus of five people in a folder of its own. */
async function run(words: readonly string[], act?: Parameters<typeof endpoint>[0], model = 'm-1', signal = never) {
  const folder = mkdtempSync(join(tmpdir(), 'deepen-'));
  mkdirSync(join(folder, 'profiles'));
  const people: Profile[] = PEOPLE.map((id, at) => ({ ...ann, id, objective: { ...ann.objective, age: { value: 30 + at, basis: 'stated', evidence: [1] } } }));
  writeFileSync(join(folder, 'profiles', 'five.jsonl'), people.map(person => JSON.stringify(person)).join('\n'));
  const out = join(folder, 'out', 'deep.jsonl');
  const { url, requests, stop } = await endpoint(act);
  const said: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = (text: string) => said.push(text) > 0;
  try {
    const all = ['five', '--out', out, '--embedder', 'openai:v', '--cache', join(folder, 'cache'), '--attributes', '6', ...words];
    const again = () => deepenProfiles(all, { USERSIM_MODEL: model, OPENAI_BASE_URL: url, OPENAI_API_KEY: 'test-key' }, [join(folder, 'profiles')], signal);
    const status = await again();
    const report = JSON.parse(readFileSync(out.replace('.jsonl', '.report.json'), 'utf8')) as { totals: Record<string, unknown>; people: { person: string }[] };
    return { status, out, folder, report, said: said.join(''), requests, people, again: () => again().catch((error: unknown) => error) };
  } finally {
    process.stdout.write = write;
    await stop();
  }
}

test('a corpus comes out deepened and valid, with a report beside it', async () => {
  const { status, out, report, said, people } = await run([]);
  const deepened = readCorpus(out);
  expect(status).toBe(0);
  expect(deepened.map(({ deep: _, ...rest }) => rest)).toEqual(people);
  expect(deepened.map(({ deep }) => deep?.length)).toEqual([6, 6, 6, 6, 6]);
  expect(report.totals).toMatchObject({ read: 5, deepened: 5, failed: 0, asked: 30, kept: 30, dropped: 0, usage: { calls: 5, promptTokens: 500 } });
  expect(said).toContain('5 people read, 5 deepened, 0 failed\n30 details asked for, 30 kept (0 of them after a revision), 0 dropped');
});

test('the same seed draws the same questions, whatever the concurrency', async () => {
  const paths = async (words: readonly string[]) => readCorpus((await run(words)).out).map(({ deep }) => deep?.map(({ path }) => path));
  const one = await paths(['--seed', '5', '--concurrency', '1']);
  expect(await paths(['--seed', '5', '--concurrency', '5'])).toEqual(one);
  expect(await paths(['--seed', '6'])).not.toEqual(one);
});

test('who fails is left out, named with the reason, and counted; the exit status tells', async () => {
  const act = (_: Received, text: string) => (text.includes('age: 32') ? completion('{"values": []}') : text.includes('age: 33') ? refusal(400, 'no') : null);
  const { status, out, report, said } = await run(['--rounds', '1'], act);
  expect(status).toBe(1);
  expect(readCorpus(out).map(({ id }) => id)).toEqual(['careful-ann', 'patient-ben', 'quick-eve']);
  expect(report.totals).toMatchObject({ read: 5, deepened: 3, failed: 2, byCode: { 'value-missing': 6 } });
  expect(said).toMatch(/loud-cleo: none of 6 details passed: value-missing\n {2}shy-dov: \S+/u);
  expect(report.people.map(({ person }) => person)).toEqual(PEOPLE);
});

test('a model that fails on three people in a row is not asked again, and nothing is written as a corpus', async () => {
  const { status, out, report, said, requests } = await run(['--concurrency', '1'], () => refusal(400, 'broken'));
  expect(status).toBe(1);
  expect(report.totals).toMatchObject({ read: 5, deepened: 0, failed: 5 });
  expect(said).toContain('quick-eve: not asked: the model failed on 3 people in a row');
  expect(requests.filter(({ url, body }) => url.endsWith('/completions') && JSON.stringify(body).includes('age: 33'))).toEqual([]);
  expect(readdirSync(join(out, '..'))).toEqual(['deep.report.json']);
});

test('an output file that exists is refused unless --force', async () => {
  const first = await run([]);
  expect(await first.again()).toMatchObject({ facts: { code: 'out-exists' } });
});

test('wrong words are refused with a way out', async () => {
  const call = (...words: string[]) => deepenProfiles(words, { USERSIM_MODEL: 'm' }, [], never).catch((error: unknown) => error);
  for (const words of [
    [],
    ['a'],
    ['a', '--out', 'x.txt'],
    ['a', 'b', '--out', 'x.jsonl'],
    ['a', '--out', 'x.jsonl', '--sensitive', 'money'],
    ['a', '--out', 'x.jsonl', '--attributes', '61'],
    ['--from-lines', 'x', '--styles', 'y', '--out', 'x.jsonl', '--attributes', '3'],
    ['--from-lines', 'x', '--styles', 'y', '--out', 'x.jsonl', '--mend'],
    ['--from-lines', 'x', '--styles', 'y', '--out', 'x.jsonl', '--sensitive', 'all'],
  ])
    expect(await call(...words)).toMatchObject({ facts: { party: 'set-up', code: 'arguments' } });
  expect(await deepenProfiles(['a', '--out', 'x.jsonl'], {}, [], never).catch((error: unknown) => error)).toMatchObject({
    facts: { code: 'deepening-offline' },
  });
});

test('people are imagined from lines; refused lines are counted with their reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  const style: Profile['style'] = { ...ann.style, medianWords: 6 };
  writeFileSync(join(folder, 'styles.jsonl'), JSON.stringify({ ...ann, style }));
  writeFileSync(join(folder, 'lines.txt'), '{"persona": "A glass blower."}\n{"persona": 3}\nA cook who sails\nA cook who goes sailing\n');
  const out = join(folder, 'people.jsonl');
  const { url, stop } = await endpoint();
  try {
    const words = ['--from-lines', join(folder, 'lines.txt'), '--styles', 'styles', '--out', out];
    expect(await deepenProfiles(words, { USERSIM_MODEL: 'm-1', OPENAI_BASE_URL: url, OPENAI_API_KEY: 'test-key' }, [folder], never)).toBe(1);
    const people = readCorpus(out);
    expect(people.map(person => [person.style, person.provenance.kind])).toEqual([
      [style, 'imagined'],
      [style, 'imagined'],
    ]);
    const report: unknown = JSON.parse(readFileSync(join(folder, 'people.report.json'), 'utf8'));
    expect(report).toMatchObject({
      totals: { read: 4, refused: 1, duplicates: 1, imagined: 2, failed: 0 },
      refused: [{ line: 2 }],
      duplicates: [{ line: 4, sameAs: 3 }],
    });
  } finally {
    await stop();
  }
});

test('interrupted, what is done is written with its report, who is left is counted, and the status is 130', async () => {
  const interruption = new AbortController();
  const act = (_: Received, text: string) => {
    if (text.includes('age: 32')) interruption.abort(new Error('enough'));
    return null;
  };
  const { status, out, report } = await run(['--concurrency', '1'], act, 'm-1', interruption.signal);
  expect(status).toBe(130);
  expect(readCorpus(out).map(({ id }) => id)).toEqual(['careful-ann', 'patient-ben']);
  expect(report).toMatchObject({ left: 3, totals: { read: 2, deepened: 2, failed: 0 } });
});
