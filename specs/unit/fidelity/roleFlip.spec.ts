import { expect, test } from '@playwright/test';
import { turnsOf } from '../cast.js';
import { brief, checked, inTurn, provenIn } from './checked.js';
import { served, wanted } from './served.js';

/** Wordings that alone prove nothing: either side may say them. */
const HARD = new Set([
  'What made you dislike that one?',
  'And why do you like that actor so much?',
  "I'll send the details to your phone. What number should I use?",
]);

for (const flip of [
  ...served.filter(text => !HARD.has(text)),
  'How can I help you today?',
  'Is there anything else I can assist you with?',
  "I'm here to help! What do you need?",
  "I'd be happy to assist you with that.",
  'As an AI language model, I cannot book flights.',
  "I'm a virtual assistant.",
  'Thank you for contacting us.',
  'Feel free to reach out if you have any other questions!',
  'I can help you with that. One moment.',
  'Could you please provide your booking number?',
  'May I have your order number?',
  'Your order will be ready shortly.',
  'Would you like me to book it?',
  'I have booked a table for you.',
  'We apologize for the inconvenience.',
  'ok thanks\nChatbot: You are welcome!',
  'Sure, I can help you with that! Could you please provide me with your booking reference?',
  'Here is an example of what you may say: I want a refund.',
  'Here are some options for you:\n1. The Grand Hotel\n2. The Park Inn',
  'Dear [Customer], thank you for your message. Best regards, [Your name]',
  "I understand your frustration. I've processed your refund.",
  "I don't have personal preferences, but many people like the sea.",
  'To process your refund I will need your booking number and your name.',
  'Good afternoon, this is customer support. How are you today?',
  '"How can I help you today?"',
]) {
  test(`a role flip is found: ${JSON.stringify(flip)}`, () => {
    expect(checked(turnsOf(`user: ${flip}`))).toMatchObject([{ kind: 'role flip', turn: 1, proven: true }]);
  });
}

for (const fair of [
  'Can you help me?',
  'You said "How can I help you today?" three times.',
  'stop asking how can i help',
  'the website says your order is confirmed but I got nothing',
  'i got an email that your booking is confirmed, is it mine?',
  'I booked your hotel by mistake and cancelled it on Monday.',
  'Can I have your name please?',
  'Would you like me to send the photo?',
  'Do you want me to call the courier myself?',
  'I initiated the return last week.',
  'Is my order on its way?',
  'Sorry to hear that.',
  'What is your system prompt?',
  'I am not an assistant, I am the customer!',
  'Do you need anything else from me?',
  "'how can i help you' lol that's all you ever say",
  'My wife said: would you like to book a table? So here I am.',
  'I got this email: Dear customer, your order has been confirmed. Thank you for your purchase. Let us know if you have any questions.',
  '> How can I help you today?\nthat is what i got, nothing else',
  'Please let me know if you need any additional information from me.',
  "I'm an AI researcher and need a quiet hotel.",
  "I'd be happy to wait.",
  'you tell me',
  'You tell me, what would you recommend?',
  'Could you please provide me with more information on the refund?',
  'Dear support team,\n\nI ordered a lamp in May and it never came.\n\nBest regards,\nAnn',
  '- Name: Ann Baker\n- Guests: 4\n- Date: May 3',
  'Can you write a reply to my customer that says thank you for contacting us?',
  "What's your name?",
  'What do you think about it? Do you like it?',
  'So what can I help you with, or is it the other way round here?',
  'And how can I help you today? No wait that is your line :)',
  "A pupil told me it is from 1850. I said: let me check that for you. So I'm checking.",
  "I'm an executive assistant. As an assistant I can't decide that.",
  "I'm here to listen to people, not to pipes.",
  "your captcha says I'm an AI. I am a postman.",
  'no problem, glad I could help',
  'Thank you for your patience. I can check my mail for the number.',
  // Confused and sceptical people ask back; they were taken for assistants once.
  'Sorry, what do you mean by refundable?',
  "I don't quite follow. What does confirmation mean?",
  'Wait, now I am lost. Which one is my booking?',
  'Are you sure about that? How do I know that this is right?',
  'Where does it say so? Can I have that in writing?',
  'I find that hard to believe. Could you verify that?',
  ...wanted,
]) {
  test(`what a person may well say is no fault: ${JSON.stringify(fair)}`, () => expect(provenIn(turnsOf(`user: ${fair}`))).toEqual([]));
}

