import type { Calibration, CalibrationWarning, Gate } from '../../judge/calibration/calibration.js';
import { counted, percent } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';

const three = (value: number | null): string => (value === null ? '-' : value.toFixed(3));
const range = (interval: readonly [number, number] | null): string => (interval === null ? '' : ` (95 %: ${three(interval[0])} to ${three(interval[1])})`);
/** Judges and people write labels; a label is no line of ours. */
const label = (text: string): string => oneLine(text, 60);

const METHODS: Readonly<Record<Calibration['method'], string>> = {
  none: 'none: fewer than 20 labels, or no certainty to map',
  bands: 'five bands, each mixed with the overall share (20 to 49 labels)',
  platt: 'a logistic curve, its slope held small (50 to 499 labels)',
  isotonic: 'a rising staircase, each stair mixed with the overall share (500 labels or more)',
};

const WHY_INFORMATIVE: Readonly<Record<Calibration['informativeBecause'], string>> = {
  'interval above .5': 'right verdicts are more certain than wrong ones, beyond chance',
  'interval reaches .5': 'right verdicts are not shown to be more certain than wrong ones',
  'one value only': 'every verdict has the same certainty, which tells nothing apart',
  'certainty not stated': 'no certainty was stated',
  'certainty on another scale': 'no certainty is above 5: that is another scale than 0 to 100',
  'fewer than 20 labels': 'fewer than 20 labels can be used',
  'fewer than 5 wrong': 'fewer than 5 verdicts are wrong, so there is too little to tell apart from the right ones',
  'fewer than 5 right': 'fewer than 5 verdicts are right, so there is too little to tell apart from the wrong ones',
  'fewer than 10 clusters': 'the labels hang together in fewer than 10 clusters',
};

const ANSWERS: Readonly<Record<Calibration['informative'], string>> = { yes: 'yes', no: 'no', 'too few labels': 'too few labels' };

const WHY_NONE: Readonly<Record<NonNullable<Gate['why']>, string>> = {
  'too few labels': 'too few labels to find one',
  'too few accepted': 'no threshold qualifies: too few verdicts at any certainty',
  'bound below the target': 'no threshold qualifies',
};

function warningWords({ code, value, share, count }: CalibrationWarning): string {
  switch (code) {
    case 'certainties share one value':
      return `${percent(share ?? 0)} of all certainties are exactly ${value}: a threshold there decides by an echo`;
    case 'most certainties pass the gate':
      return `${percent(share ?? 0)} of all certainties are ${value} or more: without a calibration that gate stops nearly nothing`;
    case 'certainty runs backwards':
      return 'wrong verdicts are more certain than right ones';
    case 'second labels without a first':
      return `${counted(count ?? 0, 'second label')} without a first: not counted`;
    case 'labelled more than once':
      return `${counted(count ?? 0, 'row')} with the same id, judge, answer and certainty as another: counted twice, unless you take one out`;
    case 'labels of two alphabets':
      return 'some labels are met and not met, some are others: thresholds are of met and not met alone';
    case 'labels hang together':
      return `labels hang together in ${counted(count ?? 0, 'cluster')}: with their weights they are worth ${(value ?? 0).toFixed(0)} independent ones`;
  }
}

function gateWords({ atLeast, by, why, passed, tested }: Gate, target: number): string {
  const last = passed ?? tested.at(-1) ?? null;
  const figures =
    last === null
      ? ''
      : `; at ${last.atLeast}: ${last.right} of ${last.accepted} right${last.accuracy === null ? '' : ` (${percent(last.accuracy)})`}, at least ${percent(last.lowerBound)} where ${percent(target)} is asked`;
  if (atLeast === null) return `${WHY_NONE[why ?? 'too few labels']}${figures}`;
  return `${by === 'agreement alone' ? 'none needed: what the samples agree on is right often enough' : `certainty ${atLeast}`}${figures}`;
}

