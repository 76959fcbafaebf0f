import type { Calibration, CalibrationWarning } from '../../judge/calibration/calibration.js';
import { html } from '../../support/escape.js';
import { page } from '../../support/page.js';
import { counted, percent } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import { gateWords, METHODS, warningWords, weighedWords } from './calibrationWords.js';
import { certaintyTells, judgeName } from './judgeWords.js';
import { reliabilityPlot } from './reliabilityPlot.js';
import { riskPlot } from './riskPlot.js';

type Row = readonly [name: string, words: string];

/** Of a page that shows plots; `--point` is what points are drawn in. */
export const PLOT_STYLE = `
:root{--point:#2463c9}@media (prefers-color-scheme:dark){:root{--point:#7db1ff}}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(270px,100%),1fr));gap:8px 20px;margin:12px 0}
figure{margin:0}figcaption{font-weight:600;font-size:13px;margin-bottom:4px}svg{width:100%;height:auto;max-width:460px;display:block}
th[scope=row]{white-space:nowrap;width:1%;padding-right:16px}.warned{color:var(--inconclusive);font-weight:600}
@media (max-width:520px){th[scope=row],th[scope=row]+td{display:block;width:auto;border:0;padding-bottom:0}th[scope=row]+td{border-bottom:1px solid var(--line);padding:0 0 6px}}
`;

/** What was measured of a judge: figures in words, and two plots. `id` is unique on the page. */
export function calibrationHtml(calibration: Calibration, id: string): string {
  const plots = [
    ['Is its certainty true?', reliabilityPlot(calibration, `${id}-reliability`)],
    ['Does certainty sort right from wrong?', riskPlot(calibration, `${id}-risk`)],
  ].flatMap(([caption, svg]) => (svg === null ? [] : [`<figure><figcaption>${caption}</figcaption>${svg}</figure>`]));
  return [
    `<table>${rowsOf(calibration)
      .map(([name, words]) => `<tr><th scope="row">${name}</th><td>${html(words.replace(/^./u, first => first.toUpperCase()))}</td></tr>`)
      .join('')}</table>`,
    plots.length === 0
      ? '<p class="dim">No certainty was stated on the scale of 0 to 100: nothing can be drawn.</p>'
      : `<div class="plots">${plots.join('')}</div>`,
    ...calibration.warnings.filter(isOfUse(calibration)).map(warning => `<p class="warned">${html(`Note: ${warningWords(warning)}.`)}</p>`),
  ].join('\n');
}

/** Of measured thresholds it is no news that the stated one would stop little. */
const isOfUse =
  ({ gates }: Calibration) =>
  ({ code }: CalibrationWarning): boolean =>
    code !== 'most certainties pass the gate' || gates.met.why === 'too few labels';

function rowsOf(calibration: Calibration): Row[] {
  const { parsed, unread, abstained, accuracy, accuracyCI, byGold, thresholds, gates, target, alpha, coverage, positionBias, selfAgreement, baseRate } =
    calibration;
  const weighed = weighedWords(calibration);
  const range = accuracyCI === null ? '' : ` (95 %: ${percent(accuracyCI[0])} to ${percent(accuracyCI[1])})`;
  const apart = byGold.slice(0, 12).map(({ label, n, accuracy: right }) => `${percent(right)} of ${n} where people say ${oneLine(label, 60)}`);
  const undecided = unread + abstained === 0 ? '' : `; beside them ${unread} unreadable and ${abstained} “cannot tell”, which are never right`;
  const sides: Row[] = thresholds.symmetric
    ? [['An answer needs', `${gateWords(gates.met, calibration)}.`]]
    : [
        ['Met needs', `${gateWords(gates.met, calibration)}.`],
        ...(gates.notMet === null ? [] : [['Not met needs', `${gateWords(gates.notMet, calibration)}.`] as const]),
      ];
  return [
    [
      'Right',
      accuracy === null
        ? 'Not known: nothing was decided.'
        : `${percent(accuracy)} of ${counted(parsed, 'labelled verdict')}${weighed === null ? '' : `, ${weighed}`}${range}${undecided}.`,
    ],
    ...(apart.length === 0 ? [] : [['', `${apart.join('; ')}.`] as const]),
    ...(baseRate === null ? [] : [['Weighted', `To ${percent(baseRate)} real failures, as in the run it is meant for.`] as const]),
    ['Its certainty', certaintyTells(calibration)],
    ...sides,
    ['', `So that people share ${percent(target)} of what counts, with a chance of ${percent(alpha)} to be wrong about it.`],
    ['Decided', coverage === null ? 'Nothing.' : `${percent(coverage)} of all labelled verdicts, at that.`],
    ...positionRows(positionBias),
    ...(selfAgreement === null
      ? []
      : [
          [
            'People',
            `Said the same when asked a second time in ${percent(selfAgreement.share)} of ${selfAgreement.n}: no judge can be measured finer than that.`,
          ] as const,
        ]),
    ['Calibrated by', `${METHODS[calibration.method]}.`],
  ];
}

function positionRows(bias: Calibration['positionBias']): Row[] {
  if (bias === null) return [];
  const { first, orders } = bias;
  return [
    ...(orders === null ? [] : [['Both orders', `Asked both ways round, it said the same in ${percent(orders.agree)} of ${orders.n}.`] as const]),
    ...(first === null
      ? []
      : [['Position', `It said ${oneLine(first.label, 60)} in ${percent(first.predicted)}; people did in ${percent(first.gold)}.`] as const]),
  ];
}

/** A calibration as a page that stands alone: no script, no request. */
export function calibrationPage(calibration: Calibration): string {
  const title = `How far to trust ${calibration.key === null ? 'the judge' : oneLine(calibration.key.model, 100)}`;
  return page(
    html(title),
    [
      `<h1>${html(title)}</h1>`,
      `<p class="dim">${html(`${calibration.key === null ? 'The labels name no judge' : judgeName(calibration.key)}; measured on ${counted(calibration.n, 'label')} of people.`)}</p>`,
      calibrationHtml(calibration, 'judge'),
    ].join('\n'),
    PLOT_STYLE,
  );
}
