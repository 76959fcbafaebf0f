import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { calibrate } from '../../../../src/judge/calibration/calibrate.js';
import { calibrationFileName, calibrationText } from '../../../../src/judge/calibration/calibrationFile.js';
import type { CalibrationKey } from '../../../../src/judge/calibration/labelRow.js';
import { calibrationHtml, calibrationPage } from '../../../../src/report/judges/calibrationHtml.js';
import { judgeFacts } from '../../../../src/report/judges/judgeFacts.js';
import { judgeTally } from '../../../../src/report/judges/judgeTally.js';
import { hasTrustPage, judgesSection, trustPage } from '../../../../src/report/judges/trustPage.js';
import { summarize } from '../../../../src/report/summary.js';
import { summaryText } from '../../../../src/report/words.js';
import { both, calibrated, judged, KEY, testRun } from './makers.js';

const factsOf = (folder: string, verdicts: readonly ReturnType<typeof judged>[]) => {
  const tally = judgeTally();
  tally.add(testRun(verdicts));
  return judgeFacts(tally.uses(), tally.agree(), folder);
};

function store(folder: string, count: number, key: CalibrationKey = KEY): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, calibrationFileName(key));
  writeFileSync(file, calibrationText(calibrated(count, key), '2026-11-20'));
  return file;
}

test('never measured: said on the page with the commands that measure it, and in the terminal', ({}, testInfo) => {
  const facts = factsOf(testInfo.outputPath('none'), [judged()]);
  const page = trustPage(facts, 'specs/judge');
  expect(facts.judges[0]?.calibration).toEqual({ state: 'never measured' });
  expect(page).toContain('Never measured.');
  expect(page).toContain(
    'npx usersim judge label --matcher toMeet\nnpx usersim judge calibrate specs/judge/labels.jsonl --out specs/judge --judge judge-m --template aaaa1111 --samples paired',
  );
  expect(page).not.toContain('<svg');
  expect(summaryText(summarize([], 0, { judged: facts }))).toContain('judge                judge-m, template aaaa1111, asked in both orders: never measured');
  expect(trustPage(facts, 'tests/our labels')).toContain('npx usersim judge label --out &#39;tests/our labels/labels.jsonl&#39;');
});

test('measured: figures, thresholds for both sides and two plots; nothing to do, and the thresholds in the terminal', ({}, testInfo) => {
  const folder = testInfo.outputPath('judge');
  store(folder, 120);
  const facts = factsOf(
    folder,
    Array.from({ length: 25 }, (_, at) => judged({ certainty: 71 + at, criterion: `c${at}` })),
  );
  expect(facts.judges).toMatchObject([{ calibration: { state: 'measured', n: 120, informative: 'yes', thresholds: { symmetric: false } } }]);
  const page = trustPage(facts, 'specs/judge');
  expect(page).toContain('Measured with 120 labels.');
  expect(page).toMatch(/AUROC 0\.\d\d \(95 %: 0\.\d\d to 0\.\d\d\): of a right and a wrong verdict the right one is the more certain in \d+ of 100 cases/);
  expect(page).toMatch(/Met needs<\/th><td>Certainty \d+; at \d+: \d+ of \d+ right/);
  expect(page).toMatch(/Not met needs<\/th><td>/);
  expect(page.match(/<svg /g)).toHaveLength(2);
  expect(page).not.toContain('npx usersim judge');
  // Nearly all certainties pass 70, but the gate is a measured one.
  expect(facts.judges[0]?.warnings).toEqual([]);
  const { met, notMet } = facts.judges[0]?.full?.thresholds ?? {};
  expect([met, notMet], 'one side has none').toEqual([expect.any(Number), expect.anything()]);
  expect(summaryText(summarize([], 0, { judged: facts }))).toContain(`asked in both orders: measured with 120 labels: met from ${met}, not met from ${notMet}`);
  expect(page).toContain('<span class="badge met">');
});

test('too few labels are too few, and a stale calibration says what changed and is not used', ({}, testInfo) => {
  const folder = testInfo.outputPath('judge');
  store(folder, 12);
  const before: CalibrationKey = { model: 'old-m', templateHash: 'aaaa1111', samples: 'single' };
  store(folder, 60, before);
  // One in which both are other is no nearer, however its file is called and however many labels it has.
  for (const templateHash of ['0', '1', '2', '3']) store(folder, 80, { ...before, templateHash });
  store(folder, 60, { ...before, samples: 'paired' });
  const by = { modelRequested: 'old-m', modelReported: 'old-m', templateHash: 'bbbb2222' };
  const facts = factsOf(folder, [judged(), judged({ rulings: both(by), judge: { name: 'judge', model: 'old-m', offline: false } })]);
  expect(facts.judges.map(({ calibration }) => calibration)).toMatchObject([
    { state: 'too few labels', n: 12 },
    { state: 'stale', n: 60, changed: ['templateHash'] },
  ]);
  const page = trustPage(facts, 'specs/judge');
  expect(page).toContain('Too few labels: 12 so far, 20 that can be used are needed.');
  expect(page).toContain('(template aaaa1111 then, bbbb2222 now)');
  expect(page).toContain('<details><summary>what was measured then</summary>');
});

