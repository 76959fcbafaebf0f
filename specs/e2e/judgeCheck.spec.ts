import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRecord } from '../../src/record/readRecord.js';
import { completion, refusal, startModelServer, type Persona } from '../contract/modelServer.js';
import { speakersIn, speakersReply, truthOf, untruthOf, type AskedOf } from '../unit/judge/precheck/answering.js';
import { runInline, type Ran } from './support/inlineProject.js';
import { runUsersim } from './support/runUsersim.js';

test.describe.configure({ timeout: 120_000 });

/** A judge that answers the pre-check as told, and rules `met` on whatever it is asked. */
const judging =
  (answer: (asked: AskedOf) => string, model: () => string = () => 'm-1'): Persona =>
  ({ body }) => {
    const prompt = body.messages.map(({ content }) => content).at(-1) ?? '';
    const speakers = speakersIn(prompt);
    if (speakers !== null) return completion(speakersReply(speakers, answer), { model: model() });
    const mark = /<<[0-9a-f]{16}>>/.exec(prompt)?.[0];
    const met = (criterion: number) => ({
      criterion,
      evidence: [{ turn: 2, quote: 'It costs 30 euros.' }],
      reasoning: 'it says so',
      answer: /^\d+\. (?:it is )?not true/imu.test(prompt) ? 'not met' : 'met',
      certainty: 95,
    });
    return completion(JSON.stringify({ mark, rulings: [met(1)] }), { model: model() });
  };

const project = (url: string, more = '', tests = 2) => ({
  'it.spec.ts': `
import { test, expect, judge, openai } from 'usersim';
import { scriptedChatbot, scriptedUser, fixedJudge } from './people.js';
void fixedJudge;
const model = (name: string) => openai({ model: name, baseURL: '${url}', retries: 0 });
test.use({ judge: judge({ model: model('m-1')${more} }), chatbot: scriptedChatbot(['It costs 30 euros.', 'Bye.']) });
for (let i = 0; i < ${tests}; i++)
  test('it ' + i, async ({ simulate }) => {
    await expect(await simulate('frugal-traveller', { goal: 'learn how much it costs' })).toMeet('names a price');
  });
`,
});

const verdicts = ({ folder }: Ran) =>
  readdirSync(join(folder, 'reports/records')).flatMap(name => readRecord(readFileSync(join(folder, 'reports/records', name), 'utf8'), name).verdicts);
const checksIn = (requests: readonly { readonly body: { readonly messages: readonly { readonly content: string }[] } }[]) =>
  requests.filter(({ body }) => speakersIn(body.messages.at(-1)?.content ?? '') !== null).length;

test('a judge that knows who speaks rules, its check stands in the verdict and its cost in the first one; the next run asks nothing', async ({}, testInfo) => {
  const server = await startModelServer(judging(truthOf));
  const first = await runInline(testInfo, project(server.url));
  expect(first.failures).toEqual([]);
  expect(checksIn(server.requests)).toBe(2);
  expect(verdicts(first).map(({ outcome, judge }) => [outcome, judge?.check])).toEqual(Array(2).fill(['met', { right: 24, size: 24, floor: 19 }]));
  expect(
    verdicts(first)
      .map(({ usage }) => usage.calls)
      .sort(),
    'two samples each, two calls of the check once',
  ).toEqual([2, 4]);
  const second = await runInline(testInfo, project(server.url));
  await server.stop();
  expect(second.failures).toEqual([]);
  expect(checksIn(server.requests)).toBe(2);
  expect(verdicts(second).every(({ judge, usage }) => judge?.check?.right === 24 && usage.calls === 2)).toBe(true);
});

