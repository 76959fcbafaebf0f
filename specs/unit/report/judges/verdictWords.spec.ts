import { expect, test } from '@playwright/test';
import { samplesHtml, samplesMarkdown } from '../../../../src/report/judges/samplesHtml.js';
import { askedSentences, foundSentences, sampleRows } from '../../../../src/report/judges/verdictWords.js';
import { certaintyWords, verdictSentence } from '../../../../src/report/words.js';
import { ruling, verdict } from '../records.js';
import { both, judged, sample } from './makers.js';

const fresh = { id: 'judge-m, 120 labels', state: 'fresh', agreement: 0.876, informative: 'yes' } as const;

test('beside what a judge states stands what it is worth', () => {
  const measured = judged({ calibration: fresh, uncalibrated: false });
  expect(verdictSentence(measured)).toBe(
    'The judge is 92 % certain that “says when the money will arrive” is true of this conversation; measured: of rulings like this, people share 88 of 100.',
  );
  expect(certaintyWords(measured)).toBe('92 % certain, people share 88 of 100');
  expect(certaintyWords(judged({ calibration: { ...fresh, agreement: 0.999 } }))).toBe('92 % certain, people share 99 of 100');
  expect(verdictSentence(judged({ calibration: fresh, outcome: 'inconclusive', doubt: 'certainty below the gate', certainty: 60 }))).toBe(
    'Nobody knows yet: the judge is not certain enough (it leans to met, 60 % certain; 70 is needed; of rulings like this, people share 88 of 100).',
  );
});

test('what was not measured so is not told as if it were', () => {
  const stale = judged({ calibration: { id: 'calibration-judge-m-1.json', state: 'stale', agreement: 0.9, informative: 'yes' } });
  expect(certaintyWords(stale)).toBe('92 % certain, calibration stale');
  expect(verdictSentence(stale)).not.toContain('people share');
  expect(askedSentences(stale).at(-1)).toContain(
    'Stale: this judge was measured with another prompt or another number of samples (calibration-judge-m-1.json)',
  );
  const few = judged({ calibration: { id: 'x', state: 'too few labels', agreement: null, informative: 'too few labels' } });
  expect(certaintyWords(few)).toBe('92 % certain, uncalibrated');
  expect(certaintyWords(judged())).toBe('92 % certain, uncalibrated');
});

test('how often it was asked, what counted, whether the orders agree, and who was asked then', () => {
  expect(askedSentences(judged())).toEqual(['2 rulings asked for, all of them counted; asked the other way round, the judge said the same.']);
  const cascade = judged({
    outcome: 'inconclusive',
    doubt: 'orders disagree',
    ordersAgree: false,
    rulings: [...both({ void: 'quotation not found' }), ...both({ modelRequested: 'large' })],
  });
  expect(askedSentences(cascade)).toEqual([
    '4 rulings asked for, 2 counted; asked the other way round, the judge said the opposite.',
    'Escalated: judge-m stayed in doubt; large was asked and did not decide either.',
  ]);
  expect(askedSentences({ ...cascade, doubt: null, outcome: 'met' })[1]).toBe('Escalated: judge-m stayed in doubt; large was asked and decided.');
  expect(askedSentences(verdict({ rulings: [ruling()], judge: { name: 'offline rules', model: 'offline', offline: true } }))).toEqual([]);
});

