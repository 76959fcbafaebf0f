import { expect, test } from '@playwright/test';
import { scenarioOf } from '../../../src/user/scenario.js';
import { expectLinear } from '../growth.js';
import { checked, inTurn, provenIn } from './checked.js';

const said = (goal: string, ...texts: readonly string[]) => provenIn(inTurn(...texts), { scenario: scenarioOf({ goal }) });

/** What a mark, a direction or the third person is where the talk is about a parcel, and what it is where it is about that very thing. */
for (const [what, text, goal] of [
  ['a field', '{"port": 8080, "debug": true}', 'fix a configuration'],
  ['a tag', '<price>12.00 EUR</price> accepted!', 'fix a product feed'],
  ['the user', 'The user should now see the next page.', 'write acceptance criteria for a form'],
  ['a direction', '*leans back and scrolls through the letters*', 'rehearse a scene of a play'],
  ['a persona', 'My persona is 34 and likes to hike.', 'write a persona for a campaign'],
  ['labels', 'User: hello\nAssistant: hello you', 'find out why a chat log cannot be read by a script'],
] as const) {
  test(`${what}: a leak in a talk about a parcel`, () => expect(said('find a lost parcel', text)).not.toEqual([]));
  test(`${what}: ordinary for those who came for it`, () => expect(said(goal, text)).toEqual([]));
  test(`${what}: whatever the chatbot speaks of clears nothing`, () =>
    expect(
      said('find a lost parcel', 'where is my parcel', 'We can speak of code, JSON, prompts, personas, users, plays and scenes all day.', text),
    ).not.toEqual([]));
}

for (const [what, goal, text] of [
  ['a plan with its words', 'fix a JSON parser', '{"thought": "The assistant asked which one, I answer.", "utterance": "the second one of the two"}'],
  ['reasoning before the words', 'debug an API', '<think>The assistant wants a date.</think> Monday'],
  ['a template at the end', 'stop a local model in time', 'Works, thanks.<|im_end|>'],
  ['speech about this very talk', 'write a persona for a campaign', 'The user would now reply briefly, as my persona is told to, and end this conversation.'],
] as const)
  test(`two signs are proof whatever the talk is about: ${what}`, () => expect(said(goal, text)).toEqual(['leaked instructions']));

for (const text of [
  'Nothing says a time in my facts, so I will leave that out unless asked. Any time is fine.',
  'Subgoal 1 (table): done. Subgoal 2 (parking): open. Is there parking?',
  '"We are on our way," she wrote, and took the keys.',
  'Ana is relieved. She accepts the offer and thanks the assistant.',
  '<mood=relieved>Oh thank god, yes.</mood>',
  'ASK(price): how much is it for two',
  'Patience level drops to 1 of 5. Do that, then.',
  'Option 1: The blue one is fine, thanks!\nOption 2: Hmm, what is the difference?',
  "I'm sorry, but I cannot play this person, as it would mean hostile statements.",
  'Yes, the same. [The spelling mistakes are deliberate, since the speaker learns English.]',
  '(satisfaction: 0.6, likelihood of going on: 0.8) not yet',
  'You are calling about a lost parcel and you want to find it today. Where is it?',
])
  test(`the talk seen from outside is a leak: ${JSON.stringify(text)}`, () => expect(said('find a lost parcel today', text)).toContain('leaked instructions'));

test('the same label before one utterance after another is a leak, once it is none', () => {
  expect(said('find a lost parcel', 'Response: hm')).toEqual([]);
  expect(said('find a lost parcel', 'Response: hm', 'Yes?', 'Response: the blue one')).toEqual(['leaked instructions']);
});

for (const text of [
  'your answers show </s> at the end, is that normal',
  'it went out with "Hi {{first_name}}" to everybody',
  'my watch says goal reached at 4000',
  'she gives you the new address in a minute',
  '(the old one retired, lucky man) is there another',
  "the user's manual says so",
  'I was told to keep the receipt',
])
  test(`what is told of a thing is no leak: ${JSON.stringify(text)}`, () => expect(said('find a lost parcel', text)).toEqual([]));

for (const piece of [
  '</ab',
  '<a=b',
  '"ab": {',
  '{"plan": ',
  '(ab: 0.1, ',
  '*She sighs. ',
  '[He ',
  'the bot should ',
  "'ab ",
  'Option 1: a?\n',
  'User: a\n',
  'you want ',
  '«» ',
])
  test(`a hostile utterance of ${JSON.stringify(piece)} is read in linear time`, () =>
    expectLinear(
      piece,
      100,
      size => piece.repeat(size),
      text => checked(inTurn(text, text, text)),
    ));
