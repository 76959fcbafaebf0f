import { expect, test } from '@playwright/test';
import { agendaOf, patienceOf, requestOf } from '../../../src/user/agenda/agenda.js';
import { goalParts } from '../../../src/user/goal.js';
import { factFor, isYesNo, valueFor } from '../../../src/user/agenda/answer.js';
import { readReply } from '../../../src/user/agenda/readReply.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { ann, turnsOf } from '../cast.js';

for (const [goal, parts] of [
  ['get a refund for KL1234', ['get a refund for KL1234']],
  ['get a refund, then change the date', ['get a refund', 'change the date']],
  ['find a hotel and then book it', ['find a hotel', 'book it']],
  ['return the boots; ask about delivery', ['return the boots', 'ask about delivery']],
  ['find a room, and book a table', ['find a room', 'book a table']],
  ['buy bread and butter', ['buy bread and butter']],
] as const) {
  test(`the parts of "${goal}"`, () => expect(goalParts(goal)).toEqual(parts));
}

for (const [criterion, request] of [
  ['says when the money will arrive', 'can you tell me when the money will arrive?'],
  ['the chatbot states the price of the room', 'what is the price of the room?'],
  ['offers a human at least once', 'can I have a human?'],
  ['is polite', null],
] as const) {
  test(`"${criterion}" makes a person ask ${request === null ? 'nothing' : `"${request}"`}`, () => expect(requestOf(criterion)).toBe(request));
}

const scenario = scenarioOf({
  goal: 'get a refund for cancelled flight KL1234',
  facts: ['my booking number is QX77PL', 'I paid 120 euros', 'I would travel on 12 June instead'],
});

for (const [question, fact] of [
  ['What is your booking number?', 0],
  ['How much did you pay?', 1],
  ['On which date would you like to travel?', 2],
  ['What is your favourite colour?', null],
] as const) {
  test(`"${question}" is answered by ${fact === null ? 'no fact' : `"${scenario.facts[fact]}"`}`, () => expect(factFor(question, scenario)).toBe(fact));
}

test('what no fact answers may stand in the goal', () => {
  expect(valueFor('Which flight is it?', scenario.goal)).toBe('KL1234');
  expect(valueFor('Which colour?', scenario.goal)).toBeNull();
});

for (const [question, yesNo] of [
  ['Would you like me to book it?', true],
  ['Great, shall I go on?', true],
  ['Is that all right?', true],
  ['Which one would you like?', false],
  ['What is your name?', false],
  ['When do you want to travel?', false],
] as const) {
  test(`"${question}" is ${yesNo ? '' : 'not '}answered by yes or no`, () => expect(isYesNo(question)).toBe(yesNo));
}

for (const [reply, facts] of [
  ['Your refund of 120 euros was processed.', { informs: true, acts: true, regrets: false }],
  ['Refunds take 7 working days.', { informs: true, acts: false, regrets: false }],
  ['Sorry, I did not understand that.', { informs: false, acts: false, regrets: true }],
  ["I'm not sure what you mean. Could you rephrase?", { informs: false, regrets: true }],
  ['Unfortunately that is not possible.', { informs: false, regrets: true }],
  ['Sorry for the trouble. Your flight on 12 June is confirmed.', { informs: true, acts: true, regrets: false }],
  ["I can't help you with that.", { outOfScope: true, informs: false }],
  ['I can only help with opening hours.', { outOfScope: true }],
  ['I will connect you with a colleague now.', { handsOver: true }],
  ['Somebody from our team will contact you.', { handsOver: false }],
  ['Would you like to speak to a human?', { handsOver: false }],
  ['', { informs: false, acts: false, regrets: false, outOfScope: false, handsOver: false, questions: [] }],
  ['Hello! How can I help?', { questions: ['How can I help?'], informs: false }],
] as const) {
  test(`a person makes of "${reply}": ${JSON.stringify(facts)}`, () => expect(readReply(reply)).toMatchObject(facts));
}

test('patience follows the person: two tries for the short-tempered, four for the patient', () => {
  const trait = (name: 'agreeableness' | 'neuroticism', value: 'low' | 'medium' | 'high') =>
    patienceOf({ ...ann, subjective: { ...ann.subjective, [name]: { value, basis: 'inferred', evidence: [1] } } });
  expect([patienceOf(ann), trait('agreeableness', 'low'), trait('neuroticism', 'high'), trait('agreeableness', 'high')]).toEqual([3, 2, 2, 4]);
});

test('an agenda knows what was said, what was achieved, and what is left', () => {
  const before = agendaOf(ann, scenario, []);
  expect([before.current, before.unvoiced, before.achieved, before.vain]).toEqual(['get a refund for cancelled flight KL1234', [0, 1, 2], [], 0]);
  const after = agendaOf(ann, scenario, turnsOf('user: I want a refund for KL1234, booking number QX77PL.', 'chatbot: Your refund was processed, 120 euros.'));
  expect([after.current, after.voiced, after.achieved]).toEqual([null, [0], ['get a refund for cancelled flight KL1234']]);
});

test('a greeting is no try in vain', () => {
  expect(agendaOf(ann, scenario, turnsOf('chatbot: Sorry, I am new here. What can I do?')).vain).toBe(0);
});
