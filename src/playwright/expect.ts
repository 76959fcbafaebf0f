import { expect as base, test, type ExpectMatcherState, type MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../conversation/conversation.js';
import { Failure } from '../support/failure.js';
import { userFrames } from '../support/userFrames.js';
import { carryFault } from './carry.js';
import { toMention } from './matchers/toMention.js';
import { toReplyWithin } from './matchers/toReplyWithin.js';
import { underWay } from './watching.js';

type Matcher = (this: ExpectMatcherState, ...given: never[]) => MatcherReturnType | Promise<MatcherReturnType>;

/** Makes a failure thrown inside a matcher (wrong use, missing option) point at the line that called it. */
function atCaller<M extends Matcher>(matcher: M): M {
  const located = function (this: ExpectMatcherState, ...given: never[]) {
    const frames = userFrames(new Error().stack ?? '');
    const pointThere = (error: unknown): never => {
      if (error instanceof Failure) carryFault(test.info(), error.facts);
      if (error instanceof Failure && frames !== '') error.stack = `${error.name}: ${error.message}\n${frames}`;
      throw error;
    };
    try {
      const result = matcher.apply(this, given);
      return result instanceof Promise ? result.catch(pointThere) : result;
    } catch (error) {
      return pointThere(error);
    }
  };
  return located as unknown as M;
}

/** A matcher that is awaited: known to be under way from the call on, and loaded by it; a process that only collects tests judges nothing. */
function awaited<M extends Matcher>(name: string, load: () => Promise<M>): M {
  const loading = function (this: ExpectMatcherState, ...given: never[]) {
    return underWay(test.info(), name, async () => (await load()).apply(this, given));
  };
  return loading as unknown as M;
}

const extended = base.extend({
  toMeet: atCaller(awaited('toMeet', async () => (await import('./matchers/toMeet.js')).toMeet)),
  toMeetAll: atCaller(awaited('toMeetAll', async () => (await import('./matchers/toMeetAll.js')).toMeetAll)),
  toBePersonalized: atCaller(awaited('toBePersonalized', async () => (await import('./matchers/toBePersonalized.js')).toBePersonalized)),
  toBeConsistent: atCaller(awaited('toBeConsistent', async () => (await import('./matchers/toBeConsistent.js')).toBeConsistent)),
  toBePreferredOver: atCaller(awaited('toBePreferredOver', async () => (await import('./matchers/toBePreferredOver.js')).toBePreferredOver)),
  toRemember: atCaller(awaited('toRemember', async () => (await import('./matchers/toRemember.js')).toRemember)),
  toCorrectFalsePremise: atCaller(awaited('toCorrectFalsePremise', async () => (await import('./matchers/toCorrectFalsePremise.js')).toCorrectFalsePremise)),
  toScore: atCaller(awaited('toScore', async () => (await import('./matchers/toScore.js')).toScore)),
  toHoldPersona: atCaller(awaited('toHoldPersona', async () => (await import('./matchers/toHoldPersona.js')).toHoldPersona)),
  toHaveEnded: atCaller(awaited('toHaveEnded', async () => (await import('./matchers/toHaveEnded.js')).toHaveEnded)),
  toMeetRate: atCaller(awaited('toMeetRate', async () => (await import('./matchers/toMeetRate.js')).toMeetRate)),
  toMention: atCaller(toMention),
  toReplyWithin: atCaller(toReplyWithin),
});

type OnConversation = ReturnType<typeof extended<Conversation>>;

/** `toMeetAll` has no `.not`: what it would deny is not one thing. */
interface WithoutNotAll {
  (
    conversation: Conversation,
    messageOrOptions?: string | { message?: string },
  ): Omit<OnConversation, 'not'> & { not: Omit<OnConversation['not'], 'toMeetAll'> };
}

/** Playwright's `expect` with matchers for conversations. Judged ones must be awaited; `toMention` and `toReplyWithin` need no model. */
export const expect: WithoutNotAll & typeof extended = extended;
