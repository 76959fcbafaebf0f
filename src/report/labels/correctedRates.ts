import { BOTH_ACCEPTABLE, CANNOT_TELL, type LabelRow } from '../../judge/calibration/labelRow.js';
import { predictionPoweredMean } from '../../statistics/predictionPowered.js';
import { shareBounds, shareInterval } from '../../statistics/shares.js';
import type { Judged } from './judgedIn.js';

/** Labels below which nothing is corrected (the least that a calibration takes, too). */
export const FEWEST_LABELS = 20;

type Range = readonly [low: number, high: number];

/** How often one expectation was met in a run: as the judge has it, and as people would. */
export interface CorrectedRate {
  readonly criterion: string;
  readonly negated: boolean;
  /** The judge's own: every conversation that was asked; the undecided counted both ways. */
  readonly raw: { readonly met: number; readonly notMet: number; readonly inconclusive: number; readonly bounds: Range; readonly interval: Range };
  /** PPI++ over the conversations that a judge ruled on; null with fewer than {@link FEWEST_LABELS} labels. `lambda`: how much the judge is trusted, 0 to 1. */
  readonly corrected: { readonly share: number; readonly interval: Range; readonly lambda: number } | null;
  /** Labels that say met or not met, and those that say neither, which correct nothing. */
  readonly labelled: number;
  readonly undecidedLabels: number;
  /** Conversations that a judge ruled on. */
  readonly ruled: number;
}

/** The rates of every expectation of a run that people have labelled at least once. Disputes and second labels are no random draw. */
export function correctedRates(judged: readonly Judged[], rows: readonly LabelRow[]): CorrectedRate[] {
  const byCriterion = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = JSON.stringify([one.criterion, one.negated]);
    const known = byCriterion.get(key);
    if (known === undefined) byCriterion.set(key, [one]);
    else known.push(one);
  }
  const labels = new Map<string, LabelRow[]>();
  for (const row of firstLabels(rows)) {
    const key = row.criterion ?? '';
    const known = labels.get(key);
    if (known === undefined) labels.set(key, [row]);
    else known.push(row);
  }
  return [...byCriterion.values()].flatMap(all => {
    const rate = rateOf(all, labels.get(all[0]?.criterion ?? '') ?? []);
    return rate.labelled + rate.undecidedLabels === 0 ? [] : [rate];
  });
}

/** Of a verdict that somebody labelled again, the label given last. */
function firstLabels(rows: readonly LabelRow[]): LabelRow[] {
  const drawn = rows.filter(({ source, pass, gold }) => source !== 'dispute' && pass !== 2 && gold !== null);
  return [...new Map(drawn.map((row, at) => [(row.id ?? null) === null ? `row ${at}` : JSON.stringify([row.id, row.transcriptHash]), row])).values()];
}

function rateOf(all: readonly Judged[], rows: readonly LabelRow[]): CorrectedRate {
  const { criterion = '', negated = false } = all[0] ?? {};
  const count = (outcome: Judged['outcome']) => all.filter(one => one.outcome === outcome).length;
  const raw = { met: count('met'), notMet: count('not met'), inconclusive: count('inconclusive') };
  const shares = { met: raw.met, undecided: raw.inconclusive, total: all.length };
  const ruled = all.filter(one => one.ruled);
  const given = labelledIn(ruled, rows);
  const decided = given.filter(({ row: { gold } }) => gold === 'met' || gold === 'not met');
  const met = (is: boolean): 0 | 1 => (is === negated ? 0 : 1);
  // Any reading of the judge will do as long as it is the same for all: PPI++ measures how far it is off, and takes that out.
  const verdictOf = ({ leaning }: Judged): 0 | 1 => met(leaning === 'met');
  const weights = decided.map(({ row }) => row.weight ?? 1);
  const drawnAlike = weights.every(weight => weight === weights[0]);
  const known = new Set(decided.map(({ one }) => one));
  const powered =
    decided.length < FEWEST_LABELS
      ? null
      : predictionPoweredMean(
          decided.map(({ one, row }, at) => ({ verdict: verdictOf(one), label: met(row.gold === 'met'), weight: weights[at] ?? 1 })),
          (drawnAlike ? ruled.filter(one => !known.has(one)) : ruled).map(verdictOf),
        );
  return {
    criterion,
    negated,
    raw: { ...raw, bounds: shareBounds(shares), interval: shareInterval(shares) },
    corrected: powered === null ? null : { share: powered.mean, interval: powered.interval, lambda: powered.lambda },
    labelled: decided.length,
    undecidedLabels: given.filter(({ row: { gold } }) => gold === BOTH_ACCEPTABLE || gold === CANNOT_TELL).length,
    ruled: ruled.length,
  };
}

/** Each label with the conversation it is of: of several with the same words, the one it names, else the first that is free. */
function labelledIn(ruled: readonly Judged[], rows: readonly LabelRow[]): { readonly one: Judged; readonly row: LabelRow }[] {
  const byHash = new Map<string, Judged[]>();
  for (const one of ruled) byHash.set(one.transcriptHash, [...(byHash.get(one.transcriptHash) ?? []), one]);
  const taken = new Set<Judged>();
  const isNamed = (row: LabelRow) => byHash.get(row.transcriptHash ?? '')?.some(one => one.conversation === row.conversation) === true;
  return [...rows.filter(isNamed), ...rows.filter(row => !isNamed(row))].flatMap(row => {
    const same = (byHash.get(row.transcriptHash ?? '') ?? []).filter(one => !taken.has(one));
    const one = same.find(({ conversation }) => conversation === row.conversation) ?? same[0];
    if (one === undefined) return [];
    taken.add(one);
    return [{ one, row }];
  });
}
