import { isVoid, lastOf } from '../../record/voidBefore.js';
import type { Talk } from './readRun.js';

export type FirstCame = 'met' | 'not met' | 'inconclusive' | 'void' | 'not asked' | 'not held';

/** An expectation of one spec: what two runs are paired by. */
export interface Criterion {
  readonly spec: string;
  readonly matcher: string;
  readonly criterion: string;
  readonly negated: boolean;
}

/** What one person's first attempt came to, and what it rests on. */
export interface Asked {
  readonly person: string;
  /** Of the first attempt. */
  readonly seed: number;
  readonly came: FirstCame;
  readonly simulator: string;
  /** What read it for faults of the person; empty where it was not held to its end or void before anything read it. */
  readonly gates: readonly string[];
  /** Judge, model, template and gate; empty where nobody was asked. */
  readonly judges: readonly string[];
}

type Verdict = Talk['verdicts'][number];

const keyOf = ({ spec, matcher, criterion, negated }: Criterion): string => JSON.stringify([spec, matcher, criterion, negated]);

/** The demand on a rate stands in front of its criterion, and may change between versions. */
const wordsOf = ({ criterion, rate }: Verdict): string => (rate === undefined ? criterion : criterion.slice(criterion.indexOf(': ') + 2));

const criterionOf = (spec: string, verdict: Verdict): Criterion => ({ spec, matcher: verdict.matcher, criterion: wordsOf(verdict), negated: verdict.negated });

const specOf = ({ spec }: Talk): string | null => (spec === null ? null : `${spec.project === '' ? '' : `[${spec.project}] `}${spec.title}`);

/** Every criterion that either run asked, and what both runs came to; in the order they were first met. */
export function criteriaOf(
  runs: readonly [before: readonly Talk[], after: readonly Talk[]],
): { readonly criterion: Criterion; readonly asked: readonly [Asked[], Asked[]] }[] {
  const goals = new Map<string, { criterion: Criterion; goals: Set<string> }>();
  for (const talk of runs.flat()) {
    const spec = specOf(talk);
    if (spec === null) continue;
    for (const verdict of talk.verdicts) {
      const criterion = criterionOf(spec, verdict);
      const known = goals.get(keyOf(criterion)) ?? { criterion, goals: new Set<string>() };
      goals.set(keyOf(criterion), known);
      known.goals.add(talk.scenario.goal);
    }
  }
  // One conversation a person: void attempts before another are told by that one. What was never held stays: nobody may vanish.
  const firsts = runs.map(talks => lastOf(talks)) as [Talk[], Talk[]];
  return [...goals.values()].map(({ criterion, goals: of }) => {
    const concerned = (talks: readonly Talk[]) => talks.filter(talk => specOf(talk) === criterion.spec && of.has(talk.scenario.goal));
    const asked = (talks: readonly Talk[]) => concerned(talks).map(talk => askedOf(talk, criterion));
    return { criterion, asked: [asked(firsts[0]), asked(firsts[1])] };
  });
}

/** Endings of conversations that were never held, or not to their end, for reasons that are neither the person's nor the chatbot's. */
const NOT_HELD: readonly Talk['ending'][] = ['not run', 'set-up failed', 'model failed', 'interrupted'];

function askedOf(talk: Talk, criterion: Criterion): Asked {
  const verdict = talk.verdicts.findLast(one => keyOf(criterionOf(criterion.spec, one)) === keyOf(criterion));
  const { name, model, templateHash } = talk.simulator;
  return {
    person: talk.profile.id,
    seed: talk.voided[0]?.seed ?? talk.seed,
    came: cameTo(talk, verdict),
    simulator: `${name}, ${model}, template ${templateHash}`,
    gates: talk.meaning !== null ? [talk.meaning.model] : talk.failure === null && !isVoid(talk) ? ['rules only'] : [],
    judges: verdict === undefined ? [] : judgesOf(verdict),
  };
}

function cameTo(talk: Talk, verdict: Verdict | undefined): FirstCame {
  const { id, voided, ending } = talk;
  if (voided.length > 0 || isVoid(talk)) return 'void';
  if (verdict === undefined) return NOT_HELD.includes(ending) ? 'not held' : 'not asked';
  if (verdict.rate === undefined) return verdict.outcome;
  return verdict.rate.each?.find(({ conversation }) => conversation === id)?.outcome ?? 'inconclusive';
}

function judgesOf({ judge, minCertainty, rulings }: Verdict): string[] {
  if (judge === null) return [];
  const gate = `${judge.name}, ${judge.model}, certainty from ${minCertainty ?? 'any'}`;
  const answered = rulings.map(({ modelReported, templateHash }) => `${gate}, template ${templateHash}, answered as ${modelReported ?? 'unnamed'}`);
  return answered;
}
