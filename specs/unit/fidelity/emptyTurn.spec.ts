import { expect, test } from '@playwright/test';
import { turnsOf } from '../cast.js';
import { checked, provenIn, ruleFinding } from './checked.js';

test('an empty turn is found, and hindered the chatbot', () => {
  expect(checked(turnsOf('user: \n '))).toEqual([ruleFinding({ kind: 'empty turn', evidence: '(nothing)', effect: 'hindered' })]);
});

test('a proven finding says of how many of its kind were right, and a suspicion of fewer', () => {
  const [proven] = checked(turnsOf('user: \n '));
  const [suspected] = checked(turnsOf('user: I paid by card', 'chatbot: Which?', 'user: ...'));
  expect(proven).toMatchObject({ kind: 'empty turn', proven: true, certaintyKind: 'rule' });
  expect(suspected).toMatchObject({ kind: 'empty turn', proven: false, certaintyKind: 'rule' });
  expect(proven?.certainty).toBeGreaterThan(50);
  expect(suspected?.certainty).toBeLessThan(proven?.certainty ?? 0);
});

for (const text of [
  ',',
  '---',
  '_',
  'None',
  '""',
  '\u200b',
  '[no response]',
  '(silence)',
  '*says nothing*',
  '[The user does not respond.]',
  '<empty>',
  'null',
  'No response.',
  'N/A',
  '(no reply)',
  '[]',
  '{}',
  '&nbsp;',
]) {
  test(`${JSON.stringify(text)} says nothing`, () => expect(provenIn(turnsOf(`user: ${text}`))).toEqual(['empty turn']));
}

for (const text of ['?', ':)', '<3', '👍', '7', 'да', 'no', 'none', 'nothing, thanks', 'no reply from you yet?', '(no)', 'I got no response.']) {
  test(`${JSON.stringify(text)} says something`, () => expect(provenIn(turnsOf(`user: ${text}`))).toEqual([]));
}

test('dots or a dash alone are impatience, and nothing from the second in a row on', () => {
  expect(provenIn(turnsOf('user: open it', 'chatbot: I am opening it.', 'user: ...', 'chatbot: A minute.', 'user: still shut'))).toEqual([]);
  expect(provenIn(turnsOf('user: open it', 'chatbot: I am opening it.', 'user: ...', 'chatbot: A minute.', 'user: …'))).toEqual(['empty turn']);
  expect(checked(turnsOf('user: my dog', 'chatbot: Chip number, or - for none?', 'user: -'))).toEqual([]);
});

test('None is an answer where something was asked for', () => {
  expect(provenIn(turnsOf('user: refund', 'chatbot: Any allergies?', 'user: None'))).toEqual([]);
  expect(provenIn(turnsOf('user: refund', 'chatbot: It is done.', 'user: None'))).toEqual(['empty turn']);
});

test('N/A is an answer where a detail was asked for', () => {
  expect(provenIn(turnsOf('user: refund', 'chatbot: Any special requests?', 'user: N/A'))).toEqual([]);
});

test('a value is an answer where values are spoken of, and nothing elsewhere', () => {
  expect(provenIn(turnsOf('user: the endpoint returns null', 'chatbot: What is in the database?', 'user: null'))).toEqual([]);
  expect(provenIn(turnsOf('user: a table for two', 'chatbot: At what time?', 'user: null'))).toEqual(['empty turn']);
});

test('a key hit by mistake is nothing from the second in a row on', () => {
  expect(provenIn(turnsOf('user: two tickets', 'chatbot: Stalls or circle?', 'user: "', 'chatbot: Sorry?', 'user: circle'))).toEqual([]);
  expect(provenIn(turnsOf('user: two tickets', 'chatbot: Stalls or circle?', 'user: "', 'chatbot: Sorry?', 'user: "'))).toEqual(['empty turn']);
});

test('a dash is an answer to a field of a form, and nothing to an open question', () => {
  expect(provenIn(turnsOf('user: hi', 'chatbot: Allergies?', 'user: -', 'chatbot: Medication?', 'user: -'))).toEqual([]);
  expect(provenIn(turnsOf('user: hi', 'chatbot: What did you dislike about that film?', 'user: -'))).toEqual(['empty turn']);
});

for (const note of ['[the user does not type anything]', '(no words sent)', '[stays silent for a moment]', '*waiting, nothing to say*'])
  test(`${note} says that nothing is said`, () => expect(provenIn(turnsOf('user: hi', `user: ${note}`))).toContain('empty turn'));
