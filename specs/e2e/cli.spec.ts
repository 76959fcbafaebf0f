import { test, expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { runUsersim } from './support/runUsersim.js';
import { startDemoChatbot } from '../demo-chatbot/startDemoChatbot.js';
import { conversationRecordSchema } from '../../src/record/conversationRecord.js';

const usersim = (...args: readonly string[]) => runUsersim(args);

let demo: Awaited<ReturnType<typeof startDemoChatbot>>;
test.beforeAll(async () => {
  demo = await startDemoChatbot({});
});
test.afterAll(() => demo.close());

const about = () => [
  'chat',
  '--chatbot',
  `${demo.url}/api/chat`,
  '--profile',
  'frugal-traveller',
  '--goal',
  'get a refund for cancelled flight KL1234',
  '--seed',
  '7',
];

test('--help says what there is, and every command there is has help', async () => {
  const ran = await usersim('--help');
  expect(ran.code).toBe(0);
  const commands = [...ran.out.matchAll(/^ {2}usersim ((?:profiles |simulators |judge )?\S+)/gmu)].map(([, name = '']) => name);
  expect(commands).toContain('chat');
  expect(commands).toContain('profiles list');
  for (const name of commands) {
    const help = await usersim(...name.split(' '), '--help');
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toMatch(new RegExp(`^usersim ${name}`, 'u'));
  }
});

test('profiles validate names what it finds, person by person', async () => {
  const ran = await usersim('profiles', 'validate', 'implicit/nowhere');
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(ran.err).toMatch(/^set-up: no corpus named "implicit\/nowhere"/u);
  const found = await usersim('profiles', 'validate', 'implicit/travellers', '--json');
  const findings = found.out
    .split('\n')
    .flatMap(line => (line === '' ? [] : [JSON.parse(line) as { person: string | null; code: string; field: string; hint: string }]));
  expect(found.code).toBe(findings.length === 0 ? 0 : 1);
  for (const finding of findings)
    expect(finding).toEqual({ person: expect.any(String), code: expect.any(String), field: expect.any(String), hint: expect.any(String) });
});

test('profiles list prints names, one a line', async () => {
  const names = (await usersim('profiles', 'list')).out.trim().split('\n');
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(names).toContain('frugal-traveller');
  expect([...names].sort()).toEqual(names);
});

test('chat --json prints one record, the same words for the same seed', async () => {
  const [first, second] = [await usersim(...about(), '--max-turns', '6', '--json'), await usersim(...about(), '--max-turns', '6', '--json')];
  const record = conversationRecordSchema.parse(JSON.parse(first.out));
  expect(first.code).toBe(0);
  expect(record).toMatchObject({ schemaVersion: 1, kind: 'conversation', seed: 7, trial: 0, spec: null, verdicts: [] });
  expect(record.turns.map(turn => turn.index)).toEqual(record.turns.map((_, at) => at + 1));
  expect((JSON.parse(second.out) as typeof record).turns.map(turn => turn.text)).toEqual(record.turns.map(turn => turn.text));
});

test('a recorded conversation is held again from its record alone', async ({}, testInfo) => {
  const first = await usersim(...about(), '--json');
  const file = testInfo.outputPath('record.json');
  writeFileSync(file, first.out.replaceAll('"id": "frugal-traveller"', '"id": "nobody-in-this-repository"'));
  const again = await usersim('chat', '--again', file, '--json');
  const texts = (out: string) => (JSON.parse(out) as { turns: { text: string }[] }).turns.map(turn => turn.text);
  expect(texts(again.out)).toEqual(texts(first.out));
});

for (const [what, simulator, sentence, next] of [
  ['another simulator', { name: 'scripted', model: 'none' }, 'was played by the simulator "scripted"', "simulate('frugal-traveller', { goal: ..., seed: 7 })"],
  ['other prompts', { templateHash: 'deadbeef' }, 'was played by the simulator "agenda" (deadbeef)', 'in its spec'],
  ['another model', { name: 'usp', model: 'gpt-5', offline: false }, 'was played by "gpt-5", and now "offline"', 'Set USERSIM_MODEL=gpt-5'],
] as const) {
  test(`a conversation of ${what} is not held again by the one at hand`, async ({}, testInfo) => {
    const first = await usersim(...about(), '--max-turns', '1', '--json');
    const record = conversationRecordSchema.parse(JSON.parse(first.out));
    const file = testInfo.outputPath('record.json');
    writeFileSync(file, JSON.stringify({ ...record, simulator: { ...record.simulator, ...simulator } }));
    const again = await usersim('chat', '--again', file, '--json');
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.err).toContain(sentence);
    expect(again.err).toContain(next);
    expect(again.err).not.toContain('USERSIM_MODEL=none');
  });
}

test('who remembers earlier conversations is held again as somebody the chatbot does not know, and that is said', async ({}, testInfo) => {
  const record = conversationRecordSchema.parse(JSON.parse((await usersim(...about(), '--max-turns', '1', '--json')).out));
  const earlier = [{ conversation: 'c0', when: 'last week', goal: 'book', ending: 'goal reached', turns: [], promised: [], changes: [] }];
  const file = testInfo.outputPath('record.json');
  writeFileSync(file, JSON.stringify({ ...record, person: 'somebody', scenario: { ...record.scenario, earlier } }));
  const again = await usersim('chat', '--again', file, '--json');
  expect(again.err).toContain('frugal-traveller remembers 1 earlier conversation; the chatbot is told of a new person');
  const held = conversationRecordSchema.parse(JSON.parse(again.out));
  expect([held.scenario.earlier.length, held.person === 'somebody']).toEqual([1, false]);
});

test('the turn limit holds', async () => {
  const record = conversationRecordSchema.parse(JSON.parse((await usersim(...about(), '--max-turns', '1', '--json')).out));
  expect(record.turns).toHaveLength(2);
  expect(record.ending).toBe('turn limit');
});

for (const [what, args, sentence] of [
  ['an unknown command', ['chatt'], 'set-up: no command "chatt"; did you mean "chat"?'],
  ['an unknown option', ['chat', '--bot', 'x'], 'set-up: no option --bot'],
  ['a missing goal', ['chat', '--chatbot', 'http://127.0.0.1:9/', '--profile', 'frugal-traveller'], 'set-up: --goal is missing'],
  ['an unknown profile', ['chat', '--chatbot', 'http://127.0.0.1:9/', '--profile', 'frugal-travelle', '--goal', 'x'], 'did you mean "frugal-traveller"?'],
  [
    'a seed that is no number',
    ['chat', '--chatbot', 'http://127.0.0.1:9/', '--profile', 'frugal-traveller', '--goal', 'x', '--seed', 'soon'],
    'set-up: the seed is "soon"',
  ],
  ['an unreachable chatbot', ['chat', '--chatbot', 'http://127.0.0.1:9/', '--profile', 'frugal-traveller', '--goal', 'x', '--json'], 'set-up: '],
  ['a record that is none', ['chat', '--again', 'package.json'], 'set-up: package.json is no conversation record'],
  ['a record that is not there', ['chat', '--again', 'no-such.json'], 'set-up: '],
] as const) {
  test(`${what}: one clear sentence and exit status 2`, async () => {
    const ran = await usersim(...args);
    expect(ran.err.split('\n')[0]).toContain(sentence);
    expect(ran.code).toBe(2);
  });
}
