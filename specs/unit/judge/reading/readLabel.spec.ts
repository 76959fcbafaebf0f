import { expect, test } from '@playwright/test';
import { readLabel } from '../../../../src/judge/reading/readLabel.js';
import { statusOf } from '../../../../src/judge/reading/reading.js';
import { MET, PAIRS, RECORDED, type Case } from './labelCases.js';

const suites: readonly [name: string, labels: readonly string[], cases: readonly Case[]][] = [
  ['recorded judges', ['A', 'B'], RECORDED],
  ['pairs', ['A', 'B'], PAIRS],
  ['met or not', ['met', 'not met', 'cannot tell'], MET],
];

for (const [name, labels, cases] of suites) {
  for (const [reply, label, certainty, status = statusOf(label, certainty)] of cases) {
    test(`${name}: ${JSON.stringify(reply).slice(0, 110)}`, () => {
      const reading = readLabel(reply, labels);
      expect({ label: reading.label, certainty: reading.certainty, status: reading.status }, reading.rule).toEqual({ label, certainty, status });
    });
  }
}

test('a third label beside A and B is read, and its words in prose are not', () => {
  const labels = ['A', 'B', 'cannot tell'];
  expect(readLabel('[[cannot tell]] [[30]]', labels)).toMatchObject({ label: 'cannot tell', certainty: 30 });
  expect(readLabel('I cannot tell which is shorter. [[B]] [[70]]', labels)).toMatchObject({ label: 'B', certainty: 70 });
});

test('yes and no are nobody’s answer where met was not asked for', () => {
  expect(readLabel('yes', ['A', 'B']).status).toBe('no verdict');
  expect(readLabel('Answer: no', ['better', 'worse']).status).toBe('no verdict');
});
