import { expect, test } from '@playwright/test';
import { inAttempts, type AttemptFacts } from '../../../src/playwright/attempts.js';
import { failureStreak, notHeld } from '../../../src/playwright/notRun.js';
import type { Conversation } from '../../../src/conversation/conversation.js';
import { ann, findingOf, refund } from '../cast.js';

const simulator = { name: 'x', model: 'm', offline: true, templateHash: 'h' };
const channel = { kind: 'x', address: 'x', settings: {} };
const failure = { party: 'model', code: 'down', what: 'no answer' } as const;
const who = { id: 'a', profile: ann, scenario: refund, seed: 1, trial: 0, startedAt: 0, voided: [] };
const ended = (ending: Conversation['ending'], more: Partial<Conversation> = {}): Conversation => ({
  ...notHeld(who, failure, simulator, channel),
  failure: null,
  ending,
  ...more,
});
const flipped = ended('simulator invalid', { fidelity: [findingOf()] });

const heldWith = async (most: number, ...came: Conversation[]) => {
  const attempts: AttemptFacts[] = [];
  const last = await inAttempts({ id: 'a', seed: 5 }, most, async facts => {
    attempts.push(facts);
    return came[attempts.length - 1] ?? ended('goal reached');
  });
  return { attempts, last };
};

test('only what the gate voided is held again, up to the bound', async () => {
  expect((await heldWith(5, ended('gave up'))).attempts).toHaveLength(1);
  expect((await heldWith(5, ended('chatbot failed'))).attempts).toHaveLength(1);
  expect((await heldWith(5, ended('model failed', { failure }))).attempts).toHaveLength(1);
  expect((await heldWith(5, flipped)).attempts).toHaveLength(2);
  expect((await heldWith(1, flipped)).attempts).toHaveLength(1);
  const { attempts, last } = await heldWith(3, flipped, flipped, flipped);
  expect(attempts).toHaveLength(3);
  expect(last.ending).toBe('simulator invalid');
});

test('each attempt has its own id and seed, the same in every run, and knows those before it', async () => {
  const [one, other] = [await heldWith(3, flipped, flipped), await heldWith(3, flipped, flipped)];
  expect(one.attempts).toEqual(other.attempts);
  expect(one.attempts.map(({ id }) => id)).toEqual(['a', 'a-attempt-2', 'a-attempt-3']);
  expect(one.attempts[0]?.seed).toBe(5);
  expect(new Set(one.attempts.map(({ seed }) => seed)).size).toBe(3);
  expect(one.attempts[2]?.voided).toEqual([
    { id: 'a', seed: 5, because: 'role flip in turn 1: "How can I help"' },
    { id: 'a-attempt-2', seed: one.attempts[1]?.seed, because: 'role flip in turn 1: "How can I help"' },
  ]);
});

test('a void attempt before a failure begins the row of failures anew: a model that plays is not down', () => {
  const down = ended('model failed', { failure });
  const afterVoid = { ...down, voided: [{ id: 'a', seed: 1, because: 'role flip' }] };
  const straight = failureStreak();
  expect([down, down, down].map(straight).map(Boolean)).toEqual([false, false, true]);
  const broken = failureStreak();
  expect([down, down, afterVoid, afterVoid, afterVoid].map(broken).map(Boolean)).toEqual([false, false, false, false, false]);
  const void3 = failureStreak();
  expect([flipped, flipped, flipped, flipped].map(void3)).toEqual([null, null, null, null]);
});

test('three different mistakes of one party stop nothing; the same mistake three times does', () => {
  const wrong = (code: string, address = 'x') => ended('set-up failed', { failure: { party: 'set-up', code, what: 'no' }, channel: { ...channel, address } });
  expect(['a', 'b', 'c'].map(code => wrong(code)).map(failureStreak())).toEqual([null, null, null]);
  expect(['a', 'b', 'c'].map(address => wrong('down', address)).map(failureStreak())).toEqual([null, null, null]);
  expect([wrong('down'), wrong('down'), wrong('down')].map(failureStreak()).map(Boolean)).toEqual([false, false, true]);
});
