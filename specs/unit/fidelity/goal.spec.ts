import { expect, test } from '@playwright/test';
import { scenarioOf } from '../../../src/user/scenario.js';
import { ann, plan, turnsOf } from '../cast.js';
import { brief, checked, inTurn, provenIn } from './checked.js';

const small = inTurn('hello there', 'Hi.', 'nice weather', 'Yes.');

test('a goal nobody raised is proven at the end, and not before', () => {
  expect(checked(small)).toEqual([]);
  expect(checked(small, { ending: 'turn limit' })).toMatchObject([{ kind: 'goal never raised', turn: 1, proven: true, effect: 'hindered' }]);
  expect(provenIn(inTurn('the refunds, please', 'Which?'), { ending: 'turn limit' })).toEqual([]);
});

test('another language than the goal’s is taken at its word, English is not', () => {
  const profile = { ...ann, language: 'de' };
  expect(provenIn(inTurn('Ich möchte bitte mein Geld für den Flug zurück', 'Gern.'), { profile, ending: 'turn limit' })).toEqual([]);
  expect(brief(checked(inTurn('hello there, what is the weather like in the park', 'Hi.'), { profile, ending: 'turn limit' }))).toEqual([
    '1 goal never raised?',
  ]);
});

test('a goal in other words than the scenario’s is at most suspected to be missing', () => {
  const scenario = scenarioOf({ goal: 'join the evening class' });
  const turns = inTurn('is there a place in pottery on weds', 'One left. Shall I take it for you?', '👍', 'See you.', 'lovely');
  expect(brief(checked(turns, { scenario, ending: 'goal reached' }))).toEqual(['1 goal never raised?']);
});

test('an open goal dropped for other wishes is suspected', () => {
  const other = ['can you recommend a vegan cookbook?', 'I would like a novel about whales too', 'do you know a shop for garden chairs?'];
  const turns = turnsOf('user: I want a refund for KL1234', 'chatbot: Which booking?', ...other.flatMap(text => [`user: ${text}`, 'chatbot: Hm.']));
  expect(brief(checked(turns, { ending: 'turn limit' }))).toContain('3 goal abandoned?');
  const achieved = turns.map(turn => (turn.plan ? { ...turn, plan: { ...plan, progress: [{ part: 'get a refund', state: 'achieved' as const }] } } : turn));
  expect(brief(checked(achieved, { ending: 'turn limit' }))).not.toContain('3 goal abandoned?');
});
