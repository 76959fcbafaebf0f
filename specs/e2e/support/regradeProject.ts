import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { ConversationRecord } from '../../../src/record/conversationRecord.js';
import { completion, type Act, type Received } from '../../contract/modelServer.js';
import { runInline } from './inlineProject.js';

const REPORTER = resolve(import.meta.dirname, '../../../src/report/reporter.ts');

const CONFIG = (allure: boolean) => `
import { defineConfig } from '@playwright/test';
import { counting, lenient } from './parties.js';
import { scriptedUser } from './people.js';
export default defineConfig({
  testDir: '.', outputDir: 'test-results', workers: 1, timeout: 20000,
  reporter: [['line'], [${JSON.stringify(REPORTER)}, { folder: 'reports', allure: ${allure}, html: ${allure} }]],
  use: { chatbot: counting(), simulator: scriptedUser(['how much is it', 'thanks']), judge: lenient },
});
`;

/** A chatbot that answers every other person, and a judge that also takes every second evasion for an answer. */
const PARTIES = `
import type { Channel, Judge } from 'usersim';
const usage = { calls: 1, promptTokens: 10, completionTokens: 5 };
export const counting = (): Channel => {
  let people = 0;
  return {
    kind: 'scripted', address: 'scripted:', settings: {}, needsPage: false, replyTimeoutMs: 60_000,
    async open() {
      const nth = people++;
      const text = nth % 2 === 0 ? 'It costs ' + (30 + nth) + ' euros.' : 'It depends on the day, case ' + nth + (nth % 4 === 1 ? ', maybe.' : '.');
      return { greeting: null, async send() { return { text, firstTokenMs: 1, lastTokenMs: 1, raw: { status: 200, contentType: 'text/plain', body: text, truncated: false } }; }, async close() {} };
    },
  };
};
export const lenient: Judge = {
  name: 'lenient', model: 'lenient-1', offline: false, timeoutMs: 60_000,
  async rule(question, transcript) {
    const said = transcript.find(turn => turn.speaker === 'chatbot')!;
    const answer = /costs|maybe/.test(said.text) ? 'met' as const : 'not met' as const;
    const criteria = question.kind === 'criteria' ? question.criteria : [];
    return { usage, ms: 1, rulings: criteria.map(criterion => ({ criterion, evidence: [{ turn: said.index, quote: said.text }], reasoning: 'it reads so', answer, certainty: 90, certaintyKind: 'stated' as const, rule: null, void: null, sample: 1, order: 'asked' as const, modelRequested: 'lenient-1', modelReported: 'lenient-1', templateHash: 'hash0001', raw: '' })) };
  },
};
`;

const spec = (people: number) => `
import { test, expect } from 'usersim';
test('everybody hears a price', async ({ simulateAll }) => {
  const all = await simulateAll(Array.from({ length: ${people} }, () => 'frugal-traveller'), { goal: 'learn how much it costs' });
  for (const conversation of all) await expect.soft(conversation).toMeet('states an amount');
});
`;

/** A project that was run once: so many people, each asked whether an amount was stated. */
export async function heldProject(testInfo: TestInfo, { people, allure = false }: { people: number; allure?: boolean }): Promise<string> {
  return (await runHeld(testInfo, { people, allure })).folder;
}

/** The same, with more files in it, and with what the runner printed. */
export const runHeld = (testInfo: TestInfo, { people, allure, files = {} }: { people: number; allure: boolean; files?: Readonly<Record<string, string>> }) =>
  runInline(testInfo, { 'playwright.config.ts': CONFIG(allure), 'parties.ts': PARTIES, 'it.spec.ts': spec(people), ...files });

/** The records of the run's people, by file name. */
export const recordsIn = (folder: string): (readonly [file: string, record: ConversationRecord])[] =>
  readdirSync(join(folder, 'reports/records'))
    .filter(name => name.startsWith('frugal-traveller'))
    .map(name => {
      const file = join('reports/records', name);
      return [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as ConversationRecord] as const;
    });

export function writeIn(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** A language model that rules: on each criterion what `answer` says of its words, with this quotation. */
export const ruling =
  (quote: (text: string) => { turn: number; quote: string }, answer: (criterion: string) => string = () => 'met') =>
  ({ body }: Received): Act => {
    const text = body.messages.at(-1)?.content ?? '';
    const mark = /<<[0-9a-f]{16}>>/u.exec(text)?.[0] ?? '';
    const items = [...text.matchAll(/^(\d+)\. (.+)$/gmu)];
    const rulings = items.map(([, number, criterion = '']) => {
      const said = answer(criterion);
      const inverted = /^(?:it is )?not true/iu.test(criterion) && said !== 'cannot tell';
      return {
        criterion: Number(number),
        evidence: [quote(text)],
        reasoning: 'as it reads',
        answer: inverted ? (said === 'met' ? 'not met' : 'met') : said,
        certainty: 90,
      };
    });
    return completion(JSON.stringify({ mark, rulings }));
  };

/** The chatbot's first reply as a prompt shows it. */
export const firstReply = (text: string): { turn: number; quote: string } => {
  const [, turn = '0', quote = ''] = /^\[(\d+) chatbot\] (.+)$/mu.exec(text) ?? [];
  return { turn: Number(turn), quote };
};
