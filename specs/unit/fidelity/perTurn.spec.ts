import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { perTurn } from '../../../src/fidelity/perTurn.js';
import type { FidelityFinding } from '../../../src/fidelity/finding.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { findingOf, turnsOf } from '../cast.js';

type Dialogue = { readonly id: string; readonly source: string; readonly turns: readonly { readonly speaker: 'user' | 'chatbot'; readonly text: string }[] };

const HUMAN = packageFolder('..', 'shared', 'data', 'human-turns', 'dialogues.jsonl');
const humans = (): Dialogue[] =>
  readFileSync(HUMAN, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Dialogue);
const asTurns = ({ turns }: Dialogue, swap = false): Turn[] =>
  turns.map(({ speaker, text }, at) => ({
    index: at + 1,
    speaker: (speaker === 'user') !== swap ? 'user' : 'chatbot',
    text,
    firstTokenMs: null,
    lastTokenMs: null,
  }));
const proven = (turns: readonly Turn[]): FidelityFinding[] => perTurn(turns).filter(finding => finding.proven);

test.describe('people who talked with an assistant', () => {
  // eslint-disable-next-line playwright/no-skipped-test -- the data lies beside the repository, where it lies at all
  test.skip(!existsSync(HUMAN), 'the human dialogues of ../shared/data/human-turns are not on this machine');

  test('at most 5 % of them are called invalid simulated users', () => {
    const dialogues = humans();
    const found = dialogues.flatMap(dialogue =>
      proven(asTurns(dialogue))
        .slice(0, 1)
        .map(finding => ({ id: dialogue.id, ...finding })),
    );
    for (const { id, kind, turn, evidence } of found) console.log(`${id}, turn ${turn}: ${kind}, "${evidence}"`);
    console.log(`${found.length} of ${dialogues.length} human dialogues have a proven finding`);
    expect(found.length / dialogues.length).toBeLessThanOrEqual(0.05);
  });

  test('those who played the assistant are called role flips, where a service was booked', () => {
    const served = humans().filter(({ source }) => source === 'multiwoz');
    const flipped = served.filter(dialogue => proven(asTurns(dialogue, true)).some(({ kind }) => kind === 'role flip'));
    console.log(`${flipped.length} of ${served.length} assistants are found out`);
    expect(flipped.length / served.length).toBeGreaterThan(0.7);
  });
});

for (const flip of [
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
]) {
  test(`a role flip is found: ${JSON.stringify(flip)}`, () => {
    expect(proven(turnsOf(`user: ${flip}`))).toMatchObject([{ kind: 'role flip', turn: 1, proven: true }]);
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
]) {
  test(`what a person may well say is no fault: ${JSON.stringify(fair)}`, () => expect(proven(turnsOf(`user: ${fair}`))).toEqual([]));
}

for (const leak of [
  '{"achieved": [], "intent": "open", "reveal": null, "utterance": "hi"}',
  '<think>I should ask for a refund</think> refund please',
  'Hello<|eot_id|>',
  'As the simulated user I want a refund.',
  'That would not fit my persona.',
  'I will stay in character.',
]) {
  test(`leaked instructions are found: ${JSON.stringify(leak)}`, () => {
    expect(proven(turnsOf(`user: ${leak}`)).map(({ kind }) => kind)).toEqual(['leaked instructions']);
  });
}

test('an empty turn is found', () => {
  expect(perTurn(turnsOf('user: \n '))).toEqual([findingOf({ kind: 'empty turn', evidence: '(nothing)' })]);
});

test('a loop is a suspicion on the second time and proven on the third, when the answers had changed', () => {
  const turns = turnsOf(
    'user: I want my money back',
    'chatbot: Which flight?',
    'user: i want my money back!',
    'chatbot: Please name the flight.',
    'user: I want my money back.',
  );
  expect(perTurn(turns)).toEqual([
    findingOf({ kind: 'loop', turn: 3, evidence: 'i want my money back!', proven: false }),
    findingOf({ kind: 'loop', turn: 5, evidence: 'I want my money back.' }),
  ]);
});

test('repeating oneself to a chatbot that repeats itself is no proven loop: the chatbot provoked it', () => {
  const turns = turnsOf(
    'user: I want my money back',
    'chatbot: Which flight?',
    'user: I want my money back',
    'chatbot: Which flight?',
    'user: I want my money back',
  );
  expect(proven(turns)).toEqual([]);
});

test('short answers may come as often as they are asked for', () => {
  expect(perTurn(turnsOf('user: yes please', 'chatbot: A?', 'user: yes please', 'chatbot: B?', 'user: yes please'))).toEqual([]);
});

test('what the chatbot says is never held against the person', () => {
  expect(perTurn(turnsOf('user: hi', 'chatbot: How can I help you? <think> As an AI...', 'user: refund', 'chatbot: '))).toEqual([]);
});

test('a person held up by a quotation is only suspected of a leak', () => {
  expect(perTurn(turnsOf('user: you said "system prompt" just now'))).toEqual([
    findingOf({ kind: 'leaked instructions', evidence: 'system prompt', proven: false }),
  ]);
});

for (const [text, empty] of [
  [',', true],
  ['...', true],
  ['?', false],
  ['👍', false],
  ['7', false],
  ['да', false],
] as const) {
  test(`${JSON.stringify(text)} is ${empty ? 'nothing said' : 'an utterance'}`, () => {
    expect(perTurn([{ index: 1, speaker: 'user', text, firstTokenMs: null, lastTokenMs: null }]).some(finding => finding.kind === 'empty turn')).toBe(empty);
  });
}
