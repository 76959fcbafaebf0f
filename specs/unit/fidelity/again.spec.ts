import { expect, test } from '@playwright/test';
import { idleRows } from '../../../src/fidelity/again/idle.js';
import { timesWithin } from '../../../src/fidelity/again/within.js';
import { ann, refund } from '../cast.js';
import { brief, checked, inTurn, provenIn, spoken } from './checked.js';
import { expectLinear } from '../growth.js';

const need = 'I need a latte please, the name is Susan.';
const turnOf = (text: string) => spoken([{ speaker: 'user', text }])[0]!;

test('the same over and over in one utterance is a loop, emphasis is none', () => {
  expect(provenIn(inTurn(Array.from({ length: 6 }, () => need).join(' ')))).toEqual(['loop']);
  expect(provenIn(inTurn('no no no no no no, KL1234, KL1234, KL1234!'))).toEqual([]);
  expect(timesWithin(turnOf('a b c and a b c and a b c'))).toBe(3);
});

test('an utterance that carries all before it along is a loop', () => {
  const [two, three] = [2, 3].map(times => Array.from({ length: times }, () => need).join(' And '));
  expect(provenIn(inTurn(need, 'Which size?', two ?? '', 'Sure.', three ?? ''))).toEqual(['loop']);
});

test('the same answer to other questions is a loop, a yes is none', () => {
  const asks = ['How did you hear of us?', 'Which name may I put down?', 'Do you want our newsletter?', 'Is this your first time?'];
  const answering = (answer: string) => provenIn(inTurn('refund for KL1234', ...asks.flatMap(ask => [ask, answer])));
  expect(answering("I am at Saint John's college.")).toEqual(['loop']);
  expect(answering('Yes, that is fine.')).toEqual([]);
});

test('a loop with a new opening each time is a loop', () => {
  const asks = 'is breakfast part of the price of the room?';
  expect(
    provenIn(inTurn(asks, 'Yes.', `Here's what I need: ${asks}`, 'It is.', `To put it simply: ${asks}`, 'Yes, it is.', `My request is this: ${asks}`)),
  ).toEqual(['loop']);
});

test('a few words eight times in a row are a loop whatever the chatbot did; to lost connections they are none', () => {
  const times = (count: number, reply: string) => inTurn(...Array.from({ length: count }, () => ['refund KL1234', reply]).flat());
  expect(provenIn(times(8, 'Which flight?'))).toEqual(['loop']);
  expect(provenIn(times(3, 'Which flight?'))).toEqual([]);
  const anew = 'Hi, I need the door seal for a fridge.';
  const lost = 'Connection lost. Please start again.';
  expect(provenIn(inTurn(anew, lost, anew, lost, anew))).toEqual([]);
});

test('praise for praise, four exchanges long, is going on too late; waiting for a stalled chatbot is not', () => {
  const praise = inTurn(
    ...['refund for KL1234', 'It is paid.', 'You are too kind!', 'You are too generous!', 'Your positivity is contagious!', 'How nice of you!'],
    ...['You have a real gift!', 'I enjoyed our chat, too!', 'What a pleasant conversation this has been!', 'It was a pleasure, truly!'],
  );
  expect(provenIn(praise)).toEqual(['stopped too late']);
  expect(
    provenIn(inTurn('refund for KL1234', 'One moment.', 'sure', 'Still checking.', 'come on', 'Almost there.', 'great service!', 'Bear with me.', 'lovely!')),
  ).toEqual([]);
});

test('idle rows cost linear work', () =>
  expectLinear(
    'idle rows',
    200,
    size => inTurn(...Array.from({ length: size }, (_, nth) => `What a lovely ${nth % 3 === 0 ? 'flight to the sea' : 'thought'}!`)),
    turns => idleRows(turns, refund),
  ));

test('a profile of another language that is played in English throughout has not drifted; one that goes there has', () => {
  const profile = { ...ann, language: 'nl' };
  expect(checked(inTurn('Hello, I want to get my money back for the flight', 'Sure.', 'It was the flight to Oslo that I have booked'), { profile })).toEqual(
    [],
  );
  const dutch = 'Ik wil graag mijn geld terug voor de vlucht van dit jaar';
  expect(brief(checked(inTurn(dutch, 'Ja.', 'It was the flight to Oslo that I have booked in May'), { profile }))).toEqual(['3 language drift?']);
});
