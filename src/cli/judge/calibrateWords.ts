import type { Calibration } from '../../judge/calibration/calibration.js';
import { gateWords, METHODS, warningWords, weighedWords, WHY_INFORMATIVE } from '../../report/judges/calibrationWords.js';
import { counted, percent } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';

const three = (value: number | null): string => (value === null ? '-' : value.toFixed(3));
const range = (interval: readonly [number, number] | null): string => (interval === null ? '' : ` (95 %: ${three(interval[0])} to ${three(interval[1])})`);
/** Judges and people write labels; a label is no line of ours. */
const label = (text: string): string => oneLine(text, 60);

const ANSWERS: Readonly<Record<Calibration['informative'], string>> = { yes: 'yes', no: 'no', 'too few labels': 'too few labels' };

function coverageTable(calibration: Calibration): string[] {
  const { accuracyAtCoverage } = calibration;
  const weighed = weighedWords(calibration);
  const share = (name: string) => (weighed === null ? name : `${name} (${weighed})`);
  if (accuracyAtCoverage.length === 0) return [];
  const rows = accuracyAtCoverage.map(({ atLeast, accepted, correct, accuracy, coverage }) => [
    `${atLeast}`,
    `${correct} of ${accepted}`,
    three(accuracy),
    percent(coverage),
  ]);
  const table = [['certainty', 'right', share('accuracy'), share('coverage')], ...rows];
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
  const weighed = weighedWords(calibration);
  lines.push(['accuracy', `${three(accuracy)}${range(accuracyCI)}${weighed === null ? '' : `, ${weighed}`}`]);
  if (calibration.byGold.length > 0)
    lines.push([
      '',
      calibration.byGold
        .slice(0, 12)
        .map(
          ({ label: gold, n: of, accuracy: right }) =>
            `where people say ${label(gold)}: ${three(right)} of ${of}${baseRate === null && weighed !== null ? ' (weighted)' : ''}`,
        )
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
  if (thresholds.symmetric) lines.push(['threshold', `${gateWords(gates.met, calibration)}; one for all labels, which are no sides of an expectation`]);
  else {
    lines.push(['met needs', gateWords(gates.met, calibration)]);
    if (gates.notMet !== null) lines.push(['not met needs', gateWords(gates.notMet, calibration)]);
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
