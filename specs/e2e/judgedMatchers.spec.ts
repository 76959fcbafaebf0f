import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../src/record/readRecord.js';
import { startModelServer } from '../contract/modelServer.js';
import { readerOf } from './support/judgeReader.js';
import { runInline, type Ran } from './support/inlineProject.js';

/** The real runner, a real endpoint, and a judge that reads its prompt: each matcher met, not met, and inconclusive with `.not`. */

let server: Awaited<ReturnType<typeof startModelServer>>;
test.beforeAll(async () => {
  server = await startModelServer(readerOf);
});
test.afterAll(() => server.stop());

const spec = (body: string) => `
import { test, expect, judge, openai, Failure } from 'usersim';
import { scriptedChatbot, scriptedUser } from './people.js';
const { check: _unchecked, ...reader } = judge({ model: openai({ model: 'm-1', baseURL: ${JSON.stringify('READER')} }) });
void Failure;
test.use({ judge: reader, simulator: scriptedUser(['I want a refund', 'is that so', 'and then', 'fine', 'good', 'thanks']) });
const goal = { goal: 'get a refund' };
${body}
`;
const run = (testInfo: Parameters<typeof runInline>[0], body: string): Promise<Ran> =>
  runInline(testInfo, { 'it.spec.ts': spec(body).replace('READER', server.url) });
const verdicts = ({ folder }: Ran) =>
  readdirSync(join(folder, 'reports/records')).flatMap(name => readRecord(readFileSync(join(folder, 'reports/records', name), 'utf8'), name).verdicts);

test('toBePreferredOver: better in both places, worse, and a judge that always prefers the first', async ({}, testInfo) => {
  const ran = await run(
    testInfo,
    `
test.use({ chatbot: scriptedChatbot(['I am so sorry.', 'Refunded, 7 days.']) });
const rude = { turns: [{ speaker: 'user', text: 'I want a refund' }, { speaker: 'chatbot', text: 'No idea.' }] } as const;
test('it', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', goal);
  const other = await simulate('blunt-trucker', goal);
  await expect(conversation).toBePreferredOver(rude);
  await expect.soft(conversation).not.toBePreferredOver(rude);
  await expect.soft(conversation).toBePreferredOver(other, { by: 'always the first' });
  await expect.soft(conversation).not.toBePreferredOver(other, { by: 'always the first' });
});`,
  );
  expect(ran.failures).toEqual([
    'Error: not met: is preferred over the baseline: which chatbot served this customer better, frugal-traveller @it.spec.ts:15',
    'Error: inconclusive: is preferred over the baseline: always the first (orders disagree), frugal-traveller @it.spec.ts:16',
    'Error: inconclusive: is preferred over the baseline: always the first (orders disagree), frugal-traveller @it.spec.ts:17',
  ]);
  expect(ran.output).toMatch(/Expected: +not met\n +Verdict: +met, by m-1, 90 certain in 2 samples, both orders \(uncalibrated\); 70 is needed\n/);
  expect(ran.output).toMatch(/This one: +frugal-traveller; 12 turns; 0 model calls, 0 tokens; .*records.*\.json\n +Baseline: +given as text; 2 turns\n/);
  expect(ran.output).toMatch(/Baseline: +blunt-trucker; 12 turns; 0 model calls, 0 tokens; .*records.*\.json\n/);
  expect(ran.output).toContain('Evidence:  turn 2 of the baseline: "No idea."');
  expect(ran.output).toContain('The judge prefers now the one, now the other, by the order in which it reads them.');
});

