import { existsSync } from 'node:fs';
import type { Judge, Question } from '../judge/judge.js';
import { keepQuestion } from '../judge/keptQuestion.js';
import { doubtFacts } from '../judge/doubts.js';
import { partyOf } from '../judge/partyOf.js';
import { criteriaOf } from '../judge/questions/criteriaOf.js';
import { statedGate, type GateFor } from '../judge/sampling/gate.js';
import { negate } from '../judge/sampling/kleene.js';
import { DEFAULT_GATES } from '../judge/sampling/profile.js';
import { ruleUntilSettled, type Draw, type SettledBy } from '../judge/sampling/ruleUntilSettled.js';
import { unsettled } from '../judge/sampling/unsettled.js';
import { withCuts } from '../judge/sampling/withCuts.js';
import type { Doubt, JudgeCheck, Verdict } from '../judge/verdict.js';
import type { Usage } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import { Failure, type Party } from '../support/failure.js';
import { childSeed } from '../support/seed.js';
import { cut, inQuotes } from '../support/text.js';
import { oneLine } from '../support/visible.js';
import { asSaid } from '../transcript/turn.js';
import { RefusedJudge, type Admit } from './admitJudge.js';
import type { Conversation } from './conversation.js';
import { objectionTo, type Objection } from './examinable.js';
import { waitFor, type OnWait } from './waiting.js';

/** What is asked about a conversation, and how what was settled becomes its verdicts. */
export interface Asked {
  readonly matcher: string;
  /** What the verdicts are called, one each. */
  readonly criteria: readonly string[];
  readonly negated: boolean;
  readonly question: Question;
  /** Certainty these verdicts need, 0 to 100; undefined: the default of each judge's samples. */
  readonly minCertainty: number | undefined;
  /** What else keeps it from being an exam, beside the conversation's own failures. Default nothing. */
  readonly objection?: (Omit<Objection, 'party'> & { readonly party: Party | null }) | null;
  /** What it is called when the judge cannot tell. Default `cannot tell`. */
  readonly cannotTell?: Doubt;
  /** One settled part a verdict, from one a criterion of the question. Default: as they are. */
  readonly combine?: (parts: readonly SettledBy[]) => readonly SettledBy[];
}

/** A verdict and who is to blame when it is not met or undecided. */
export interface Concluded {
  readonly verdict: Verdict;
  readonly party: Party | null;
  readonly usage: Usage;
  /** What an undecided verdict's reader can do, in words; absent where nobody was asked for it. */
  readonly advice?: readonly string[];
}

/** With whom, and how long, a conversation is judged. */
export interface Judging {
  readonly judge: Judge;
  readonly onWait: OnWait;
  /** Stops the call in flight; what came of it is then a judge that failed. Default never. */
  readonly signal?: AbortSignal;
  /** Whether a judge may be asked, found out before it is: see `admitJudge`. Default: everybody may, unchecked. */
  readonly admit?: Admit;
  /** The folder of a team's calibrations, whole path. Default none: every verdict is uncalibrated. */
  readonly calibrations?: string;
}

/**
 * Asks the judge until it is settled, unless the conversation is no exam; every way this can go wrong is an inconclusive verdict that
 * names its party. Only a set-up failure, and what is no failure of anybody's, is thrown.
 */
