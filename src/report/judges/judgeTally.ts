import { certaintyWarnings } from '../../judge/calibration/guard.js';
import type { JudgeCheck } from '../../judge/verdict.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';
import type { TestRun } from '../testRun.js';
import { judgesAgree, type Ruled } from './judgesAgree.js';
import type { JudgeCost, JudgesAgree, JudgeUse } from './judgeRow.js';
import { judgedParts, type JudgedPart } from './judgedParts.js';
import { askedTogether } from './askedTogether.js';

/** Counts what judges did, test run by test run: a run of thousands of conversations keeps no ruling in memory. */
export interface JudgeTally {
  add(testRun: Pick<TestRun, 'verdicts' | 'conversations'>): void;
  uses(): JudgeUse[];
  agree(): JudgesAgree | null;
}

type Counts = Map<string, number>;
type Spent = { verdicts: number; calls: number; promptTokens: number; completionTokens: number };

interface Tallied {
  readonly model: string;
  readonly offline: boolean;
  readonly templateHash: string | null;
  readonly samples: 'single' | 'paired' | null;
  readonly matchers: Set<string>;
  readonly inconclusive: Counts;
  readonly broken: Counts;
  readonly answeredBy: Counts;
  readonly countingBy: Counts;
  readonly stated: { readonly certainty: number; readonly gate: number }[];
  readonly own: Spent;
  readonly shared: Spent;
  total: number;
  decided: number;
  escalated: number;
  asked: number;
  counted: number;
  check: JudgeCheck | null | undefined;
}

const nothingSpent = (): Spent => ({ verdicts: 0, calls: 0, promptTokens: 0, completionTokens: 0 });
const count = (counts: Counts, why: string): void => void counts.set(why, (counts.get(why) ?? 0) + 1);
const counted = (counts: Counts) => [...counts].map(([why, times]) => ({ why, count: times })).sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1));

export function judgeTally(): JudgeTally {
  const judges = new Map<string, Tallied>();
  const ruled = new Map<string, Ruled>();

  const judgeOf = ({ model, templateHash, samples }: JudgedPart['by'][number], offline: boolean): Tallied => {
    const key = JSON.stringify([model, templateHash, samples]);
    const known = judges.get(key);
    if (known) return known;
    const counts = {
      matchers: new Set<string>(),
      inconclusive: new Map<string, number>(),
      broken: new Map<string, number>(),
      answeredBy: new Map<string, number>(),
      countingBy: new Map<string, number>(),
      stated: [],
    };
    const fresh: Tallied = {
      ...{ model, offline, templateHash, samples, ...counts, own: nothingSpent(), shared: nothingSpent() },
      ...{ total: 0, decided: 0, escalated: 0, asked: 0, counted: 0, check: undefined },
    };
    judges.set(key, fresh);
    return fresh;
  };

  const addPart = (verdict: VerdictRecord, part: JudgedPart): void => {
    part.by.forEach((by, at) => {
      const judge = judgeOf(by, verdict.judge?.offline === true);
      judge.matchers.add(verdict.matcher);
      for (const { void: broken, answer, modelReported } of by.rulings) {
        judge.asked++;
        if (modelReported !== null) count(judge.answeredBy, modelReported);
        if (modelReported !== null && broken === null && answer !== null) count(judge.countingBy, modelReported);
        if (broken === null && answer !== null) judge.counted++;
        else count(judge.broken, broken ?? 'unreadable');
      }
      if (at < part.by.length - 1) {
        judge.escalated++;
        return;
      }
      judge.total++;
      if (part.doubt === null) judge.decided++;
      else count(judge.inconclusive, part.doubt);
      if (verdict.judge?.check !== undefined) judge.check = verdict.judge.check;
      if (part.certainty !== null && part.certaintyKind === 'stated') judge.stated.push({ certainty: part.certainty, gate: part.minCertainty ?? Infinity });
    });
  };

  return {
    add({ verdicts, conversations }) {
      const parts = new Map(verdicts.map(verdict => [verdict, judgedParts(verdict)]));
      for (const [verdict, its] of parts) for (const part of its) addPart(verdict, part);
      for (const together of askedTogether(verdicts)) {
        const its = together.flatMap(verdict => parts.get(verdict) ?? []);
        const first = its[0]?.by[0];
        if (first === undefined) continue;
        const judge = judgeOf(first, false);
        const alone = its.every(({ by }) => by.every(({ model }) => model === first.model));
        const spent = alone ? judge.own : judge.shared;
        // Of a panel every member has its part: one verdict all the same.
        spent.verdicts += its.filter(({ by }) => by[0]?.model === first.model).length;
        for (const { usage } of together) {
          spent.calls += usage.calls;
          spent.promptTokens += usage.promptTokens;
          spent.completionTokens += usage.completionTokens;
        }
      }
      judgesAgree.add(ruled, verdicts, conversations);
    },
    uses: () => [...judges.values()].map(useOf),
    agree: () => judgesAgree.over(ruled),
  };
}

function useOf(judge: Tallied): JudgeUse {
  const { model, offline, templateHash, samples, check } = judge;
  return {
    model,
    offline,
    templateHash,
    samples,
    answeredBy: counted(judge.answeredBy).map(({ why: name, count: rulings }) => ({ name, rulings, counting: judge.countingBy.get(name) ?? 0 })),
    matchers: [...judge.matchers].sort(),
    verdicts: { total: judge.total, decided: judge.decided, inconclusive: counted(judge.inconclusive) },
    escalated: judge.escalated,
    rulings: { asked: judge.asked, counted: judge.counted, void: counted(judge.broken) },
    cost: costOf(judge.own),
    sharedCost: judge.shared.verdicts === 0 ? null : costOf(judge.shared),
    ...(check === undefined ? {} : { check }),
    warnings: certaintyWarnings(
      judge.stated.map(({ certainty }) => certainty),
      judge.stated.map(({ gate }) => gate),
    ),
  };
}

const costOf = (spent: Spent): JudgeCost => ({
  ...spent,
  tokensPerVerdict: spent.verdicts === 0 ? null : Math.round((10 * (spent.promptTokens + spent.completionTokens)) / spent.verdicts) / 10,
});
