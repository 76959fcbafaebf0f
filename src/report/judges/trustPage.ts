import type { BadCalibration } from '../../judge/calibration/calibrationFile.js';
import { html } from '../../support/escape.js';
import { page } from '../../support/page.js';
import { oneLine } from '../../support/visible.js';
import { calibrationHtml, PLOT_STYLE } from './calibrationHtml.js';
import { warningWords } from './calibrationWords.js';
import type { JudgeFacts, MeasuredJudge } from './judgeFacts.js';
import {
  agreeSentence,
  checkSentence,
  costSentence,
  howToMeasure,
  judgeName,
  judgeNotes,
  meaningWords,
  measureSentence,
  stateWords,
  useSentences,
} from './judgeWords.js';

export const TRUST_TITLE = 'How far to trust the judge';

/** Whether there is more to say than that rules judged. */
export const hasTrustPage = ({ judges, bad }: JudgeFacts): boolean => judges.some(({ offline, full }) => !offline || full !== null) || bad.length > 0;

/** What every judge of a run did, and what was measured of it. `folder` is where labels and calibrations lie, as people in the project say it. */
export function trustPage({ judges, agree, bad }: JudgeFacts, folder: string): string {
  return page(
    TRUST_TITLE,
    [
      `<h1>${TRUST_TITLE}</h1>`,
      '<p class="dim">A judge errs, and says how certain it is. How often people agree with it, and whether its certainty means anything, is measured on labels of people; a model with other words to its prompt or another number of samples is another judge.</p>',
      ...bad.map(badHtml),
      ...judges.map((judge, at) => judgeHtml(judge, `judge${at}`, folder)),
      ...(agree === null ? [] : ['<h2>Judge against judge</h2>', `<p>${html(agreeSentence(agree))}</p>`]),
    ].join('\n'),
    `${PLOT_STYLE}h2{margin-top:26px;font-size:15px}ul{margin:4px 0;padding-left:20px}`,
  );
}

function judgeHtml(judge: MeasuredJudge, id: string, folder: string): string {
  const { calibration, full, warnings, offline } = judge;
  const kind = calibration?.state === 'measured' ? 'met' : offline ? 'plain' : 'inconclusive';
  const said = [...useSentences(judge), costSentence(judge), checkSentence(judge)].filter(sentence => sentence !== null);
  const wanted = calibration?.state !== 'measured' && !offline;
  return [
    `<h2>${html(judgeName(judge))}</h2>`,
    `<p><span class="badge ${kind}">${html(stateWords(judge))}.</span> ${html(meaningWords(judge))}</p>`,
    ...warnings.map(warning => `<p class="warned">${html(`In this run ${warningWords(warning)}.`)}</p>`),
    ...(wanted ? [`<p>${html(measureSentence(judge))}</p><pre>${howToMeasure(judge, folder).map(html).join('\n')}</pre>`] : []),
    `<ul>${said.map(sentence => `<li>${html(sentence)}</li>`).join('')}</ul>`,
    full === null
      ? ''
      : calibration?.state === 'stale'
        ? `<details><summary>what was measured then</summary>${calibrationHtml(full, id)}</details>`
        : calibrationHtml(full, id),
  ].join('\n');
}

const badHtml = ({ file, why, detail }: BadCalibration): string =>
  `<p class="warned">${html(`The calibration ${oneLine(file, 200)} is not used: ${why === 'edited' ? 'it is not what was written' : 'it cannot be read'} (${oneLine(detail, 300)}).`)}</p>`;

/** The judges on the page to begin with: a line each, and where the rest stands. Empty where no judge was asked. */
export function judgesSection({ judges, agree, bad }: JudgeFacts): string {
  if (judges.length === 0 && bad.length === 0) return '';
  const notes = judgeNotes(judges).length + bad.length;
  return [
    '<h2>Judges</h2>',
    `<ul>${judges.map(judge => `<li>${html(`${judgeName(judge)}. ${stateWords(judge)}. ${useSentences(judge)[0] ?? ''}`)}</li>`).join('')}</ul>`,
    ...judges.flatMap(judge => judge.warnings.map(warning => `<p class="finding">${html(`${judgeName(judge)}: ${warningWords(warning)}.`)}</p>`)),
    ...bad.map(badHtml),
    ...(agree === null ? [] : [`<p>${html(agreeSentence(agree))}</p>`]),
    ...(hasTrustPage({ judges, agree, bad })
      ? [`<p class="dim">${notes > 0 ? 'What this means, and how to measure a judge' : 'Figures and curves'}: page “${TRUST_TITLE}”.</p>`]
      : []),
  ].join('\n');
}
