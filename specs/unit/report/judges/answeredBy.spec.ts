import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { calibrationFileName, calibrationText } from '../../../../src/judge/calibration/calibrationFile.js';
import { judgeFacts } from '../../../../src/report/judges/judgeFacts.js';
import { judgeTally } from '../../../../src/report/judges/judgeTally.js';
import { trustPage } from '../../../../src/report/judges/trustPage.js';
import { askedSentences } from '../../../../src/report/judges/verdictWords.js';
import { summarize } from '../../../../src/report/summary.js';
import { summaryText } from '../../../../src/report/words.js';
import { both, calibrated, judged, KEY, testRun } from './makers.js';

const factsOf = (folder: string, verdicts: readonly ReturnType<typeof judged>[]) => {
  const tally = judgeTally();
  tally.add(testRun(verdicts));
  return judgeFacts(tally.uses(), tally.agree(), folder);
};
const measured = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  const key = { ...KEY, answeredBy: 'judge-m-2026' };
  writeFileSync(join(folder, calibrationFileName(key)), calibrationText(calibrated(120, key), '2026-11-20'));
  return folder;
};
const answered = (modelReported: string, more: object = {}) => judged({ rulings: both({ modelReported, ...more }) });

test('a calibration of another model behind the same name is stale, and the commands measure the one that answers now', ({}, info) => {
  const folder = measured(info.outputPath('judge'));
  expect(factsOf(folder, [answered('judge-m-2026')]).judges[0]?.calibration).toMatchObject({ state: 'measured' });
  const facts = factsOf(folder, [answered('judge-m-2027')]);
  expect(facts.judges[0]?.calibration).toMatchObject({ state: 'stale', changed: ['answeredBy'] });
  const page = trustPage(facts, 'specs/judge');
  expect(page).toContain('another model answers now (judge-m-2026 then, judge-m-2027 now)');
  expect(page).toContain('--samples paired --answered-by judge-m-2027');
});

test('two models that answered to one name in a run are warned of, on the page and in the terminal', ({}, info) => {
  const warning = '2 models answered to the name judge-m in this run (rulings: 2 judge-m-2026, 2 judge-m-2027)';
  const facts = factsOf(info.outputPath('none'), [answered('judge-m-2026'), answered('judge-m-2027')]);
  expect(trustPage(facts, 'specs/judge')).toContain(warning);
  expect(summaryText(summarize([], 0, { judged: facts }))).toContain(warning);
  const alone = factsOf(info.outputPath('none'), [answered('judge-m-2026'), answered('judge-m-2026')]);
  expect(trustPage(alone, 'specs/judge')).not.toContain('answered to the name');
});

test('rulings that do not count for that reason leave the calibration in force', ({}, info) => {
  const facts = factsOf(measured(info.outputPath('judge')), [answered('judge-m-2026'), answered('judge-m-2027', { void: 'wrong model' })]);
  expect(facts.judges[0]?.calibration).toMatchObject({ state: 'measured' });
  expect(trustPage(facts, 'specs/judge')).toContain('2 models answered to the name judge-m');
});

test('the verdict itself says so, in the report', () => {
  const calibration = { id: 'calibration-m.json', state: 'stale', agreement: null, informative: 'yes', changed: ['answeredBy'] } as const;
  const said = (changed: ('answeredBy' | 'templateHash')[]) => askedSentences(judged({ calibration: { ...calibration, changed } })).join(' ');
  expect(said(['answeredBy'])).toContain('Stale: another model answered when this judge was measured');
  expect(said(['templateHash'])).toContain('with another prompt or another number of samples');
});
