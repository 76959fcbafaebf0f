import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type TestInfo } from '@playwright/test';
import { calibrateJudge } from '../../../src/cli/judge/calibrate.js';
import { findCalibration } from '../../../src/judge/calibration/calibrationFile.js';
import type { CalibrationKey, LabelRow } from '../../../src/judge/calibration/labelRow.js';
import { runUsersim } from '../../e2e/support/runUsersim.js';
import { judged } from '../judge/calibration/makers.js';

const judge: CalibrationKey = { model: 'm', templateHash: 't', samples: 'single' };
const sound = [...judged('met', 60, 3, 90, { judge }), ...judged('met', 20, 20, 60, { judge }), ...judged('not met', 40, 10, 85, { judge })];

const labelsFile = (info: TestInfo, rows: readonly LabelRow[]): string => {
  const file = info.outputPath('labels.jsonl');
  writeFileSync(file, rows.map(row => `${JSON.stringify(row)}\n`).join(''));
  return file;
};

function ran(...words: readonly string[]) {
  const said = { out: '', err: '' };
  const code = calibrateJudge(words, { out: text => (said.out += text), err: text => (said.err += text), clock: () => Date.UTC(2026, 2, 1) });
  return { code, ...said };
}

test('it says in plain words what a judge is worth', ({}, info) => {
  const { out, err, code } = ran(labelsFile(info, sound));
  expect(code).toBe(0);
  expect(err).toMatch(/^nothing uses this yet; to make it count in the next run add --out /u);
  expect(out).toContain('m, template t, single samples');
  expect(out).toContain('153: 153 decided, 0 unreadable');
  expect(out).toMatch(/certainty tells +yes: right verdicts are more certain/u);
  expect(out).toMatch(/^met needs +certainty 65; at 65: 60 of 63 right/mu);
  expect(out).toMatch(/^not met needs +no threshold qualifies; at 85: 40 of 50 right/mu);
  expect(out).not.toMatch(/NaN|undefined|null/u);
});

test('--json prints the facts, and the options change them', ({}, info) => {
  const file = labelsFile(info, sound);
  const facts = (...words: readonly string[]) =>
    JSON.parse(ran(file, '--json', ...words).out) as { thresholds: unknown; baseRate: number | null; target: number; alpha: number };
  expect(facts()).toMatchObject({
    n: 153,
    parsed: 153,
    informative: 'yes',
    thresholds: { met: 65, notMet: null },
    target: 0.8,
    alpha: 0.1,
    baseRate: null,
    key: judge,
  });
  expect(facts('--target', '.7')).toMatchObject({ thresholds: { met: 50, notMet: 50 }, target: 0.7 });
  expect(facts('--base-rate', '.05', '--alpha', '0.2')).toMatchObject({ baseRate: 0.05, alpha: 0.2, thresholds: { notMet: null } });
});

test('--page writes it as a page of its own, with both curves and without a script or a request', ({}, info) => {
  const page = info.outputPath('pages/judge.html');
  const { out, err } = ran(labelsFile(info, sound), '--page', page);
  expect(err).toMatch(/^page written to .*judge\.html\n$/mu);
  expect(out).toContain('m, template t, single samples');
  const text = readFileSync(page, 'utf8');
  expect(text).toContain('<h1>How far to trust m</h1>');
  expect(text).toContain('Certainty 65; at 65: 60 of 63 right');
  expect(text.match(/<svg /gu)).toHaveLength(2);
  expect(text).not.toMatch(/<script|<link|https?:\/\/(?!www\.w3\.org\/2000\/svg)/u);
});

test('a calibration is stored with --out, where verdicts of the same judge find it', ({}, info) => {
  const folder = info.outputPath('judge');
  const { err } = ran(labelsFile(info, sound), '--out', folder);
  expect(err).toMatch(
    /^written to .*calibration-m-[0-9a-f]{8}\.json\nthe next run with m, asked the same way, decides met from 65, not met never \(no threshold qualifies\)\n$/u,
  );
  expect(findCalibration(folder, judge).fresh?.calibration.thresholds.met).toBe(65);
  expect(readFileSync(`${folder}/${readdirSync(folder)[0]}`, 'utf8')).toContain('"at": "2026-03-01T00:00:00.000Z"');
});

