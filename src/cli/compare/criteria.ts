import type { Talk } from './readRun.js';

export type FirstCame = 'met' | 'not met' | 'inconclusive' | 'void' | 'not asked';

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
  readonly gate: string;
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
  const firsts = runs.map(standing) as [Talk[], Talk[]];
  return [...goals.values()].map(({ criterion, goals: of }) => {
    const concerned = (talks: readonly Talk[]) => talks.filter(talk => specOf(talk) === criterion.spec && of.has(talk.scenario.goal));
    const asked = (talks: readonly Talk[]) => concerned(talks).map(talk => askedOf(talk, criterion));
    return { criterion, asked: [asked(firsts[0]), asked(firsts[1])] };
  });
}

/** One conversation a person: void attempts before another are told by that one, and what never began is none. */
function standing(talks: readonly Talk[]): Talk[] {
  const before = new Set(talks.flatMap(({ voided }) => voided.map(({ id }) => id)));
  return talks.filter(({ id, ending }) => !before.has(id) && ending !== 'not run');
}

function askedOf(talk: Talk, criterion: Criterion): Asked {
  const verdict = talk.verdicts.findLast(one => keyOf(criterionOf(criterion.spec, one)) === keyOf(criterion));
  const { name, model, templateHash } = talk.simulator;
  return {
    person: talk.profile.id,
    seed: talk.voided[0]?.seed ?? talk.seed,
    came: cameTo(talk, verdict),
    simulator: `${name}, ${model}, template ${templateHash}`,
    gate: talk.meaning?.model ?? 'rules only',
    judges: verdict === undefined ? [] : judgesOf(verdict),
  };
}

function cameTo({ id, voided, ending, fidelity }: Talk, verdict: Verdict | undefined): FirstCame {
  if (voided.length > 0 || ending === 'simulator invalid' || fidelity.some(({ proven }) => proven)) return 'void';
  if (verdict === undefined) return 'not asked';
  if (verdict.rate === undefined) return verdict.outcome;
  return verdict.rate.each?.find(({ conversation }) => conversation === id)?.outcome ?? 'inconclusive';
}

function judgesOf({ judge, minCertainty, rulings }: Verdict): string[] {
  if (judge === null) return [];
  const gate = `${judge.name}, ${judge.model}, certainty from ${minCertainty ?? 'any'}`;
  const answered = rulings.map(({ modelReported, templateHash }) => `${gate}, template ${templateHash}, answered as ${modelReported ?? 'unnamed'}`);
  return answered;
}
