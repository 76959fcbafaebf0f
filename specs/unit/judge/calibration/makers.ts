import type { LabelRow } from '../../../../src/judge/calibration/labelRow.js';

/** A label of a right verdict with certainty 90, but for what is said. */
export const label = (more: Partial<LabelRow> = {}): LabelRow => {
  const row = { certainty: 90, prediction: 'met', gold: 'met', ...more };
  return { correct: null, ...row };
};

export const times = (count: number, more: Partial<LabelRow> | ((at: number) => Partial<LabelRow>)): LabelRow[] =>
  Array.from({ length: count }, (_, at) => label(typeof more === 'function' ? more(at) : more));

/** Verdicts of one side: so many right, so many wrong, of one certainty. */
export const judged = (
  prediction: 'met' | 'not met',
  right: number,
  wrong: number,
  certainty: number | null = 90,
  more: Partial<LabelRow> = {},
): LabelRow[] => [
  ...times(right, { ...more, prediction, gold: prediction, certainty }),
  ...times(wrong, { ...more, prediction, gold: prediction === 'met' ? 'not met' : 'met', certainty }),
];
