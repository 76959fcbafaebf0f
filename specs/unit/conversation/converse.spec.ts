import { expect, test } from '@playwright/test';
import { measured } from '../../../src/fidelity/measured.js';
import type { Conversation } from '../../../src/conversation/conversation.js';
import { Failure, type Party } from '../../../src/support/failure.js';
import { ann, findingOf, plan, refund } from '../cast.js';
import { leave, lines, never, reply, say, talk } from './talking.js';

test('both sides speak in turns until the person leaves; the last sentence is sent and its reply kept', async () => {
  const { conversation, sent, closed, steps } = await talk({
    moves: [say('My flight was cancelled.'), leave('goal reached', 'Thank you, bye.')],
    replies: [reply('Refunded.'), reply('You are welcome.')],
  });
  expect(lines(conversation)).toEqual(['1 user: My flight was cancelled.', '2 chatbot: Refunded.', '3 user: Thank you, bye.', '4 chatbot: You are welcome.']);
  expect(conversation.ending).toBe('goal reached');
  expect(conversation.failure).toBeNull();
  expect(sent.map(({ utterance }) => utterance)).toEqual(['My flight was cancelled.', 'Thank you, bye.']);
  expect(conversation.usage).toEqual({ calls: 2, promptTokens: 20, completionTokens: 10 });
  expect(closed()).toBe(1);
  expect(steps).toEqual(['user: My flight was cancelled.', 'chatbot: Refunded.', 'user: Thank you, bye.', 'chatbot: You are welcome.']);
});

test('somebody who leaves without a word sends nothing more', async () => {
  const { conversation, sent } = await talk({ moves: [say('My flight was cancelled.'), leave('gave up', null)], replies: [reply('Sorry.')] });
  expect(lines(conversation)).toEqual(['1 user: My flight was cancelled.', '2 chatbot: Sorry.']);
  expect(conversation.ending).toBe('gave up');
  expect(sent).toHaveLength(1);
});

test('a chatbot that greets speaks first, and the person has heard it', async () => {
  const { conversation, saw, sent } = await talk({
    moves: [say('Hello, a refund please.'), leave('gave up', null)],
    replies: [reply('Sure.')],
    channel: { greeting: reply('Welcome!') },
  });
  expect(lines(conversation)).toEqual(['1 chatbot: Welcome!', '2 user: Hello, a refund please.', '3 chatbot: Sure.']);
  expect(saw.map(turns => turns.map(({ text }) => text))).toEqual([['Welcome!'], ['Welcome!', 'Hello, a refund please.', 'Sure.']]);
  expect(sent[0]?.history.map(({ text }) => text)).toEqual(['Welcome!']);
});

test('the turn limit counts what the person says', async () => {
  const { conversation } = await talk({ moves: [say('refund'), say('two'), say('three')], replies: [reply('a'), reply('b'), reply('c')], maxTurns: 2 });
  expect(lines(conversation)).toEqual(['1 user: refund', '2 chatbot: a', '3 user: two', '4 chatbot: b']);
  expect(conversation.ending).toBe('turn limit');
});

test('every turn is told at once, so that a crash loses at most the one in flight', async () => {
  const { progress } = await talk({ moves: [say('one'), leave('goal reached', 'two')], replies: [reply('a'), reply('b')], channel: { greeting: reply('hi') } });
  expect(progress.map(({ turns, ending }) => `${turns.length} ${ending}`)).toEqual([
    '1 interrupted',
    '2 interrupted',
    '3 interrupted',
    '4 interrupted',
    '5 interrupted',
  ]);
});

