import { test, type ExpectMatcherState, type MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { inPool } from '../../support/inPool.js';
import { added } from '../../conversation/converse.js';
import { negate, settle } from '../../judge/settle.js';
import type { Verdict } from '../../judge/verdict.js';
import { decideRate } from '../../statistics/decideRate.js';
import { neededToProve } from '../../statistics/proportion.js';
import { Failure } from '../../support/failure.js';
import { underWay } from '../guard.js';
import { ask } from './ask.js';
import { conclude, given, NO_USAGE, partyOf, type Concluded } from './conclude.js';
import type { JudgedOptions } from './toMeet.js';

export interface RateOptions extends JudgedOptions {
  /** The share of conversations that must meet the criterion, above 0 and below 1. */
  atLeast: number;
}

/**
 * The share of conversations that meet the criterion is at least so high: decided only when its Wilson 95 % interval lies on one
 * side. Inconclusive and invalid conversations count as met and as not met; none is dropped.
 */
export async function toMeetRate(
  this: ExpectMatcherState,
  conversations: readonly Conversation[],
  criterion: string,
  { atLeast, minCertainty }: RateOptions,
): Promise<MatcherReturnType> {
  if (!isMany(conversations))
    throw new Failure({
      party: 'set-up',
      code: 'no-conversations',
      what: 'toMeetRate was given no conversations',
      next: 'Write: const conversations = await simulateAll(population, { goal })',
    });
  if (!(atLeast > 0 && atLeast < 1))
    throw new Failure({
      party: 'set-up',
      code: 'rate',
      what: `toMeetRate was asked for a rate of ${atLeast}`,
      next: 'Give a share above 0 and below 1: { atLeast: 0.8 }',
    });
  const held = conversations.map(conversation => given(conversation, 'toMeetRate'));
  const single = await underWay(held[0]?.testInfo ?? test.info(), 'toMeetRate', () =>
    inPool(conversations, 8, async (conversation, index) => {
      const [concluded] = await ask(conversation, held[index] ?? given(conversation, 'toMeetRate'), {
        matcher: 'toMeet',
        criteria: [criterion],
        negated: false,
        minCertainty,
        question: { kind: 'criteria', criteria: [criterion] },
        settleRulings: (rulings, gate) => rulings.map(ruling => settle(ruling, gate)),
      });
      return concluded as Concluded;
    }),
  );
  const verdict = rateVerdict(single, conversations, criterion, atLeast, this.isNot);
  const blamed = single.find(({ verdict: { outcome }, party }) => outcome === 'inconclusive' && party !== null)?.party ?? null;
  const usage = single.reduce((sum, { usage: used }) => added(sum, used), NO_USAGE);
  return conclude(this, 'toMeetRate', [{ verdict, party: partyOf(verdict, verdict.doubt === 'too many undecided' ? blamed : null), usage }], held);
}

/** At least one conversation, whatever the compiler was told. */
const isMany = (conversations: unknown): boolean => Array.isArray(conversations) && conversations.length > 0;

function rateVerdict(single: readonly Concluded[], conversations: readonly Conversation[], criterion: string, atLeast: number, negated: boolean): Verdict {
  const count = (outcome: Verdict['outcome']) => single.filter(({ verdict }) => verdict.outcome === outcome).length;
  const [met, notMet, undecided] = [count('met'), count('not met'), count('inconclusive')];
  const invalid = single.filter(({ verdict }) => verdict.doubt === 'simulated user failed').length;
  const { outcome, interval, doubt } = decideRate({ met, notMet, undecided }, atLeast);
  const failing = single.flatMap(({ verdict }, index) => (verdict.outcome === 'not met' ? [conversations[index]?.profile.id ?? ''] : []));
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const because = [
    `${met} of ${single.length} met it, ${notMet} did not, ${undecided} undecided (${invalid} of them invalid simulations)`,
    `the true rate lies between ${percent(interval[0])} and ${percent(interval[1])} (Wilson, 95 %, the undecided counted both ways)`,
    `demanded: at least ${percent(atLeast)}, which ${single.length} conversations ${neededToProve(atLeast) > single.length ? `can never prove: use ${neededToProve(atLeast)}` : 'can prove'}`,
    ...(failing.length > 0 ? [`not met by ${failing.slice(0, 5).join(', ')}${failing.length > 5 ? ` and ${failing.length - 5} more` : ''}`] : []),
  ].join('; ');
  const judged = single.find(({ verdict }) => verdict.judge !== null)?.verdict;
  return {
    matcher: 'toMeetRate',
    criterion: `at least ${percent(atLeast)}: ${criterion}`,
    negated,
    outcome: negated ? negate(outcome) : outcome,
    leaning: outcome === 'inconclusive' ? null : outcome,
    certainty: null,
    certaintyKind: 'computed',
    uncalibrated: judged?.uncalibrated ?? false,
    minCertainty: judged?.minCertainty ?? null,
    doubt,
    evidence: [],
    because,
    judge: judged?.judge ?? null,
    rulings: single.flatMap(({ verdict }, index) => verdict.rulings.map(ruling => ({ ...ruling, conversation: conversations[index]?.id ?? '' }))),
    rate: {
      atLeast,
      met,
      notMet,
      inconclusive: undecided - invalid,
      invalid,
      total: single.length,
      interval: [interval[0], interval[1]],
      each: single.map(({ verdict }, index) => ({
        conversation: conversations[index]?.id ?? '',
        outcome: negated ? negate(verdict.outcome) : verdict.outcome,
      })),
    },
  };
}
