import type { Usage } from '../model/model.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import type { PersonOutcome } from './deepenPerson.js';

/** What became of all people of a corpus, counted. */
export interface Totals {
  readonly read: number;
  readonly deepened: number;
  readonly failed: number;
  /** Details asked for, kept, dropped: the first is the sum of the others. */
  readonly asked: number;
  readonly kept: number;
  readonly dropped: number;
  /** Issues behind dropped details, by rule; a detail may have several. */
  readonly byCode: Readonly<Record<string, number>>;
  /** Kept details that a revising call had to mend first. */
  readonly revised: number;
  readonly strays: number;
  /** Issues of the profiles themselves. */
  readonly mended: number;
  readonly leftIssues: number;
  readonly usage: Usage;
}

export function totalsOf(outcomes: readonly PersonOutcome[]): Totals {
  const sum = (count: (outcome: PersonOutcome) => number) => outcomes.reduce((all, outcome) => all + count(outcome), 0);
  const byCode = new Map<string, number>();
  for (const { code } of outcomes.flatMap(({ dropped }) => dropped.flatMap(({ issues }) => issues))) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  const kept = sum(outcome => outcome.kept.length);
  const dropped = sum(outcome => outcome.dropped.length);
  return {
    read: outcomes.length,
    deepened: sum(({ profile }) => (profile === null ? 0 : 1)),
    failed: sum(({ profile }) => (profile === null ? 1 : 0)),
    asked: kept + dropped,
    kept,
    dropped,
    byCode: Object.fromEntries([...byCode].sort(([a], [b]) => (a < b ? -1 : 1))),
    revised: sum(({ revised }) => new Set(revised.map(({ field }) => field)).size),
    strays: sum(outcome => outcome.strays),
    mended: sum(({ review }) => review?.mended.length ?? 0),
    leftIssues: sum(({ review }) => review?.left.length ?? 0),
    usage: outcomes.reduce((all, { usage }) => usageOf(all, usage), NO_USAGE),
  };
}