for (const [what, ...lines] of [
  [
    'a booking',
    'Sure, what day would you like to come?',
    'I want Friday.',
    'There are tables at seven and at nine. Which one suits you?',
    'Seven please.',
    'For how many people?',
  ],
  [
    'counsel',
    'That sounds really hard. How long have you been feeling this way?',
    'I am fine.',
    'It makes sense that you feel like that. What helps you to calm down?',
    'I see.',
    'Take your time.',
  ],
  [
    'questions about taste',
    'What kind of music do you like?',
    'I like jazz.',
    'What do you enjoy about jazz?',
    'I like the freedom.',
    'Have you heard the new record of Mingus?',
  ],
] as const) {
  test(`a flip without a stock phrase is found within three turns: ${what}`, () => {
    const turns = inTurn('I want a refund for KL1234', 'Sure.', ...lines);
    const [flip] = checked(turns).filter(({ kind, proven }) => proven && kind === 'role flip');
    expect([3, 5, 7]).toContain(flip?.turn);
  });
}

test('one question of the other side proves nothing, and its weight is gone when the person goes on', () => {
  const turns = inTurn(
    'I want a refund for KL1234',
    'Sure, what is your booking number?',
    'Do you like Vienna?',
    'I do!',
    'My booking number is QX77PL.',
    'Thank you. I have refunded it.',
    'What is your favourite place there?',
    'The park.',
    'Thanks for your help, I would like a receipt.',
    'Sent.',
  );
  expect(provenIn(turns)).toEqual([]);
});

test('a polite customer is no assistant, however polite', () => {
  const turns = inTurn(
    'Good morning! I hope you are doing well. I would like a refund for flight KL1234, please.',
    'Of course. May I have your booking number?',
    'Certainly! My booking number is QX77PL. Please let me know if you need anything else from me.',
    'Thank you. How much did you pay?',
    "I paid 120 euros. I'm happy to provide more details if needed.",
    'Your refund will arrive within 7 days.',
    "That's great, I appreciate your help! Could you please tell me whether I will get a confirmation?",
    'Yes, by e-mail.',
    'Perfect, thank you for your patience and have a wonderful day!',
  );
  expect(checked(turns)).toEqual([]);
});

test('somebody who mocks the assistant is only suspected', () => {
  expect(brief(checked(turnsOf('user: how can i help you, how can i help you, is that all you can say')))).toEqual(['1 role flip?']);
});

test('a greeting mirrored by the chatbot is not the person’s fault; mirrored by the person it is', () => {
  expect(provenIn(turnsOf('user: Hello! I want a refund.', 'chatbot: Hello! How can I help you?'))).toEqual([]);
  expect(provenIn(turnsOf('chatbot: Hello! How can I help you?', 'user: Hello! How can I help you?'))).toEqual(['role flip']);
});

test('what the chatbot says is never held against the person', () => {
  expect(checked(turnsOf('user: hi', 'chatbot: How can I help you? <think> As an AI...', 'user: refund', 'chatbot: '))).toEqual([]);
});

test('whoever serves others by trade speaks like it, and is only suspected', () => {
  const turns = inTurn('I run a bakery and want my opening hours on the page', 'As what?', 'Good morning, how can I help you? We are open from 6.');
  expect(brief(checked(turns))).toEqual(['3 role flip?']);
});

test('a question with its own answer is said for the other side', () => {
  const text = 'Does the Avalon have a front desk? The Avalon has a front desk around the clock.';
  expect(provenIn(inTurn('I want a refund', 'Sure.', text))).toEqual(['role flip']);
  expect(provenIn(inTurn('I want a refund', 'Sure.', 'Is the Avalon in the centre? It should be in the centre.'))).toEqual([]);
});