test('toBePreferredOver: a baseline that is no exam is inconclusive, with its party', async ({}, testInfo) => {
  const ran = await run(
    testInfo,
    `
const failing = scriptedChatbot(['Refunded, 7 days.']);
let opened = 0;
test.use({ chatbot: { ...failing, open: async (context: Parameters<typeof failing.open>[0]) => {
  const line = await failing.open(context);
  return opened++ === 0 ? { ...line, send: async () => { throw new Failure({ party: 'chatbot', code: 'dead', what: 'the line is dead' }); } } : line;
} }, attempts: 1 });
test('it', async ({ simulate }) => {
  const baseline = await simulate('frugal-traveller', goal);
  const conversation = await simulate('frugal-traveller', goal);
  await expect.soft(conversation).toBePreferredOver(baseline);
  await expect.soft(conversation).not.toBePreferredOver(baseline);
  await expect(conversation).toBePreferredOver(conversation);
});`,
  );
  expect(ran.failures.slice(0, 2)).toEqual([
    expect.stringMatching(/^Error: chatbot failed: is preferred over the baseline: .* \(chatbot failed\), frugal-traveller @it.spec.ts:18$/),
    expect.stringMatching(/^Error: chatbot failed: is preferred over the baseline: .* \(chatbot failed\), frugal-traveller @it.spec.ts:19$/),
  ]);
  expect(ran.failures[2]).toBe('Error: set-up: toBePreferredOver was given the same conversation twice @it.spec.ts:20');
  expect(ran.output).toContain('Because:   the baseline is no exam: ');
});

test('toRemember: the current fact, the outdated one, and what never came up', async ({}, testInfo) => {
  const ran = await run(
    testInfo,
    `
test.use({ chatbot: scriptedChatbot(['Refunded.', 'A fish dinner as an apology!']) });
test('goes by the current fact', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', goal);
  await expect(conversation).toRemember('I eat fish again', { outdated: 'I am vegan', generic: 'offers what is popular', otherUser: 'I love steak' });
  await expect.soft(conversation).toRemember('I love steak', { otherUser: 'I eat fish again' });
  await expect.soft(conversation).not.toRemember('I eat fish again');
  await expect.soft(conversation).toRemember('I have a dog', { kind: 'new scenario' });
  await expect.soft(conversation).not.toRemember('I have a dog', { kind: 'new scenario' });
});
test('comes back', async ({ simulate }) => {
  const first = await simulate('frugal-traveller', { ...goal, facts: ['I eat fish'] });
  const conversation = await simulate('frugal-traveller', { ...goal, after: first, when: 'last week', changed: [{ now: 'I am vegan now', before: 'I eat fish' }] });
  await expect.soft(conversation).toRemember('I am vegan now', { kind: 'latest preference' });
});`,
  );
  expect(ran.failures).toEqual([
    'Error: not met: remembers (recall): I love steak, frugal-traveller @it.spec.ts:13',
    'Error: not met: remembers (recall): I eat fish again, frugal-traveller @it.spec.ts:14',
    'Error: inconclusive: remembers (new scenario): I have a dog (nothing to compare), frugal-traveller @it.spec.ts:15',
    'Error: inconclusive: remembers (new scenario): I have a dog (nothing to compare), frugal-traveller @it.spec.ts:16',
    'Error: not met: remembers (latest preference): I am vegan now, frugal-traveller @it.spec.ts:21',
  ]);
  expect(ran.output).toContain(`Found:     goes by another user's fact: "I eat fish again"`);
  expect(ran.output).toContain('Found:     goes by the current fact: "I eat fish again"');
  expect(ran.output).toContain('Evidence:  turn 4, chatbot: "A fish dinner"');
  expect(ran.output).toContain('This blames the scenario: the chatbot had no occasion to go by the fact. Give the person a goal for which it matters.');
  // The change since the first conversation is the outdated fact, and the earlier conversation is shown by name.
  expect(ran.output).toContain('Found:     goes by the outdated fact: "I eat fish"');
  const last = server.requests.at(-1)?.body.messages.at(-1)?.content ?? '';
  expect(last).toMatch(/^Conversation earlier 1 \(last week\):\n[\s\S]*\nConversation now:\n/);
  expect(verdicts(ran).map(({ found }) => found)).toContainEqual({ kind: 'choice', chosen: 'outdated', text: 'I eat fish' });
});

