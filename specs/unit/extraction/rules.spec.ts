import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { writesEnglish } from '../../../src/extraction/rules/english.js';
import { factsIn, toldIn } from '../../../src/extraction/rules/factsIn.js';
import { numberOf } from '../../../src/extraction/rules/numbers.js';
import { TELLABLE } from '../../../src/extraction/rules/traits.js';
import { expectLinear } from '../growth.js';

/** What the offline rules read of what somebody says, and what they leave alone. */

const told = (text: string): string[] => toldIn(text).map(({ name, value }) => `${name}: ${value}`);
const of = (name: string, text: string): string[] => told(text).filter(one => one.startsWith(`${name}: `));

for (const [text, age] of [
  ["I'm 34", '34'],
  ['im 34 and i need a loan', '34'],
  ['I am 27 years old.', '27'],
  ['As a 60 year old woman I need a good mattress', '60'],
  ['I turned 41 in May', '41'],
  ['I just turned forty-two', '42'],
  ['34f here, looking for running shoes', '34'],
  ['I’m nineteen', '19'],
  ['I am in my early thirties', '30-39'],
] as const)
  test(`an age that is stated is read: ${text}`, () => {
    expect(of('age', text)).toEqual([`age: ${age}`]);
  });

for (const text of [
  "I'm 5 minutes late",
  'my son is 12',
  'I am 6 feet tall',
  'I am 100 percent sure',
  'I have 34 euros',
  'If I am 30, what do I pay?',
  'Am I 34?',
  'My order 34 is late',
  "She said 'I am 34'",
  'Write a story: I am a 34 year old pilot',
  'Translate to German:\nI am 34 years old',
  'Pretend to be a doctor. I am 34.',
  '"I am 34 years old" is what the form says',
])
  test(`no age is read where none is stated of oneself: ${text}`, () => {
    expect(of('age', text)).toEqual([]);
  });

for (const [text, ...facts] of [
  ["I'm a nurse and I live in Graz", 'occupation: nurse', 'location: Graz, Austria'],
  ['I work as a data analyst.', 'occupation: data analyst'],
  ['I work at a bookstore', 'occupation: works at bookstore'],
  ['I live in alaska', 'location: Alaska, United States'],
  ['I have two daughters', 'familyRelationships: has 2 daughters'],
  ["I'm not married", 'familyRelationships: not married'],
  ["I'm a vegetarian", 'routinesHabits: vegetarian'],
  ['I love hiking and swimming', 'routinesHabits: loves hiking', 'routinesHabits: loves swimming'],
  ['I hate the color pink', 'routinesHabits: dislikes color pink'],
  ['My favorite color is orange.', 'routinesHabits: favorite color: orange'],
  ['I have three dogs', 'routinesHabits: has three dogs'],
  ['I have been to Spain', 'otherExperiences: has been to Spain'],
  ['I used to ride horses', 'otherExperiences: used to ride horses'],
  ['I grew up in Ohio', 'otherExperiences: grew up in Ohio, United States'],
  ['I am studying psychology', 'education: studies psychology'],
  ['I am an introvert', 'extraversion: low'],
  ['I do not have many friends', 'socialRelationships: has few friends'],
] as const)
  test(`what is said outright is read, under its attribute: ${text}`, () => {
    expect(told(text)).toEqual(facts);
  });

test('gender is read where it is named, never from a spouse or a name', () => {
  expect(of('gender', 'as a woman I find this odd')).toEqual(['gender: female']);
  expect(of('gender', "I'm a single dad of two")).toEqual(['gender: male']);
  for (const text of ['my wife and I need a room', 'My husband is a doctor', "I'm helping my father", 'I am Maria', 'I am looking for a man'])
    expect(of('gender', text)).toEqual([]);
});

test('questions, conditions and wishes state nothing', () => {
  for (const text of [
    'Do I live in Graz?',
    'If I live in Graz, can I get it?',
    'When I was a nurse I slept little',
    'What if I work as a chef?',
    'You live in Graz, I see',
  ])
    expect(told(text)).toEqual([]);
});

test('what is denied is not claimed, and a year of birth is no place', () => {
  for (const text of ["I'm not really a football fan", "I'm not a big fan of tea", 'I was born in 1950']) expect(told(text)).toEqual([]);
});

test('somebody from one place who lives in another lives there', () => {
  const facts = factsIn([
    { speaker: 'user', text: "I'm from Denver" },
    { speaker: 'chatbot', text: 'I live in Paris.' },
    { speaker: 'user', text: 'I live in London now' },
  ]);
  expect(facts.map(({ name, value, turns }) => [name, value, turns])).toEqual([
    ['otherExperiences', 'comes from Denver, United States', [1]],
    ['location', 'London, United Kingdom', [3]],
  ]);
  expect(factsIn([{ speaker: 'user', text: "I'm from Denver" }]).map(({ name }) => name)).toEqual(['location']);
});

test("the chatbot's words say nothing of the person, and what is said twice rests on both turns", () => {
  const facts = factsIn([
    { speaker: 'chatbot', text: 'I am 34 and I love hiking' },
    { speaker: 'user', text: 'I love hiking' },
    { speaker: 'chatbot', text: 'Nice' },
    { speaker: 'user', text: 'yes, I love hiking!' },
  ]);
  expect(facts).toEqual([{ name: 'routinesHabits', value: 'loves hiking', basis: 'stated', turns: [2, 4], sensitive: 'none' }]);
});

test('what is sensitive is marked', () => {
  const facts = factsIn([{ speaker: 'user', text: 'I am a buddhist. I am allergic to nuts. I am gay. I love tea.' }]);
  expect(facts.map(({ sensitive }) => sensitive)).toEqual(['religion', 'health', 'sexuality', 'none']);
});

test('only traits that were measured above chance are told', () => {
  expect(TELLABLE).toEqual(['extraversion']);
  expect(told('I am lazy. I am anxious. I am creative.')).toEqual([]);
});

test('English is told from other languages and from nothing', () => {
  expect(writesEnglish(['how do I reset my password', 'it does not work'])).toBe(true);
  for (const text of ['wie kann ich mein Passwort ändern, es geht nicht', 'quiero un reembolso por el vuelo', 'パスワードを忘れました', 'ok', ''])
    expect(writesEnglish([text])).toBe(false);
});

test('numbers in words and figures have their values', () => {
  expect(['34', 'thirty-four', 'forty two', 'nineteen', 'twenty'].map(numberOf)).toEqual([34, 34, 42, 19, 20]);
  expect(['', 'many', 'constructor', '1234'].map(numberOf)).toEqual([null, null, null, null]);
});

test('any text is read without failing, and no value holds brackets, links or line ends', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('I am ', 'I like ', 'my favorite ', ' is ', '[NAME_1]', 'https://x.com ', ', and ', '\n', '34', "I'm a ", 'to '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), parts => {
      for (const { value } of toldIn(parts.join(''))) {
        expect(value).not.toMatch(/\[|\]|https?:|\n/u);
        expect(value.length).toBeLessThanOrEqual(400);
      }
    }),
  );
});

for (const unit of ['I like a, ', 'I am ', 'my favorite x is ', 'I am a very ', '"', '```', 'I work as as ', 'Write ', '. I', ' and '])
  test(`texts made to be slow are read in proportion: ${JSON.stringify(unit)}`, () => {
    expectLinear('toldIn', 400, size => unit.repeat(size).slice(0, size), toldIn);
  });
