import { expect, test } from '@playwright/test';
import { simulatedBy, type OwnMoment, type OwnMove } from '../../../simulators/simulatedBy.js';
import { NO_USAGE } from '../../../src/model/usage.js';
import { Failure } from '../../../src/support/failure.js';
import { seededRandom } from '../../../src/support/seed.js';
import { quiet } from '../../contract/simulatorContract.js';
import { ann, plan, refund, turnsOf, withStyle } from '../cast.js';

const said = turnsOf('user: Hello.', 'chatbot: What is your booking number?');
const next = (answer: (moment: OwnMoment) => unknown, transcript = said) =>
  simulatedBy({ name: 'mine', next: answer as never })
    .start({ profile: ann, scenario: refund, random: seededRandom(3), seed: 3 })
    .next(transcript, quiet);

test('gets profile, scenario, transcript, a seed of the turn and a length, as copies', async () => {
  const seen: OwnMoment[] = [];
  const look = (moment: OwnMoment) => {
    seen.push(moment);
    (moment.transcript as unknown[]).length = 0;
    return 'ok';
  };
  const before = structuredClone(said);
  await next(look);
  await next(look, []);
  expect(said).toEqual(before);
  expect(seen[0]).toMatchObject({ profile: { id: ann.id }, scenario: { goal: refund.goal } });
  expect(seen[0]?.seed).not.toBe(seen[1]?.seed);
  expect(seen.every(({ words }) => Number.isInteger(words) && words >= 1)).toBe(true);
});

test('text is said, and code tags the facts in it', async () => {
  expect(await next(() => 'QX77PL')).toMatchObject({
    kind: 'say',
    text: 'QX77PL',
    plan: { also: [{ fact: 'my booking number is QX77PL', told: 'asked for' }], progress: [{ part: refund.goal, state: 'open' }] },
  });
});

test('leaving with words, without, and a whole move', async () => {
  expect(await next(() => ({ leave: 'gave up', text: 'useless!' }))).toMatchObject({ kind: 'leave', ending: 'gave up', text: 'Useless!' });
  expect(await next(() => ({ leave: 'gave up' }))).toMatchObject({ kind: 'leave', text: null, plan: { decision: 'give up' } });
  const usage = { calls: 1, promptTokens: 2, completionTokens: 3 };
  expect(await next(() => ({ kind: 'say', text: 'Hi', plan, usage }))).toMatchObject({ kind: 'say', text: 'Hi', plan, usage });
});

for (const [name, answer, shown] of [
  ['null', () => null, 'null'],
  ['nothing', () => undefined, 'undefined'],
  ['an empty text', () => '  ', '"  "'],
  ['a number', () => 7, '7'],
  ['an unknown ending', () => ({ leave: 'angry' }), '{"leave":"angry"}'],
  ['a move without a plan', () => ({ kind: 'say', text: 'Hi' }), '{"kind":"say","text":"Hi"}'],
  ['something circular', () => Object.assign([], { 0: said, 1: 7n }), ''],
] as const) {
  test(`${name} is no move: the simulated user failed, and what came is shown`, async () => {
    const failure = await next(answer).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).facts).toMatchObject({ party: 'simulated user', code: 'own-simulator' });
    expect((failure as Failure).message).toContain('the simulator "mine" returned no move');
    expect((failure as Failure).message).toContain(shown);
  });
}

test('what it throws is the simulated user’s; a Failure of its own goes through', async () => {
  await expect(
    next(() => {
      throw new Error('no such file');
    }),
  ).rejects.toThrow('simulated user: the simulator "mine" threw: no such file');
  const own = new Failure({ party: 'model', code: 'x', what: 'nobody answers' });
  await expect(next(() => Promise.reject(own))).rejects.toBe(own);
});

test('who asks no model counts as offline; who names one does not', () => {
  expect(simulatedBy({ name: 'a', next: () => 'x' })).toMatchObject({ model: 'none', offline: true });
  expect(simulatedBy({ name: 'a', next: () => 'x', model: 'm-1' })).toMatchObject({ model: 'm-1', offline: false });
  const hashes = [simulatedBy({ name: 'a', next: () => 'x' }), simulatedBy({ name: 'a', next: () => 'y' })].map(({ templateHash }) => templateHash);
  expect(new Set(hashes).size).toBe(2);
});

test('casing, marks and emoji of an utterance are the person’s; a whole move is taken word by word', async () => {
  const profile = withStyle({ casing: 'lower', punctuation: 'none', emoji: 'none' });
  const says = async (answer: OwnMove) =>
    (
      await simulatedBy({ name: 'own', next: () => answer })
        .start({ profile, scenario: refund, random: seededRandom(1), seed: 1 })
        .next([], quiet)
    ).text;
  expect(await says('My Refund, please! 😊')).toBe('my refund please');
  expect(await says({ leave: 'gave up', text: 'No. Bye!' })).toBe('no bye');
  expect(await says({ kind: 'say', text: 'My Refund!', plan, usage: NO_USAGE })).toBe('My Refund!');
});

test('what it throws is told with the line of one’s own code; what it may return is told with what is missing', async () => {
  const failed = (answer: () => unknown) =>
    next(answer).then(
      () => undefined,
      (error: Failure) => error.facts,
    );
  const thrown = await failed(() => {
    throw new Error('no such file');
  });
  expect(thrown?.details?.[0]?.[0]).toBe('at');
  expect(thrown?.details?.[0]?.[1]).toContain('simulatedBy.spec.ts:');
  for (const [answer, details] of [
    [{ kind: 'say', text: 'Hi' }, [['missing', 'plan, usage']]],
    [{ kind: 'say', text: 'Hi', plan, usage: { calls: -1, promptTokens: 0, completionTokens: 0 } }, [['wrong', expect.stringContaining('usage.calls: ')]]],
    [
      { kind: 'leave', ending: 'angry', text: null, plan },
      [
        ['missing', 'usage'],
        ['wrong', expect.stringContaining('ending: ')],
      ],
    ],
    [{ leave: 'angry' }, [['wrong', expect.stringContaining('leave: ')]]],
  ] as const) {
    const facts = await failed(() => answer);
    expect(facts?.details?.slice(1)).toEqual(details);
    expect(facts?.next).toContain("{ leave: 'gave up', text: 'never mind' }");
    expect(facts?.next).toContain('kind, text, plan and usage');
  }
});
