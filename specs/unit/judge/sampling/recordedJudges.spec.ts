import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Answer, Ruling } from '../../../../src/judge/judge.js';
import { statedGate } from '../../../../src/judge/sampling/gate.js';
import { settle } from '../../../../src/judge/sampling/settle.js';
import { packageFolder } from '../../../../src/support/packageFolder.js';
import { ruling } from '../makers.js';

/** What settling makes of rulings that real judges gave, in both orders. */
const data = packageFolder('..', 'shared', 'data');
// eslint-disable-next-line playwright/no-skipped-test -- the data lies beside the repository, where it lies at all
test.skip(!existsSync(data), 'shared/data is not beside the project');
const rows = <T>(file: string): T[] =>
  readFileSync(join(data, file), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T);

interface Recorded {
  readonly id: string;
  readonly certainty: number;
  readonly prediction: 'A' | 'B';
  readonly gold: 'A' | 'B' | 'C';
}

/** The same pair of replies, shown in the two orders: what people preferred is A in one of them and B in the other. */
function swappedPairs(): (readonly [Recorded, Recorded])[] {
  const itemOf = ({ id }: Recorded) => id.split('-').slice(0, 2).join('-');
  const read = (setting: string) => rows<Recorded>(`judge-records/prism.command-r-plus.${setting}.jsonl`).filter(({ gold }) => gold !== 'C');
  const least = new Map<string, Recorded[]>();
  for (const row of read('least_imp_feature')) least.set(itemOf(row), [...(least.get(itemOf(row)) ?? []), row]);
  return read('all_features').flatMap(row => (least.get(itemOf(row)) ?? []).filter(({ gold }) => gold !== row.gold).map(other => [row, other] as const));
}

/** Met: the judge prefers what people preferred. */
const sample = ({ prediction, gold, certainty }: Recorded, order: Ruling['order']): Ruling =>
  ruling({ order, answer: prediction === gold ? 'met' : 'not met', certainty });

test('two samples in swapped order that agree, from 70 on: coverage .305 and precision .759 on 272 pairs of Command R+ on PRISM', () => {
  const settled = swappedPairs().map(([a, b]) => settle([sample(a, 'asked'), sample(b, 'inverted')], statedGate(70)));
  const decided = settled.filter(({ answer }) => answer !== 'inconclusive');
  expect(settled).toHaveLength(272);
  expect(Number((decided.length / settled.length).toFixed(3))).toBe(0.305);
  expect(Number((decided.filter(({ answer }) => answer === 'met').length / decided.length).toFixed(3))).toBe(0.759);
});

interface Both {
  readonly evaluator: string;
  readonly prompt: string;
  readonly gold: number;
  readonly winner_ab: string;
  readonly winner_ba: string;
}

/** Same verdict in both orders, and of these the pairs that could be read in neither: the published share counts them as agreeing, we do not. */
for (const [evaluator, prompt, agreeing, unread] of [
  ['GPT-4', 'Vanilla', 87.7, 0],
  ['PaLM2', 'Vanilla', 67.0, 6],
  ['ChatGPT', 'Vanilla', 58.6, 0],
  ['Falcon', 'Vanilla', 42.0, 0],
  ['Falcon', 'CoT', 15.1, 0],
] as const) {
  test(`LLMBar: ${evaluator}, ${prompt}: both orders agree in ${agreeing} %`, () => {
    const of = rows<Both>('llmbar/judge-verdicts-both-orders.jsonl').filter(row => row.evaluator === evaluator && row.prompt === prompt);
    const answerOf = (winner: string, gold: number): Answer | null => (winner === '1' || winner === '2' ? (Number(winner) === gold ? 'met' : 'not met') : null);
    const settled = of.map(({ gold, winner_ab: ab, winner_ba: ba }) =>
      settle([ruling({ order: 'asked', answer: answerOf(ab, gold) }), ruling({ order: 'inverted', answer: answerOf(ba, gold) })], statedGate(70)),
    );
    expect(settled).toHaveLength(734);
    const agree = settled.filter(({ ordersAgree }) => ordersAgree === true).length;
    expect(settled.filter(({ samples }) => samples.read === 0)).toHaveLength(unread);
    expect((100 * (agree + unread)) / settled.length).toBeCloseTo(agreeing, 1);
  });
}
