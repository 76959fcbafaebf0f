import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readAnchors } from '../../../../src/judge/precheck/anchors.js';
import { drawItems } from '../../../../src/judge/precheck/drawItems.js';
import { chanceOf, floorFor, SIZES } from '../../../../src/judge/precheck/floor.js';
import { saidIn, type SpeakerItem } from '../../../../src/judge/precheck/item.js';
import { STORED, type StoredTurns } from '../../../../src/judge/precheck/recordItems.js';
import { expectLinear } from '../../growth.js';
import { GUESSERS, talks } from './guessers.js';

const { anchors } = readAnchors();
const drawn = (seed: number, conversations: readonly StoredTurns[] = [], size = 24) => drawItems({ anchors, conversations, size, seed });
/** All that is asked; only the anchors decide. */
const draw = (...of: Parameters<typeof drawn>): readonly SpeakerItem[] => Object.values(drawn(...of)).flat() as SpeakerItem[];
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

test('anchors: at least 40, all different, every answer right equally often within a kind, quoted words in exactly one line', () => {
  expect(anchors.length).toBeGreaterThanOrEqual(40);
  expect(anchors.length).toBeGreaterThanOrEqual(SIZES.most);
  expect(new Set(anchors.map(({ id }) => id)).size).toBe(anchors.length);
  expect(new Set(anchors.map(({ said }) => said)).size).toBe(anchors.length);
  for (const kind of new Set(anchors.map(anchor => anchor.kind))) {
    const its = anchors.filter(anchor => anchor.kind === kind);
    const truths = kind === 'quotes a third party' ? ['customer', 'chatbot', 'third'] : ['customer', 'chatbot'];
    for (const truth of truths)
      expect(
        its.filter(anchor => anchor.truth === truth),
        `${kind}: ${truth}`,
      ).toHaveLength(its.length / truths.length);
  }
  for (const { id, third, said, customer, chatbot, truth } of anchors) {
    expect(third === undefined ? truth !== 'third' : [customer, chatbot].filter(line => line.includes(`"${said}"`)).length === 1, id).toBe(true);
    if (third !== undefined) expect(`${customer} ${chatbot}`.toLowerCase(), id).toContain(third);
  }
});

test('nobody who understands nothing passes: each guesser stays below the floor in at least 99 of 100 checks', async ({}, testInfo) => {
  const floor = floorFor(24);
  const shown: string[] = [];
  for (const [what, conversations] of [
    ['anchors alone', []],
    ['with records beside them', talks(40, 3)],
  ] as const) {
    const checks = SEEDS.map(seed => drawn(seed, conversations).anchors);
    for (const [name, guess] of Object.entries(GUESSERS)) {
      const scores = checks.map(items => items.filter(item => guess(item) === item.truth).length);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      shown.push(`${what}, ${name}: ${mean.toFixed(1)} of 24, at most ${Math.max(...scores)}`);
      expect(scores.filter(score => score >= floor).length, shown.at(-1)).toBeLessThanOrEqual(SEEDS.length / 100);
      expect(mean, shown.at(-1)).toBeLessThan(floor - 3);
    }
  }
  await testInfo.attach('guessers', { body: shown.join('\n'), contentType: 'text/plain' });
});

test('a reader who knows who speaks gets all of them, whatever is drawn', () => {
  const conversations = talks(10, 1);
  const wrong = SEEDS.map(seed => draw(seed, conversations)).filter(
    items =>
      items.length !== 36 ||
      new Set(items.map(({ id }) => id)).size !== 36 ||
      items.some(({ options, truth, asked, lines }) => !options.includes(truth) || ('line' in asked && lines[asked.line]?.who !== null)),
  );
  expect(wrong).toEqual([]);
});

test('neither the number of lines nor the named ones tell the side: without the asked line as many are of either, one of either named', () => {
  const conversations = talks(20, 5);
  const sides = new Map(conversations.flat().map(({ text, speaker }) => [text, speaker]));
  const stored = SEEDS.flatMap(seed => draw(seed, conversations)).filter(({ kind }) => kind === STORED);
  expect(stored.length).toBeGreaterThan(1000);
  const telling = stored.filter(({ lines, asked, truth }) => {
    const at = 'line' in asked ? asked.line : -1;
    const others = lines.filter((_, line) => line !== at);
    const named = others.flatMap(({ who }) => (who === null ? [] : [who])).sort();
    return (
      others.filter(({ text }) => sides.get(text) === 'user').length !== others.length / 2 ||
      named.join() !== 'chatbot,customer' ||
      sides.get(lines[at]?.text ?? '') !== (truth === 'customer' ? 'user' : 'chatbot')
    );
  });
  expect(telling).toEqual([]);
});

