import { test, expect } from '@playwright/test';
import { runInline } from './support/inlineProject.js';

const spec = (body: string, use = '') => `
import { test, expect } from 'usersim';
import { scriptedChatbot, scriptedUser, fixedJudge } from './people.js';
${use}
test('it', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: 'learn how much it costs' });
${body}
});
`;
const failing = `
const failing = { ...scriptedChatbot(['x']), async open() { return { greeting: null, async send() { throw Object.assign(new Error('boom')); }, async close() {} }; } };`;

test('a role flip ends the conversation at once, and no verdict about the chatbot rests on it', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec(
      "  expect(conversation.turns).toHaveLength(1);\n  await expect(conversation).toMeet('is clear');",
      "test.use({ simulator: scriptedUser(['Hello! How can I help you today?', 'bye']), judge: fixedJudge('not met') });",
    ),
  });
  expect(ran.failures).toEqual(['Error: simulated user: is clear (simulated user failed), frugal-traveller @it.spec.ts:8']);
  expect(ran.summary()).toMatchObject({ invalidSimulations: 2, attempts: { first: 1, void: 1 }, verdicts: { met: 0, notMet: 0, inconclusive: 1 } });
});

test('an invalid simulation that nobody looks at is not green', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': spec('', "test.use({ simulator: scriptedUser(['Hello! How can I help you today?', 'bye']) });") });
  expect(ran.failures[0]).toContain('simulated user: frugal-traveller is no valid simulation: role flip in turn 1');
  expect(ran.code).toBe(1);
});

test('an empty utterance is the simulated user’s fault', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec(
      "  await expect(conversation).toMeet('is clear');",
      "test.use({ simulator: scriptedUser(['how much is it', '  ', 'bye']), judge: fixedJudge('met') });",
    ),
  });
  expect(ran.failures[0]).toContain('simulated user: is clear');
});

test('an error inside a channel of one’s own is a set-up failure, never the chatbot’s', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': spec('', `${failing}\ntest.use({ chatbot: failing });`) });
  expect(ran.failures[0]).toContain('set-up: ');
  expect(ran.failures[0]).toContain('boom');
  expect(ran.summary()).toMatchObject({ setUpFailures: 1, chatbotFailures: 0 });
});

test('after three set-up failures in a row the rest is not run', async ({}, testInfo) => {
  const source = `
import { test } from 'usersim';
import { scriptedChatbot } from './people.js';
${failing}
test.use({ chatbot: failing });
for (let i = 0; i < 6; i++) test('it ' + i, async ({ simulate }) => {
  await simulate('frugal-traveller', { goal: 'learn how much it costs' });
});
`;
  const ran = await runInline(testInfo, { 'it.spec.ts': source });
  expect(ran.summary()).toMatchObject({ setUpFailures: 3, notRun: 3 });
  expect(ran.failures.slice(3).every(failure => failure.includes('set-up: not run: 3 conversations in a row'))).toBe(true);
});

test('three different mistakes in three specs stop nothing', async ({}, testInfo) => {
  const source = `
import { test } from 'usersim';
import { scriptedChatbot } from './people.js';
const broken = (what: string) => ({ ...scriptedChatbot(['x']), address: what, async open() { throw new Error(what); } });
for (const what of ['one', 'two', 'three', 'four']) test.describe(what, () => {
  test.use({ chatbot: broken(what) as never });
  test('it', async ({ simulate }) => void (await simulate('frugal-traveller', { goal: 'learn how much it costs' })));
});
`;
  const ran = await runInline(testInfo, { 'it.spec.ts': source });
  expect(ran.summary()).toMatchObject({ setUpFailures: 4, notRun: 0, attempts: { first: 0, cutShort: 4 } });
});

test('what a simulator of one’s own may return stands in the failed expectation; the first line names nobody as "none"', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': `
import { test, expect, simulatedBy } from 'usersim';
test.use({ simulator: simulatedBy({ name: 'mine', next: () => ({ kind: 'say', text: 'Hi' }) as never }) });
test('it', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: 'learn how much it costs' });
  await expect(conversation).toMeet('is clear');
});
`,
  });
  expect(ran.failures[0]).toContain('Error: simulated user: is clear (simulated user failed), frugal-traveller');
  expect(ran.output).toContain('Missing:   plan, usage');
  expect(ran.output).toContain('Return what the person says');
  expect(ran.output).toContain('the first was void for the same reason');
  expect(ran.output).toContain("Hold it again in its spec: simulate('frugal-traveller', { goal: 'learn how much it costs', seed: ");
  expect(ran.output).not.toContain('Verdict:');
  expect(ran.output).toContain('usersim: people played by mine, judged by offline');
});

test('waiting for a slow chatbot extends the test’s timeout', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec('', "test.setTimeout(1500);\ntest.use({ chatbot: scriptedChatbot(['It costs 30 euros.', 'Bye.'], 1200) });"),
  });
  expect(ran.failures).toEqual([]);
});

test('a user’s own slow code still meets the test’s timeout', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': spec('  await new Promise(() => {});', 'test.setTimeout(1500);') });
  expect(ran.failures[0]).toContain('timeout');
});

test('not met and then met on retry stays red', async ({}, testInfo) => {
  const source = `
import { test, expect } from 'usersim';
import { fixedJudge } from './people.js';
test.describe('retried', () => {
  test.use({ judge: [async ({}, use, testInfo) => use(fixedJudge(testInfo.retry === 0 ? 'not met' : 'met')), { option: true }] as never });
  test('it', async ({ simulate }) => {
    await expect(await simulate('frugal-traveller', { goal: 'learn how much it costs' })).toMeet('is clear');
  });
});
`;
  const ran = await runInline(testInfo, { 'it.spec.ts': source }, { args: ['--retries=1'] });
  expect(ran.output).toContain('1 flaky');
  expect(ran.code).toBe(1);
  expect(ran.summary()).toMatchObject({ conversations: 2, verdicts: { met: 1, notMet: 1, inconclusive: 0 } });
});

test('mergeTests and a project’s own fixtures work together with ours', async ({}, testInfo) => {
  const source = `
import { mergeTests, test as base } from '@playwright/test';
import { test as usersim, expect } from 'usersim';
const mine = base.extend<{ goal: string }>({ goal: 'learn how much it costs' });
const test = mergeTests(usersim, mine);
test('it', async ({ simulate, goal }) => {
  expect(await simulate('frugal-traveller', { goal })).toMention('30 euros');
});
`;
  const ran = await runInline(testInfo, { 'it.spec.ts': source });
  expect(ran.failures).toEqual([]);
});
