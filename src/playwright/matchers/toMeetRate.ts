import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import { NO_USAGE, usageOf } from '../../model/usage.js';
import type { Conversation } from '../../conversation/conversation.js';
import type { Concluded } from '../../conversation/judged.js';
import { partyOf } from '../../judge/partyOf.js';
import { doubtWords } from '../../conversation/doubtWords.js';
import { inPool } from '../../support/inPool.js';
import { negate } from '../../judge/sampling/kleene.js';
import type { RateGroups, Verdict } from '../../judge/verdict.js';
import { decideRate } from '../../statistics/decideRate.js';
import { countFirstAttempts, type Came } from '../../statistics/firstAttempts.js';
import { Failure, type Party } from '../../support/failure.js';
import { counted, percent } from '../../support/text.js';
import { ask } from './ask.js';
import { conclude, given } from './conclude.js';
import { firstCame } from './firstCame.js';
import { rateGroups } from './rateGroups.js';
import { rateWords } from './rateWords.js';
import type { JudgedOptions } from './toMeet.js';

export interface RateOptions extends JudgedOptions {
  /** The share of conversations that must meet the criterion, above 0 and below 1. */
  atLeast: number;
}

/**
 * The share of conversations that meet the criterion is at least so high: decided only when its Wilson 95 % interval lies on one
 * side. First attempts count: void and inconclusive ones as met and as not met, whatever a later attempt came to; none is dropped.
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
  const single = await inPool(conversations, 8, async (conversation, index) => {
    const [concluded] = await ask(conversation, held[index] ?? given(conversation, 'toMeetRate'), {
      matcher: 'toMeet',
      criteria: [criterion],
      negated: false,
      minCertainty,
      question: { kind: 'criteria', criteria: [criterion] },
    });
    const came = firstCame(conversation, (concluded as Concluded).verdict);
    return { conversation, came, concluded: concluded as Concluded };
  });
  const groups = await rateGroups(single, held[0]?.profileFolders ?? []);
  const verdict = rateVerdict({ single, groups, criterion, atLeast, negated: this.isNot });
  const usage = single.reduce((sum, { concluded }) => usageOf(sum, concluded.usage), NO_USAGE);
  const party = partyOf(verdict, verdict.doubt === 'too many undecided' ? blamedFor(single) : null);
  return conclude(this, 'toMeetRate', [{ verdict, party, usage, advice: rateAdvice(verdict, single) }], held);
}

/** Of an undecided rate: what its doubt says, and what most undecided conversations would have needed. */
function rateAdvice({ outcome, doubt }: Verdict, single: readonly Single[]): string[] {
  if (outcome !== 'inconclusive' || doubt === null) return [];
  const counts = new Map<string, number>();
  for (const { concluded } of single) for (const advice of concluded.advice ?? []) counts.set(advice, (counts.get(advice) ?? 0) + 1);
  const commonest = [...counts].sort(([, a], [, b]) => b - a).slice(0, 2);
  return [doubtWords[doubt], ...commonest.map(([advice, count]) => `In ${counted(count, 'conversation')}: ${advice}`)];
}

/** At least one conversation, whatever the compiler was told. */
const isMany = (conversations: unknown): boolean => Array.isArray(conversations) && conversations.length > 0;

/** One of the people: the conversation that was held last, and what the first attempt came to. */
interface Single {
  readonly conversation: Conversation;
  readonly came: Came;
  readonly concluded: Concluded;
}

/** Who is to blame for the first undecided one that has somebody to blame. */
const blamedFor = (single: readonly Single[]): Party | null =>
  single.flatMap(({ came, concluded }) => (came.firstVoid ? 'simulated user' : came.outcome === 'inconclusive' ? (concluded.party ?? []) : []))[0] ?? null;

interface Rated {
  readonly single: readonly Single[];
  readonly groups: readonly RateGroups[];
  readonly criterion: string;
  readonly atLeast: number;
  readonly negated: boolean;
}

function rateVerdict({ single, groups, criterion, atLeast, negated }: Rated): Verdict {
  const counts = countFirstAttempts(single.map(({ came }) => came));
  const { outcome, bounds, interval, doubt } = decideRate({ ...counts, undecided: counts.inconclusive + counts.invalid }, atLeast);
  const each = single.map(({ conversation, came }) => {
    const first = came.firstVoid ? 'inconclusive' : came.outcome;
    return { conversation: conversation.id, outcome: negated ? negate(first) : first };
  });
  const failing = single.flatMap(({ conversation, came }) => (came.outcome === 'not met' && !came.firstVoid ? [conversation.profile.id] : []));
  const panel = single.flatMap(({ conversation, concluded: { verdict } }) => (verdict.panel ?? []).map(vote => ({ ...vote, conversation: conversation.id })));
  const ruled = single.map(({ concluded: { verdict } }) => verdict).filter(({ rulings }) => rulings.length > 0);
  const judged = single.find(({ concluded: { verdict } }) => verdict.judge !== null)?.concluded.verdict;
  return {
    matcher: 'toMeetRate',
    criterion: `at least ${percent(atLeast)}: ${criterion}`,
    negated,
    outcome: negated ? negate(outcome) : outcome,
    leaning: outcome === 'inconclusive' ? null : outcome,
    certainty: null,
    certaintyKind: 'computed',
    uncalibrated: ruled.some(verdict => verdict.uncalibrated),
    calibration: worst(ruled.map(verdict => verdict.calibration)),
    ordersAgree: null,
    samples: { requested: 0, read: 0 },
    minCertainty: judged?.minCertainty ?? null,
    demanded: judged?.demanded ?? null,
    doubt,
    evidence: [],
    because: rateWords({ ...counts, atLeast, bounds, interval, failing, groups }),
    judge: judged?.judge ?? null,
    rulings: single.flatMap(({ conversation, concluded: { verdict } }) => verdict.rulings.map(ruling => ({ ...ruling, conversation: conversation.id }))),
    ...(panel.length > 0 ? { panel } : {}),
    rate: { atLeast, ...counts, bounds, interval, each, ...(groups.length > 0 ? { groups } : {}) },
  };
}

/** Of many verdicts' calibrations the one that says least: none, then a stale one, then one of too few labels. */
function worst(calibrations: readonly Verdict['calibration'][]): Verdict['calibration'] {
  const states = [null, 'stale', 'too few labels', 'fresh'] as const;
  const rank = (one: Verdict['calibration']) => states.indexOf(one?.state ?? null);
  return [...calibrations].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