test('a judge for which no threshold qualifies will decide nothing, and --out says so', ({}, info) => {
  const { err } = ran(
    labelsFile(info, [...judged('met', 30, 30, 90, { judge }), ...judged('not met', 30, 30, 80, { judge })]),
    '--out',
    info.outputPath('judge'),
  );
  expect(err).toContain('no threshold qualifies: the next run with m, asked the same way, decides nothing; every verdict of it will be inconclusive\n');
});

test('shares that do not follow from the counts beside them say why', ({}, info) => {
  const file = labelsFile(info, sound);
  expect(ran(file).out).not.toContain('weighted');
  expect(ran(file, '--base-rate', '.05').out).toMatch(/^met needs .* right \(\d+\.\d % at 5\.0 % real failures\)/mu);
  const weighted = labelsFile(
    info,
    sound.map((row, at) => ({ ...row, weight: 1 + (at % 3) })),
  );
  expect(ran(weighted).out).toMatch(/^not met needs .* right \(weighted: \d+\.\d %\)/mu);
  expect(ran(weighted).out).toMatch(/certainty +right +accuracy \(weighted\) +coverage \(weighted\)/u);
});

test('labels of several judges are told apart by options, and never mixed', ({}, info) => {
  const file = labelsFile(info, [...sound, ...sound.slice(0, 30).map(row => ({ ...row, judge: { ...judge, templateHash: 'old' } }))]);
  expect(() => ran(file)).toThrow(
    /^set-up: these labels are of 2 judges[^]*153 rows: +m, template t, single[^]*30 rows: +m, template old[^]*--template <hash>/u,
  );
  expect(JSON.parse(ran(file, '--template', 'old', '--json').out)).toMatchObject({ n: 30 });
  expect(() => ran(file, '--judge', 'x')).toThrow(/none of the 183 rows .* is of that judge: it has labels of m/u);
});

test('what cannot be done is refused with its reason', ({}, info) => {
  const nameless = labelsFile(info, judged('met', 30, 10));
  expect(() => ran(nameless, '--out', info.outputPath('judge'))).toThrow(/^set-up: these labels name no judge/u);
  for (const [words, problem] of [
    [[], /give one file/u],
    [['a', 'b'], /give one file/u],
    [[nameless, '--target', '80'], /--target is "80"/u],
    [[nameless, '--base-rate', '5%'], /--base-rate is "5%", not a share between 0 and 1, such as 0\.05/u],
    [[info.outputPath('')], /is a folder: give the file of labels, such as .*labels\.jsonl/u],
    [[nameless, '--tarrget', '.8'], /no option --tarrget; did you mean --target\?/u],
    [[nameless, '--base-rate', '1'], /--base-rate is "1"/u],
    [[nameless, '--alpha', 'x'], /--alpha is "x"/u],
    [[nameless, '--samples', 'both'], /--samples is "both"/u],
    [[nameless, '--goal', 'x'], /--goal/u],
  ] as const)
    expect(() => ran(...words)).toThrow(problem);
  writeFileSync(nameless, '\n');
  expect(() => ran(nameless)).toThrow(/holds no labels/u);
});

test('what judges and people wrote moves no cursor and forges no line', ({}, info) => {
  const rows = judged('met', 30, 10).map((row): LabelRow => ({
    ...row,
    prediction: 'A\u001B[2J\nthreshold certainty 1',
    gold: 'A\u001B[2J\nthreshold certainty 1',
    correct: null,
  }));
  const { out } = ran(labelsFile(info, rows));
  expect(out).not.toContain('\u001B');
  expect(out).not.toMatch(/^threshold certainty 1/mu);
});

test('the real command knows it, and a broken line is named', async ({}, info) => {
  const file = labelsFile(info, sound);
  const help = await runUsersim(['judge', '--help']);
  expect(help.out).toContain('usersim judge calibrate');
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"certainty":90}\n`);
  const broken = await runUsersim(['judge', 'calibrate', file]);
  expect([broken.code, broken.out]).toEqual([2, '']);
  expect(broken.err).toMatch(/^set-up: .*labels\.jsonl:154: prediction/u);
});
