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
const judged = (answer: string, certainty: number | null = 95) => `test.use({ judge: fixedJudge('${answer}', ${certainty}) });`;

test.describe('what a verdict does to a test', () => {
  for (const [answer, positive, negative] of [
    ['met', [], ['Error: not met: is clear, frugal-traveller @it.spec.ts:7']],
    ['not met', ['Error: not met: is clear, frugal-traveller @it.spec.ts:7'], []],
    [
      'cannot tell',
      ['Error: inconclusive: is clear (cannot tell), frugal-traveller @it.spec.ts:7'],
      ['Error: inconclusive: is clear (cannot tell), frugal-traveller @it.spec.ts:7'],
    ],
  ] as const) {
    test(`${answer}, expected as it stands`, async ({}, testInfo) => {
      const ran = await runInline(testInfo, { 'it.spec.ts': spec("  await expect(conversation).toMeet('is clear');", judged(answer)) });
      expect(ran.failures).toEqual(positive);
      expect(ran.code).toBe(positive.length === 0 ? 0 : 1);
    });
    test(`${answer}, under .not`, async ({}, testInfo) => {
      const ran = await runInline(testInfo, { 'it.spec.ts': spec("  await expect(conversation).not.toMeet('is clear');", judged(answer)) });
      expect(ran.failures).toEqual(negative);
      expect(ran.code).toBe(negative.length === 0 ? 0 : 1);
    });
  }

  test('certainty below the gate is inconclusive, with and without .not', async ({}, testInfo) => {
    const ran = await runInline(testInfo, {
      'it.spec.ts': spec("  await expect.soft(conversation).toMeet('is clear');\n  await expect.soft(conversation).not.toMeet('is clear');", judged('met', 79)),
    });
    expect(ran.failures).toEqual([
      'Error: inconclusive: is clear (certainty below the gate), frugal-traveller @it.spec.ts:7',
      'Error: inconclusive: is clear (certainty below the gate), frugal-traveller @it.spec.ts:8',
    ]);
    expect(ran.summary().verdicts).toEqual({ met: 0, notMet: 0, inconclusive: 2 });
  });

  test('a higher gate can be asked for one expectation', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': spec("  await expect(conversation).toMeet('is clear', { minCertainty: 96 });", judged('met', 95)) });
    expect(ran.failures).toEqual(['Error: inconclusive: is clear (certainty below the gate), frugal-traveller @it.spec.ts:7']);
  });

  test('toMeetAll is one verdict each; one not met decides', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': spec("  await expect(conversation).toMeetAll(['is clear', 'is kind']);", judged('not met')) });
    expect(ran.summary().verdicts).toEqual({ met: 0, notMet: 2, inconclusive: 0 });
    expect(ran.failures[0]).toContain('not met: is clear');
  });

  test('toMeetAll has no .not', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': spec("  await expect(conversation).not.toMeetAll(['is clear']);", judged('met')) });
    expect(ran.failures[0]).toContain('set-up: toMeetAll has no .not');
    expect(ran.failures[0]).toContain('it.spec.ts:7');
  });
});

test.describe('onInconclusive', () => {
  const body = "  await expect(conversation).toMeet('is clear');\n  expect(1).toBe(1);";
  test('skip: the test is skipped with the doubt as reason', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': spec(body, `test.use({ judge: fixedJudge('cannot tell'), onInconclusive: 'skip' });`) });
    expect(ran.output).toContain('1 skipped');
    expect(ran.code).toBe(0);
    expect(ran.summary().verdicts).toEqual({ met: 0, notMet: 0, inconclusive: 1 });
  });
  test('annotate: the test goes on, and the verdict stays inconclusive', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': spec(body, `test.use({ judge: fixedJudge('cannot tell'), onInconclusive: 'annotate' });`) });
    expect(ran.output).toContain('1 passed');
    expect(ran.code).toBe(0);
    expect(ran.summary().verdicts).toEqual({ met: 0, notMet: 0, inconclusive: 1 });
    expect(ran.summary().specs[0]?.outcome).toBe('inconclusive');
  });
});

test.describe('computed matchers', () => {
  test('toMention and toReplyWithin count, without a model and without await', async ({}, testInfo) => {
    const ran = await runInline(testInfo, {
      'it.spec.ts': spec(`
  expect(conversation).toMention('30 EUROS', { by: 'chatbot' });
  expect(conversation).toMention(/\\d+ euros/g);
  expect(conversation).not.toMention('refund');
  expect(conversation).toReplyWithin(1000);
  expect(conversation.turns[1]?.raw?.body).toBe('It costs 30 euros.');`),
    });
    expect(ran.failures).toEqual([]);
    expect(ran.summary().verdicts).toEqual({ met: 4, notMet: 0, inconclusive: 0 });
  });
  test('toHaveEnded compares the ending', async ({}, testInfo) => {
    const ran = await runInline(testInfo, {
      'it.spec.ts': spec("  await expect.soft(conversation).toHaveEnded('gave up');\n  await expect.soft(conversation).not.toHaveEnded('turn limit');"),
    });
    expect(ran.failures).toEqual(['Error: not met: ended: gave up, frugal-traveller @it.spec.ts:7']);
  });
});

test.describe('rates', () => {
  const many = (size: number, use: string, extra = '') => `
import { test, expect } from 'usersim';
import { fixedJudge } from './people.js';
${use}
test('it', async ({ simulateAll }) => {
  const people = Array.from({ length: ${size} }, () => 'frugal-traveller');
  const conversations = await simulateAll(people, { goal: 'learn how much it costs'${extra} });
  await expect(conversations).toMeetRate('is clear', { atLeast: 0.8 });
});
`;
  test('16 of 16 prove 80 %', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': many(16, judged('met')) });
    expect(ran.failures).toEqual([]);
    expect(ran.summary()).toMatchObject({ conversations: 16, verdicts: { met: 1, notMet: 0, inconclusive: 0 } });
  });
  test('10 of 10 do not, and the message says how many would', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': many(10, judged('met')) });
    expect(ran.failures[0]).toContain('inconclusive: at least 80.0 %: is clear (too few conversations)');
    expect(ran.output).toContain('can never prove: use 16');
  });
  test('with atLeast it says so before anybody talks', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': many(10, judged('met'), ', atLeast: 0.8') });
    expect(ran.failures).toEqual(['Error: set-up: 10 can never prove 80 %: use 16 @it.spec.ts:7']);
    expect(ran.summary()?.conversations ?? 0).toBe(0);
  });
  test('none of 16 is not met', async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': many(16, judged('not met')) });
    expect(ran.failures[0]).toContain('not met: at least 80.0 %');
  });
});