test('a judge that does not is refused with its score, with and without .not, whatever the policy: no verdict is met on its word', async ({}, testInfo) => {
  const server = await startModelServer(judging(untruthOf));
  const files = {
    'it.spec.ts': `
import { test, expect, judge, openai } from 'usersim';
test.use({ onInconclusive: 'skip', judge: judge({ model: openai({ model: 'm-1', baseURL: '${server.url}' }) }) });
test('it', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: 'learn how much it costs' });
  await expect.soft(conversation).toMeet('names a price');
  await expect.soft(conversation).not.toMeet('names a price');
  await expect.soft(conversation).toMeetAll(['names a price', 'is polite']);
  await expect.soft(conversation).toBePersonalized();
});
`,
  };
  const ran = await runInline(testInfo, files);
  await server.stop();
  expect(ran.failures.slice(0, 3)).toEqual([
    'Error: judge: names a price (judge refused), frugal-traveller @it.spec.ts:6',
    'Error: judge: names a price (judge refused), frugal-traveller @it.spec.ts:7',
    'Error: judge: names a price (judge refused), frugal-traveller @it.spec.ts:8',
  ]);
  expect(ran.output).toContain('judge m-1: 0 of 24 speakers right (0 %), floor 19');
  expect(ran.output).toContain('npx usersim judge check');
  expect(server.requests, 'it was never asked to rule').toHaveLength(checksIn(server.requests));
  const [first, ...others] = verdicts(ran).filter(({ doubt }) => doubt === 'judge refused');
  expect(first).toMatchObject({ outcome: 'inconclusive', party: 'judge', judge: { check: { right: 0, floor: 19 } }, rulings: [], usage: { calls: 2 } });
  expect(others.every(({ usage }) => usage.calls === 0)).toBe(true);
  expect(ran.summary().verdicts).toMatchObject({ met: 0 });
});

test('a model that is down is a judge that failed, in the model’s own words; nothing is kept', async ({}, testInfo) => {
  const server = await startModelServer(() => refusal(500, 'we are on fire'));
  const ran = await runInline(testInfo, project(server.url, '', 1));
  await server.stop();
  expect(ran.failures[0]).toContain('Error: model: names a price (judge failed)');
  expect(readdirSync(join(ran.folder, 'node_modules/.cache/usersim/judge-checks'))).toEqual([]);
});

test('precheck: false rules unchecked, and the verdict says so; so does a judge of somebody’s own; offline there is nothing to say', async ({}, testInfo) => {
  const server = await startModelServer(judging(untruthOf));
  const off = await runInline(testInfo, project(server.url, ', precheck: false', 1));
  await server.stop();
  expect(off.failures).toEqual([]);
  expect(checksIn(server.requests)).toBe(0);
  expect(verdicts(off)[0]?.judge).toEqual({ name: 'judge', model: 'm-1', offline: false, check: null });

  const others = (judge: string) => ({ 'it.spec.ts': (project('http://127.0.0.1:9', '', 1)['it.spec.ts'] ?? '').replace(/judge: judge\(.*?\) \}\),/u, judge) });
  const own = await runInline(testInfo, others("judge: fixedJudge('met'),"));
  expect(verdicts(own).map(({ judge }) => judge)).toContainEqual({ name: 'fixed', model: 'fixed', offline: false, check: null });
  const offline = await runInline(testInfo, others(''));
  expect(verdicts(offline).map(({ judge }) => judge)).toContainEqual({ name: 'offline rules', model: 'offline', offline: true });
});

test('the second judge of a cascade is checked when it is first asked', async ({}, testInfo) => {
  const better = await startModelServer(judging(untruthOf));
  const unsure: Persona = (request, n) => {
    const act = judging(truthOf)(request, n);
    return JSON.parse(JSON.stringify(act).replaceAll(String.raw`\"certainty\":95`, String.raw`\"certainty\":20`)) as typeof act;
  };
  const server = await startModelServer(unsure);
  const more = `, escalateTo: openai({ model: 'm-2', baseURL: '${better.url}' })`;
  const ran = await runInline(testInfo, project(server.url, more, 1));
  await Promise.all([server.stop(), better.stop()]);
  expect(ran.failures[0]).toContain('Error: judge: names a price (judge refused)');
  expect(ran.output).toContain('judge m-2: 0 of 24 speakers right');
  expect([checksIn(server.requests), checksIn(better.requests), better.requests.length]).toEqual([2, 2, 2]);
});

