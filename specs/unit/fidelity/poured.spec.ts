import { expect, test } from '@playwright/test';
import { labelled, onOwnStyle, polesNamed } from '../../../src/fidelity/recital/forms.js';
import { poured } from '../../../src/fidelity/recital/poured.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { expectLinear } from '../growth.js';
import { ann, refund } from '../cast.js';
import { inTurn, provenIn } from './checked.js';

const known = <T>(value: T) => ({ value, basis: 'stated' as const, evidence: [1] });
const profile = {
  ...ann,
  objective: {
    ...ann.objective,
    age: known(54),
    location: known('Duisburg, Germany'),
    occupation: known('retired welder'),
    familyRelationships: known('two grown daughters'),
    routinesHabits: known('keeps pigeons'),
  },
};
const proven = (...texts: readonly string[]) => provenIn(inTurn(...texts), { profile });

for (const text of [
  "Hello, I'm 54, a retired welder from Duisburg, my daughters are grown and I keep pigeons. What does a tyre cost?",
  'As a 54-year-old retired welder I want a refund for KL1234.',
  'My occupation is welder and my location is Duisburg. I want a refund.',
  'Age: 54. Occupation: retired welder. I want a refund.',
  'My openness is low and my conscientiousness is high. I want a refund.',
  'I write in lower case with short sentences and no emoji, and keep pigeons. Refund?',
  'A bit about me: 54, retired welder, two grown daughters. I want a refund.',
])
  test(`a profile poured out unasked is found: ${text.slice(0, 40)}`, () => expect(proven(text)).toEqual(['profile recited']));

for (const text of [
  'I was a welder for 30 years, do not sell me the garden kind.',
  'I did one of those tests, high openness, low conscientiousness, what job is that?',
  'As a welder I need gloves that stand the heat.',
  "I'm 54 and impatient, sorry.",
])
  test(`one thing of oneself is said by anybody: ${text.slice(0, 40)}`, () => expect(proven(text)).toEqual([]));

test('what the chatbot or the errand asks for may be told', () => {
  const told = '54, retired welder, from Duisburg, two grown daughters, I keep pigeons.';
  expect(proven('I want an insurance.', 'Please tell me your age, your occupation and your family status?', told)).toEqual([]);
  expect(provenIn(inTurn(told), { profile, scenario: scenarioOf({ goal: 'get a pen pal', facts: ['likes letters'] }) })).toEqual([]);
  const facts = ['54, retired welder in Duisburg', 'two grown daughters', 'keeps pigeons'];
  expect(provenIn(inTurn(told), { profile, scenario: scenarioOf({ goal: 'get advice on a pension', facts }) })).toEqual([]);
  expect(proven('I want an insurance.', 'For what?', told)).toEqual(['profile recited']);
});

test('forms are counted', () => {
  expect(polesNamed('my openness and conscientiousness are high, extraversion is low')).toHaveLength(3);
  expect(polesNamed('low in agreeableness, with high neuroticism')).toHaveLength(2);
  expect(labelled('my education is a doctorate; my age is 47')).toBe(2);
  expect(labelled('my order is late, my phone: broken')).toBe(0);
  expect(onOwnStyle('write me two short sentences without emoji')).toBe(0);
});

test('reading for a profile costs linear work', () =>
  expectLinear(
    'poured',
    60,
    size => inTurn('as a my age is low openness, I write, '.repeat(size)),
    turns => poured({ profile, scenario: refund, turns, ending: null }),
  ));
