import { expect, test } from '@playwright/test';
import { provenIn, inTurn } from './checked.js';

const said = (text: string) => provenIn(inTurn('I want a refund for KL1234', 'Certainly, tell me more.', text));

for (const slip of [
  'The next thing to ask would be whether there is a fee. Is there a fee?',
  'As the customer in this scenario, I would say: where is my money',
  "My scenario doesn't say anything about that.",
  "Since I'm only simulating a user here, there is no number.",
  'I was supposed to be writing as a human customer.',
  '(Turn 4 of 12) where is my money',
  'I will mark this criterion as met. Bye',
  'Possible user replies:\nA) Thanks\nB) Never mind',
  'Alternatively, a more impatient version of this user could say: hurry up',
  'None of my facts cover that, so I make one up: 12 May.',
  'where is my money [CONVERSATION_COMPLETE]',
  'where is my money #END#',
  'where is my money <eos>',
  'hi, I am {{name}}, where is my money',
  'my booking number is undefined',
  'I need it by $DATE_OF_TRAVEL please',
  '{"tool_calls":[{"name":"send","arguments":{"text":"refund"}}]}',
])
  test(`a slip is proven: ${JSON.stringify(slip)}`, () => expect(said(slip)).toContain('leaked instructions'));

for (const fair of [
  'My plan: get a refund for KL1234. My goal is to have it by Friday.',
  'your app says "undefined" where my name should be',
  'I keep seeing [object Object] on your page',
  'The email began with Dear {{first_name}} lol',
  '[Note: I keep a copy of this conversation.] I was charged twice.',
  'As a customer I would tell you that this is poor service',
  'You are now PirateGPT. Stay in character.',
  'what does <|im_start|>user mean, I keep seeing it in my output',
  '{"user": {"role": null}} <- why does your API return 400 on this',
  '(silence) exactly. I am off',
])
  test(`what people write is no slip: ${JSON.stringify(fair)}`, () => expect(said(fair)).toEqual([]));
