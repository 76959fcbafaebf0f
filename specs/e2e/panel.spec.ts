import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRecord } from '../../src/record/readRecord.js';
import { completion, refusal, startModelServer, type Persona } from '../contract/modelServer.js';
import { runInline, type Ran } from './support/inlineProject.js';

/** Three models behind one endpoint; what each thinks of a criterion that has these words. */
const THINKS: Readonly<Record<string, (criterion: string) => readonly [met: boolean | null, certainty: number] | 'gone'>> = {
  'gpt-4o': () => [true, 92],
  'claude-3': criterion => [!criterion.includes('politely'), 88],
  'llama-3': criterion => (criterion.includes('gone') ? 'gone' : criterion.includes('at once') ? [false, 95] : [null, 90]),
};

const panelists: Persona = ({ body }) => {
  const prompt = body.messages.at(-1)?.content ?? '';
  const mark = /<<[0-9a-f]{16}>>/.exec(prompt)?.[0] ?? '';
  const asked = [
    ...prompt
      .split(mark)
      .at(-1)!
      .matchAll(/^(\d+)\. (Not true|True) (.*)$/gmu),
  ];
  const model = String(body['model']);
  const rulings = asked.map(([, criterion, claim = '', text = '']) => {
    const thinks = THINKS[model]?.(text) ?? 'gone';
    const [met, certainty] = thinks === 'gone' ? [null, 0] : thinks;
    const answer = met === null ? 'cannot tell' : met === (claim === 'True') ? 'met' : 'not met';
    return {
      criterion: Number(criterion),
      evidence: met === null ? [] : [{ turn: 2, quote: 'It costs 30 euros.' }],
      reasoning: `${model} read it`,
      answer,
      certainty,
    };
  });
  if (asked.some(([, , , text = '']) => THINKS[model]?.(text) === 'gone')) return refusal(500, 'overloaded');
  return completion(JSON.stringify({ mark, rulings }), { model });
};

let server: Awaited<ReturnType<typeof startModelServer>>;
test.beforeAll(async () => {
  server = await startModelServer(panelists);
});
test.afterAll(() => server.stop());

const project = (body: string) => ({
  'it.spec.ts': `
import { test, expect, judge, panel, openai } from 'usersim';
const by = (model: string) => judge({ model: openai({ model, baseURL: '${server.url}', retries: 0 }), precheck: false });
const judges = ['gpt-4o', 'claude-3', 'llama-3'].map(by);
test.use({ judge: panel({ judges }) });
const goal = { goal: 'learn how much it costs' };
${body}
`,
});
const verdicts = ({ folder }: Ran) =>
  readdirSync(join(folder, 'reports/records')).flatMap(name => readRecord(readFileSync(join(folder, 'reports/records', name), 'utf8'), name).verdicts);

test('three models: what they agree on is met, one that cannot tell abstains, and who disagrees is told in the message', async ({}, testInfo) => {
  const ran = await runInline(
    testInfo,
    project(`
test('it', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', goal);
  await expect(conversation).toMeet('names a price');
  await expect.soft(conversation).toMeetAll(['names a sum', 'names a sum at once']);
  await expect.soft(conversation).not.toMeet('names it politely');
  await expect.soft(conversation).toMeet('is gone politely');
  await expect.soft(conversation).not.toMeet('names a price');
});
test.describe(() => {
  test.use({ judge: panel({ judges: judges.slice(0, 2), escalateTo: judges[2]! }) });
  test('escalated', async ({ simulate }) => {
    await expect(await simulate('frugal-traveller', goal)).toMeet('names a price politely at once');
  });
});`),
  );
  expect(ran.failures).toEqual([
    'Error: inconclusive: names a sum at once (judges disagree), frugal-traveller @it.spec.ts:11',
    'Error: inconclusive: names it politely (judges disagree), frugal-traveller @it.spec.ts:12',
    'Error: inconclusive: is gone politely (judges disagree), frugal-traveller @it.spec.ts:13',
    'Error: not met: names a price, frugal-traveller @it.spec.ts:14',
    'Error: not met: names a price politely at once, frugal-traveller @it.spec.ts:19',
  ]);
  expect(ran.output).toMatch(
    /Panel: +gpt met 92, claude met 88, llama not met 95\n +Because: +gpt-4o: gpt-4o read it; claude-3: claude-3 read it; llama-3: llama-3 read it\n/,
  );
  expect(ran.output).toMatch(/Panel: +gpt met 92, claude not met 88, llama has no vote \(judge failed\)\n/);
  expect(ran.output).toMatch(
    /Verdict: +met, by gpt-4o, claude-3, llama-3, 88 certain in 4 samples, both orders \(uncalibrated\).*\n +Panel: +gpt met 92, claude met 88, llama cannot tell\n/,
  );
  expect(ran.output).toMatch(/Verdict: +not met, by llama-3, 95 certain.*\n +Panel: +gpt met 92, claude not met 88\n/);
  expect(ran.output).toContain('Models of different families rule differently here.');

  const all = verdicts(ran);
  expect(all.find(({ criterion, negated }) => criterion === 'names a price' && !negated)).toMatchObject({
    outcome: 'met',
    certainty: 88,
    judge: { name: 'panel', model: 'gpt-4o, claude-3, llama-3' },
    panel: [
      { model: 'gpt-4o', family: 'gpt', answer: 'met', certainty: 92, doubt: null },
      { model: 'claude-3', family: 'claude', answer: 'met', certainty: 88, doubt: null },
      { model: 'llama-3', family: 'llama', answer: 'inconclusive', certainty: null, doubt: 'cannot tell' },
    ],
    usage: { calls: 6 },
  });
});

test('two of three gone: the model is to blame, not the chatbot, and no policy lets it pass', async ({}, testInfo) => {
  const ran = await runInline(
    testInfo,
    project(`
test.use({ judge: panel({ judges: [judges[0]!, judges[2]!] }), onInconclusive: 'skip' });
test('it', async ({ simulate }) => {
  await expect(await simulate('frugal-traveller', goal)).toMeet('is gone');
});`),
  );
  expect(ran.failures).toEqual(['Error: model: is gone (judge failed), frugal-traveller @it.spec.ts:10']);
  expect(ran.output).toMatch(/Panel: +gpt met 92, llama has no vote \(judge failed\)\n/);
});

test('a rate keeps the votes of every conversation', async ({}, testInfo) => {
  const ran = await runInline(
    testInfo,
    project(`
test('it', async ({ simulateAll }) => {
  await expect(await simulateAll(['frugal-traveller', 'blunt-trucker'], goal)).toMeetRate('names a price', { atLeast: 0.2 });
});`),
  );
  expect(ran.failures).toEqual([]);
  const all = verdicts(ran);
  expect(
    all.map(({ matcher, outcome, panel = [], conversations: [about] }) => [
      matcher,
      outcome,
      panel.map(({ model, conversation }) => [model, conversation === about]),
    ]),
  ).toEqual(Array(2).fill(['toMeetRate', 'met', ['gpt-4o', 'claude-3', 'llama-3'].map(model => [model, true])]));
});
