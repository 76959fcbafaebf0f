import { test, expect } from '@playwright/test';
import { runInline } from './support/inlineProject.js';

const spec = (body: string, use = '') => `
import { test, expect, overHttp, usp, openai, judge, offline, inPage } from 'usersim';
import { scriptedChatbot, scriptedUser, fixedJudge } from './people.js';
${use}
test('it', async ({ simulate, simulateAll }) => {
${body}
});
`;
const talk = "  const conversation = await simulate('frugal-traveller', { goal: 'learn how much it costs' });\n";

test.describe('wrong use ends in one clear sentence on the user’s own line', () => {
  for (const [what, source, sentence, line] of [
    [
      'an unknown profile',
      spec("  await simulate('frugal-traveler', { goal: 'x' });"),
      'set-up: no profile named "frugal-traveler"; did you mean "frugal-traveller"?',
      6,
    ],
    ['no goal', spec("  await simulate('frugal-traveller', { goal: ' ' });"), 'set-up: a simulated user needs a goal', 6],
    ['an unreachable chatbot', spec(talk, "test.use({ chatbot: overHttp({ url: 'http://127.0.0.1:9/chat' }) });"), 'set-up: ', 6],
    ['a model without a key', spec(talk, "test.use({ simulator: usp({ model: openai({ model: 'gpt-x' }) }) });"), 'set-up: ', 6],
    ['a gate that is none', spec(talk, 'test.use({ minCertainty: 60 });'), 'set-up: minCertainty is 60, which is no gate', 6],
    ['a page channel without a page', spec(talk, "test.use({ chatbot: inPage({ url: 'about:blank' }) });"), 'set-up: ', 6],
    [
      'a promise instead of a conversation',
      spec(
        "  const conversation = simulate('frugal-traveller', { goal: 'learn how much it costs' });\n  await expect(conversation as never).toMeet('is clear');\n",
      ),
      'set-up: toMeet was given a promise',
      7,
    ],
    [
      'something no simulate returned',
      spec("  await expect({ turns: [] } as never).toMeet('is clear');\n"),
      'set-up: toMeet was given something that no simulate() returned',
      6,
    ],
    [
      'a rate of one conversation',
      spec(`${talk}  await expect(conversation as never).toMeetRate('is clear', { atLeast: 0.8 });\n`),
      'set-up: toMeetRate was given no conversations',
      7,
    ],
    [
      'an option that nobody reads',
      spec("  await simulate('frugal-traveller', { goal: 'x', overlays: 'impatient' } as never);"),
      'set-up: simulate has no option "overlays"; did you mean "overlay"?',
      6,
    ],
    [
      'no options at all',
      spec("  await (simulate as (name: string) => unknown)('frugal-traveller');"),
      'set-up: simulate was given nothing for its options',
      6,
    ],
    [
      'somebody who comes back after a promise',
      spec("  const first = simulate('frugal-traveller', { goal: 'x' });\n  await simulate('frugal-traveller', { goal: 'x', after: first as never });"),
      'set-up: after was given a promise: the earlier conversation was not awaited',
      7,
    ],
    [
      'many who come back',
      spec("  await simulateAll(['frugal-traveller'], { goal: 'x', after: {} } as never);"),
      'set-up: simulateAll has no option "after"',
      6,
    ],
    ['a gate that is none of ours', spec(talk, "test.use({ fidelity: 'gpt-x' as never });"), 'set-up: fidelity is "gpt-x", which is no gate', 6],
    ['nobody to send', spec("  await simulateAll([], { goal: 'x' });"), 'set-up: simulateAll was given nobody', 6],
    ['an empty list of criteria', spec(`${talk}  await expect(conversation).toMeetAll([]);\n`), 'set-up: toMeetAll was given no criteria', 7],
    [
      'a population that is too small',
      spec("  await simulateAll({ kind: 'population', from: 'implicit/travellers', size: 900, seed: 1 }, { goal: 'x' });"),
      'set-up: a population of 900 cannot be drawn',
      6,
    ],
  ] as const) {
    test(what, async ({}, testInfo) => {
      const ran = await runInline(testInfo, { 'it.spec.ts': source });
      expect(ran.failures[0] ?? ran.output).toContain(`Error: ${sentence}`);
      expect(ran.failures[0]).toContain(`@it.spec.ts:${line}`);
      expect(ran.summary()).toMatchObject({ setUpFailures: 1, verdicts: { met: 0, notMet: 0, inconclusive: 0 } });
      expect(ran.summary().specs[0]).toMatchObject({ outcome: 'set-up failed', party: 'set-up' });
    });
  }

  for (const delay of [0, 300]) {
    test(`a judged matcher without await, the judge taking ${delay} ms`, async ({}, testInfo) => {
      const ran = await runInline(testInfo, {
        'it.spec.ts': spec(`${talk}  expect(conversation).toMeet('is clear');\n`, `test.use({ judge: fixedJudge('not met', 95, ${delay}) });`),
      });
      expect(ran.failures.join('\n')).toContain('Error: set-up: toMeet was not awaited');
      expect(ran.failures.find(failure => failure.includes('not awaited'))).toContain('@it.spec.ts:7');
      expect(ran.code).toBe(1);
    });
  }
});

test('a profile file with a bad line names file, line and field', async ({}, testInfo) => {
  const ran = await runInline(testInfo, {
    'it.spec.ts': spec("  await simulate('nobody-here', { goal: 'x' });"),
    'profiles/implicit/mine.jsonl': '\n{"schemaVersion":1,"id":"Nobody Here"}\n',
  });
  expect(ran.failures[0]).toMatch(/set-up: .*mine\.jsonl, line 2, field id: lower case words joined by hyphens/);
});

test('a project without a chatbot, a simulator or a judge says which option to set', async ({}, testInfo) => {
  const config = `import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '.', outputDir: 'test-results', reporter: [['line'], ['json', { outputFile: 'results.json' }]] });`;
  const ran = await runInline(testInfo, { 'playwright.config.ts': config, 'it.spec.ts': spec(talk) });
  expect(ran.failures).toEqual(['Error: set-up: no chatbot is set @it.spec.ts:6']);
  expect(ran.output).toContain("Set it in playwright.config.ts: use: { chatbot: overHttp({ url: '/api/chat' }) }");
});
