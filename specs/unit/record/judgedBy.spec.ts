import { expect, test } from '@playwright/test';
import { decidedUnder } from '../../../src/record/asked/judgedBy.js';
import { ruling, verdict } from '../report/records.js';

const by = (model: string, more: Parameters<typeof ruling>[0] = {}) =>
  ruling({ modelRequested: model, modelReported: `${model}-1`, templateHash: `of ${model}`, ...more });
const judge = (model: string) => ({ name: 'judge', model, offline: false });
const vote = (model: string, more: object = {}) => ({ model, family: model, answer: 'met' as const, certainty: 90, doubt: null, ...more });
const of = (judgedBy: string, rulings: ReturnType<typeof ruling>[], more: Parameters<typeof verdict>[0] = {}) =>
  decidedUnder(verdict({ judge: judge(judgedBy), rulings, ...more }), rulings, 'c1');

test('a calibration is kept under the judge that decided: its own model, template and way of sampling, not those asked before it', () => {
  const first = [by('small', { samples: 'paired' }), by('small', { samples: 'paired', order: 'inverted', sample: 2 })];
  const key = { model: 'large', templateHash: 'of large', samples: 'single', answeredBy: 'large-1' };
  expect(of('large', [...first, by('large', { samples: 'single', sample: 3 })])).toEqual(key);
  expect(of('small', [by('small', { samples: 'paired' })]), 'a pair of which one never came').toMatchObject({ samples: 'paired' });
});

test('records of before say it by how many samples there are', () => {
  expect(of('m', [by('m')])).toMatchObject({ samples: 'single' });
  expect(of('m', [by('m'), by('m', { sample: 2 })])).toMatchObject({ samples: 'paired' });
  expect(of('m', [by('m'), by('m', { criterion: 'another' })]), 'two criteria, one sample').toMatchObject({ samples: 'single' });
});

test('a panel has no calibration of its own; who decided after it has', () => {
  const panel = [vote('a'), vote('b')];
  const rulings = [by('a'), by('b')];
  expect(of('a, b', rulings, { panel })).toBeNull();
  expect(of('c', [...rulings, by('c', { samples: 'single' })], { panel })).toMatchObject({ model: 'c' });
  const rate = { atLeast: 0.8, met: 1, notMet: 1, inconclusive: 0, invalid: 0, total: 2, interval: [0, 1] as [number, number] };
  const rated = (own: ReturnType<typeof ruling>[]) => of('a, b', own, { rate, panel: panel.map(one => ({ ...one, conversation: 'c1' })) });
  expect(rated(rulings)).toBeNull();
  expect(rated([...rulings, by('c')])).toMatchObject({ model: 'c' });
});
