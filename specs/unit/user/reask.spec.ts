import { expect, test } from '@playwright/test';
import { personFacts } from '../../../simulators/uspFacts.js';
import { usp } from '../../../simulators/usp.js';
import { offline } from '../../../src/conversation/offline.js';
import { checkedSimulateAllOptions, checkedSimulateOptions } from '../../../src/playwright/checkedOptions.js';
import { seededRandom } from '../../../src/support/seed.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf, type Scenario } from '../../../src/user/scenario.js';
import { conversationRecordSchema } from '../../../src/record/conversationRecord.js';
import { conversationToRecord } from '../../../src/record/conversationToRecord.js';
import { ann, conversationOf } from '../cast.js';

/** Not a careful person: who is asks again anyway. */
const easy = { ...ann, subjective: { ...ann.subjective, conscientiousness: null, neuroticism: null } };
const GOAL = 'find out the price of a room in Graz';

/** What an offline person says to a chatbot that answers with a price. */
async function said(scenario: Scenario): Promise<string[]> {
  const person = usp({ model: offline() }).start({ profile: easy, scenario, random: seededRandom(3), seed: 3 });
  const turns: Turn[] = [];
  const heard: string[] = [];
  for (let count = 0; count < scenario.maxTurns; count++) {
    const move = await person.next([...turns], new AbortController().signal);
    if (move.text !== null) {
      heard.push(move.text);
      turns.push({ index: turns.length + 1, speaker: 'user', text: move.text, firstTokenMs: null, lastTokenMs: null, plan: move.plan });
    }
    if (move.plan.decision !== 'go on') break;
    turns.push({ index: turns.length + 1, speaker: 'chatbot', text: 'A room in Graz is 60 euros a night, refundable.', firstTokenMs: 1, lastTokenMs: 1 });
  }
  return heard;
}

test('somebody who is sent to ask again does so once, in other words, before leaving; nobody else does', async () => {
  const plain = await said(scenarioOf({ goal: GOAL }));
  const again = await said(scenarioOf({ goal: GOAL, reask: true }));
  const about = await said(scenarioOf({ goal: GOAL, reask: 'whether it is refundable?' }));
  expect(plain.filter(text => /how much|refundable/iu.test(text))).toEqual([]);
  expect(again).toHaveLength(plain.length + 1);
  expect(again.at(-2)).toMatch(/how much is the/iu);
  expect(about).toHaveLength(plain.length + 1);
  expect(about.at(-2)).toMatch(/can you tell me whether it is refundable\?/iu);
});

test('a language model is told to in one line, which nobody else pays for', () => {
  const facts = (goal: string, reask?: string | boolean) => {
    const { goal: wanted, care } = personFacts({ profile: easy, scenario: scenarioOf({ goal, ...(reask === undefined ? {} : { reask }) }) }, false);
    return [wanted, care];
  };
  const two = 'get a refund, then change the date';
  expect(facts(GOAL)).toEqual([GOAL, []]);
  expect(facts(GOAL, false)).toEqual(facts(GOAL));
  expect(facts(GOAL, 'when the money comes')[0]).toBe(`${GOAL}, then ask once more, in other words, when the money comes`);
  expect(facts(two, true)[1]).toEqual(['ask once more, in other words, something it has already answered']);
});

test('what is asked again stands in the record, so that the conversation can be held again', () => {
  const talk = { ...conversationOf(), scenario: scenarioOf({ goal: GOAL, reask: 'when the money comes?' }) };
  const record = conversationRecordSchema.parse(JSON.parse(JSON.stringify(conversationToRecord(talk, { spec: null, again: '' }))));
  expect(record.scenario.reask).toBe('when the money comes');
});

test('reask is true or says what; anything else is a set-up failure', () => {
  for (const check of [checkedSimulateOptions, checkedSimulateAllOptions]) {
    for (const reask of [true, false, 'when the money comes']) expect(() => check({ goal: GOAL, reask })).not.toThrow();
    for (const reask of [1, null, ['when']]) expect(() => check({ goal: GOAL, reask })).toThrow('reask is');
  }
  expect(() => scenarioOf({ goal: GOAL, reask: '  ' })).toThrow('reask is empty');
});
