import { expect, test } from '@playwright/test';
import { findingOf, turnsOf } from '../cast.js';
import { checked, provenIn } from './checked.js';

test('an empty turn is found, and hindered the chatbot', () => {
  expect(checked(turnsOf('user: \n '))).toEqual([findingOf({ kind: 'empty turn', evidence: '(nothing)', effect: 'hindered' })]);
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
