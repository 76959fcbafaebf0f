import type { BadCalibration } from '../../judge/calibration/calibrationFile.js';
import { html } from '../../support/escape.js';
import { page } from '../../support/page.js';
import { listed } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import { calibrationHtml, PLOT_STYLE } from './calibrationHtml.js';
import { warningWords } from './calibrationWords.js';
import type { JudgeFacts, MeasuredJudge } from './judgeFacts.js';
import {
  agreeSentence,
  checkSentence,
  decidesAnything,
  costSentence,
  howToMeasure,
  judgeName,
  severalAnswered,
  meaningWords,
  measureSentence,
  noteWords,
  stateWords,
  useSentences,
} from './judgeWords.js';

export const TRUST_TITLE = 'How far to trust the judge';

/** Whether there is more to say than that rules judged. */
export const hasTrustPage = ({ judges, bad }: JudgeFacts): boolean => judges.some(({ offline, full }) => !offline || full !== null) || bad.length > 0;

/** What every judge of a run did, and what was measured of it. `folders` is where labels and calibrations lie, as people in the project say it. */
export function trustPage({ judges, agree, bad }: JudgeFacts, folders: string | readonly string[]): string {
  return page(
    TRUST_TITLE,
    [
      `<h1>${TRUST_TITLE}</h1>`,
      '<p class="dim">A judge errs, and says how certain it is. How often people agree with it, and whether its certainty means anything, is measured on labels of people; a model with other words to its prompt or another number of samples is another judge.</p>',
      ...severalAnswered(judges).map(said => `<p class="warned">${html(`${said}.`)}</p>`),
      ...bad.map(badHtml),
      `<p class="dim">${html(`Labels and calibrations lie in ${listed([folders].flat().map(folder => oneLine(folder, 200)))}.`)}</p>`,
      ...judges.map((judge, at) => judgeHtml(judge, `judge${at}`, [folders].flat()[0] ?? 'specs/judge')),
      ...(agree === null ? [] : ['<h2>Judge against judge</h2>', `<p>${html(agreeSentence(agree))}</p>`]),
    ].join('\n'),
    `${PLOT_STYLE}h2{margin-top:26px;font-size:15px}ul{margin:4px 0;padding-left:20px}`,
  );
}

function judgeHtml(judge: MeasuredJudge, id: string, folder: string): string {
  const { calibration, full, warnings, offline } = judge;
  const kind = calibration?.state === 'measured' && decidesAnything(calibration) ? 'met' : offline ? 'plain' : 'inconclusive';
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

const BAD: Readonly<Record<BadCalibration['why'], string>> = {
  edited: 'it is not what was written',
  unreadable: 'it cannot be read',
  'too many': 'there are too many',
};

const badHtml = ({ file, why, detail }: BadCalibration): string =>
  `<p class="warned">${html(`The calibration ${oneLine(file, 200)} is not used: ${BAD[why]} (${oneLine(detail, 300)}).`)}</p>`;

/** The judges on the page to begin with: a line each, and where the rest stands. Empty where no judge was asked. */
export function judgesSection({ judges, agree, bad }: JudgeFacts): string {
  if (judges.length === 0 && bad.length === 0) return '';
  return [
    '<h2>Judges</h2>',
    `<ul>${judges.map(judge => `<li>${html(`${judgeName(judge)}. ${noteWords(judge)}. ${useSentences(judge)[0] ?? ''}`)}</li>`).join('')}</ul>`,
    ...judges.flatMap(judge => judge.warnings.map(warning => `<p class="finding">${html(`${judgeName(judge)}: ${warningWords(warning)}.`)}</p>`)),
    ...severalAnswered(judges).map(said => `<p class="finding">${html(`${said}.`)}</p>`),
    ...bad.map(badHtml),
    ...(agree === null ? [] : [`<p>${html(agreeSentence(agree))}</p>`]),
    ...(hasTrustPage({ judges, agree, bad })
      ? [`<p class="dim">What this means, with figures and how to measure a judge: “${TRUST_TITLE}”, under Global attachments of this report.</p>`]
      : []),
  ].join('\n');
}
