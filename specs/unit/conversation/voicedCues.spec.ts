import { expect, test } from '@playwright/test';
import { voicedCues } from '../../../src/conversation/voicedCues.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { ann, turnsOf } from '../cast.js';

const hotel = scenarioOf({ goal: 'find a hotel in Porto', facts: ['my budget is 90 euros a night', 'we bring two bicycles along'] });
const about = (text: string, scenario = hotel) => voicedCues(ann, scenario, turnsOf(`user: ${text}`)).map(cue => cue.about);

for (const [text, found] of [
  ['I am vegetarian.', ['diet']],
  ["I don't eat pork", ['diet']],
  ['Does it have vegan options?', ['diet']],
  ['I am allergic to latex.', ['health']],
  ['my knees are bad, no stairs', ['health']],
  ['I use a wheelchair', ['health']],
  ['It is for my daughter', ['family']],
  ['we have two kids', ['family']],
  ['My old dog comes along', ['pet']],
  ['I can only spend 90 euros', ['budget']],
  ["I can't afford that", ['budget']],
  ['I can pay up to 100', ['budget']],
  ['Something cheap please', ['budget']],
  ['I hate early starts', ['dislike']],
  ['no phone calls please', ['dislike']],
  ['I prefer a quiet room', ['liking']],
  ['I only travel by train', ['liking']],
  ["I'm afraid of heights", ['fear']],
  ['i am a bit nervous about it', ['fear']],
  ["I'm a nurse", ['work']],
  ['I work nights', ['work']],
  ['It is my first time abroad', ['experience']],
  // facts and profile
  ['We bring two bicycles with us.', ['fact']],
  ['My budget is 90 euros a night.', ['budget']],
  ['I work as a glass blower.', ['work']],
  ['My trade: glass blower, if that helps.', ['occupation']],
  ['I am up at five every day', ['routines habits']],
  // no cues
  ["I'm afraid that is not what I asked.", []],
  ['I am afraid I do not know.', []],
  ['I like that one, book it', []],
  ['There are no flights on Monday?', []],
  ['Where can I pay by card?', []],
  ['Tell me where I can pay', []],
  ['Do you list allergens?', []],
  ['I want my money back.', []],
  ['I would like a hotel in Porto.', []],
  ['My booking number is QX77PL', []],
  ['yes please', []],
  ['', []],
] as const) {
  test(`"${text}" voices ${found.length === 0 ? 'nothing about the person' : found.join(', ')}`, () => expect(about(text)).toEqual(found));
}

test('a cue is the sentence as it was said, with its turn, once, and never the chatbot’s', () => {
  const turns = turnsOf(
    'chatbot: Are you vegetarian? I love my dog.',
    'user: Hello. I am vegetarian!! And I want a room.',
    'chatbot: You are vegetarian, noted.',
    'user: i am vegetarian. My wife is not.',
  );
  expect(voicedCues(ann, hotel, turns)).toEqual([
    { id: 'cue-1', turn: 2, quote: 'I am vegetarian!!', about: 'diet' },
    { id: 'cue-2', turn: 4, quote: 'My wife is not.', about: 'family' },
  ]);
});

test('nothing of the profile is a cue until it was said', () => {
  expect(voicedCues(ann, hotel, turnsOf('user: a hotel in Porto please', 'chatbot: Sure.'))).toEqual([]);
});
