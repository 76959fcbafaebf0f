import { test, expect } from '@playwright/test';
import { runInline } from './support/inlineProject.js';

const spec = (body: string, use = '') => `
import { test, expect } from 'usersim';
import { scriptedChatbot, scriptedUser, fixedJudge } from './people.js';
${use}
test('it', async ({ simulate, simulateAll }) => {
${body}
});
`;
const one = "  const conversation = await simulate('frugal-traveller', { goal: 'learn how much it costs' });\n";

for (const matcher of ["toMeet('is clear')", "not.toMeet('is clear')", "toMeetAll(['is clear', 'is kind'])", 'toBePersonalized()', 'toBeConsistent()']) {
  test(`a judge that rules on nothing decides nothing: ${matcher}`, async ({}, testInfo) => {
    const ran = await runInline(testInfo, {
      'it.spec.ts': spec(
        `${one}  await expect(conversation).${matcher};`,
        "test.use({ judge: { ...fixedJudge('met'), async rule() { return { rulings: [], usage: { calls: 0, promptTokens: 0, completionTokens: 0 }, ms: 0 }; } } });",
      ),
    });
    expect(ran.failures[0]).toContain('Error: judge: ');
    expect(ran.summary().verdicts).toMatchObject({ met: 0, notMet: 0 });
  });
}

test('the same person twice is two trials with two seeds, and two populations in one test do not share records', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec(`
  const people = ['frugal-traveller', 'frugal-traveller'];
  const [first, second] = [await simulateAll(people, { goal: 'learn how much it costs' }), await simulateAll(people, { goal: 'learn how much it costs' })];
  const all = [...first, ...second, await simulate('frugal-traveller', { goal: 'learn how much it costs' })];
  expect(new Set(all.map(conversation => conversation.seed)).size).toBe(5);
  expect(new Set(all.map(conversation => conversation.id)).size).toBe(5);`),
  });
  expect(ran.failures).toEqual([]);
  expect(ran.summary().conversations).toBe(5);
});

const broken =
  "test.use({ chatbot: { ...scriptedChatbot(['x']), async open() { throw new Failure({ party: 'chatbot', code: 'down', what: 'it answered 500' }); } } });";
const withFailure = (text: string) => text.replace('import { test, expect }', 'import { Failure, test, expect }');

for (const policy of ['annotate', 'skip']) {
  test(`onInconclusive: ${policy} lets doubt pass, and no fault that has a party`, async ({}, testInfo) => {
    const source = withFailure(
      spec(`${one}  await expect(conversation).toMeet('is clear');`, `${broken}\ntest.use({ judge: fixedJudge('met'), onInconclusive: '${policy}' });`),
    );
    const ran = await runInline(testInfo, { 'it.spec.ts': source });
    expect(ran.failures).toEqual(['Error: chatbot failed: is clear (chatbot failed), frugal-traveller @it.spec.ts:8']);
    expect(ran.code).toBe(1);
  });
}

test('a fault is no verdict about the ending it was not expected to be', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec(
      `${one}  await expect.soft(conversation).toHaveEnded('chatbot failed');\n  await expect.soft(conversation).not.toHaveEnded('chatbot failed');`,
      "test.use({ simulator: scriptedUser(['Hello! How can I help you today?', 'bye']) });",
    ),
  });
  expect(ran.failures.map(failure => failure.split(' ')[1])).toEqual(['simulated', 'simulated']);
});

test('an expected failure of the chatbot is met', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': withFailure(spec(`${one}  await expect(conversation).toHaveEnded('chatbot failed');`, broken)) });
  expect(ran.failures).toEqual([]);
});

test('a failed conversation of which only the user’s words were looked at is not green', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec(
      `${one}  expect(conversation).toMention('Hello', { by: 'user' });`,
      "test.use({ simulator: scriptedUser(['Hello! How can I help you today?', 'bye']) });",
    ),
  });
  expect(ran.failures[0]).toContain('simulated user: ');
});

for (const [answer, first] of [
  ['met', 'Error: inconclusive: ended: goal reached (went on after the goal), frugal-traveller'],
  ['not met', 'Error: not met: ended: goal reached, frugal-traveller'],
] as const) {
  test(`a person who talks on to the turn limit: criteria ${answer}`, async ({}, testInfo) => {
    const ran = await runInline(testInfo, {
      'it.spec.ts': spec(
        "  const conversation = await simulate('frugal-traveller', { goal: 'learn how much it costs', maxTurns: 1, successCriteria: ['states a price'] });\n  await expect(conversation).toHaveEnded('goal reached');",
        `test.use({ judge: fixedJudge('${answer}') });`,
      ),
    });
    expect(ran.failures[0]).toContain(first);
  });
}

test('word of an earlier run stops nobody', async ({}, testInfo) => {
  const ran = await runInline(
    testInfo,
    { 'it.spec.ts': spec(one), 'reports/not-run.json': JSON.stringify({ party: 'set-up', what: 'long ago', run: 1 }) },
    { args: ['--reporter=line,json'] },
  );
  expect(ran.output).toContain('1 passed');
});
