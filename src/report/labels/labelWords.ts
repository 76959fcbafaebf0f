import { counted, cut, percent } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import { FEWEST_LABELS, type CorrectedRate } from './correctedRates.js';
import type { Dispute, LabelFacts } from './labelFacts.js';

type Counted = Pick<LabelFacts, 'rates' | 'unreadable'> & { readonly disputes: number };

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
export function correctedWords({ corrected, labelled, undecidedLabels, ruled }: CorrectedRate): string {
  const neither = undecidedLabels > 0 ? `; ${counted(undecidedLabels, 'label')} that said neither left aside` : '';
  if (corrected === null) return `not corrected: ${counted(labelled, 'label')} so far, ${FEWEST_LABELS} are needed${neither}`;
  const { share, interval, lambda } = corrected;
  return `${percent(share)} (95 %: ${range(interval)}), from ${counted(labelled, 'label')} on ${counted(ruled, 'conversation')}; the judge is trusted to ${percent(lambda)}${neither}`;
}

export const rateTitle = ({ criterion, negated }: Pick<CorrectedRate, 'criterion' | 'negated'>): string =>
  `${negated ? 'must not happen: ' : ''}${oneLine(cut(criterion, 300))}`;

/** What the labels say, as labelled lines for the terminal. */
export const labelLines = ({ disputes, rates, unreadable }: Counted): [string, string][] => [
  ...(disputes > 0 ? [['disputed', `${counted(disputes, 'verdict')} by people; the outcomes stay`] as [string, string]] : []),
  ...rates.flatMap((rate): [string, string][] =>
    rate.corrected === null ? [] : [['corrected', `${rateTitle(rate)}: ${correctedWords(rate)}; the judge alone ${range(rate.raw.bounds)}`]],
  ),
  ...(unreadable === null ? [] : [['labels', `could not be read, and correct nothing: ${oneLine(unreadable, 300)}`] as [string, string]]),
];
