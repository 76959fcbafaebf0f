import { calibrationKeySchema, type CalibrationKey } from '../../judge/calibration/labelRow.js';
import type { VerdictRecord } from '../verdictRecord.js';

type RuledRecord = VerdictRecord['rulings'][number];

/** One judge's rulings of one verdict. */
export interface JudgedBy {
  readonly model: string;
  /** Null where no ruling came. */
  readonly templateHash: string | null;
  readonly samples: 'single' | 'paired' | null;
  readonly rulings: readonly RuledRecord[];
}

/** Who ruled, in their order. A judge of somebody's own may say another model in its rulings than it has itself. */
export function judgedBy({ judge, panel, rulings: all }: VerdictRecord, rulings: readonly RuledRecord[]): JudgedBy[] {
  const named = panel !== undefined || all.some(({ modelRequested }) => modelRequested === judge?.model);
  const modelOf = (ruling: RuledRecord) => (named ? ruling.modelRequested : (judge?.model ?? ruling.modelRequested));
  const groups = new Map<string, RuledRecord[]>();
  for (const ruling of rulings) {
    const group = groups.get(modelOf(ruling)) ?? [];
    groups.set(modelOf(ruling), group);
    group.push(ruling);
  }
  return [...groups].map(([model, own]) => {
    return { model, templateHash: own[0]?.templateHash ?? null, samples: own[0]?.samples ?? guessedFrom(own), rulings: own };
  });
}

/** Records of before rulings said it: several rulings on one criterion are of paired samples. */
function guessedFrom(rulings: readonly RuledRecord[]): 'single' | 'paired' {
  const seen = new Set<string>();
  return rulings.some(({ criterion, conversation = '' }) => seen.size === seen.add(JSON.stringify([conversation, criterion])).size) ? 'paired' : 'single';
}

/**
 * What a calibration of the judge that decided is kept under, from its own rulings; of a rate, about one conversation, `rulings` being
 * those of it. Null for a panel, which is no one instrument, where no ruling came, and for a judge that does not name model and template.
 */
export function decidedUnder(verdict: VerdictRecord, rulings: readonly RuledRecord[], conversation?: string): CalibrationKey | null {
  const asked = judgedBy(verdict, rulings);
  const votes = verdict.panel?.filter(vote => verdict.rate === undefined || vote.conversation === conversation) ?? [];
  // A rate names the judge of one of its conversations only: elsewhere whoever was asked last had the last word.
  const last = asked.at(-1);
  const by =
    verdict.rate === undefined
      ? asked.find(({ model }) => model === verdict.judge?.model)
      : votes.some(({ model }) => model === last?.model)
        ? undefined
        : last;
  if (by === undefined) return null;
  const answeredBy = by.rulings.find(({ modelReported }) => modelReported !== null)?.modelReported ?? undefined;
  return calibrationKeySchema.safeParse({ model: by.model, templateHash: by.templateHash, samples: by.samples, answeredBy }).data ?? null;
}
