import { existsSync, readFileSync } from 'node:fs';
import { NO_USAGE } from '../model/usage.js';
import { join } from 'node:path';
import type { Conversation } from '../conversation/conversation.js';
import { causeOf, type Failing } from '../record/sameFailure.js';
import type { FailureFacts, Party } from '../support/failure.js';

/** Failures in a row of one cause after which the rest is not run. */
export const STREAK = 3;

/** The reporter leaves word here when one cause ended three conversations in a row. */
export const notRunFile = (reports: string): string => join(reports, 'not-run.json');

/** Refuses to start when the reporter said that the rest is not run. */
export function refuseWhenNotRun(reports: string): FailureFacts | null {
  const file = notRunFile(reports);
  if (!existsSync(file)) return null;
  const { party = 'set-up', what = '', run } = JSON.parse(readFileSync(file, 'utf8')) as { party?: Party; what?: string; run?: number };
  // Only this run's word counts: a file that an earlier run left would refuse for ever where no reporter of ours clears it.
  return run === process.ppid ? notRun(party, what) : null;
}

export const notRun = (party: Party, what: string): FailureFacts => ({
  party: 'set-up',
  code: 'not-run',
  what: `not run: ${STREAK} conversations in a row ended by the ${party} for the same cause`,
  details: [['the last one', what]],
  next: 'Mend that first; then run again.',
});

/** Counts failures in a row of one cause; any other ending begins anew, that of an earlier and void attempt too. */
export function failureStreak(): (conversation: Failing & Pick<Conversation, 'failure' | 'voided'>) => FailureFacts | null {
  let cause: string | null = null;
  let row = 0;
  return conversation => {
    const { failure, voided } = conversation;
    const failing = causeOf(conversation);
    row = failing === null ? 0 : failing === cause && voided.length === 0 ? row + 1 : 1;
    cause = failing;
    return failure !== null && row >= STREAK ? notRun(failure.party, failure.what) : null;
  };
}

/** A conversation that nobody began, and why. */
export function notHeld(
  who: Pick<Conversation, 'id' | 'profile' | 'scenario' | 'seed' | 'trial' | 'startedAt' | 'voided'>,
  failure: FailureFacts,
  { name, model, offline, templateHash }: Conversation['simulator'],
  { kind, address, settings }: Conversation['channel'],
): Conversation {
  return {
    ...who,
    person: '',
    turns: [],
    ending: 'not run',
    failure,
    fidelity: [],
    meaning: null,
    cues: [],
    simulator: { name, model, offline, templateHash },
    channel: { kind, address, settings },
    usage: NO_USAGE,
    durationMs: 0,
  };
}
