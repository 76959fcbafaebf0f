import { writeFileSync } from 'node:fs';
import { expect, test, type TestInfo } from '@playwright/test';
import fc from 'fast-check';
import { contradiction } from '../../../../src/judge/calibration/labelRow.js';
import { readLabels } from '../../../../src/judge/calibration/readLabels.js';

const good = '{"certainty":90,"prediction":"met","gold":"met","correct":true}';
const fileOf = (info: TestInfo, text: string): string => {
  const file = info.outputPath('labels.jsonl');
  writeFileSync(file, text);
  return file;
};

test('rows are read with what else stands in them, whatever the line ends', ({}, info) => {
  const file = fileOf(
    info,
    `\uFEFF${good}\r\n\r\n{"certainty":null,"prediction":null,"gold":"B","correct":null,"setting":"mine","judge":{"model":"m","templateHash":"t","samples":"paired","temperature":0}}\n`,
  );
  expect(readLabels(file)).toEqual([
    { certainty: 90, prediction: 'met', gold: 'met', correct: true },
    {
      certainty: null,
      prediction: null,
      gold: 'B',
      correct: null,
      setting: 'mine',
      judge: { model: 'm', templateHash: 't', samples: 'paired', temperature: 0 },
    },
  ]);
});

for (const [what, line, problem] of [
  ['no JSON', '{"certainty":90', /:2: is not JSON/u],
  ['no object', '[]', /:2: the whole line/u],
  ['no gold', '{"certainty":90,"prediction":"met","correct":true}', /:2: gold/u],
  ['a certainty in words', '{"certainty":"high","prediction":"met","gold":"met","correct":true}', /:2: certainty: is no number/u],
  [
    'correct, but another label',
    '{"certainty":90,"prediction":"met","gold":"not met","correct":true}',
    /:2: correct is true, but the prediction is "met" and gold "not met"/u,
  ],
  ['wrong, but the same label', '{"certainty":90,"prediction":"A","gold":"A","correct":false}', /:2: correct is false/u],
  ['correct without a prediction', '{"certainty":90,"prediction":null,"gold":"A","correct":true}', /:2: correct is true, but there is no prediction/u],
  ['a weight of 0', `${good.slice(0, -1)},"weight":0}`, /:2: weight/u],
  ['a third pass', `${good.slice(0, -1)},"pass":3}`, /:2: pass/u],
  ['a judge of half a key', `${good.slice(0, -1)},"judge":{"model":"m"}}`, /:2: judge\.templateHash/u],
  ['a label of a thousand characters', `{"certainty":90,"prediction":"${'m'.repeat(1000)}","gold":"A","correct":null}`, /:2: prediction/u],
  ['a line of megabytes', `${good.slice(0, -1)},"why":"${'m'.repeat(1_000_001)}"}`, /:2: longer than/u],
] as const) {
  test(`${what}: the reading stops and names file, line and reason`, ({}, info) => {
    const file = fileOf(info, `${good}\n${line}\n${good}\n`);
    expect(() => readLabels(file)).toThrow(/^set-up: .*labels\.jsonl/u);
    expect(() => readLabels(file)).toThrow(problem);
  });
}

test('a file that is not there is a set-up failure, and an empty one has no rows', ({}, info) => {
  expect(() => readLabels(info.outputPath('none.jsonl'))).toThrow(/^set-up: .*none\.jsonl cannot be read/u);
  expect(readLabels(fileOf(info, '\n\n'))).toEqual([]);
});

test('a certainty beyond every scale is the judge’s, not the file’s', ({}, info) => {
  expect(
    readLabels(
      fileOf(info, '{"certainty":3e15,"prediction":"met","gold":"met","correct":true}\n{"certainty":1e999,"prediction":"met","gold":"met","correct":true}'),
    ),
  ).toHaveLength(2);
});

test('keys of objects’ own are data', ({}, info) => {
  const [row] = readLabels(fileOf(info, `${good.slice(0, -1)},"id":"constructor","__proto__":{"polluted":true}}`));
  expect([row?.id, ({} as { polluted?: boolean }).polluted]).toEqual(['constructor', undefined]);
});

test('both acceptable and cannot tell contradict only what they must', () => {
  const problem = (prediction: string | null, gold: string | null, correct: boolean | null) => contradiction({ prediction, gold, correct }) !== null;
  expect([problem('met', 'both acceptable', false), problem('met', 'both acceptable', true)]).toEqual([true, false]);
  expect([problem('met', 'cannot tell', true), problem('met', 'cannot tell', false)]).toEqual([true, false]);
  expect([problem('cannot tell', 'met', true), problem('cannot tell', 'met', false), problem('cannot tell', 'both acceptable', true)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([problem('met', null, true), problem('cannot tell', null, true), problem(null, null, false)]).toEqual([false, true, false]);
  fc.assert(fc.property(fc.option(fc.string()), fc.option(fc.string()), (prediction, gold) => expect(problem(prediction, gold, null)).toBe(false)));
});
