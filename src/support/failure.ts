import { oneLine, visible } from './visible.js';

/** Who is to blame. `Failure` and every report keep these apart, so that no party takes the blame for another. */
export type Party = 'chatbot' | 'simulated user' | 'judge' | 'model' | 'set-up';

/** The facts of a failure, as data; the sentence is made once, here. */
export interface FailureFacts {
  readonly party: Party;
  /** Stable, for scripts and tests: `profile-unknown`, `reply-unreadable`, ... */
  readonly code: string;
  /** What went wrong, in one clear sentence that makes sense alone in a CI list. */
  readonly what: string;
  /** What was asked and what was there, a line each. */
  readonly details?: readonly (readonly [label: string, value: string])[];
  /** What to do next: a line to paste, or a command. */
  readonly next?: string;
  readonly cause?: unknown;
}

/** The words a failure's first line begins with: all that JUnit and most CI lists show. */
export const prefixOf = (party: Party): string => (party === 'chatbot' ? 'chatbot failed' : party);

function sentence({ party, what, details = [], next }: FailureFacts): string {
  const width = Math.max(0, ...details.map(([label]) => label.length)) + 2;
  const lines = details.map(([label, value]) => `  ${`${label}:`.padEnd(width)} ${value}`);
  return [`${prefixOf(party)}: ${what}`, ...(lines.length > 0 ? ['', ...lines] : []), ...(next === undefined ? [] : ['', next])].join('\n');
}

/** Much of a failure is somebody else's words: they neither forge lines nor move a terminal's cursor. */
const tamed = (facts: FailureFacts): FailureFacts => ({
  ...facts,
  what: oneLine(facts.what),
  ...(facts.details ? { details: facts.details.map(([label, value]) => [oneLine(label), oneLine(value)] as const) } : {}),
  ...(facts.next === undefined ? {} : { next: visible(facts.next) }),
});

/** An error that names its guilty party. Its message's first line begins with the party. */
export class Failure extends Error {
  /** Reporters print the name before the message: the party comes first behind it, as with Playwright's own errors. */
  override readonly name = 'Error';
  readonly facts: FailureFacts;

  constructor(given: FailureFacts) {
    const facts = tamed(given);
    super(sentence(facts), facts.cause === undefined ? undefined : { cause: facts.cause });
    this.facts = facts;
  }

  /** How Node prints an error that nobody caught, as one thrown while a configuration is read: the party first there too. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return (this.stack ?? this.message).replace(/^Error: /u, '');
  }

  get party(): Party {
    return this.facts.party;
  }
}
