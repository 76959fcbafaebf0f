import type { Ruling } from '../../judge/judge.js';
import { statedGate } from '../../judge/sampling/gate.js';
import { settle } from '../../judge/sampling/settle.js';
import { judgedBy } from '../../record/asked/judgedBy.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';
import { transcriptHashOf } from '../../record/transcriptHash.js';
import { krippendorffAlpha } from '../../statistics/krippendorff.js';
import type { TestRun } from '../testRun.js';
import type { JudgesAgree } from './judgeRow.js';

/** What judges made of one criterion of one conversation, by model. */
export interface Ruled {
  readonly by: Map<string, string | null>;
  /** Several of them ruled within one verdict: the later ones because the first stayed in doubt. */
  inDoubt: boolean;
}

type RuledRecord = VerdictRecord['rulings'][number];

/** What a judge's samples lean to, as verdicts are settled; `cannot tell` where they lean nowhere; null where none could be read. */
function leaningOf(rulings: readonly RuledRecord[]): string | null {
  const { leaning, samples } = settle(rulings as readonly Ruling[], statedGate(0));
  return samples.read === 0 ? null : (leaning ?? 'cannot tell');
}

/** Adds rulings to what is known by criterion and transcript; a judge that ruled the same twice is heard as it ruled last. */
function add(ruled: Map<string, Ruled>, verdicts: readonly VerdictRecord[], conversations: TestRun['conversations']): void {
  const hashes = new Map(conversations.map(({ id, turns }) => [id, transcriptHashOf(turns)]));
  for (const verdict of verdicts) {
    if (verdict.judge === null) continue;
    const models = judgedBy(verdict, verdict.rulings);
    const first = verdict.panel?.map(({ model }) => model) ?? models.slice(0, 1).map(({ model }) => model);
    for (const { model, rulings } of models) {
      for (const [key, samples] of bySubject(rulings, verdict.conversations[0] ?? '', hashes)) {
        const known = ruled.get(key) ?? { by: new Map<string, string | null>(), inDoubt: false };
        ruled.set(key, known);
        known.by.set(model, leaningOf(samples));
        known.inDoubt ||= models.some(by => !first.includes(by.model));
      }
    }
  }
}

function bySubject(rulings: readonly RuledRecord[], about: string, hashes: ReadonlyMap<string, string>): Map<string, RuledRecord[]> {
  const subjects = new Map<string, RuledRecord[]>();
  for (const ruling of rulings) {
    const id = ruling.conversation ?? about;
    const key = JSON.stringify([hashes.get(id) ?? id, ruling.criterion]);
    const same = subjects.get(key) ?? [];
    subjects.set(key, same);
    same.push(ruling);
  }
  return subjects;
}

/** How far they agree; null where no two judges ruled on the same. */
function over(ruled: ReadonlyMap<string, Ruled>): JudgesAgree | null {
  const shared = [...ruled.values()].filter(({ by }) => [...by.values()].filter(said => said !== null).length > 1);
  if (shared.length === 0) return null;
  return {
    judges: [...new Set(shared.flatMap(({ by }) => [...by.keys()]))].sort(),
    rulings: shared.length,
    alpha: krippendorffAlpha(shared.map(({ by }) => [...by.values()])),
    asked: shared.some(({ inDoubt }) => inDoubt) ? 'doubt' : 'everything',
  };
}

export const judgesAgree = { add, over };
