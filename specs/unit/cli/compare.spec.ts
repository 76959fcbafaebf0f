import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compareRuns } from '../../../src/cli/compare/compareRuns.js';
import { comparisonsWords } from '../../../src/cli/compare/compareWords.js';
import { readRun, type Talk } from '../../../src/cli/compare/readRun.js';
import type { ConversationRecord } from '../../../src/record/conversationRecord.js';
import { compare } from '../../../src/cli/compare.js';
import { conversation, profile, ruling, verdict } from '../report/records.js';

type Came = 'met' | 'not met' | 'inconclusive' | 'void' | 'not asked';

const person = (nth: number): ConversationRecord['profile'] => ({ ...profile, id: `person-${nth}` });

/** One conversation of the nth person, and what its first attempt came to. */
function talk(nth: number, came: Came, more: Partial<ConversationRecord> = {}): Talk {
  const id = `c${nth}`;
  const verdicts = came === 'not asked' ? [] : [verdict({ conversations: [id], outcome: came === 'void' ? 'met' : came })];
  const voided = came === 'void' ? [{ id: `${id}-0`, seed: 7, because: 'role flip' }] : [];
  const { turns: _, cues: __, ...kept } = conversation({ id, profile: person(nth), verdicts, voided, seed: came === 'void' ? 99 : 7, ...more });
  return kept;
}

const run = (counts: Partial<Record<Came, number>>, from = 0, more: Partial<ConversationRecord> = {}): Talk[] =>
  (Object.entries(counts) as [Came, number][])
    .flatMap(([came, count]) => Array.from({ length: count }, () => came))
    .map((came, nth) => talk(from + nth, came, more));

const only = (before: Talk[], after: Talk[]) => {
  const [first, ...others] = compareRuns(before, after);
  expect(others).toEqual([]);
  if (!first) throw new Error('nothing compared');
  return first;
};

for (const [what, before, after, outcome] of [
  ['20 met, then 20 not met', { met: 20 }, { 'not met': 20 }, 'worse'],
  ['20 not met, then 20 met', { 'not met': 20 }, { met: 20 }, 'better'],
  ['the same', { met: 18, 'not met': 2 }, { met: 18, 'not met': 2 }, 'no difference shown'],
  ['a change that too many undecided could undo', { met: 10, 'not met': 10 }, { met: 10, inconclusive: 10 }, 'inconclusive'],
] as const) {
  test(`the same people: ${what}: ${outcome}`, () => {
    const compared = only(run(before), run(after));
    expect(compared).toMatchObject({ outcome, by: 'pairs' });
    expect(only(run(before), run(after, 100))).toMatchObject({ outcome, by: 'shares', paired: null });
  });
}

test('a void first attempt is undecided although a later one met, is paired by its first seed, and is told apart', () => {
  const compared = only(run({ met: 10, void: 2 }), run({ met: 10, void: 2 }));
  expect(compared.before).toMatchObject({ met: 10, void: 2, total: 12, bounds: [10 / 12, 1] });
  expect(compared.paired).toMatchObject({ pairs: 12, decided: 10 });
  const records = [...run({ void: 1 }), { ...talk(0, 'not asked'), id: 'c0-0', ending: 'simulator invalid' as const }];
  expect(only(records, records).before, 'the void attempt itself is not one more person').toMatchObject({ void: 1, total: 1 });
});

test('void shares that differ make it inconclusive, however clear the rates seem', () => {
  const compared = only(run({ met: 50, 'not met': 50 }), run({ met: 80, void: 20 }));
  expect(compared.outcome).toBe('inconclusive');
  expect(compared.reasons).toEqual([{ kind: 'void shares differ', p: expect.any(Number) }]);
  expect(comparisonsWords([compared])).toContain('void shares differ (p = ');
});