function coverageTable({ accuracyAtCoverage }: Calibration): string[] {
  if (accuracyAtCoverage.length === 0) return [];
  const rows = accuracyAtCoverage.map(({ atLeast, accepted, correct, accuracy, coverage }) => [
    `${atLeast}`,
    `${correct} of ${accepted}`,
    three(accuracy),
    percent(coverage),
  ]);
  const table = [['certainty', 'right', 'accuracy', 'coverage'], ...rows];
  const widths = [0, 1, 2, 3].map(at => Math.max(...table.map(row => (row[at] ?? '').length)));
  return ['', ...table.map(row => `  ${row.map((cell, at) => cell.padStart(widths[at] as number)).join('  ')}`)];
}

/** A calibration for a person to read. */
export function calibrationWords(calibration: Calibration): string {
  const { key, n, parsed, unread, abstained, disputes, unlabelled, accuracy, accuracyCI, thresholds, gates, target, alpha, baseRate } = calibration;
  const lines: (readonly [name: string, words: string])[] = [
    ['judge', key === null ? 'not named in the labels' : `${label(key.model)}, template ${label(key.templateHash)}, ${key.samples} samples`],
    ['labels', `${n}: ${parsed} decided, ${unread} unreadable, ${abstained} "cannot tell"`],
  ];
  if (disputes + unlabelled > 0) lines.push(['left out', `${counted(disputes, 'dispute')}, ${unlabelled} without a label`]);
  if (baseRate !== null) lines.push(['base rate', `everything is weighted to ${percent(baseRate)} real failures`]);
  lines.push(['accuracy', `${three(accuracy)}${range(accuracyCI)}`]);
  if (calibration.byGold.length > 0)
    lines.push([
      '',
      calibration.byGold
        .slice(0, 12)
        .map(({ label: gold, n: of, accuracy: right }) => `where people say ${label(gold)}: ${three(right)} of ${of}`)
        .join('; '),
    ]);
  lines.push(['certainty tells', `${ANSWERS[calibration.informative]}: ${WHY_INFORMATIVE[calibration.informativeBecause]}`]);
  if (calibration.auroc !== null) lines.push(['AUROC', `${three(calibration.auroc)}${range(calibration.aurocCI)}; .5 is chance`]);
  if (calibration.brier !== null) {
    lines.push([
      'as a probability',
      `ECE ${three(calibration.ece)} (${three(calibration.eceHalf)} as .5 + c/200); Brier ${three(calibration.brier)}, ${three(calibration.brierBase)} for always saying the accuracy`,
    ]);
    lines.push(['AURC', `${three(calibration.aurc)}; in random order ${three(calibration.error)}, at best ${three(calibration.oracle)}`]);
    const modal = calibration.modalCertainty;
    lines.push(['stated', `mean ${calibration.meanCertainty?.toFixed(1)}${modal === null ? '' : `, most often ${modal.value} (${percent(modal.share)})`}`]);
  }
  lines.push(['calibrated by', METHODS[calibration.method]]);
  if (thresholds.symmetric) lines.push(['threshold', `${gateWords(gates.met, target)}; one for all labels, which are no sides of an expectation`]);
  else {
    lines.push(['met needs', gateWords(gates.met, target)]);
    if (gates.notMet !== null) lines.push(['not met needs', gateWords(gates.notMet, target)]);
  }
  lines.push([
    '',
    `so that ${percent(target)} are shared by people, with a chance of ${percent(alpha)} to be wrong about it (Clopper-Pearson, fixed sequence)`,
  ]);
  lines.push(['coverage', calibration.coverage === null ? '-' : `${percent(calibration.coverage)} of all labels are decided at that`]);
  const position = calibration.positionBias;
  if (position?.first)
    lines.push([
      'position',
      `${label(position.first.label)} was said in ${percent(position.first.predicted)}, and was right in ${percent(position.first.gold)}`,
    ]);
  if (position?.orders) lines.push(['both orders', `agree in ${percent(position.orders.agree)} of ${position.orders.n}`]);
  if (calibration.selfAgreement !== null)
    lines.push(['people', `said the same twice in ${percent(calibration.selfAgreement.share)} of ${calibration.selfAgreement.n}`]);
  const width = Math.max(...lines.map(([name]) => name.length)) + 2;
  return [
    ...lines.map(([name, words]) => `${name.padEnd(width)}${words}`),
    ...coverageTable(calibration),
    ...(calibration.warnings.length === 0 ? [] : ['', ...calibration.warnings.map(one => `Note: ${warningWords(one)}`)]),
    '',
  ].join('\n');
}
