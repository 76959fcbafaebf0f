import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { sealCard, type SimulatorCard } from '../../../src/record/simulatorCard.js';
import { cardFile, cardFor, readCards } from '../../../src/record/simulatorCards.js';

const card = (more: Partial<SimulatorCard['simulator']> = {}, when = '2026-11-20'): SimulatorCard =>
  sealCard({
    schemaVersion: 1,
    kind: 'simulator card',
    battery: 1,
    simulator: { name: 'usp', model: 'gpt-x', reported: [], templateHash: 'abcd', offline: false, ...more },
    reader: null,
    when,
    seed: 1,
    corpus: 'implicit/people',
    people: { talked: 6, asked: 24 },
    conversations: { held: 12, failed: 0 },
    parts: ['goals'],
    measures: [{ measure: 'goals reached', of: null, value: 0.5, interval: [0.25, 0.75], n: 12, human: null, notMeasured: null }],
    usage: { calls: 60, promptTokens: 1, completionTokens: 1 },
  });

function put(folder: string, text: string, file = 'one.json'): string {
  mkdirSync(join(folder, 'cards'), { recursive: true });
  writeFileSync(join(folder, 'cards', file), text);
  return folder;
}

test('a card that was written is read again, whatever order its fields stand in', ({}, testInfo) => {
  const folder = put(testInfo.outputPath('own'), JSON.stringify(Object.fromEntries(Object.entries(card()).reverse())));
  expect(readCards(folder)).toEqual({ cards: [card()], bad: [] });
});

test('one figure changed by hand is said, and the card is not used', ({}, testInfo) => {
  const folder = put(testInfo.outputPath('own'), JSON.stringify(card()).replace('"value":0.5', '"value":0.9'));
  expect(readCards(folder)).toEqual({ cards: [], bad: [{ file: 'one.json', why: 'edited', detail: expect.any(String) }] });
});

for (const [what, text] of [
  ['no JSON', '{'],
  ['another kind', '{"schemaVersion":1,"kind":"conversation"}'],
  ['another version', JSON.stringify({ ...card(), schemaVersion: 2 })],
  ['a value without an interval', JSON.stringify(card()).replace('[0.25,0.75]', 'null')],
  ['a field nobody knows', JSON.stringify({ ...card(), verdict: 'excellent' })],
  ['a file without end', `"${'x'.repeat(1_000_001)}"`],
] as const) {
  test(`${what} among the cards is said, never ignored`, ({}, testInfo) => {
    const folder = put(put(testInfo.outputPath('own'), text, 'bad.json'), JSON.stringify(card()), 'good.json');
    const { cards, bad } = readCards(folder);
    expect(cards).toEqual([card()]);
    expect(bad).toEqual([{ file: 'bad.json', why: 'unreadable', detail: expect.stringMatching(/./) }]);
  });
}

test('a project without cards has none', ({}, testInfo) => {
  expect(readCards(testInfo.outputPath('nowhere'))).toEqual({ cards: [], bad: [] });
});

test('a card speaks for exactly its simulator, model and prompts, the latest first', () => {
  const cards = [card({}, '2026-01-02'), card({}, '2026-03-04'), card({ model: 'gpt-y' })];
  const key = { name: 'usp', model: 'gpt-x', templateHash: 'abcd' };
  expect(cardFor(key, cards)?.when).toBe('2026-03-04');
  for (const other of [{ name: 'agenda' }, { model: 'gpt-x-mini' }, { templateHash: 'abce' }]) expect(cardFor({ ...key, ...other }, cards)).toBeNull();
});

test('plain names stay readable in the name of the file', () => {
  expect(cardFile('simulators', { name: 'usp', model: 'gpt-5.1-mini', templateHash: '0a1b' }).replaceAll('\\', '/')).toMatch(
    /^simulators\/cards\/usp-gpt-5\.1-mini-0a1b-[0-9a-f]{8}\.json$/,
  );
});

test('a hyphen may stand in any part of a name: no two simulators share a card', () => {
  const parts = fc.tuple(fc.stringMatching(/^[ab-]{1,4}$/), fc.stringMatching(/^[ab-]{1,4}$/), fc.stringMatching(/^[ab-]{1,4}$/));
  const file = ([name, model, templateHash]: [string, string, string]) => cardFile('own', { name, model, templateHash });
  expect(file(['a-b', 'c', '0'])).not.toBe(file(['a', 'b-c', '0']));
  fc.assert(fc.property(parts, parts, (one, other) => (file(one) === file(other)) === (one.join(' ') === other.join(' '))));
});

test('whatever a model is called, its card lies in the folder, under a name that any file system takes and no other model has', ({}, testInfo) => {
  const folder = testInfo.outputPath('own');
  const files = new Map<string, string>();
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('../../etc/passwd', 'a/b', 'a-b', 'a\\b', 'C:\\x', '.', '..', '', 'con\u0000', 'é', 'x'.repeat(5000), 'org/model:latest'),
  );
  fc.assert(
    fc.property(hostile, model => {
      const file = cardFile(folder, { name: 'usp', model, templateHash: 'abcd' });
      expect(dirname(file)).toBe(join(folder, 'cards'));
      expect(basename(file)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._~-]{1,200}\.json$/);
      expect(files.get(file) ?? model).toBe(model);
      files.set(file, model);
    }),
    { numRuns: 300 },
  );
  const [file] = files.keys();
  mkdirSync(dirname(file as string), { recursive: true });
  writeFileSync(file as string, JSON.stringify(card()));
  expect(readdirSync(join(folder, 'cards'))).toHaveLength(1);
  expect(readCards(folder).cards).toHaveLength(1);
  expect(JSON.parse(readFileSync(file as string, 'utf8'))).toEqual(card());
});
