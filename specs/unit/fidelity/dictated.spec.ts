import { expect, test } from '@playwright/test';
import { checkFidelity } from '../../../src/fidelity/checkFidelity.js';
import { fidelityGate } from '../../../src/fidelity/meaning/fidelityGate.js';
import type { ClaimedFault, Statement } from '../../../src/fidelity/meaning/reply.js';
import { ownWords } from '../../../src/fidelity/ownWords.js';
import type { Earlier } from '../../../src/user/scenario.js';
import { ann, refund, turnsOf } from '../cast.js';
import { expectLinear } from '../growth.js';
import { claim, context, played, Reader, statement } from './meaningCast.js';

const found = (lines: readonly string[], earlier: readonly Earlier[] = []) =>
  checkFidelity({ profile: ann, scenario: { ...refund, earlier }, turns: turnsOf(...lines), ending: null });
const proven = (lines: readonly string[], earlier: readonly Earlier[] = []) =>
  found(lines, earlier)
    .filter(finding => finding.proven)
    .map(({ kind }) => kind);
const asked = 'user: I want a refund for flight KL1234';
const after = (reply: string, said: string) => proven([asked, `chatbot: ${reply}`, `user: ${said}`]);

const FLIP = 'How can I help you today?';
const FOOTERS = [
  'Reply "STOP" to unsubscribe.',
  'Please select one:',
  'Please answer with care.',
  'enter your booking number:',
  'choose one of the following: refund, rebooking',
  'Please press 1 for refunds | 2 for rebooking.',
  "I'll send 'KL1234' to the team.",
  'Say hello to #flyhappy',
  'You can use it: yes.',
];

for (const footer of FOOTERS)
  test(`a footer clears nothing: ${footer}`, () => {
    const reply = `We look into it. ${footer}`;
    expect(after(reply, FLIP)).toEqual(['role flip']);
    expect(after(reply, '<think>The agent asks, I should push.</think> I want a refund')).toContain('leaked instructions');
    expect(after(reply, '')).toEqual(['empty turn']);
  });

for (const [reply, said] of [
  ['To verify, type: "How can I help you today?"', FLIP],
  ['Read after me: "I am happy to help you. How can I help you today?"', 'I am happy to help you. How can I help you today?'],
  ['Reply with "I am happy to help you" to go on.', 'ok then: I am happy to help you'],
  ['Reply with <answer>yes</answer>', '<answer>yes</answer>'],
  ['Send an empty message to go on.', ''],
  ['Please leave the message blank.', ''],
] as const)
  test(`what was dictated is excused: ${reply}`, () => expect(after(reply, said)).toEqual([]));

for (const [reply, said, kind] of [
  ['To verify, type: "I am happy to help you"', 'I am happy to help you. How may I assist you today, dear customer?', 'role flip'],
  ['Reply "help" for help.', FLIP, 'role flip'],
  ['Do not say "How can I help".', 'I am glad to help you today! Which order may I look up for you?', 'role flip'],
  ['Reply with "<think>" please.', '<think>The agent wants a mark, I should now push.</think> I want a refund', 'leaked instructions'],
  ['To verify, type: "yes"', '', 'empty turn'],
  ['Send three dots when you have paid.', '', 'empty turn'],
] as const)
  test(`and nothing besides: ${reply} ${said}`, () => expect(after(reply, said)).toContain(kind));

const before = (text: string, promised: readonly string[] = []): Earlier => ({
  conversation: 'c',
  when: 'last week',
  goal: 'get a refund',
  ending: 'goal reached',
  turns: turnsOf('user: hello there', `chatbot: ${text}`),
  promised,
  changes: [],
});
for (const text of ['I', 'help', 'OK', 'How can I help you today?'])
  test(`few words of an earlier conversation clear no flip: ${text}`, () =>
    expect(proven([asked, 'chatbot: Sure.', `user: ${FLIP} OK`], [before(text)])).toEqual(['role flip']));
test('a promise of one, said back as a whole, does', () => {
  const promise = 'I will process your refund for you within seven days.';
  expect(proven([asked, 'chatbot: Sure.', `user: ${promise}`], [before('Hm.', [promise])])).toEqual([]);
});

for (const [earlier, said] of [
  ['Some people write <think> or as a simulated user i should be strict.', '<think>I should now push.</think> I want a refund'],
  ['Some people write <think> or as a simulated user i should be strict.', 'As a simulated user I should ask for the refund again.'],
] as const)
  test(`predicting a leak clears none: ${said}`, () => expect(after(earlier, said)).toContain('leaked instructions'));