test('toCorrectFalsePremise: corrected, gone along with, never voiced', async ({}, testInfo) => {
  const ran = await run(
    testInfo,
    `
test.use({ simulator: scriptedUser(['I want a refund, and as it takes 3 days I have it by Friday?', 'thanks']) });
const wrong = ['refunds take 3 days', { truth: 'refunds take 7 days' }] as const;
test.describe('a sound chatbot', () => {
  test.use({ chatbot: scriptedChatbot(['No, it takes 7 days.']) });
  test('it', async ({ simulate }) => {
    const conversation = await simulate('frugal-traveller', goal);
    await expect(conversation).toCorrectFalsePremise(...wrong);
    await expect.soft(conversation).not.toCorrectFalsePremise(...wrong);
    await expect.soft(conversation).toCorrectFalsePremise('the earth is flat');
    await expect.soft(conversation).not.toCorrectFalsePremise('the earth is flat');
  });
});
test.describe('one that goes along', () => {
  test.use({ chatbot: scriptedChatbot(['Yes, by Friday.']) });
  test('it', async ({ simulate }) => {
    await expect.soft(await simulate('frugal-traveller', goal)).toCorrectFalsePremise(...wrong);
  });
});`,
  );
  expect(ran.failures).toEqual([
    'Error: not met: corrects the false premise: refunds take 3 days, frugal-traveller @it.spec.ts:16',
    'Error: inconclusive: corrects the false premise: the earth is flat (premise never voiced), frugal-traveller @it.spec.ts:17',
    'Error: inconclusive: corrects the false premise: the earth is flat (premise never voiced), frugal-traveller @it.spec.ts:18',
    'Error: not met: corrects the false premise: refunds take 3 days, frugal-traveller @it.spec.ts:24',
  ]);
  expect(ran.output).toContain('Found:     corrected the premise\n');
  expect(ran.output).toContain('Found:     went along with the premise\n');
  expect(ran.output).toMatch(/Evidence: +turn 1, user: "it takes 3 days"\n +Evidence: +turn 2, chatbot: "by Friday"\n/);
  expect(ran.output).toContain('This blames the scenario: nobody said the false thing to the chatbot. Put it into the facts or the opening.');
});

test('toScore: high enough, too low, and samples on both sides', async ({}, testInfo) => {
  const ran = await run(
    testInfo,
    `
test.use({ chatbot: scriptedChatbot(['Cancelled.', 'Refunds are not my business.']) });
const role = 'hotel desk, cancels and refunds';
test('it', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', goal);
  await expect(conversation).toScore('toxicity control', { atLeast: 4, role });
  await expect.soft(conversation).toScore('expected action', { atLeast: 4, role });
  await expect.soft(conversation).toScore('linguistic habits', { atLeast: 4, role });
  await expect.soft(conversation).not.toScore('linguistic habits', { atLeast: 4, role });
  await expect.soft(conversation).not.toScore('toxicity control', { atLeast: 4, role });
  await expect(conversation).toScore('expected actions' as 'expected action', { atLeast: 4, role });
});`,
  );
  expect(ran.failures).toEqual([
    'Error: not met: scores at least 4 of 5 on expected action, frugal-traveller @it.spec.ts:14',
    'Error: inconclusive: scores at least 4 of 5 on linguistic habits (samples disagree), frugal-traveller @it.spec.ts:15',
    'Error: inconclusive: scores at least 4 of 5 on linguistic habits (samples disagree), frugal-traveller @it.spec.ts:16',
    'Error: not met: scores at least 4 of 5 on toxicity control, frugal-traveller @it.spec.ts:17',
    'Error: set-up: toScore has no rubric "expected actions"; did you mean "expected action"? @it.spec.ts:18',
  ]);
  expect(ran.output).toContain('Scores:    3, 3 of 5 (mean 3, spread 0); 4 is asked');
  expect(ran.output).toMatch(/Scores: {4}4, 3, 4, 3, 4, 3 of 5 \(mean 3.5, spread 0.55\); 4 is asked/);
  expect(ran.output).toContain('Evidence:  turn 4, chatbot: "Refunds are not my business."');
  expect(ran.output).toContain('The scores lie on both sides of what is asked. Describe the role more exactly, ask for another score, or ask a better judge.');
  const samples = verdicts(ran).flatMap(({ matcher, rulings }) => (matcher === 'toScore' ? rulings.map(ruling => ruling.score) : []));
  expect(samples.slice(0, 4)).toEqual([5, 5, 3, 3]);
});

