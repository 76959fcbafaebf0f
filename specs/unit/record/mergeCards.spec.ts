import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { cardBefore } from '../../../src/cli/cardBefore.js';
import { basisOf, mergeCards } from '../../../src/record/mergeCards.js';
import { isSealedCard, sealCard, simulatorCardSchema, type BatteryPart, type Measure, type SimulatorCard } from '../../../src/record/simulatorCard.js';

const found = (measure: Measure['measure'], value: number, n = 12): Measure => ({
  measure,
  of: null,
  value,
  interval: [0, 1],
  n,
  human: null,
  notMeasured: null,
});
const leftOut = (measure: Measure['measure']): Measure => ({
  ...found(measure, 0, 0),
  value: null,
  interval: null,
  notMeasured: { why: 'not asked for', detail: null },
});
const card = (parts: BatteryPart[], measures: Measure[], more: Partial<SimulatorCard> = {}): SimulatorCard =>
  sealCard({
    schemaVersion: 1,
    kind: 'simulator card',
    battery: 1,
    simulator: { name: 'usp', model: 'gpt-x', reported: ['gpt-x-1'], templateHash: 'abcd', offline: false },
    reader: null,
    when: '2026-11-20',
    seed: 1,
    corpus: 'implicit/people',
    people: { talked: 6, asked: 24 },
    conversations: { held: 12, failed: 1 },
    parts,
    measures,
    usage: { calls: 60, promptTokens: 10, completionTokens: 1 },
    ...more,
  });
const goals = card(['goals', 'style'], [found('goals reached', 0.5), found('style distance', 1), leftOut('overlay effect'), found('faults', 0.1)]);
const again = card(
  ['goals', 'overlays'],
  [found('goals reached', 0.75), leftOut('style fields held'), found('overlay effect', 0.2), found('faults', 0.9, 30)],
  { when: '2026-11-21', conversations: { held: 30, failed: 0 } },
);

test('parts of one card and of another stand on one, the newer where both have them', () => {
  const merged = mergeCards(goals, again);
  expect(merged.parts).toEqual(['goals', 'style', 'overlays']);
  const values = Object.fromEntries(merged.measures.map(({ measure, value }) => [measure, value]));
  expect(values).toEqual({ 'goals reached': 0.75, 'style distance': 1, 'overlay effect': 0.2, faults: 0.9 });
  expect(merged).toMatchObject({ when: '2026-11-21', conversations: { held: 42, failed: 1 }, usage: { calls: 120, promptTokens: 20 } });
  expect(isSealedCard(merged)).toBe(true);
  expect(simulatorCardSchema.parse(merged)).toEqual(merged);
  // Nothing of the one before is left out: the newer one as it is.
  expect(mergeCards(card(['goals'], [found('goals reached', 0.1)]), again)).toBe(again);
});

const lying = (text: string): string => {
  const file = test.info().outputPath('cards', 'one.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

test('a fuller card is kept where people, size and seed agree, and never overwritten where they do not', () => {
  const file = lying(JSON.stringify(goals));
  const now = basisOf(goals);
  expect(cardBefore('simulators check', file, ['overlays'], now)).toEqual(goals);
  expect(cardBefore('simulators check', file, ['goals', 'style', 'overlays'], { ...now, seed: 9 })).toBeNull();
  expect(cardBefore('simulators check', `${file}.none`, ['overlays'], now)).toBeNull();
  for (const [other, words] of [
    [{ ...now, seed: 9 }, '--seed 1'],
    [{ ...now, talked: 3 }, '--size 6'],
    [{ ...now, corpus: 'mine' }, '--people implicit/people'],
    [{ ...now, battery: 2 }, 'battery 1'],
  ] as const) {
    const merge = () => cardBefore('simulators check', file, ['overlays'], other);
    expect(merge).toThrow(`has more parts (goals and style), measured otherwise (${words}), and --part would overwrite it`);
    expect(merge).toThrow('--out');
  }
  expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(goals));
});

test('a card that was edited by hand is not overwritten by a part', () => {
  const file = lying(JSON.stringify({ ...goals, seed: 2 }));
  expect(() => cardBefore('simulators check', file, ['overlays'], basisOf(goals))).toThrow('is edited, and --part would overwrite it');
});