test('asked once instead of in both orders is stale too, and said', ({}, testInfo) => {
  const folder = testInfo.outputPath('judge');
  store(folder, 60, { ...KEY, samples: 'single' });
  const facts = factsOf(folder, [judged()]);
  expect(facts.judges[0]?.calibration).toMatchObject({ state: 'stale', changed: ['samples'] });
  expect(trustPage(facts, 'specs/judge')).toContain('how often it is asked changed (single samples then, paired now)');
});

test('a calibration that somebody edited is named, and the report is made all the same', ({}, testInfo) => {
  const folder = testInfo.outputPath('judge');
  const file = store(folder, 60);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"n": 60', '"n": 61'));
  const facts = factsOf(folder, [judged()]);
  expect(facts.judges[0]?.calibration).toEqual({ state: 'never measured' });
  expect(summarize([], 0, { judged: facts }).badCalibrations).toMatchObject([{ why: 'edited' }]);
  expect(trustPage(facts, 'specs/judge')).toContain('is not used: it is not what was written');
});

test('certainties that show by themselves that they say little: on both pages, in the terminal and in the summary', ({}, testInfo) => {
  const facts = factsOf(
    testInfo.outputPath('none'),
    Array.from({ length: 20 }, (_, at) => judged({ certainty: 90, criterion: `c${at}` })),
  );
  const summary = summarize([], 0, { judged: facts });
  const told = '100.0 % of all certainties are exactly 90: a threshold there decides by an echo';
  expect(summary.judges[0]?.warnings.map(({ code }) => code)).toEqual(['certainties share one value', 'most certainties pass the gate']);
  expect(summary.judges[0]).not.toHaveProperty('full');
  expect(trustPage(facts, 'specs/judge')).toContain(`In this run ${told}.`);
  expect(judgesSection(facts)).toContain(told);
  expect(summaryText(summary)).toContain(told);
});

test('rules alone have a line and no page; a run without a judge has neither', ({}, testInfo) => {
  const rules = factsOf(testInfo.outputPath('none'), [judged({ certaintyKind: 'rule', judge: { name: 'offline rules', model: 'offline', offline: true } })]);
  expect(hasTrustPage(rules)).toBe(false);
  expect(judgesSection(rules)).toContain('Rules, not a language model.');
  expect(summaryText(summarize([], 0, { judged: rules }))).not.toContain('never measured');
  const nobody = factsOf(testInfo.outputPath('none'), []);
  expect(judgesSection(nobody)).toBe('');
  expect(hasTrustPage(nobody)).toBe(false);
});

test('whatever the labels, the plots are whole: every number is one, everything lies inside, and each says itself in words', () => {
  const row = fc.record({
    certainty: fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(90)), { nil: null, freq: 8 }),
    prediction: fc.constantFrom('met', 'not met', 'cannot tell', null),
    gold: fc.constantFrom('met', 'not met', 'both acceptable', 'cannot tell'),
    weight: fc.constantFrom(1, 2.5, 1000),
    ordersAgree: fc.constantFrom(true, false, null),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), rows => {
      const markup = calibrationHtml(
        calibrate(
          rows.map(one => ({ ...one, correct: null })),
          { draws: 20 },
        ),
        'it',
      );
      expect(markup).not.toMatch(/NaN|Infinity|undefined|null/);
      for (const [svg] of markup.matchAll(/<svg [\s\S]*?<\/svg>/g)) {
        expect(svg).toMatch(
          /role="img" aria-labelledby="(it-\w+)-title \1-description"[\s\S]*<title id="\1-title">[\s\S]*<desc id="\1-description">.{20,}<\/desc>/,
        );
        for (const [, x, y] of svg.matchAll(
          /cx="([-\d.]+)" cy="([-\d.]+)" r="[\d.]+" fill="[^"]+" fill-opacity="[^"]+" stroke="[^"]+" stroke-width="[^"]+"><title>/g,
        )) {
          expect(Number(x)).toBeGreaterThanOrEqual(46);
          expect(Number(x)).toBeLessThanOrEqual(346);
          expect(Number(y)).toBeGreaterThanOrEqual(10);
          expect(Number(y)).toBeLessThanOrEqual(230);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('names are text, never markup', () => {
  const key = { ...KEY, model: '<script>alert(1)</script>\u202E', templateHash: '"><img src=x>' };
  const page = calibrationPage(calibrated(60, key));
  expect(page).not.toMatch(/<script|<img|\u202E/);
  expect(page).toContain('&lt;script&gt;');
  const tally = judgeTally();
  tally.add(
    testRun([
      judged({
        judge: { name: 'x', model: key.model, offline: false },
        matcher: '<b>',
        doubt: '<i>',
        outcome: 'inconclusive',
        rulings: both({ void: '<u>', modelRequested: key.model }),
      }),
    ]),
  );
  const facts = judgeFacts(tally.uses(), tally.agree(), '/nowhere');
  for (const text of [trustPage(facts, 'specs/judge'), judgesSection(facts)]) expect(text).not.toMatch(/<script|<b>|<i>|<u>|\u202E/);
});
