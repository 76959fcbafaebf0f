import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from '@playwright/test';
import { runInline, type Ran } from './support/inlineProject.js';
import { runUsersim } from './support/runUsersim.js';

/** `flips(n)`: each person's first n attempts flip roles; a worker is one process, so that it can count. */
const spec = (body: string, use = "test.use({ simulator: flips(1), judge: fixedJudge('met') });") => `
import { test, expect } from 'usersim';
import { scriptedChatbot, scriptedUser, fixedJudge } from './people.js';
const begun = new Map<string, number>();
const sound = scriptedUser(['how much is it', 'thanks']);
const flipping = scriptedUser(['Hello! How can I help you today?', 'bye']);
const flips = (most: number, who: (id: string) => boolean = () => true) => ({ ...sound, start(person: Parameters<typeof sound.start>[0]) {
  const nth = (begun.get(person.profile.id) ?? 0) + 1;
  begun.set(person.profile.id, nth);
  return (nth <= most && who(person.profile.id) ? flipping : sound).start(person);
} });
const goal = 'learn how much it costs';
${use}
test('it', async ({ simulate, simulateAll }) => {
  void simulateAll;
${body}
});
`;
const one = "  const conversation = await simulate('frugal-traveller', { goal });\n";

interface Kept {
  readonly id: string;
  readonly seed: number;
  readonly ending: string;
  readonly voided: readonly { id: string; seed: number; because: string }[];
  readonly verdicts: readonly { outcome: string }[];
}
const recordsOf = (ran: Ran): Kept[] => {
  const folder = join(ran.folder, 'reports/records');
  return readdirSync(folder)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept);
};

test('a void conversation is held again with the next seed: the verdict stands, and both attempts are kept and counted', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec(`${one}  await expect(conversation).toMeet('is clear');\n  expect(conversation.voided).toHaveLength(1);`),
  });
  expect(ran.failures).toEqual([]);
  expect(ran.code).toBe(0);
  expect(ran.summary()).toMatchObject({
    conversations: 2,
    invalidSimulations: 1,
    attempts: { first: 1, void: 1, share: 1 },
    verdicts: { met: 1, notMet: 0, inconclusive: 0 },
    specs: [{ outcome: 'met' }],
    fidelity: { findings: [{ kind: 'role flip', proven: 1 }] },
  });
  const [first, second] = recordsOf(ran) as [Kept, Kept];
  expect(second.id).toBe(`${first.id}-attempt-2`);
  expect(second.seed).not.toBe(first.seed);
  expect([first.ending, second.ending]).toEqual(['simulator invalid', 'goal reached']);
  expect(second.voided).toEqual([{ id: first.id, seed: first.seed, because: expect.stringContaining('role flip in turn 1') }]);
  expect([first.verdicts.length, second.verdicts.length]).toEqual([0, 1]);
  expect(ran.summary().specs[0]?.record).toBe(`reports/records/${second.id}.json`);
  expect(ran.output).toContain('1 of 1 first attempt was void');
});

test('one that is void in every attempt is red, and names the simulated user; so is one that nobody looks at', async ({}, testInfo) => {
  const always = "test.use({ simulator: flips(9), judge: fixedJudge('met'), attempts: 3 });";
  const ran = await runInline(testInfo, {
    'a.spec.ts': spec(`${one}  await expect(conversation).toMeet('is clear');`, always),
    'b.spec.ts': spec(one, always),
  });
  expect(ran.failures[0]).toContain('Error: simulated user: is clear (simulated user failed), frugal-traveller');
  expect(ran.failures[1]).toContain('Error: simulated user: frugal-traveller is no valid simulation');
  expect(ran.output).toContain('3, all void; the first was void for the same reason');
  expect(ran.summary()).toMatchObject({
    conversations: 6,
    invalidSimulations: 6,
    attempts: { first: 2, void: 2 },
    verdicts: { met: 0, notMet: 0, inconclusive: 1 },
  });
});

test('a verdict that is not met after a void first attempt says so', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec(`${one}  await expect(conversation).toMeet('is clear');`, "test.use({ simulator: flips(1), judge: fixedJudge('not met') });"),
  });
  expect(ran.failures[0]).toContain('Error: not met: is clear');
  expect(ran.output).toContain('Attempts:  2, the last one stands, the first one counts in rates; the first was void: role flip in turn 1');
});

test('attempts: 1 holds nothing again; a number that is none is refused', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'a.spec.ts': spec(one, 'test.use({ simulator: flips(1), attempts: 1 });'),
    'b.spec.ts': spec(one, 'test.use({ attempts: 6 });'),
  });
  expect(ran.failures[0]).toContain('Error: simulated user: frugal-traveller is no valid simulation');
  expect(ran.failures[1]).toContain('Error: set-up: attempts is 6');
  expect(recordsOf(ran)).toHaveLength(1);
});

test('a seed of the test’s own is the first attempt’s', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': spec("  await simulate('frugal-traveller', { goal, seed: 42 });") });
  const [first, second] = recordsOf(ran) as [Kept, Kept];
  expect(first.seed).toBe(42);
  expect(second.seed).not.toBe(42);
});

