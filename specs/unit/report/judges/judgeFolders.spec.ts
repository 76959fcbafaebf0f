import { resolve } from 'node:path';
import type { FullConfig } from '@playwright/test/reporter';
import { expect, test } from '@playwright/test';
import { NO_JUDGES } from '../../../../src/report/judges/judgeFacts.js';
import { judgeFolders } from '../../../../src/report/judges/judgeFolders.js';
import { judgeNotes } from '../../../../src/report/judges/judgeWords.js';
import { judgeFacts } from '../../../../src/report/judges/judgeFacts.js';
import { judgeTally } from '../../../../src/report/judges/judgeTally.js';
import { trustPage } from '../../../../src/report/judges/trustPage.js';
import { both, calibrated, judged, testRun } from './makers.js';

const config = (...uses: readonly object[]) => ({ projects: uses.map(use => ({ use })) }) as unknown as FullConfig;

test('labels and calibrations lie where the projects say, unless the reporter is told', () => {
  const folders = (given: readonly string[], ...uses: readonly object[]) => judgeFolders(config(...uses), given, '/here');
  expect(folders([], { folders: { judge: 'qa/judge' } })).toEqual(['/here/qa/judge']);
  expect(folders([], { folders: { judge: 'a' } }, {}, { folders: { judge: './a' } })).toEqual(['/here/a', '/here/specs/judge']);
  expect(folders(['told'], { folders: { judge: 'a' } })).toEqual(['/here/told']);
  for (const use of [{}, { folders: null }, { folders: { judge: 3 } }]) expect(folders([], use)).toEqual([resolve('/here/specs/judge')]);
  expect(folders([])).toEqual(['/here/specs/judge']);
});

test('a model that was never measured has one line, however many kinds of question it was asked', () => {
  const tally = judgeTally();
  for (const templateHash of ['a', 'b', 'c']) tally.add(testRun([judged({ criterion: templateHash, rulings: both({ templateHash }) })]));
  const { judges } = judgeFacts(tally.uses(), null, '/nowhere');
  expect(judgeNotes(judges)).toEqual(['judge-m: never measured, 3 kinds of question']);
  expect(judgeNotes(judges.slice(0, 1))).toEqual(['judge-m, template a, asked in both orders: never measured']);
});

test('where no threshold qualifies it decides nothing, and nothing is green', () => {
  const tally = judgeTally();
  tally.add(testRun([judged()]));
  const [use] = tally.uses();
  if (use === undefined) throw new Error('nobody judged');
  const full = { ...calibrated(), thresholds: { met: null, notMet: null, symmetric: false } };
  const judge = { ...use, calibration: { state: 'measured' as const, ...full }, full };
  expect(judgeNotes([judge])).toEqual([expect.stringContaining('measured with 120 labels: no threshold qualifies: it decides nothing')]);
  const page = trustPage({ ...NO_JUDGES, judges: [judge] }, ['qa/judge', 'other']);
  expect(page).not.toContain('badge met');
  expect(page).toContain('No threshold qualifies: it decides nothing');
  expect(page).toContain('Labels and calibrations lie in qa/judge and other.');
});
