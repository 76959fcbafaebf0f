import type { TestInfo } from '@playwright/test';
import { userFrames } from '../support/userFrames.js';
import type { Held } from './held.js';

interface Watched {
  readonly conversations: Held[];
  readonly waiting: Set<{ readonly matcher: string; readonly calledFrom: string }>;
}

const watched = new WeakMap<TestInfo, Watched>();

/** What is known of a test while it runs. */
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

/** The same, or undefined for a test without simulated people. */
export const watchedIn = (testInfo: TestInfo): Watched | undefined => watched.get(testInfo);
