import { expect, test } from '@playwright/test';
import { waitFor } from '../../../src/conversation/waiting.js';
import { Failure } from '../../../src/support/failure.js';

const after = <T>(ms: number, value: T): Promise<T> => new Promise(resolve => setTimeout(() => resolve(value), ms));
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing failed',
    (error: unknown) => error,
  );

/** Counts waits as they begin and end. */
function ledger() {
  const events: string[] = [];
  let count = 0;
  return {
    events,
    onWait: () => {
      const nth = ++count;
      events.push(`begin ${nth}`);
      return () => {
        events.push(`end ${nth}`);
      };
    },
  };
}

test('what comes in time is returned, and the wait ends once', async () => {
  const { events, onWait } = ledger();
  expect(await waitFor('model', 1000, 'it', () => after(5, 'there'), onWait)).toBe('there');
  expect(events).toEqual(['begin 1', 'end 1']);
});

test('overlapping waits each have their own limit and end in their own time', async () => {
  const { events, onWait } = ledger();
  const slow = failureOf(waitFor('chatbot', 40, 'the slow one', () => after(400, 'late'), onWait));
  const quick = waitFor('model', 1000, 'the quick one', () => after(5, 'there'), onWait);
  expect(await quick).toBe('there');
  expect(events).toEqual(['begin 1', 'begin 2', 'end 2']);
  expect(await slow).toMatchObject({ facts: { party: 'chatbot', what: 'the slow one did not come within 0.04 s' } });
  expect(events).toEqual(['begin 1', 'begin 2', 'end 2', 'end 1']);
});

for (const party of ['chatbot', 'model', 'judge'] as const) {
  test(`the limit names the ${party} although the work rejects the moment it is aborted`, async () => {
    const work = (signal: AbortSignal) => new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
    const failure = await failureOf(waitFor(party, 10, 'it', work, () => () => undefined));
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).facts).toMatchObject({ party, code: 'wait-over', what: 'it did not come within 0.01 s' });
  });
}

test('the work is aborted when its time is over, and not before', async () => {
  let signal: AbortSignal | undefined;
  await failureOf(
    waitFor(
      'model',
      10,
      'it',
      given => {
        signal = given;
        return after(200, 1);
      },
      () => () => undefined,
    ),
  );
  expect(signal?.aborted).toBe(true);
  await waitFor(
    'model',
    1000,
    'it',
    given => {
      signal = given;
      return after(5, 1);
    },
    () => () => undefined,
  );
  expect(signal?.aborted).toBe(false);
});

test('work that throws before it returns a promise ends the wait like any other, and leaves no rejection behind', async () => {
  const { events, onWait } = ledger();
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  const failure = await failureOf(
    waitFor(
      'model',
      20,
      'it',
      () => {
        throw new Error('at once');
      },
      onWait,
    ),
  );
  await after(60, null);
  process.off('unhandledRejection', note);
  expect(failure).toMatchObject({ message: 'at once' });
  expect(events).toEqual(['begin 1', 'end 1']);
  expect(unhandled).toEqual([]);
});

test('work that fails after its time is over disturbs nobody', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  await failureOf(
    waitFor(
      'chatbot',
      10,
      'it',
      () =>
        after(40, null).then(() => {
          throw new Error('late');
        }),
      () => () => undefined,
    ),
  );
  await after(80, null);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

test('a limit longer than timers know waits, rather than fire at once', async () => {
  expect(
    await waitFor(
      'model',
      Number.POSITIVE_INFINITY,
      'it',
      () => after(20, 'there'),
      () => () => undefined,
    ),
  ).toBe('there');
});
