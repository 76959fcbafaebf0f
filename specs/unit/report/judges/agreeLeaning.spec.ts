import { expect, test } from '@playwright/test';
import { judgesAgree, type Ruled } from '../../../../src/report/judges/judgesAgree.js';
import { conversation, ruling, verdict } from '../records.js';

test('judges are compared by what their verdicts lean to, the signed mean of certainties, not by votes', () => {
  const sample = (model: string, answer: 'met' | 'not met', certainty: number) => ruling({ modelRequested: model, answer, certainty });
  const rulings = [sample('a', 'met', 95), sample('a', 'not met', 40), sample('b', 'met', 90), sample('c', 'met', 90), sample('c', 'not met', 90)];
  const ruled = new Map<string, Ruled>();
  judgesAgree.add(ruled, [verdict({ judge: { name: 'c', model: 'c', offline: false }, rulings })], [conversation()]);
  expect([...ruled.values()].map(({ by }) => [...by])).toEqual([
    [
      ['a', 'met'],
      ['b', 'met'],
      ['c', 'cannot tell'],
    ],
  ]);
});