export async function judged(conversation: Conversation, asked: Asked, { judge, onWait, signal, admit, calibrations }: Judging): Promise<Concluded[]> {
  const checks = new Map<Judge, JudgeCheck | null>();
  let checking = NO_USAGE;
  const gate = (by: Judge): number => asked.minCertainty ?? DEFAULT_GATES[by.samples ?? 'single'];
  const kept = keepQuestion(asked.question);
  const conclude = (criterion: string, { answer, by, party, ...facts }: SettledBy, known: Party | null, usage = NO_USAGE): Concluded => {
    const verdict: Verdict = {
      matcher: asked.matcher,
      criterion,
      negated: asked.negated,
      outcome: asked.negated ? negate(answer) : answer,
      ...facts,
      demanded: asked.minCertainty ?? null,
      ...(kept ? { question: kept } : {}),
      judge: { name: by.name, model: by.model, offline: by.offline, ...(checks.has(by) ? { check: checks.get(by) ?? null } : {}) },
    };
    return { verdict, party: partyOf(verdict, known ?? party ?? null), usage };
  };
  const nothing = (because: string): SettledBy => ({ ...unsettled(because, gate(judge)), by: judge });

  const objection = objectionTo(conversation) ?? asked.objection ?? null;
  if (objection) return asked.criteria.map(criterion => conclude(criterion, { ...nothing(objection.because), doubt: objection.doubt }, objection.party));

  const transcript = asSaid(conversation.turns);
  const seed = childSeed(conversation.seed, asked.matcher, ...asked.criteria);
  const letIn = async (...who: Parameters<Admit>) => {
    const [by] = who;
    if (by.offline || admit === undefined) return;
    try {
      const { check, usage } = await admit(...who);
      checks.set(by, toldOf(check));
      checking = usageOf(checking, usage);
    } catch (error) {
      if (error instanceof RefusedJudge) checking = usageOf(checking, error.usage);
      if (error instanceof RefusedJudge) checks.set(by, toldOf(error.check));
      throw error;
    }
  };
  const draw = async ({ judge: by, question, sample, ...how }: Draw) => {
    await letIn(by);
    const came = await waitFor(
      'judge',
      by.timeoutMs,
      `the ruling of ${by.model}`,
      over =>
        by.rule(question, transcript, {
          ...how,
          sample,
          seed: sample === 1 ? seed : childSeed(seed, sample),
          signal: signal === undefined ? over : AbortSignal.any([over, signal]),
        }),
      onWait,
    );
    await letIn(by, came.rulings[0]?.modelReported ?? null);
    const expected = criteriaOf(question).length;
    if (came.rulings.length !== expected)
      throw new Failure({ party: 'judge', code: 'rulings-missing', what: `the judge gave ${came.rulings.length} rulings on ${expected} questions` });
    return came;
  };
  const { parts, usage, failure } = await ruleUntilSettled({
    judge,
    question: asked.question,
    gateFor: await gates({ calibrations, negated: asked.negated, minCertainty: asked.minCertainty, stated: gate }),
    cannotTell: asked.cannotTell ?? 'cannot tell',
    draw,
  });
  if (failure !== null && (!(failure instanceof Failure) || failure.party === 'set-up')) throw failure as unknown;
  const settled = parts.map(part => {
    if (failure === null) return part ?? nothing('the judge gave no ruling');
    if (part?.answer === 'met' || part?.answer === 'not met') return part;
    const doubt = failure instanceof RefusedJudge ? ('judge refused' as const) : ('judge failed' as const);
    return { ...(part ?? nothing('')), answer: 'inconclusive' as const, doubt, because: failedWords(failure.facts) };
  });
  const combined = asked.combine?.(settled) ?? settled;
  return combined.map((part, index) =>
    conclude(
      asked.criteria[index] ?? '',
      withCuts(part, asked.question.kind),
      doubtFacts(part.doubt).judgeBroke ? (failure?.party ?? null) : null,
      index === 0 ? usageOf(checking, usage) : NO_USAGE,
    ),
  );
}

/** What failed, with the other side's own words where it gave any. */
function failedWords({ what, details = [] }: Failure['facts']): string {
  const said = details.find(([label]) => label === 'it said')?.[1];
  return said === undefined ? what : `${what}: it said ${inQuotes(cut(oneLine(said), 200))}`;
}

/** What verdicts tell of a check. */
const toldOf = (check: JudgeCheck | null): JudgeCheck | null => (check === null ? null : { right: check.right, size: check.size, floor: check.floor });

interface GateFacts extends Pick<Asked, 'negated' | 'minCertainty'> {
  readonly calibrations: string | undefined;
  readonly stated: (by: Judge) => number;
}

/** The gate of each judge: by its calibration, where the team keeps any. */
async function gates({ calibrations, negated, minCertainty, stated }: GateFacts): Promise<(by: Judge) => GateFor> {
  if (calibrations === undefined || !existsSync(calibrations)) return by => statedGate(stated(by));
  const { calibratedGate } = await import('../judge/calibration/calibratedGate.js');
  return by => calibratedGate({ folder: calibrations, judge: by, negated, stated: stated(by), demanded: minCertainty ?? null });
}