test('a rate counts first attempts: a void one is undecided, though the next one met', async ({}, testInfo) => {
  const body = `
  const conversations = await simulateAll(population({ from: 'implicit/travellers', size: 12, seed: 3 }), { goal });
  const voids = conversations.filter(({ voided }) => voided.length > 0).length;
  expect(voids).toBe(3);
  await expect(conversations).toMeetRate('is clear', { atLeast: 0.7 });`;
  const text = spec(body, "let flipped = 0;\ntest.use({ simulator: flips(1, () => ++flipped <= 3), judge: fixedJudge('met') });").replace(
    'import { test, expect }',
    'import { population, test, expect }',
  );
  const ran = await runInline(testInfo, { 'it.spec.ts': text });
  // 12 of 12 would prove 70 %; 9 of 12 with 3 undecided do not.
  expect(ran.failures[0]).toContain('Error: inconclusive: at least 70.0 %: is clear (too many undecided), 12 conversations');
  expect(ran.output).toContain('of 3 void first attempts, 3 held again: 3 met, 0 not met, 0 undecided; not counted');
  expect(ran.summary()).toMatchObject({
    conversations: 15,
    invalidSimulations: 3,
    attempts: { first: 12, void: 3, share: 0.25 },
    verdicts: { met: 0, notMet: 0, inconclusive: 1 },
  });
  const rates = recordsOf(ran).flatMap(({ verdicts }) => verdicts as unknown as { rate: Record<string, unknown> }[]);
  expect(rates[0]?.rate).toMatchObject({
    met: 9,
    notMet: 0,
    inconclusive: 0,
    invalid: 3,
    total: 12,
    bounds: [0.75, 1],
    heldAgain: { met: 3, notMet: 0, inconclusive: 0 },
  });
});

test('on the test’s own page there is one attempt, and the failure says why; with a browser each attempt gets a fresh context', async ({}, testInfo) => {
  const use = `
const paged = { ...scriptedChatbot(['It costs 30 euros.', 'Bye.']), needsPage: true };
test.use({ simulator: flips(1), judge: fixedJudge('met'), chatbot: paged });`;
  const ran = await runInline(testInfo, {
    'a.spec.ts': spec("  await simulate('frugal-traveller', { goal, page: {} as never });", use),
    'b.spec.ts': spec(
      `  const contexts = { made: 0, closed: 0 };
  const browser = { newContext: async () => (contexts.made++, { newPage: async () => ({}), close: async () => void contexts.closed++ }) } as never;
  const [conversation] = await simulateAll(['frugal-traveller'], { goal, browser });
  expect(conversation?.voided).toHaveLength(1);
  expect(contexts).toEqual({ made: 2, closed: 2 });`,
      use,
    ),
  });
  expect(ran.failures).toHaveLength(1);
  expect(ran.failures[0]).toContain('Error: simulated user: frugal-traveller is no valid simulation: role flip in turn 1');
  expect(ran.output).toContain("1: the test's own page still holds it, so that it is not held again there");
});

test('void attempts between failures of a model do not let the run stop, and never make it stop', async ({}, testInfo) => {
  test.setTimeout(90_000);
  const source = spec(
    one,
    `import { Failure } from 'usersim';
const down = { ...sound, start: () => ({ async next() { throw new Failure({ party: 'model', code: 'down', what: 'no answer' }); } }) };
test.use({ simulator: { ...sound, start(person: Parameters<typeof sound.start>[0]) {
  const nth = (begun.get('x') ?? 0) + 1;
  begun.set('x', nth);
  return (nth % 2 === 1 ? flipping : down).start(person);
} } });
for (let i = 0; i < 3; i++) test('before ' + i, async ({ simulate }) => void (await simulate('frugal-traveller', { goal })));`,
  );
  const ran = await runInline(testInfo, { 'it.spec.ts': source });
  expect(ran.summary()).toMatchObject({ notRun: 0 });
  expect(Number(ran.summary()['modelFailures'])).toBeGreaterThan(0);
});

test('two runs are compared from their reports', async ({}, testInfo) => {
  test.setTimeout(90_000);
  const body = `
  const conversations = await simulateAll(population({ from: 'implicit/travellers', size: 20, seed: 3 }), { goal });
  await expect.soft(conversations).toMeetRate('is clear', { atLeast: 0.5 });`;
  const source = spec(body, "test.use({ simulator: sound, judge: fixedJudge(process.env.ANSWER as 'met') });").replace(
    'import { test,',
    'import { population, test,',
  );
  const before = await runInline(testInfo, { 'it.spec.ts': source }, { env: { ANSWER: 'met' } });
  const kept = testInfo.outputPath('before');
  renameSync(join(before.folder, 'reports'), kept);
  const after = await runInline(testInfo, { 'it.spec.ts': source }, { env: { ANSWER: 'not met' } });
  const ran = await runUsersim(['compare', kept, join(after.folder, 'reports'), '--fail-on-worse']);
  expect(ran.err).toBe('');
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('1 criterion: 1 worse');
  expect(ran.out).toContain('the same people: 20 pairs, 20 decided, 0 went from not met to met, 20 from met to not met');
});