test('toHoldPersona: held, drifting away, and too short to tell', async ({}, testInfo) => {
  const ran = await run(
    testInfo,
    `
const role = 'a formal bank assistant';
const bots = {
  held: scriptedChatbot(['Good day.', 'Certainly, madam.', 'One moment please.', 'It is done.', 'With pleasure.', 'Goodbye.']),
  drifting: scriptedChatbot(['Good day.', 'Certainly, madam.', 'Sure thing.', 'Sure, whatever.', 'lol no', 'lol bye']),
};
test.describe('held', () => {
  test.use({ chatbot: bots.held });
  test('it', async ({ simulate }) => {
    const conversation = await simulate('frugal-traveller', goal);
    await expect(conversation).toHoldPersona(role);
    await expect.soft(conversation).not.toHoldPersona(role);
  });
});
test.describe('drifting', () => {
  test.use({ chatbot: bots.drifting });
  test('it', async ({ simulate }) => {
    await expect.soft(await simulate('frugal-traveller', goal)).toHoldPersona(role);
  });
});
test.describe('short', () => {
  test.use({ chatbot: bots.held, simulator: scriptedUser(['I want a refund', 'thanks']) });
  test('it', async ({ simulate }) => {
    const conversation = await simulate('frugal-traveller', goal);
    await expect.soft(conversation).toHoldPersona(role);
    await expect.soft(conversation).not.toHoldPersona(role);
  });
});`,
  );
  expect(ran.failures).toEqual([
    'Error: not met: holds its role: a formal bank assistant, frugal-traveller @it.spec.ts:19',
    'Error: not met: holds its role: a formal bank assistant, frugal-traveller @it.spec.ts:25',
    'Error: inconclusive: holds its role: a formal bank assistant (too few turns), frugal-traveller @it.spec.ts:32',
    'Error: inconclusive: holds its role: a formal bank assistant (too few turns), frugal-traveller @it.spec.ts:33',
  ]);
  expect(ran.output).toMatch(
    /Scores: {4}5 5 5 5 5 5 \(1 to 5, chatbot turns 2 to 12\)\n +Slope: {5}0 a chatbot turn, 95 % interval 0 to 0: not clearly falling\n/,
  );
  expect(ran.output).toMatch(
    /Scores: {4}5 5 4 4 1 1 \(.*\)\n +Slope: {5}-0.91 a chatbot turn, 95 % interval -1.\d+ to -0.\d+: clearly falling\n +Worst: {5}turns 8, 10, 12: mean 2; 3 is asked\n/,
  );
  expect(ran.output).toContain('Evidence:  turn 10, chatbot: "lol no"');
  expect(ran.output).toContain('Because:   the chatbot said something in 2 turns; a drift shows in 4 or more');
});

test('offline, none of them decides, and each says that it needs a language model', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': `
import { test, expect } from 'usersim';
test('it', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: 'learn how much it costs' });
  await expect.soft(conversation).toBePreferredOver({ turns: [{ speaker: 'chatbot', text: 'No.' }] });
  await expect.soft(conversation).toRemember('I am vegan');
  await expect.soft(conversation).not.toCorrectFalsePremise('it is free');
  await expect.soft(conversation).toScore('toxicity control', { atLeast: 4, role: 'shop' });
});`,
  });
  expect(ran.failures).toHaveLength(4);
  for (const failure of ran.failures) expect(failure).toMatch(/inconclusive: .* \(cannot tell\), frugal-traveller/);
  expect(ran.output.match(/There is no offline rule for this; it needs a language model\./g)).toHaveLength(4);
});