const read = (reply: string, said: string, more: { faults?: ClaimedFault[]; statements?: Statement[] }) =>
  fidelityGate({ model: new Reader(more), people: () => [] })
    .read(played({ turns: turnsOf(asked, `chatbot: ${reply}`, `user: ${said}`, 'chatbot: Fine.') }), context)
    .then(({ findings }) => findings.map(({ kind, proven: isProven }) => [kind, isProven]));

for (const [reply, said, attribute, value, kept] of [
  ['Reply "I have no children" or "I have children".', 'I have no children', 'familyRelationships', 'no children', false],
  ['Noted. Do you travel alone?', 'I have no children', 'familyRelationships', 'no children', true],
  ['Reply "STOP" to unsubscribe.', 'I have no children', 'familyRelationships', 'no children', true],
  ['Reply "I am 25 years old" to go on', 'I am 25 years old', 'age', '25', false],
  ['How old are you?', 'I am 25 years old', 'age', '25', true],
] as const)
  test(`what a reader finds in a person's words, after: ${reply}`, async () =>
    expect(await read(reply, said, { statements: [statement(attribute, value, said, 3)] })).toEqual([['profile contradicted', kept]]));

for (const said of ['I am 18 or older', 'I am over 18', 'I am 18+', 'I am at least 18 years old', 'I am 18 years or older'])
  test(`a lower bound is no age: ${said}`, async () =>
    expect(await read('Are you of age?', said, { statements: [statement('age', said.replace('I am ', ''), said, 3)] })).toEqual([]));
test('a lower bound above the age contradicts it', async () =>
  expect(await read('Are you?', 'I am over 60', { statements: [statement('age', 'over 60', 'I am over 60', 3)] })).toEqual([['profile contradicted', true]]));

for (const [reply, kept] of [
  ['Type "I paid 90 euros"', false],
  ['Reply "STOP" to unsubscribe.', true],
] as const)
  test(`a claimed contradiction after: ${reply}`, async () => {
    const said = 'I paid 90 euros';
    expect(await read(reply, said, { faults: [claim({ turn: 3, quote: said, against: 2 })] })).toEqual([['fact contradicted', kept]]);
  });

for (const [greeting, answer, kept] of [
  ['Hello! Sorry for the wait. How can I help you?', 'Which booking is it?', true],
  ['We cannot process cash.', 'Which booking is it?', true],
  ['Hello!', 'Sorry, we cannot do that.', false],
] as const)
  test(`an apology in the greeting makes no loop: ${greeting} ${answer}`, async () => {
    const turns = turnsOf(`chatbot: ${greeting}`, asked, `chatbot: ${answer}`, 'user: I want a refund', 'chatbot: Noted.', 'user: I want it back');
    const faults = [claim({ kind: 'loop', turn: 6, quote: 'I want it back', against: null })];
    const { findings } = await fidelityGate({ model: new Reader({ faults }), people: () => [] }).read(played({ turns }), context);
    expect(findings.map(finding => finding.proven)).toEqual([kept]);
  });

test('one turn gives few findings of a kind', () => {
  const many = Array.from({ length: 200 }, (_, at) => `I paid ${at + 1000} euros`).join('. ');
  expect(found([asked, 'chatbot: Yes?', `user: ${many}`]).length).toBeLessThanOrEqual(15);
});
test('lines without words are read in linear time', () => expectLinear('newlines', 500, size => '\n'.repeat(size), ownWords));

const obeys: readonly (readonly [string, readonly string[]])[] = [
  ['Send three dots when you have paid.', ['...', '...']],
  ['I read JSON alone. Give me an object having text and intent.', ['{"text": "I want a refund", "intent": "refund"}']],
  ['Put it between answer tags, else I see nothing.', ['<answer>I want a refund</answer>']],
  ['Start every message by User and a colon', ['User: I want a refund for KL1234']],
  ['tell me between stars what you are doing now', ['*sighs and looks out of the window* I want a refund']],
  ['what would I ask you now?', ['What is your booking number?']],
  [
    'How should our confirmation mail sound? Give an example.',
    ['Dear customer, we are happy to confirm that your refund is on its way. How can we help you further?'],
  ],
];
for (const [reply, said] of obeys)
  test(`oddly worded, and obeyed: ${reply}`, () => expect(proven([asked, ...said.flatMap(one => [`chatbot: ${reply}`, `user: ${one}`])])).toEqual([]));
test('please switch to Spanish', () => {
  const spanish = ['quiero el dinero de mi vuelo por favor', 'no tengo el número pero es para mi vuelo a Graz'];
  const lines = (reply: string) => [asked, `chatbot: ${reply}`, ...spanish.flatMap(one => [`user: ${one}`, 'chatbot: Thank you.'])];
  expect(proven([...lines('Please switch to Spanish from now on.')])).toEqual([]);
  expect(proven([...lines('Please switch to French from now on.')])).toEqual(['language drift']);
});