test('each sample in a table: order, answer, certainty, why it is void, and who answered', () => {
  const rulings = [
    sample({ modelReported: 'judge-m-2026' }),
    sample({ sample: 2, order: 'inverted', answer: 'not met', certainty: null, void: 'quotation not found' }),
    sample({ sample: 3, answer: null, certainty: 71.25 }),
  ];
  expect(sampleRows(judged({ rulings }))).toEqual([
    ['Sample', 'Asked', 'Answer', 'Certainty', 'Counts', 'Model'],
    ['1', 'as written', 'met', '92', 'yes', 'judge-m, answered by judge-m-2026'],
    ['2', 'the other way round', 'not met', 'none', 'no: quotation not found', 'judge-m'],
    ['3', 'as written', 'unreadable', '71.3', 'no: unreadable', 'judge-m'],
  ]);
  expect(sampleRows(judged({ rulings: [sample({ score: 4 }), sample({ criterion: 'other', score: 2 })] }))[1]).toEqual([
    '1',
    'says when the money will arrive',
    'as written',
    'met',
    '4',
    '92',
    'yes',
    'judge-m',
  ]);
  const each = sampleRows(judged({ rulings: [sample({ conversation: 'c1' }), sample({ conversation: 'c2' })] }));
  expect(each.map(cells => cells.slice(0, 2))).toEqual([
    ['Conversation', 'Sample'],
    ['c1', '1'],
    ['c2', '1'],
  ]);
  expect(samplesHtml(judged({ rulings }))).toMatch(/^<details><summary>how the judge came to it<\/summary>/);
  const hostile = judged({ rulings: [sample({ void: '| </td><script>', modelRequested: '`x` | <b>' })] });
  expect(samplesHtml(hostile)).not.toMatch(/<script|<b>/);
  expect(samplesMarkdown(hostile)?.split('\n')).toHaveLength(3);
  expect(samplesMarkdown(hostile)).not.toMatch(/<script|[^\\]`x/);
  expect(samplesMarkdown(judged({ rulings: Array.from({ length: 61 }, () => sample()) }))).toMatch(/\n\n1 more stand in the record\.$/);
  expect(samplesHtml(verdict({ judge: null, certaintyKind: 'computed' }))).toBe('');
});

test('statements, contradictions first, and how facts were kept', () => {
  const quotation = (turn: number, quote: string) => ({ turn, quote });
  const told = foundSentences(
    judged({
      statements: [
        { part: 'told', about: 'the name', earlier: quotation(1, 'I am Ann'), later: quotation(2, 'Hello Ann'), relation: 'agrees', constraint: null },
        {
          part: 'itself',
          about: 'refund time',
          earlier: quotation(2, 'in 5 days'),
          later: quotation(8, 'in 10 days'),
          relation: 'contradicts',
          constraint: null,
        },
        { part: 'reference', about: 'refunds take 7 days', earlier: null, later: null, relation: 'not stated', constraint: 'active' },
        { part: 'reference', about: 'open on Sunday', earlier: null, later: null, relation: null, constraint: 'passive' },
      ],
      constraints: { active: { kept: 0, missed: 1, contradicted: 0 }, passive: { kept: 0, contradicted: 0 }, undecided: 1 },
    }),
  );
  expect(told).toEqual([
    'Facts that mattered: 0 said rightly, 1 left out, 0 said wrongly. Facts that did not: 0 not contradicted, 0 contradicted. Undecided: 1.',
    'With itself: refund time: contradicts (turn 2 “in 5 days”; turn 8 “in 10 days”).',
    'With the facts: refunds take 7 days, which mattered: not said.',
    'With the facts: open on Sunday, which did not matter here: not ruled on.',
    'With what it was told: the name: agrees (turn 1 “I am Ann”; turn 2 “Hello Ann”).',
  ]);
});

test('what a matcher found: the memory it went by, and a series that drifts', () => {
  expect(foundSentences(judged({ found: { kind: 'choice', chosen: 'outdated', text: 'I eat fish' } }))).toEqual([
    'Found: goes by the outdated fact: "I eat fish".',
  ]);
  const drift = foundSentences(
    judged({
      found: {
        kind: 'drift',
        series: [2, 4, 6, 8].map((turn, at) => ({ turn, score: 5 - at })),
        slope: -1,
        interval: [-1, -1],
        worst: { turns: [4, 6, 8], mean: 3 },
        falls: true,
      },
    }),
  );
  expect(drift).toHaveLength(3);
  expect(drift[1]).toContain('clearly falling');
});
