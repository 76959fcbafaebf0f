import { BOTH_ACCEPTABLE, type LabelRow } from '../../judge/calibration/labelRow.js';
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
  /**
   * PPI++ over the conversations that a judge ruled on; null with fewer than {@link FEWEST_LABELS} labels. `bounds`: the share with every
   * label that decides nothing counted as not met, and as met; `interval` (95 %) and `lambda` (how much the judge is trusted, 0 to 1) of both.
   */
  readonly corrected: { readonly bounds: Range; readonly interval: Range; readonly lambda: Range } | null;
  /** All labels that were drawn. Leaving out those that say neither would leave their conversations to the judge, and bias the share. */
  readonly labelled: number;
  /** Of these, those that say neither: counted both ways. */
  readonly undecidedLabels: number;
  /** Of these, `both acceptable` where the judge leaned somewhere: counted as it leaned. */
  readonly bothAcceptable: number;
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
    return rate.labelled === 0 ? [] : [rate];
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
  const met = (is: boolean): 0 | 1 => (is === negated ? 0 : 1);
  // Any reading of the judge will do as long as it is the same for all: PPI++ measures how far it is off, and takes that out.
  const verdictOf = ({ leaning }: Judged): 0 | 1 => met(leaning === 'met');
  const said = given.map(({ one, row }) => ({ verdict: verdictOf(one), gold: decidedBy(row, one), weight: row.weight ?? 1 }));
  const drawnAlike = said.every(({ weight }) => weight === said[0]?.weight);
  const known = new Set(given.map(({ one }) => one));
  const pool = (drawnAlike ? ruled.filter(one => !known.has(one)) : ruled).map(verdictOf);
  const withUndecidedAs = (filling: 0 | 1) =>
    predictionPoweredMean(
      said.map(({ verdict, gold, weight }) => ({ verdict, label: gold === null ? filling : met(gold === 'met'), weight })),
      pool,
    );
  const [low, high] = said.length < FEWEST_LABELS ? [null, null] : [withUndecidedAs(0), withUndecidedAs(1)];
  return {
    criterion,
    negated,
    raw: { ...raw, bounds: shareBounds(shares), interval: shareInterval(shares) },
    corrected:
      low === null || high === null
        ? null
        : {
            bounds: hull(low.mean, high.mean),
            interval: hull(...low.interval, ...high.interval),
            lambda: hull(low.lambda, high.lambda),
          },
    labelled: given.length,
    undecidedLabels: said.filter(({ gold }) => gold === null).length,
    bothAcceptable: given.filter(({ row, one }) => row.gold === BOTH_ACCEPTABLE && one.leaning !== null).length,
    ruled: ruled.length,
  };
}

/** What a label decides; either being acceptable, what the judge leaned to is. Null where it decides nothing. */
function decidedBy({ gold }: LabelRow, { leaning }: Judged): 'met' | 'not met' | null {
  if (gold === 'met' || gold === 'not met') return gold;
  return gold === BOTH_ACCEPTABLE ? leaning : null;
}

const hull = (...values: readonly number[]): Range => [Math.min(...values), Math.max(...values)];

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
