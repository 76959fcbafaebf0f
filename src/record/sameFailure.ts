import type { FailureFacts } from '../support/failure.js';

/** What of a conversation tells whether it failed as the one before it did. */
export interface Failing {
  readonly ending: string;
  readonly failure: Pick<FailureFacts, 'party' | 'code' | 'what'> | null;
  readonly simulator: { readonly name: string; readonly model: string; readonly templateHash: string };
  readonly channel: { readonly kind: string; readonly address: string };
}

/** Failures of what one spec says: the same code is the same mistake only in the same words. */
const OF_THE_SPEC: readonly string[] = ['unexpected', 'adversary-under-18', 'gate-reading', 'replay-over'];

/**
 * What two failures that have one cause have in common: party, code, simulator and chatbot. Null where nothing failed that would
 * fail again for the next person: only `set-up failed` and `model failed` do.
 */
export function causeOf({ ending, failure, simulator, channel }: Failing): string | null {
  if (failure === null || (ending !== 'set-up failed' && ending !== 'model failed')) return null;
  const { party, code, what } = failure;
  const { name, model, templateHash } = simulator;
  return JSON.stringify([party, code, ...(OF_THE_SPEC.includes(code) ? [what] : []), name, model, templateHash, channel.kind, channel.address]);
}
