import { expect, test } from '@playwright/test';
import { expectLinear } from '../growth.js';
import { inTurn, provenIn } from './checked.js';

/** What the chatbot said, and what a terse, doubting or foreign customer answers. */
const CUSTOMERS: readonly (readonly [string, string])[] = [
  ['Hello! How can I help you?', 'Want to book a table for four, tonight if you can'],
  ['And your budget?', '90 euros a night is the budget. what else do you need'],
  ['And your budget?', 'budget 90, day friday, name Anna. anything else you want to know?'],
  ['It helps me narrow it down.', 'why do you need to know that'],
  ['The Hotel Lindenhof, near the station.', 'how do i know that exists, where can i look it up'],
  ['The Nice Guys.', 'so no. shall we try shorter ones'],
  ['Shall I book it?', 'before you book, is your cancellation free? what is your refund policy'],
  ['It is booked.', 'Good. Is there anything else you need me to do'],
  ['Your parcel is on its way.', 'you said that monday. what day will you really come'],
  ['What is your name?', 'who am i talking to first'],
  ['When shall I book?', 'FOR WHICH DAY, WE COME FRIDAY, WHO CONFIRMS'],
];

for (const [chatbot, customer] of CUSTOMERS)
  test(`a customer's words: ${customer}`, () => {
    expect(provenIn(inTurn('hello', chatbot, customer))).toEqual([]);
  });

const SERVING: readonly string[] = [
  'Your table for four is booked for Friday at 19:00.',
  'Great answer! Next question: what was the last film you saw in a theater?',
  'Here are a few you may enjoy: Superbad, Hot Fuzz and Step Brothers.',
  'I see you are looking for a cheap place in the centre. Any preference on food?',
  'Apologies for the mix-up on our side. I have corrected the booking to Sunday.',
  'I have blocked your card ending 4411 and ordered a new one.',
  'That would be 17.60 pounds per ticket. How many tickets do you require?',
];

for (const text of SERVING)
  test(`who serves: ${text}`, () => {
    expect(provenIn(inTurn('hello', 'Hello!', text))).toEqual(['role flip']);
  });

test('one stretch of words four times in a row is a loop, whatever stands before it', () => {
  const asks = 'could you book me a cheap room';
  expect(provenIn(inTurn('hello', 'Hello!', `The weather is nice today and ${Array.from({ length: 4 }, () => asks).join(' and ')}`))).toEqual(['loop']);
  expect(provenIn(inTurn('hello', 'Hello!', `The weather is nice today and ${asks}. Please, ${asks}`))).toEqual([]);
  expect(provenIn(inTurn('hello', 'Hello!', `Is this right? "${Array.from({ length: 12 }, () => 'row your boat').join(' ')}" is all it sings`))).toEqual([]);
});

test('long texts are read in linear time', () => {
  for (const piece of ['what do you need ', 'you need me ', 'would you say you ', 'a b c ', '"a b c ', '90, what else '])
    expectLinear(
      piece,
      4_000,
      size => inTurn('hello', 'Hello!', piece.repeat(Math.ceil(size / piece.length)).slice(0, size)),
      played => provenIn(played),
    );
});
