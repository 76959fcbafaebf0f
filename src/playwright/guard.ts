import type { TestInfo } from '@playwright/test';
import { sep } from 'node:path';
import { Failure } from '../support/failure.js';
import { packageFolder } from '../support/packageFolder.js';
import { carryFault } from './carry.js';
import { attemptsWords, type Held } from './held.js';

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
  throw new Failure(
    record.ending === 'chatbot failed'
      ? { party: 'chatbot', code: 'overlooked', what: record.failure?.what ?? 'the conversation broke off', details: [['record', recordFile]] }
      : {
          party: 'simulated user',
          code: 'overlooked',
          what: `${record.profile.id} is no valid simulation${finding ? `: ${finding.kind} in turn ${finding.turn}, "${finding.evidence}"` : ''}`,
          details: [['attempts', attemptsWords(overlooked)] as const, ['record', recordFile] as const],
        },
  );
}

/** A stack without the frames of this package: the first one left is the user's own line. */
export function userFrames(stack: string): string {
  const own = ['src', 'dist', 'simulators'].map(folder => packageFolder(folder) + sep);
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line));
  return frames
    .filter(line => !own.some(folder => line.includes(folder)) && !line.includes(`${sep}node_modules${sep}`) && !line.includes('node:internal'))
    .join('\n');
}
