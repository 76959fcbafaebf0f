import { cpSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { usp } from '../../../simulators/usp.js';
import { offline } from '../../../src/conversation/offline.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { seededRandom } from '../../../src/support/seed.js';
import { quiet } from '../../contract/simulatorContract.js';
import { ann, refund, turnsOf } from '../cast.js';
import { inTurn, Played } from './models.js';

const said = turnsOf('user: Hello.', 'chatbot: What is your booking number?');
const thought = { achieved: false, intent: 'give the number', reveal: 1, affect: 'annoyed', decision: 'go on' };
const person = { profile: ann, scenario: refund, random: seededRandom(3), seed: 3 };

test('one call plans and another speaks: the speaker sees plan, style and last turns, and nothing of the profile', async () => {
  const planner = new Played(inTurn(thought), 'planner');
  const speaker = new Played(inTurn({ utterance: ' QX77PL!! ' }), 'speaker');
  const simulator = usp({ model: planner, speaker });
  const move = await simulator.start(person).next(said, quiet);
  expect(simulator).toMatchObject({ name: 'usp with speaker', model: 'planner, spoken by speaker', timeoutMs: 2000 });
  expect(move).toMatchObject({
    text: 'QX77PL!!',
    plan: { intent: 'give the number', reveal: 'my booking number is QX77PL', told: 'asked for', affect: 'annoyed' },
    usage: { calls: 2, promptTokens: 3, completionTokens: 2 },
  });
  const fields = planner.requests.map(request => 'schema' in request && Object.keys((z.toJSONSchema(request.schema) as { properties: object }).properties));
  expect(fields).toEqual([['achieved', 'intent', 'reveal', 'affect', 'decision']]);
  const prompt = speaker.prompts[0]?.map(({ content }) => content).join('\n') ?? '';
  for (const shown of [
    ...ann.samples.slice(0, 4),
    'sentence case',
    'Chatbot: What is your booking number?',
    'give the number',
    'my booking number is QX77PL',
    'annoyed',
  ])
    expect(prompt).toContain(shown);
  expect(prompt).not.toContain(ann.prose.objective);
  expect(prompt).not.toContain('I paid 120 euros');
  expect(prompt).not.toContain('SECRET');
});

test('who leaves is said to leave, and by the same model when none is named', async () => {
  const model = new Played(inTurn({ ...thought, reveal: null, decision: 'give up' }, { utterance: 'Forget it.' }));
  const simulator = usp({ model, speaker: true });
  expect(await simulator.start(person).next(said, quiet)).toMatchObject({ kind: 'leave', ending: 'gave up', text: 'Forget it.' });
  expect(simulator.model).toBe('played-1');
  expect(model.prompts[1]?.[0]?.content).toContain('They leave with it (give up)');
});

test('an utterance that cannot be read is the simulated user’s failure and names the speaker', async () => {
  const speaker = new Played(inTurn('hello'), 'speaker');
  await expect(
    usp({ model: new Played(inTurn(thought)), speaker })
      .start(person)
      .next(said, quiet),
  ).rejects.toThrow(/^simulated user: [^]*model: +speaker/u);
});

test('the offline model has no separate speaker', () => {
  for (const options of [
    { model: offline(), speaker: true as const },
    { model: new Played(inTurn(thought)), speaker: offline() },
  ])
    expect(() => usp(options).start(person)).toThrow(/^set-up: the offline model plans and speaks/u);
});

test('speaker.hbs is needed with a speaker only, and is part of the hash', () => {
  const folder = test.info().outputPath('prompts');
  cpSync(packageFolder('simulators', 'usp'), folder, { recursive: true });
  const model = new Played(inTurn(thought));
  const [plain, speaking] = [usp({ model, prompts: folder }).templateHash, usp({ model, prompts: folder, speaker: true }).templateHash];
  expect(plain).not.toBe(speaking);
  rmSync(`${folder}/speaker.hbs`);
  expect(usp({ model, prompts: folder }).templateHash).toBe(plain);
  expect(() => usp({ model, prompts: folder, speaker: true }).templateHash).toThrow(/^set-up: the prompt speaker\.hbs cannot be read/u);
});

test('outside of a conversation the person is asked behind the same prompt that plays them', async () => {
  const model = new Played(inTurn({ ...thought, utterance: 'Hi.' }, { answer: 4 }));
  const simulator = usp({ model });
  await simulator.start(person).next([], quiet);
  const question = { task: 'item', schema: z.object({ answer: z.int() }), instruction: 'How much is it true?', facts: {}, seed: 1, maxTokens: 50 };
  expect(await simulator.asked?.(person, question, quiet)).toMatchObject({ value: { answer: 4 } });
  expect(model.prompts[1]?.[0]).toEqual(model.prompts[0]?.[0]);
  expect(model.prompts[1]?.[1]?.content).toBe('How much is it true?');
  expect(usp({ model: offline() }).asked).toBeUndefined();
});
