import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runInline } from './support/inlineProject.js';

/** A chatbot that promises, and keeps what it may know people by; the user says what they remember. */
const spec = (body: string) => `
import { test, expect } from 'usersim';
import { appendFileSync } from 'node:fs';
import { scriptedChatbot, scriptedUser, fixedJudge } from './people.js';
const bot = scriptedChatbot(['We will refund 120 euros within 5 days.', 'Bye.']);
const known = { ...bot, open: async (context: Parameters<typeof bot.open>[0]) => (appendFileSync('known.txt', context.personId + ' ' + context.conversationId + '\\n'), bot.open(context)) };
const sound = scriptedUser(['I want my money back', 'thanks']);
const remembering = { ...sound, start(person: Parameters<typeof sound.start>[0]) {
  const { earlier, facts } = person.scenario;
  return earlier.length === 0 ? sound.start(person) : scriptedUser([facts.join(' / ') + ' money ' + earlier.map(({ when, promised }) => when + ': ' + promised.join(' ')).join(' '), 'thanks']).start(person);
} };
test.use({ chatbot: known, simulator: remembering, judge: fixedJudge('met') });
test('it', async ({ simulate }) => {
  const first = await simulate('frugal-traveller', { goal: 'get my money back', facts: ['I am vegan', 'I paid by card'] });
  await expect(first).toMeet('is clear');
${body}
});
`;
const back = (more: string) =>
  `  const second = await simulate('frugal-traveller', { goal: 'get the rest of the money', after: first, when: 'last week', ${more} });\n  await expect(second).toMeet('is clear');`;

test('the same person comes back with what was promised and what has changed, and the chatbot can know them', async ({}, testInfo) => {
  const ran = await runInline(testInfo, { 'it.spec.ts': spec(back(`changed: [{ now: 'I eat fish again', before: 'I am vegan' }], facts: ['I moved house']`)) });
  expect(ran.failures).toEqual([]);
  const records = readdirSync(join(ran.folder, 'reports/records')).map(
    name => JSON.parse(readFileSync(join(ran.folder, 'reports/records', name), 'utf8')) as { turns: { text: string }[]; scenario: { earlier: unknown[] } },
  );
  const second = records.find(({ scenario }) => scenario.earlier.length > 0);
  expect(second?.turns[0]?.text).toBe('I paid by card / I eat fish again / I moved house money last week: We will refund 120 euros within 5 days.');
  const known = readFileSync(join(ran.folder, 'known.txt'), 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split(' '));
  expect(known).toHaveLength(2);
  expect(known[0]?.[0]).toBe(known[1]?.[0]);
  expect(known[0]?.[1]).not.toBe(known[1]?.[1]);
});

for (const [what, body, message] of [
  [
    'somebody else',
    `  await simulate('blunt-trucker', { goal: 'x', after: first });`,
    'blunt-trucker cannot come back after a conversation that frugal-traveller held',
  ],
  [
    'changes since nothing',
    `  await simulate('frugal-traveller', { goal: 'x', when: 'last week' });`,
    'say what happened since an earlier conversation, and none is given',
  ],
] as const) {
  test(`${what} is refused as set-up`, async ({}, testInfo) => {
    const ran = await runInline(testInfo, { 'it.spec.ts': spec(body) });
    expect(ran.failures[0]).toContain('set-up:');
    expect(ran.failures[0]).toContain(message);
  });
}
