import type { Conversation } from '../../conversation/conversation.js';
import { NO_USAGE } from '../../model/usage.js';
import { objectionTo } from '../../conversation/examinable.js';
import { waitFor } from '../../conversation/waiting.js';
import type { Question, Rulings } from '../../judge/judge.js';
import { criteriaOf } from '../../judge/questionItems.js';
import { negate, type Settled } from '../../judge/settle.js';
import type { Verdict } from '../../judge/verdict.js';
import { Failure, type Party } from '../../support/failure.js';
import { childSeed } from '../../support/seed.js';
import { asSaid } from '../../transcript/turn.js';
import type { Held } from '../held.js';
import { checkOptions, required } from '../options.js';
import { extendingTimeout } from '../testTimeout.js';
import { partyOf, type Concluded } from './conclude.js';

/** What a judged matcher asks, and how its rulings are settled: one verdict for each criterion. */
export interface Asked {
  readonly matcher: string;
  readonly criteria: readonly string[];
  readonly negated: boolean;
  readonly question: Question;
  readonly minCertainty: number | undefined;
  readonly settleRulings: (rulings: Rulings['rulings'], minCertainty: number) => readonly Settled[];
}

/** Asks the judge once, unless the conversation is no exam; every way this can go wrong is an inconclusive verdict that names its party. */
export async function ask(conversation: Conversation, held: Held, asked: Asked): Promise<Concluded[]> {
  const minCertainty = asked.minCertainty ?? held.minCertainty;
  checkOptions({ minCertainty, seed: conversation.seed, onInconclusive: held.onInconclusive });
  const judge = required(held.judge, 'judge', 'judge({ model })');
  const by = { name: judge.name, model: judge.model, offline: judge.offline };
  const conclude = (criterion: string, settled: Settled, known: Party | null, usage = NO_USAGE): Concluded => {
    const { answer, ...facts } = settled;
    const verdict: Verdict = {
      matcher: asked.matcher,
      criterion,
      negated: asked.negated,
      outcome: asked.negated ? negate(answer) : answer,
      ...facts,
      judge: by,
    };
    return { verdict, party: partyOf(verdict, known), usage };
  };
  const undecided = (doubt: Settled['doubt'], party: Party, because: string) =>
    asked.criteria.map(criterion => conclude(criterion, { ...unsettled(because, minCertainty), doubt }, party));

  const objection = objectionTo(conversation);
  if (objection) return undecided(objection.doubt, objection.party, objection.because);
  try {
    const { rulings, usage } = await waitFor(
      'judge',
      judge.timeoutMs,
      `the ruling of ${judge.model}`,
      signal => judge.rule(asked.question, asSaid(conversation.turns), { seed: childSeed(conversation.seed, asked.matcher, ...asked.criteria), signal }),
      extendingTimeout(held.testInfo, () => performance.now()),
    );
    const expected = criteriaOf(asked.question);
    if (rulings.length !== expected.length)
      return undecided('judge failed', 'judge', `the judge gave ${rulings.length} rulings on ${expected.length} questions`);
    return asked
      .settleRulings(rulings, minCertainty)
      .map((settled, index) => conclude(asked.criteria[index] ?? '', settled, null, index === 0 ? usage : NO_USAGE));
  } catch (error) {
    if (!(error instanceof Failure) || error.party === 'set-up') throw error;
    return undecided('judge failed', error.party, error.facts.what);
  }
}

const unsettled = (because: string, minCertainty: number | null): Settled => ({
  answer: 'inconclusive',
  leaning: null,
  certainty: null,
  certaintyKind: 'none',
  uncalibrated: false,
  minCertainty,
  doubt: null,
  evidence: [],
  because,
  rulings: [],
});