test('the chatbot gets the utterances and nothing that was planned or known about the person', async () => {
  const { sent, opened } = await talk({ moves: [say('one'), say('two'), leave('gave up', 'three')], replies: [reply('a'), reply('b'), reply('c')] });
  const handed = JSON.stringify([sent, opened.map(({ conversationId }) => conversationId)]);
  for (const secret of ['SECRET', 'plan', ann.id, 'Graz', 'glass', refund.goal, 'QX77PL', 'actor-1']) expect(handed).not.toContain(secret);
  expect(opened[0]?.conversationId).toBe('s-1');
  expect(sent[2]?.history.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(['user: one', 'chatbot: a', 'user: two', 'chatbot: b']);
});

test('the plan stays in the record and with the person who made it', async () => {
  const { conversation, saw } = await talk({ moves: [say('one'), leave('gave up', null)], replies: [reply('a')] });
  expect(conversation.turns[0]?.plan).toEqual(plan);
  expect(saw[1]?.[0]?.plan).toEqual(plan);
});

for (const [party, ending] of [
  ['chatbot', 'chatbot failed'],
  ['simulated user', 'simulator invalid'],
  ['model', 'model failed'],
  ['judge', 'model failed'],
  ['set-up', 'set-up failed'],
] as const satisfies readonly (readonly [Party, Conversation['ending']])[]) {
  test(`a failure of the ${party} ends it as "${ending}" and keeps the turns so far`, async () => {
    const failure = new Failure({ party, code: 'x', what: 'it broke' });
    const { conversation, closed } = await talk({ moves: [say('one'), say('two')], replies: [reply('a'), failure] });
    expect(conversation.ending).toBe(ending);
    expect(conversation.failure).toBe(failure.facts);
    expect(lines(conversation)).toEqual(['1 user: one', '2 chatbot: a', '3 user: two']);
    expect(closed()).toBe(1);
  });
}

test('a failure of the simulator is not the chatbot’s', async () => {
  const failure = new Failure({ party: 'simulated user', code: 'turn-unreadable', what: 'no readable turn' });
  const { conversation, sent } = await talk({ moves: [failure] });
  expect([conversation.ending, conversation.failure?.what, sent.length]).toEqual(['simulator invalid', 'no readable turn', 0]);
});

test('a line that cannot be opened ends it before anybody spoke', async () => {
  const { conversation, closed } = await talk({ moves: [], channel: { open: new Failure({ party: 'set-up', code: 'x', what: 'no url' }) } });
  expect([conversation.ending, conversation.turns.length, closed()]).toEqual(['set-up failed', 0, 0]);
});

test('an error that names nobody is a set-up failure with its own words', async () => {
  const { conversation } = await talk({ moves: [say('one')], replies: [new TypeError('x is not a function')] });
  expect(conversation.failure).toMatchObject({ party: 'set-up', code: 'unexpected', what: 'x is not a function' });
  expect(conversation.ending).toBe('set-up failed');
});

test('a model that keeps us waiting is named, although its call rejects as soon as it is aborted', async () => {
  const { conversation, openWaits } = await talk({ moves: [signal => never(signal)], timeoutMs: 20 });
  expect(conversation.ending).toBe('model failed');
  expect(conversation.failure).toMatchObject({
    party: 'model',
    code: 'wait-over',
    what: 'the next turn of careful-ann, played by actor-1, did not come within 0.02 s',
    next: "Raise the model's timeoutMs if that is to be expected.",
  });
  expect(openWaits).toBe(0);
});

test('a chatbot that keeps us waiting beyond its channel’s own limit is named', async () => {
  const { conversation } = await talk({ moves: [say('one')], replies: [signal => never(signal)], channel: { replyTimeoutMs: -4980 } });
  expect(conversation.ending).toBe('chatbot failed');
  expect(conversation.failure).toMatchObject({
    party: 'chatbot',
    code: 'wait-over',
    what: 'a reply from nowhere did not come within 0.02 s',
    next: "Raise the channel's replyTimeoutMs if that is to be expected.",
  });
});

test('a goodbye loop ends: the second goodbye is not sent', async () => {
  const { conversation, sent } = await talk({
    moves: [say('I want a refund'), say('Thanks!'), say('ok thanks, bye!')],
    replies: [reply('Your refund of 120 euros is on its way.'), reply("You're welcome! Have a nice day.")],
  });
  expect([conversation.ending, sent.map(({ utterance }) => utterance)]).toEqual(['gave up', ['I want a refund', 'Thanks!']]);
});

test('thanks said twice about two things are no goodbye', async () => {
  const { conversation } = await talk({
    moves: [say('I want a refund'), say('Thanks!'), say('thanks'), leave('goal reached', null)],
    replies: [reply('It is on its way.'), reply('It will arrive on Friday at 9.'), reply('Sure.')],
  });
  expect([conversation.ending, conversation.turns.length]).toEqual(['goal reached', 6]);
});

test('a proven fault of the simulated user stops it before the chatbot hears it', async () => {
  const { conversation, sent } = await talk({ moves: [say('How can I help you today?'), say('two')], replies: [reply('a')] });
  expect(conversation.ending).toBe('simulator invalid');
  expect(conversation.fidelity).toEqual([findingOf({ certainty: measured['role flip']?.proven ?? null })]);
  expect(sent).toEqual([]);
});

test('an empty utterance is the simulated user’s fault', async () => {
  const { conversation, sent } = await talk({ moves: [say('  ')] });
  expect([conversation.ending, conversation.fidelity[0]?.kind, sent.length]).toEqual(['simulator invalid', 'empty turn', 0]);
});

test('an empty reply is a turn like any other', async () => {
  const { conversation } = await talk({ moves: [say('one'), leave('gave up', null)], replies: [reply('')] });
  expect(lines(conversation)).toEqual(['1 user: one', '2 chatbot: ']);
});

test('every wait that begins ends', async () => {
  const { openWaits, waits } = await talk({ moves: [say('one'), leave('goal reached', 'two')], replies: [reply('a'), reply('b')] });
  expect([openWaits, waits]).toEqual([0, 5]);
});

test('a simulator that asks no model keeps nobody but itself waiting, and is named', async () => {
  const { conversation } = await talk({ moves: [never], timeoutMs: 20, player: { name: 'mine', model: 'none' } });
  expect(conversation).toMatchObject({ ending: 'simulator invalid', failure: { party: 'simulated user', code: 'wait-over' } });
  expect(conversation.failure?.what).toBe('the next turn of careful-ann, played by the simulator mine, did not come within 0.02 s');
  expect(conversation.failure?.next).toBe("Raise the simulator's timeoutMs if that is to be expected.");
  const long = await talk({ moves: [say('x'.repeat(10_001))], player: { name: 'mine', model: 'none' } });
  expect(long.conversation.failure?.what).toContain('mine, which plays careful-ann, said');
});
