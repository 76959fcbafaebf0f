import type { Scenario } from '../../user/scenario.js';

/** Earlier conversations, and promises of each, that a reader is told of: the latest. */
const MOST_EARLIER = 3;
const MOST_PROMISES = 5;

/** Something the person knows. Only a fact or a change is theirs to contradict: a goal was a wish, and a promise is what a chatbot said. */
export interface Known {
  readonly kind: 'fact' | 'goal' | 'promise' | 'change';
  readonly text: string;
}

/** What the person knows beyond the goal, a line each: private facts first, so that their numbers are the scenario's; then memories in short. */
export function knownTo({ facts, earlier }: Scenario): Known[] {
  return [
    ...facts.map((text): Known => ({ kind: 'fact', text })),
    ...earlier
      .slice(-MOST_EARLIER)
      .flatMap(({ when, goal, ending, promised, changes }): Known[] => [
        { kind: 'goal', text: `remembers: ${when} they asked this chatbot to: ${goal} (${ending})` },
        ...promised.slice(-MOST_PROMISES).map((words): Known => ({ kind: 'promise', text: `remembers that the chatbot said ${when}: ${words}` })),
        ...changes.map(({ now, before }): Known => ({ kind: 'change', text: before === null ? now : `${now} (no longer: ${before})` })),
      ]),
  ];
}