test('another simulator, judge or gate makes it inconclusive, and is named', () => {
  const before = run({ met: 20 });
  const changed = (more: Partial<ConversationRecord>) => only(before, run({ 'not met': 20 }, 0, more));
  expect(changed({ simulator: { name: 'planner', model: 'offline', offline: true, templateHash: 'new' } }).reasons).toEqual([
    { kind: 'simulators differ', before: ['planner, offline, template abc'], after: ['planner, offline, template new'] },
  ]);
  expect(changed({ meaning: { model: 'large', notMeasured: null, cycle: null } }).reasons).toMatchObject([{ kind: 'gates differ', after: ['large'] }]);
  const judged = (modelReported: string) =>
    Array.from({ length: 20 }, (_, nth) => talk(nth, 'met', { verdicts: [verdict({ conversations: [`c${nth}`], rulings: [ruling({ modelReported })] })] }));
  const renamed = only(judged('gpt-x-1'), judged('gpt-x-2'));
  expect(renamed).toMatchObject({ outcome: 'inconclusive', reasons: [{ kind: 'judges differ' }] });
  expect(comparisonsWords([renamed])).toContain('answered as gpt-x-2');
});

test('a test that was over before the question was put leaves nobody out', () => {
  const compared = only(run({ met: 10, 'not asked': 5 }), run({ met: 15 }));
  expect(compared.before).toMatchObject({ met: 10, notAsked: 5, total: 15, bounds: [10 / 15, 1] });
});

test('what only one run asked is inconclusive and says so', () => {
  const compared = only([], run({ met: 20 }));
  expect(compared).toMatchObject({ outcome: 'inconclusive', reasons: [{ kind: 'only in one run', run: 'after' }], difference: null });
  expect(comparisonsWords([compared])).toContain('only the run after asked this');
});

test('a rate is compared by what each conversation came to, whatever share was demanded', () => {
  const rated = (outcome: 'met' | 'not met', atLeast: number) =>
    Array.from({ length: 12 }, (_, nth) => {
      const rate = {
        atLeast,
        met: 12,
        notMet: 0,
        inconclusive: 0,
        invalid: 0,
        total: 12,
        interval: [0, 1] as [number, number],
        each: [{ conversation: `c${nth}`, outcome }],
      };
      return talk(nth, 'met', {
        verdicts: [verdict({ matcher: 'toMeetRate', criterion: `at least ${atLeast * 100} %: is clear`, conversations: [`c${nth}`], rate })],
      });
    });
  expect(only(rated('met', 0.8), rated('not met', 0.9))).toMatchObject({ criterion: 'is clear', outcome: 'worse', before: { met: 12 }, after: { notMet: 12 } });
});

test('nobody’s words forge a line of ours', () => {
  const forged = 'is clear\nbetter: everything';
  const talks = [talk(0, 'met', { verdicts: [verdict({ criterion: forged, conversations: ['c0'] })] })];
  expect(
    comparisonsWords(compareRuns(talks, talks))
      .split('\n')
      .filter(line => line.startsWith('better')),
  ).toEqual([]);
});

test('runs are read from reports or from their records; what is no record stops and is named', ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  mkdirSync(join(folder, 'records'), { recursive: true });
  writeFileSync(join(folder, 'summary.json'), '{}');
  expect(() => readRun(folder)).toThrow(/holds no records/);
  writeFileSync(join(folder, 'records/c1.json'), JSON.stringify(conversation()));
  expect(readRun(folder)).toHaveLength(1);
  expect(readRun(join(folder, 'records'))).toHaveLength(1);
  writeFileSync(join(folder, 'records/c2.json'), '{"kind":');
  expect(() => readRun(folder)).toThrow(/c2\.json is no conversation record/);
  expect(() => readRun(testInfo.outputPath('nowhere'))).toThrow(/cannot be read/);
});

const notHeld = (count: number, from: number, ending: 'not run' | 'set-up failed' | 'model failed' | 'interrupted' = 'not run') =>
  Array.from({ length: count }, (_, nth) => talk(from + nth, 'not asked', { ending }));

