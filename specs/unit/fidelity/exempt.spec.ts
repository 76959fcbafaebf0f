import { expect, test } from '@playwright/test';
import type { Overlay } from '../../../src/profile/profile.js';
import { scenarioOf, type Scenario } from '../../../src/user/scenario.js';
import { ann, plan, turnsOf } from '../cast.js';
import { brief, checked, inTurn } from './checked.js';

const as = (overlay: Overlay) => ({ ...ann, overlay });
const other = ['can you recommend a vegan cookbook?', 'I would like a novel about whales too', 'do you know a shop for garden chairs?'];
const strays = turnsOf('user: I want a refund for KL1234', 'chatbot: Which booking?', ...other.flatMap(text => [`user: ${text}`, 'chatbot: Hm.']));
const kinds = (findings: ReturnType<typeof checked>) => findings.map(({ kind }) => kind);

test('people whose mind wanders, or who want what does not exist, may leave the matter and make things up', () => {
  for (const overlay of ['tangential', 'asks for what does not exist'] as const) {
    expect(kinds(checked(strays, { profile: as(overlay), ending: 'turn limit' }))).not.toContain('goal abandoned');
    expect(kinds(checked(inTurn('refund', 'Hello.', 'my order number is 4471882'), { profile: as(overlay) }))).not.toContain('fact invented');
  }
  expect(kinds(checked(strays, { profile: as('sceptical'), ending: 'turn limit' }))).toContain('goal abandoned');
});

test('people who send half of what they mean may break off, say it twice and be short, but not send nothing', () => {
  const profile = as('incomplete');
  const turns = inTurn('I would like a refund for', 'For?', 'I would like a refund for', 'Go on.', 'I would like a refund for', 'Yes?', '...', 'Hm.', '...');
  expect(checked(turns, { profile })).toEqual([]);
  expect(brief(checked(inTurn('I would like a refund for', 'For?', ''), { profile }))).toEqual(['3 empty turn']);
});

test('impatient people may leave early', () => {
  const turns = inTurn('I want a refund for KL1234', 'Sure! What is your booking number?', 'forget it');
  expect(checked(turns, { profile: as('impatient'), ending: 'gave up' })).toEqual([]);
});

test('people who change their mind may contradict the wish that changes, and only be suspected elsewhere', () => {
  const scenario = scenarioOf({ goal: 'book a table', facts: ['my budget is 90 euros', 'I paid 120 euros for the deposit'] });
  const said = (text: string, overlay?: Overlay) => brief(checked(inTurn('book a table', 'Ok.', text), { scenario, profile: overlay ? as(overlay) : ann }));
  expect(said('my budget is 110 euros')).toEqual(['3 fact contradicted']);
  expect(said('my budget is 110 euros', 'changes their mind')).toEqual([]);
  expect(said('I paid 150 euros for the deposit', 'changes their mind')).toEqual(['3 fact contradicted?']);
});

test('people who believe something false may say it', () => {
  expect(checked(inTurn('refund', 'How much?', 'I paid 150 euros.'), { profile: as('believes something false') })).toEqual([]);
});

test('an adversary may never raise the goal, and make up who they are', () => {
  const adversary = { policy: 'no medical advice', manner: 'biography' };
  const scenario: Scenario = { ...scenarioOf({ goal: 'get a refund' }), adversary: adversary as never };
  expect(checked(inTurn('hello there', 'Hi.', 'nice weather', 'Yes.'), { scenario, ending: 'turn limit' })).toEqual([]);
  expect(checked(inTurn('refund', 'Hello.', 'my order number is 4471882'), { scenario })).toEqual([]);
});

test('what was promised or has changed since is remembered, not invented', () => {
  const earlier = {
    conversation: 'c1',
    when: 'last week',
    goal: 'get a refund',
    ending: 'goal reached' as const,
    turns: [],
    promised: ['Your case number is 77120.'],
    changes: [{ now: 'my order number is 4471882', before: null }],
  };
  const scenario = scenarioOf({ goal: 'get a refund', earlier: [earlier] });
  expect(checked(inTurn('refund', 'Hello.', 'my case number is 77120', 'Ok.', 'my order number is 4471882'), { scenario })).toEqual([]);
});

test('whoever planned to stop is not exempt from talking on', () => {
  const achieved = { ...plan, progress: [{ part: 'get a refund', state: 'achieved' as const }] };
  const turns = inTurn('refund', 'Done.', 'I see', 'Yes.', 'my cat is asleep', 'Oh.', 'it is grey', 'Ah.', 'we had soup').map((turn, at) =>
    turn.speaker === 'user' && at > 0 ? { ...turn, plan: achieved } : turn,
  );
  expect(brief(checked(turns, { profile: as('tangential') }))).toEqual(['9 stopped too late']);
});