test('options and places are balanced, answers too', () => {
  const items = SEEDS.flatMap(seed => draw(seed, talks(20, 5)));
  const share = (of: readonly SpeakerItem[], such: (item: SpeakerItem) => boolean) => of.filter(such).length / of.length;
  const two = items.filter(({ options }) => options.length === 2);
  expect(Math.abs(share(two, ({ options, truth }) => options[0] === truth) - 0.5)).toBeLessThan(0.03);
  expect(Math.abs(share(two, ({ truth }) => truth === 'customer') - 0.5)).toBeLessThan(0.03);
  const anchored = two.filter(({ kind }) => kind !== STORED);
  for (const place of [0, 1, 2]) expect(Math.abs(share(anchored, ({ asked }) => 'line' in asked && asked.line === place) - 1 / 3)).toBeLessThan(0.03);
  const three = items.filter(({ options }) => options.length === 3);
  for (const place of [0, 1, 2]) expect(Math.abs(share(three, ({ options, truth }) => options[place] === truth) - 1 / 3)).toBeLessThan(0.06);
});

test('records give at most half as many beside the anchors, in twos that look alike; a turn that both sides said, or of a few words, is not asked about', () => {
  const items = draw(1, talks(40, 7));
  const stored = items.filter(({ kind }) => kind === STORED);
  expect(stored).toHaveLength(12);
  expect(stored.filter(({ truth }) => truth === 'customer')).toHaveLength(6);
  for (const mark of ['?', '!'])
    expect(stored.filter(item => item.truth === 'customer' && saidIn(item).includes(mark))).toHaveLength(
      stored.filter(item => item.truth === 'chatbot' && saidIn(item).includes(mark)).length,
    );
  const parrot = (text: string): StoredTurns => ['user', 'chatbot', 'user', 'chatbot'].map(speaker => ({ speaker: speaker as 'user', text }));
  for (const text of ['I would like my money back now please', 'Yes, please.', '', 'x'.repeat(5000)])
    expect(draw(1, [parrot(text)]).filter(({ kind }) => kind === STORED)).toEqual([]);
});

test('the same seed draws the same, another seed something else', () => {
  expect(draw(5, talks(9, 1))).toEqual(draw(5, talks(9, 1)));
  expect(draw(5)).not.toEqual(draw(6));
});

test('whatever lies in records, drawing never throws, and takes time in proportion', () => {
  const turn = fc.record({ speaker: fc.constantFrom('user' as const, 'chatbot' as const), text: fc.string({ unit: 'binary', maxLength: 300 }) });
  fc.assert(
    fc.property(fc.array(fc.array(turn, { maxLength: 12 }), { maxLength: 6 }), fc.nat(), (conversations, seed) => {
      const { anchors: fixed, stored } = drawn(seed, conversations);
      expect(fixed).toEqual(drawn(seed).anchors);
      expect(stored.length).toBeLessThanOrEqual(12);
    }),
    { numRuns: 100 },
  );
  expectLinear(
    'drawing from long turns',
    20_000,
    size => Array.from({ length: 4 }, (_, at) => [{ speaker: at % 2 === 0 ? ('user' as const) : ('chatbot' as const), text: 'ab '.repeat(size) }]).flat(),
    turns => draw(1, [turns]),
  );
});

test('the floor: a guesser passes with less than 1 %, people as measured nearly always', () => {
  const binomial = (least: number, n: number, p: number) => {
    let sum = 0;
    for (let k = least; k <= n; k++) {
      let ways = 1;
      for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
      sum += ways * p ** k * (1 - p) ** (n - k);
    }
    return sum;
  };
  expect(floorFor(24)).toBe(19);
  for (let size: number = SIZES.least; size <= SIZES.most; size++) {
    const floor = floorFor(size);
    expect(binomial(floor, size, 0.5)).toBeLessThan(0.01);
    expect(binomial(floor - 1, size, 0.5)).toBeGreaterThanOrEqual(0.01);
    expect(chanceOf(floor, size, 0.95)).toBeCloseTo(binomial(floor, size, 0.95), 9);
  }
  expect(binomial(19, 24, 0.5)).toBeCloseTo(0.0033, 4);
  expect(binomial(18, 24, 0.5)).toBeCloseTo(0.0113, 4);
  expect(binomial(19, 24, 0.95)).toBeCloseTo(0.999, 3);
  expect(binomial(19, 24, 0.908)).toBeCloseTo(0.981, 3);
  expect(binomial(19, 24, 0.69)).toBeCloseTo(0.198, 3);
});