test('conversations that were never held are undecided, not gone: they hide no change', () => {
  const after = [...run({ met: 12 }), ...notHeld(3, 12, 'model failed'), ...notHeld(20, 15), ...notHeld(5, 35, 'set-up failed')];
  const compared = only(run({ met: 12, 'not met': 28 }), after);
  expect(compared).toMatchObject({
    outcome: 'inconclusive',
    after: { met: 12, notHeld: 28, total: 40, bounds: [12 / 40, 1] },
    paired: { pairs: 40, decided: 12 },
  });
  expect(comparisonsWords([compared])).toContain('12 met, 0 not met, 28 not held of 40 first attempts');
});

test('no difference is not shown by people who were not there', () => {
  const some = only(run({ met: 20 }), [...run({ met: 19 }), ...notHeld(1, 19)]);
  expect(some).toMatchObject({ outcome: 'inconclusive', reasons: [{ kind: 'not all held', before: 0, after: 1 }] });
  expect(comparisonsWords([some])).toContain('not everybody was held (before 0, after 1)');
  const none = only(run({ met: 3 }), notHeld(3, 0, 'interrupted'));
  expect(none).toMatchObject({ outcome: 'inconclusive', after: { notHeld: 3, total: 3 } });
  expect(only(run({ 'not met': 3 }), [])).toMatchObject({ outcome: 'inconclusive' });
});

test('a change that stands whichever way they would have come out is shown', () => {
  expect(only(run({ met: 21 }), [...run({ 'not met': 20 }), ...notHeld(1, 20)]).outcome).toBe('worse');
});

test('with --fail-on-worse conversations that were not held are not green', ({}, testInfo) => {
  const folder = (name: string, held: readonly Partial<ConversationRecord>[]) => {
    const place = testInfo.outputPath(name);
    mkdirSync(place, { recursive: true });
    held.forEach((more, nth) => {
      const record = conversation({ id: `c${nth}`, profile: person(nth), verdicts: [verdict({ conversations: [`c${nth}`] })], ...more });
      writeFileSync(join(place, `c${nth}.json`), JSON.stringify(record));
    });
    return place;
  };
  const before = folder('before', [{}, {}, {}]);
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;
  try {
    expect(compare(['--fail-on-worse', before, folder('same', [{}, {}, {}])])).toBe(0);
    expect(compare(['--fail-on-worse', before, folder('after', [{}, {}, { ending: 'not run', verdicts: [] }])])).toBe(1);
  } finally {
    process.stdout.write = write;
  }
});

test('a void id removes nobody else from the denominator', () => {
  const stolen = Array.from({ length: 8 }, (_, nth) => ({ id: `c${nth + 2}`, seed: 7, because: 'x' }));
  const after = [{ ...talk(0, 'met'), voided: stolen }, ...run({ met: 1, 'not met': 8 }, 1)];
  expect(only(run({ met: 10 }), after).after).toMatchObject({ total: 10, notMet: 8 });
});

test('who was void or not held was read by no gate: that is no other gate', () => {
  const read = { meaning: { model: 'large', notMeasured: null, cycle: null } };
  const before = run({ met: 20 }, 0, read);
  const after = [...run({ met: 19 }, 0, read), talk(19, 'void', { ending: 'simulator invalid', meaning: null })];
  expect(only(before, after).reasons.filter(({ kind }) => kind === 'gates differ')).toEqual([]);
  expect(only(before, run({ met: 20 })).reasons).toMatchObject([{ kind: 'gates differ', before: ['large'], after: ['rules only'] }]);
});

test('who was not held was no attempt that the gate could have voided: shares of void ones are the same', () => {
  const before = run({ met: 10, void: 10 });
  expect(only(before, [...run({ met: 10, void: 10 }), ...notHeld(100, 20)]).reasons.map(({ kind }) => kind)).not.toContain('void shares differ');
});

test('the same folder twice is no comparison', ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  mkdirSync(join(folder, 'records'), { recursive: true });
  writeFileSync(join(folder, 'records/c1.json'), JSON.stringify(conversation()));
  for (const words of [
    [folder, folder],
    [folder, join(folder, 'records')],
    [`${folder}/`, folder],
  ])
    expect(() => compare(words)).toThrow('set-up: before and after are the same folder');
});
