import { doubtFacts } from '../../judge/doubts.js';
import { settle } from '../../judge/sampling/settle.js';
import type { Ruling } from '../../judge/judge.js';
import { judgedBy, type JudgedBy } from '../../record/asked/judgedBy.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';

type RuledRecord = VerdictRecord['rulings'][number];

/** One settled question of a verdict: of a rate, one a conversation that was asked about; of any other, the verdict itself. */
export interface JudgedPart {
  /** Who was asked, in their order; the last one had the last word. One without rulings failed, or was refused. */
  readonly by: readonly JudgedBy[];
  /** Null where it was decided. */
  readonly doubt: string | null;
  readonly certainty: number | null;
  readonly certaintyKind: VerdictRecord['certaintyKind'];
  readonly minCertainty: number | null;
}

/** What judges settled in a verdict. None where no judge was asked: computed verdicts, and conversations that were no exam. */
export function judgedParts(verdict: VerdictRecord): JudgedPart[] {
  const { judge, rulings, rate, outcome, doubt, certainty, certaintyKind, minCertainty } = verdict;
  if (judge === null) return [];
  if (rate !== undefined) return [...byConversation(rulings)].flatMap(([id, own]) => partsOfPanel(verdict, own, id) ?? [partOfRate(verdict, own)]);
  const came = { doubt: outcome === 'inconclusive' ? (doubt ?? 'unknown') : null, certainty, certaintyKind, minCertainty };
  const voted = partsOfPanel(verdict, rulings);
  if (voted !== null) return voted;
  if (rulings.length > 0) return [{ by: judgedBy(verdict, rulings), ...came }];
  const broke = doubtFacts(doubt).judgeBroke;
  return broke ? [{ by: [{ model: judge.model, templateHash: null, samples: null, rulings: [] }], ...came }] : [];
}

/** Of a panel: every member settled it by itself, and so did whoever was asked before or after; null where there was no panel. */
function partsOfPanel(verdict: VerdictRecord, rulings: readonly RuledRecord[], conversation?: string): JudgedPart[] | null {
  const { minCertainty, certainty: final, certaintyKind, outcome, doubt: open, judge } = verdict;
  const votes = verdict.panel?.filter(vote => vote.conversation === conversation) ?? [];
  if (votes.length === 0) return null;
  const asked = judgedBy(verdict, rulings);
  const others = asked.filter(({ model }) => votes.every(vote => vote.model !== model));
  const after = others.at(-1)?.model === judge?.model;
  const each = votes.map(({ model, doubt, certainty }, at): JudgedPart => {
    const own = asked.find(by => by.model === model) ?? { model, templateHash: null, samples: null, rulings: [] };
    return { by: at === 0 && !after ? [...others, own] : [own], doubt, certainty, certaintyKind: certainty === null ? 'none' : 'stated', minCertainty };
  });
  const last = { by: others, doubt: outcome === 'inconclusive' ? (open ?? 'unknown') : null, certainty: final, certaintyKind, minCertainty };
  return after && others.length > 0 ? [...each, last] : each;
}

const byConversation = (rulings: readonly RuledRecord[]) => grouped(rulings, ({ conversation }) => conversation ?? '');

function grouped(rulings: readonly RuledRecord[], by: (ruling: RuledRecord) => string): Map<string, RuledRecord[]> {
  const groups = new Map<string, RuledRecord[]>();
  for (const ruling of rulings) {
    const group = groups.get(by(ruling)) ?? [];
    groups.set(by(ruling), group);
    group.push(ruling);
  }
  return groups;
}

/** A rate keeps the rulings of each conversation, not what they were settled to: they are settled again, with the gate of the rate's first. */
function partOfRate(verdict: VerdictRecord, rulings: readonly RuledRecord[]): JudgedPart {
  const by = judgedBy(verdict, rulings);
  const { minCertainty } = verdict;
  const settled = settle((by.at(-1)?.rulings ?? rulings) as readonly Ruling[], () => ({ threshold: minCertainty, calibration: null }));
  const each = verdict.rate?.each?.find(({ conversation }) => conversation === rulings[0]?.conversation);
  const decided = each === undefined ? settled.doubt === null : each.outcome !== 'inconclusive';
  return {
    by,
    doubt: decided ? null : (settled.doubt ?? 'the first attempt was void'),
    certainty: settled.certainty,
    certaintyKind: settled.certaintyKind,
    minCertainty,
  };
}
