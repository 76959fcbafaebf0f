import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SimulatorCard } from '../../src/record/simulatorCard.js';
import type { Summary } from '../../src/report/summary.js';
import { runInline } from './support/inlineProject.js';
import { runUsersim } from './support/runUsersim.js';

test.describe.configure({ timeout: 240_000 });

const SPEC = `
import { test } from 'usersim';
import { usp } from ${JSON.stringify(join(import.meta.dirname, '../../simulators/usp.ts'))};
import { offline } from 'usersim';
test.use({ simulator: usp({ model: offline() }) });
test('it', async ({ simulate }) => { await simulate('frugal-traveller', { goal: 'learn how much it costs' }); });
`;

test('a checked simulator stands with its card in the summary of a run; unchecked or tampered with, that is said', async ({}, testInfo) => {
  const home = testInfo.outputPath('home');
  mkdirSync(home, { recursive: true });
  const check = await runUsersim(['simulators', 'check', '--size', '1', '--part', 'goals', '--part', 'facts', '--seed', '3'], home);
  expect(check.code, check.err).toBe(0);
  expect(check.err).toContain('1 person, 3 conversations, 0 questionnaires; offline, no model is asked');
  expect(check.out).toContain('agenda, offline by rules, no language model');
  expect(check.out).toMatch(/goals reached +\d+ % \(\d+ % to \d+ %\), of 2/);
  const [file] = readdirSync(join(home, 'simulators/cards'));
  expect(file).toMatch(/^agenda-offline-[0-9a-f]+-[0-9a-f]+\.json$/);
  const card = JSON.parse(readFileSync(join(home, 'simulators/cards', file as string), 'utf8')) as SimulatorCard;

  const before = await runInline(testInfo, { 'it.spec.ts': SPEC });
  const comesWithIt = { name: 'agenda', model: 'offline', card: { seed: 1, people: { talked: 12 } } };
  expect((before.summary() as unknown as Summary).simulators).toMatchObject([comesWithIt]);

  cpSync(join(home, 'simulators'), join(before.folder, 'simulators'), { recursive: true });
  const run = await runInline(testInfo, { 'it.spec.ts': SPEC });
  const { simulators, badCards } = run.summary() as unknown as Summary;
  expect(badCards).toEqual([]);
  expect(simulators).toMatchObject([
    {
      name: 'agenda',
      model: 'offline',
      templateHash: card.simulator.templateHash,
      card: { seed: 3, corpus: 'implicit/people', figures: expect.arrayContaining([expect.objectContaining({ measure: 'goals reached', n: 2 })]) },
    },
  ]);

  const place = join(run.folder, 'simulators/cards', file as string);
  writeFileSync(place, readFileSync(place, 'utf8').replace('"seed": 3', '"seed": 4'));
  const tampered = await runInline(testInfo, { 'it.spec.ts': SPEC });
  const summary = tampered.summary() as unknown as Summary;
  expect(summary.simulators).toMatchObject([comesWithIt]);
  expect(summary.badCards).toMatchObject([{ file, why: 'edited' }]);
  expect(tampered.output).toContain(`Set-up: the card ${file} was changed after it was written`);
});

test('--json prints the card that is stored, and the same seed stores the same', async ({}, testInfo) => {
  const home = testInfo.outputPath('home');
  mkdirSync(home, { recursive: true });
  const args = ['simulators', 'check', '--size', '1', '--part', 'goals', '--json', '--out', 'mine'];
  const first = await runUsersim(args, home);
  const again = await runUsersim(args, home);
  expect(first.code, first.err).toBe(0);
  const [one, two] = [first, again].map(({ out }) => JSON.parse(out) as SimulatorCard);
  expect({ ...two, when: one?.when, hash: one?.hash }).toEqual(one);
  const [file] = readdirSync(join(home, 'mine/cards'));
  expect(JSON.parse(readFileSync(join(home, 'mine/cards', file as string), 'utf8'))).toEqual(two);
});

test('a part measured later joins the card; measured of other people it never overwrites it', async ({}, testInfo) => {
  const home = testInfo.outputPath('home');
  mkdirSync(home, { recursive: true });
  const check = (...args: readonly string[]) => runUsersim(['simulators', 'check', '--size', '1', '--json', '--out', 'mine', ...args], home);
  await check('--part', 'goals');
  const joined = await check('--part', 'facts');
  expect(joined.code, joined.err).toBe(0);
  expect((JSON.parse(joined.out) as SimulatorCard).parts).toEqual(['goals', 'facts']);
  const [file = ''] = readdirSync(join(home, 'mine/cards'));
  const stored = readFileSync(join(home, 'mine/cards', file), 'utf8');
  expect(JSON.parse(stored)).toEqual(JSON.parse(joined.out));
  const other = await check('--part', 'facts', '--seed', '9');
  expect(other.code).toBe(2);
  expect(other.err).toContain('has more parts (goals), measured otherwise (--seed 1)');
  expect(readFileSync(join(home, 'mine/cards', file), 'utf8')).toBe(stored);
});

test('prompts of one’s own are checked as what they are: another version than the shipped ones', async ({}, testInfo) => {
  const home = testInfo.outputPath('home');
  cpSync(join(import.meta.dirname, '../../simulators/usp'), join(home, 'mine'), { recursive: true });
  writeFileSync(join(home, 'mine/moment.hbs'), `${readFileSync(join(home, 'mine/moment.hbs'), 'utf8')}\nBe brief.\n`);
  const hashOf = async (...args: readonly string[]) => {
    const ran = await runUsersim(['simulators', 'check', '--size', '1', '--part', 'goals', '--json', ...args], home);
    expect(ran.code, ran.err).toBe(0);
    return (JSON.parse(ran.out) as SimulatorCard).simulator.templateHash;
  };
  const own = await hashOf('--prompts', 'mine');
  expect(own).toMatch(/^[0-9a-f]{8}$/u);
  expect(own).not.toBe(await hashOf());
});

for (const [args, complaint] of [
  [['--part', 'stoping'], 'did you mean "stopping"?; known: traits-said, traits-read, goals'],
  [['--size', '0'], '--size is "0", not a whole number from 1 to 200'],
  [['--simulator', 'magic'], '--simulator is "magic"; known: usp, agenda'],
  [['--people', 'implicit/peeple'], 'no corpus named "implicit/peeple"; did you mean "implicit/people"?'],
  [['--prompts', 'no-such-folder'], 'the prompt person.hbs cannot be read from'],
  [['--prompts', '.', '--simulator', 'agenda'], '--prompts goes with usp and user-model-...'],
  [['--simulator', 'user-model-chat'], 'the offline model cannot play as a user model'],
] as const) {
  test(`used wrongly it says so and writes no card: ${args.join(' ')}`, async ({}, testInfo) => {
    const home = testInfo.outputPath('home');
    mkdirSync(home, { recursive: true });
    const ran = await runUsersim(['simulators', 'check', '--size', '1', ...args], home);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(complaint);
    expect(existsSync(join(home, 'simulators'))).toBe(false);
  });
}
