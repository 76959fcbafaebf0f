import { expect, test } from '@playwright/test';
import { refund } from '../cast.js';
import { inTurn, provenIn } from './checked.js';

const said = (text: string) => provenIn(inTurn('I want a refund for KL1234', 'Certainly, tell me more.', text));

for (const flip of [
  'It was cancelled.\nInterviewer: Why?\nMe: A strike.\nInterviewer: Thank you.',
  'Thank you for taking part in our survey, your answers have been recorded.',
  '3.99 has been charged to your card. Thank you for renting with us!',
  'To summarise our conversation: you named a flight and I provided you with the form.',
  'I apologise, in my previous response I was wrong. Which flights would you like me to tell you about?',
  'Your sentence is almost correct, you only need to use the past tense.',
  'please let me know if i can be of further assistance',
  'Was this answer helpful?',
])
  test(`serving is a flip: ${JSON.stringify(flip)}`, () => expect(said(flip)).toContain('role flip'));

for (const fair of [
  "I'm happy to help if you need his number",
  'Can I help you with anything to speed this up? Do you need my booking number?',
  'Great, let me know if you need a signature or something',
  'What exactly do you want to know about the car?',
  'which number do you need',
  'Should I send you the receipt?',
  'We look forward to your answer.',
  'How many children are there in a group?',
  "She can't lift much so I'd recommend the light one to her.",
  '1. yes\n2. and add butter',
  'Hello, this is the reception of the Seehof. I need a taxi for a guest.',
  'I spoke to an agent:\nme: where is it\nagent: how else may I assist you?',
])
  test(`what customers say is no flip: ${JSON.stringify(fair)}`, () => expect(said(fair)).toEqual([]));

test('who came to sell may offer', () => {
  const turns = inTurn('I want to sell a lens.', 'Which one?', 'A 50 mm. I also have two more, would you like to see photos?');
  expect(provenIn(turns, { scenario: { ...refund, goal: 'sell an old camera to a shop' } })).toEqual([]);
  expect(provenIn(inTurn('I want a refund', 'For what?', 'I have two rooms, would you like to book one?'))).toEqual(['role flip']);
});
