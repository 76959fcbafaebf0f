import { expect, test } from '@playwright/test';
import { promisesIn } from '../../../src/conversation/promises.js';
import { remembered } from '../../../src/conversation/remembered.js';
import type { Conversation } from '../../../src/conversation/conversation.js';
import { agendaTurn } from '../../../src/user/agenda/agendaTurn.js';
import { memoryOf } from '../../../src/user/memory.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { expectLinear } from '../growth.js';
import { ann, conversationOf, turnsOf } from '../cast.js';

const held = (more: Partial<Conversation> = {}): Conversation =>
  conversationOf({
    scenario: scenarioOf({ goal: 'get a refund', facts: ['I am vegan', 'my booking number is QX77PL'] }),
    turns: turnsOf('user: I want my money back', 'chatbot: Sorry about that. We will refund 120 euros within 5 days. Anything else?', 'user: ok thanks'),
    ending: 'goal reached',
    ...more,
  });

test('who comes back remembers what was promised, and what has changed replaces what was so', () => {
  const { earlier, facts } = remembered(held(), { personId: ann.id, when: 'last week', changed: [{ now: 'I eat fish again', before: 'I am vegan' }] });
  expect(facts).toEqual(['my booking number is QX77PL', 'I eat fish again']);
  expect(earlier).toEqual([
    {
      conversation: 'c1',
      when: 'last week',
      goal: 'get a refund',
      ending: 'goal reached',
      turns: [
        { speaker: 'user', text: 'I want my money back' },
        { speaker: 'chatbot', text: 'Sorry about that. We will refund 120 euros within 5 days. Anything else?' },
        { speaker: 'user', text: 'ok thanks' },
      ],
      promised: ['We will refund 120 euros within 5 days.'],
      changes: [{ now: 'I eat fish again', before: 'I am vegan' }],
    },
  ]);
});

for (const [before, kept] of [
  ['I am a vegan', ['my booking number is QX77PL']],
  ['Booking number: qx77pl', ['I am vegan']],
  // Known of the person, and no fact: the facts stand.
  ['I live near Graz', ['I am vegan', 'my booking number is QX77PL']],
  ['I blow glass', ['I am vegan', 'my booking number is QX77PL']],
  ['I like getting money', ['I am vegan', 'my booking number is QX77PL']],
  // The opposite of a fact is not that fact.
  ['I am not vegan', ['I am vegan', 'my booking number is QX77PL']],
] as const) {
  test(`"${before}" replaces the fact that says the same, and no other`, () => {
    expect(remembered(held(), { personId: ann.id, changed: [{ now: 'so now', before }] }).facts).toEqual([...kept, 'so now']);
  });
}

test('scripts without spaces are compared too', () => {
  const scenario = scenarioOf({ goal: '退款', facts: ['我吃素食'] });
  expect(remembered(held({ scenario }), { personId: ann.id, changed: [{ now: '我吃鱼', before: '吃素' }] }).facts).toEqual(['我吃素食', '我吃鱼']);
  expect(() => remembered(held({ scenario }), { personId: ann.id, changed: [{ now: '我吃鱼', before: '滑雪' }] })).toThrow('nothing like it is known');
});

test('the memory of a third conversation holds both before it, oldest first', () => {
  const first = remembered(held(), { personId: ann.id, when: 'last month' });
  const second = held({ id: 'c2', scenario: scenarioOf({ goal: 'change my seat', ...first }) });
  expect(remembered(second, { personId: ann.id, when: 'last week' }).earlier.map(({ conversation, when }) => [conversation, when])).toEqual([
    ['c1', 'last month'],
    ['c2', 'last week'],
  ]);
});

for (const [what, conversation, options, message] of [
  ['somebody else', held(), { personId: 'bob' }, 'bob cannot come back after a conversation that'],
  ['a void conversation', held({ ending: 'simulator invalid' }), { personId: ann.id }, 'ended "simulator invalid", so there is nothing to remember'],
  ['a conversation that was never held', held({ turns: [], ending: 'not run' }), { personId: ann.id }, 'there is nothing to remember'],
  [
    'a change of what nobody knows of the person',
    held(),
    { personId: ann.id, changed: [{ now: 'I ski', before: 'I hate skiing' }] },
    'nothing like it is known',
  ],
  ['a change of nothing that can be told', held(), { personId: ann.id, changed: [{ now: 'I ski', before: 'it is' }] }, 'nothing like it is known'],
  ['an empty change', held(), { personId: ann.id, changed: [{ now: ' ' }] }, '`when` or a change is empty'],
] as const) {
  test(`${what} is refused`, () => expect(() => remembered(conversation, options)).toThrow(message));
}

test('a person may remember that the chatbot failed them', () => {
  expect(remembered(held({ ending: 'chatbot failed' }), { personId: ann.id }).earlier[0]?.ending).toBe('chatbot failed');
});

test('promises are what a service binds itself to, not what it asks or offers on a condition', () => {
  const said = (text: string) => promisesIn(turnsOf(`chatbot: ${text}`));
  expect(said('We will call you back tomorrow.')).toEqual(['We will call you back tomorrow.']);
  expect(said("You'll receive it by Friday.")).toEqual(["You'll receive it by Friday."]);
  expect(said('€134 goes back the way you paid and arrives within 7 working days.')).toHaveLength(1);
  expect(said('The train comes from Ghent.')).toEqual([]);
  expect(said('If you cancel today we will refund you.')).toEqual([]);
  expect(said('Will you pay by card?')).toEqual([]);
  expect(said('The hotel has 40 rooms.')).toEqual([]);
  expect(promisesIn(turnsOf('user: I will pay tomorrow'))).toEqual([]);
});

test('a talk of megabytes stays a short memory, and is read in linear time', () => {
  const long = (length: number) => turnsOf('user: hi', `chatbot: ${'we will see. '.repeat(length / 13)}`);
  const memory = memoryOf(scenarioOf({ goal: 'x', ...remembered(held({ turns: long(1e6) }), { personId: ann.id }) }))[0];
  expect(JSON.stringify(memory).length).toBeLessThan(6_000);
  expectLinear('promises', 100_000, long, turns => promisesIn(turns));
});

test('the offline user holds the chatbot to its promise, once', () => {
  const scenario = scenarioOf({ goal: 'get a refund', ...remembered(held(), { personId: ann.id, when: 'last week' }), facts: [] });
  const next = (...lines: string[]) => agendaTurn({ profile: ann, scenario, transcript: turnsOf(...lines), words: 8 }, 1);
  const recalled = next('user: I want my refund', 'chatbot: Your refund of 120 euros was sent.');
  expect(recalled.intent).toBe('recall what was promised');
  expect(recalled.utterance.toLowerCase()).toContain('last week');
  expect(recalled.utterance).toContain('120 euros');
});
