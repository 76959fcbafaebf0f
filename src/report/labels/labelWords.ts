import { counted, cut, percent } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import { FEWEST_LABELS, type CorrectedRate } from './correctedRates.js';
import type { Dispute, LabelFacts } from './labelFacts.js';

type Counted = Omit<LabelFacts, 'disputes'> & { readonly disputes: number };

/** One person's disagreement, in one sentence. */
export function disputeSentence({ says, why }: Pick<Dispute, 'says' | 'why'>): string {
  const because = why === null || why.trim() === '' ? '' : `, because ${oneLine(cut(why, 500)).replace(/\.$/u, '')}`;
  return `Disputed by a person: they say ${oneLine(says, 100)}${because}${/[?!…]$/u.test(because) ? '' : '.'} The outcome stays.`;
}

const range = ([low, high]: readonly [number, number]): string => (percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`);

/** How often an expectation was met, as the judge has it. */
export const rawWords = ({ raw: { met, notMet, inconclusive, bounds, interval } }: CorrectedRate): string =>
  `${range(bounds)} (${met} met, ${notMet} not met, ${inconclusive} inconclusive; 95 %: ${range(interval)})`;

/** The same, corrected by what people said; or why it is not. */
export function correctedWords({ corrected, labelled, undecidedLabels, bothAcceptable, ruled }: CorrectedRate): string {
  const neither = [
    ...(undecidedLabels > 0 ? [`; ${counted(undecidedLabels, 'label')} that said neither counted both ways`] : []),
    ...(bothAcceptable > 0 ? [`; ${counted(bothAcceptable, 'label')} of "both acceptable" counted as the judge leaned`] : []),
  ].join('');
  if (corrected === null) return `not corrected: ${counted(labelled, 'label')} so far, ${FEWEST_LABELS} are needed${neither}`;
  const { bounds, interval, lambda } = corrected;
  return `${range(bounds)} (95 %: ${range(interval)}), from ${counted(labelled, 'label')} on ${counted(ruled, 'conversation')}; the judge is trusted to ${range(lambda)}${neither}`;
}

export const rateTitle = ({ criterion, negated }: Pick<CorrectedRate, 'criterion' | 'negated'>): string =>
  `${negated ? 'must not happen: ' : ''}${oneLine(cut(criterion, 300))}`;

export const leftOutWords = (records: number): string =>
  `${counted(records, 'record')} of the run cannot be read: labels of ${records === 1 ? 'it' : 'them'} count for nothing`;

/** How many labels are about the run, and what they are good for. */
function labelledWords(rates: Counted['rates'], criteria: number): string {
  const labels = rates.reduce((sum, { labelled }) => sum + labelled, 0);
  const of = counted(criteria, 'criterion', 'criteria');
  const where = labels === 0 ? `none is about this run, which has ${of} that a judge ruled on` : `${labels} about this run, on ${rates.length} of ${of}`;
  return `${where}; a rate is corrected from ${FEWEST_LABELS} labels of one criterion on`;
}

/** What the labels say, as labelled lines for the terminal. */
export const labelLines = ({ disputes, rates, unreadable, criteria, recordsLeftOut = 0 }: Counted): [string, string][] => [
  ...(criteria === undefined || unreadable !== null ? [] : [['labels', labelledWords(rates, criteria)] as [string, string]]),
  ...(disputes > 0 ? [['disputed', `${counted(disputes, 'verdict')} by people; the outcomes stay`] as [string, string]] : []),
  ...rates.flatMap((rate): [string, string][] =>
    rate.corrected === null ? [] : [['corrected', `${rateTitle(rate)}: ${correctedWords(rate)}; the judge alone ${range(rate.raw.bounds)}`]],
  ),
  ...(recordsLeftOut > 0 ? [['labels', leftOutWords(recordsLeftOut)] as [string, string]] : []),
  ...(unreadable === null ? [] : [['labels', `could not be read, and correct nothing: ${oneLine(unreadable, 300)}`] as [string, string]]),
];
