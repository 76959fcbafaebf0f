import type { Scenario } from '../../user/scenario.js';

/** Earlier conversations, and promises of each, that a reader is told of: the latest. */
const MOST_EARLIER = 3;
const MOST_PROMISES = 5;

/** What the person knows beyond the goal, a line each: private facts first, so that their numbers are the scenario's; then memories in short. */
export function knownTo({ facts, earlier }: Scenario): string[] {
  return [
    ...facts,
    ...earlier
      .slice(-MOST_EARLIER)
      .flatMap(({ when, goal, ending, promised, changes }) => [
        `remembers: ${when} they asked this chatbot to: ${goal} (${ending})`,
        ...promised.slice(-MOST_PROMISES).map(words => `remembers that the chatbot said ${when}: ${words}`),
        ...changes.map(({ now, before }) => (before === null ? now : `${now} (no longer: ${before})`)),
      ]),
  ];
}