test('another model behind the same name is checked before its word counts', async ({}, testInfo) => {
  let model = 'm-1';
  let knows = true;
  const server = await startModelServer(
    judging(
      asked => (knows ? truthOf(asked) : untruthOf(asked)),
      () => model,
    ),
  );
  expect((await runInline(testInfo, project(server.url, '', 1))).failures).toEqual([]);
  [model, knows] = ['m-1-2025-02-02', false];
  const ran = await runInline(testInfo, project(server.url, '', 1));
  await server.stop();
  expect(checksIn(server.requests)).toBe(4);
  expect(ran.failures[0]).toContain('(judge refused)');
});

test('many workers ask once', async ({}, testInfo) => {
  const server = await startModelServer(judging(truthOf));
  const ran = await runInline(testInfo, project(server.url, '', 4), { args: ['--workers=4', '--fully-parallel'] });
  await server.stop();
  expect(ran.failures).toEqual([]);
  expect(checksIn(server.requests)).toBe(2);
});

test('usersim judge check: two at once ask once; exit 0, 1 refused, 2 when it could not be asked; records, --json and --again', async ({}, testInfo) => {
  const folder = testInfo.outputPath('home');
  mkdirSync(folder, { recursive: true });
  const server = await startModelServer(judging(truthOf));
  const env = { USERSIM_JUDGE_MODEL: 'm-1', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: server.url };
  const both = await Promise.all([runUsersim(['judge', 'check'], folder, env), runUsersim(['judge', 'check'], folder, env)]);
  expect(both.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expect(server.requests).toHaveLength(2);
  for (const { out } of both) {
    expect(out).toContain('judge m-1: 24 of 24 speakers right (100 %), floor 19\nIt can tell who is speaking.');
    expect(out).toMatch(/right, 95 % interval +86\.2 % to 100\.0 %/);
    expect(out).toMatch(/quotes a third party +3 of 3|quotes a third party +4 of 4/);
  }
  expect(both.filter(({ out }) => out.includes('it was not asked now'))).toHaveLength(1);
  writeFileSync(join(folder, 'broken.json'), '{');
  const json = await runUsersim(['judge', 'check', '--json', '--again', '--size', '30', '--seed', '9', '--records', '.'], folder, env);
  await server.stop();
  expect(json.err).toContain('left out: broken.json is no conversation record');
  expect(JSON.parse(json.out)).toMatchObject({ source: 'asked', check: { size: 30, seed: 9, right: 30, floor: 22, stored: 0, passed: true } });

  const wrong = await startModelServer(judging(untruthOf));
  const refused = await runUsersim(['judge', 'check', '--again'], folder, { ...env, OPENAI_BASE_URL: wrong.url });
  await wrong.stop();
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('judge m-1: 0 of 24 speakers right (0 %), floor 19\nIt is refused');
  expect(refused.out).toMatch(/Wrong:\n {2}[\w-]+: said by (?:customer|chatbot|\w+), answered \w+ \(90\): /);
  const kept = await runUsersim(['judge', 'check'], folder, { ...env, OPENAI_BASE_URL: wrong.url });
  expect([kept.code, kept.out.includes('it was not asked now')]).toEqual([1, true]);

  const dead = await runUsersim(['judge', 'check', '--again'], folder, { ...env, OPENAI_BASE_URL: wrong.url });
  expect([dead.code, dead.err.split(':')[0]]).toEqual([2, 'set-up']);
  const offline = await runUsersim(['judge', 'check'], folder);
  expect([offline.code, offline.err.startsWith('set-up: there is no judge to check')]).toEqual([2, true]);
  expect((await runUsersim(['judge', 'check', '--size', '5'], folder, env)).err).toContain('--size is "5", not a whole number from 24 to 48');
});
