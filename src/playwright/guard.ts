import type { TestInfo } from '@playwright/test';
import { faultWords } from '../conversation/faultWords.js';
import { Failure } from '../support/failure.js';
import { userFrames } from '../support/userFrames.js';
import { carryFault } from './carry.js';
import { attemptsWords, type Held } from './held.js';
import { shownFile } from './projectFolder.js';

interface Watched {
  readonly conversations: Held[];
  readonly waiting: Set<{ readonly matcher: string; readonly calledFrom: string }>;
}

const watched = new WeakMap<TestInfo, Watched>();

const watching = (testInfo: TestInfo): Watched => {
  const state = watched.get(testInfo) ?? { conversations: [], waiting: new Set() };
  watched.set(testInfo, state);
  return state;
};

export const watchConversation = (facts: Held): void => void watching(facts.testInfo).conversations.push(facts);

/** Runs a judged matcher's work while it is known to be under way, so that a test which ends before it is caught. */
export async function underWay<T>(testInfo: TestInfo, matcher: string, work: () => Promise<T>): Promise<T> {
  const entry = { matcher, calledFrom: userFrames(new Error().stack ?? '') };
  const { waiting } = watching(testInfo);
  waiting.add(entry);
  try {
    // Two turns of the event loop: a test that did not await is over by then, however fast the judge is.
    await new Promise(resolve => setImmediate(resolve));
    await new Promise(resolve => setImmediate(resolve));
    return await work();
  } finally {
    waiting.delete(entry);
  }
}

/** Called when a test's body is over: nothing may be left unawaited, and no failed conversation unexamined. */
export function checkAtEnd(testInfo: TestInfo): void {
  const state = watched.get(testInfo);
  if (!state) return;
  for (const { matcher, calledFrom } of state.waiting) {
    const failure = new Failure({
      party: 'set-up',
      code: 'not-awaited',
      what: `${matcher} was not awaited: the test ended before the judge had answered`,
      next: `Write: await expect(conversation).${matcher}(...)`,
    });
    failure.stack = `${failure.name}: ${failure.message}\n${calledFrom}`;
    carryFault(testInfo, failure.facts);
    throw failure;
  }
  if (testInfo.errors.length > 0 || testInfo.status === 'skipped') return;
  const overlooked = state.conversations.find(
    ({ examined, record }) => !examined && (record.ending === 'chatbot failed' || record.ending === 'simulator invalid'),
  );
  if (!overlooked) return;
  const { record, recordFile } = overlooked;
  const finding = record.fidelity.find(found => found.proven);
  const because = finding ? faultWords(finding) : (record.failure?.what ?? 'the simulated user broke off');
  const { details = [], next } = record.failure ?? {};
  throw new Failure(
    record.ending === 'chatbot failed'
      ? { party: 'chatbot', code: 'overlooked', what: record.failure?.what ?? 'the conversation broke off', details: [['record', shownFile(recordFile)]] }
      : {
          party: 'simulated user',
          code: 'overlooked',
          what: `${record.profile.id} is no valid simulation: ${because}`,
          details: [...details, ['attempts', attemptsWords(overlooked, because)], ['record', shownFile(recordFile)]],
          ...(next === undefined ? {} : { next }),
        },
  );
}
