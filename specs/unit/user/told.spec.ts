import { expect, test } from '@playwright/test';
import { factsIn, factsTold, howTold } from '../../../src/user/told.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { expectLinear } from '../growth.js';
import { plan, turnsOf } from '../cast.js';

const scenario = scenarioOf({
  goal: 'get a refund for flight KL1234',
  facts: ['my booking number is QX77PL', 'I paid 120 euros', 'the flight KL1234 was on 3 May', 'I have a nut allergy', 'there are 2 of us'],
});
const heard = (reply: string) => turnsOf('user: Hi.', `chatbot: ${reply}`);

for (const [reply, fact, told] of [
  ['What is your booking number?', 0, 'asked for'],
  ['Please give me your booking number.', 0, 'asked for'],
  ["I'll need your booking number.", 0, 'asked for'],
  ['Could you tell me your booking number?', 0, 'asked for'],
  ['Your booking number, please.', 0, 'asked for'],
  ['Okay, tell me your booking number.', 0, 'asked for'],
  ['I can confirm that your booking was cancelled.', 0, 'volunteered'],
  ['The state of your booking is unknown.', 0, 'volunteered'],
  ['Would you like to change your booking?', 0, 'unclear'],
  ['I am sorry. How can I help?', 0, 'unclear'],
  ['How much did you pay?', 1, 'asked for'],
  ['What is your booking number?', 1, 'volunteered'],
  ['Your flight was cancelled.', 1, 'volunteered'],
  ['Any allergies we should know about?', 3, 'asked for'],
] as const) {
  test(`after "${reply}" the fact "${scenario.facts[fact]}" is ${told}`, () => expect(howTold(fact, scenario, 'en-GB', heard(reply))).toBe(told));
}

test('before the chatbot has said anything everything is volunteered', () => {
  expect(howTold(0, scenario, 'en', [])).toBe('volunteered');
  expect(howTold(0, scenario, 'de', [])).toBe('volunteered');
});

for (const [language, reply, told] of [
  ['de', 'Wie lautet Ihre Buchungsnummer?', 'unclear'],
  ['de', 'Ihr Flug wurde storniert.', 'volunteered'],
  ['ja', '予約番号は何ですか？', 'unclear'],
  ['ar', 'ما هو رقم الحجز؟', 'unclear'],
  ['el', 'Ποιος είναι ο αριθμός\u037E', 'unclear'],
] as const) {
  test(`in ${language}, after "${reply}", it is ${told}`, () => expect(howTold(0, scenario, language, heard(reply))).toBe(told));
}

for (const [utterance, facts] of [
  ['qx77pl', [0]],
  ['It is QX77PL.', [0]],
  ['i paid 120 eur for KL1234', [1]],
  ['KL1234 please', []],
  ['it flew on May 3rd, KL1234', [2]],
  ['the flight was on 3 May', [2]],
  ['I am allergic to nuts', []],
  ['My nut allergy matters.', [3]],
  ['I have 2 questions', []],
  ['QX77PL, 120 euros', [0, 1]],
  ['', []],
] as const) {
  test(`"${utterance}" gives away ${facts.length} facts`, () => expect(factsIn(utterance, scenario)).toEqual(facts));
}

test('told is what was planned, what slipped out, and what the words show', () => {
  const [turn] = turnsOf('user: 120 euros it was');
  const planned = { ...turn!, plan: { ...plan, reveal: 'I have a nut allergy', also: [{ fact: 'there are 2 of us', told: 'unclear' as const }] } };
  expect([...factsTold(scenario, [planned])].sort()).toEqual([1, 3, 4]);
  expect([...factsTold(scenario, turnsOf('chatbot: QX77PL, 120 euros'))]).toEqual([]);
});

test('a reply of any length costs no more than its length', () => {
  expectLinear(
    'howTold',
    500,
    size => heard('give '.repeat(size)),
    turns => howTold(0, scenario, 'en', turns),
  );
  expectLinear(
    'factsIn',
    100,
    size => '120 euros '.repeat(size),
    text => factsIn(text, scenario),
  );
});
