import { expect, test } from '@playwright/test';
import type { FidelityFinding } from '../../../src/fidelity/finding.js';
import { englishWriters, playedOf } from '../../bench/fidelity/background.js';
import { measureGate } from '../../bench/fidelity/gateTables.js';
import { haveHumanDialogues, humanDialogues, type HumanDialogue } from '../../bench/fidelity/humanDialogues.js';
import { meaningCases } from '../../bench/fidelity/meaning.js';
import { plantFaults, SHARES } from '../../bench/fidelity/plantFaults.js';
import { kinds, positions, type PlantedCase } from '../../bench/fidelity/planting.js';
import { inFirstPerson } from '../../bench/fidelity/recitation.js';
import { plantSecond } from '../../bench/fidelity/second/plantSecond.js';
import { asOneself } from '../../bench/fidelity/second/recitation.js';
import { seenBy, type Rules } from '../../bench/fidelity/seenBy.js';
import { hardNegatives, writtenMeaning } from '../../bench/fidelity/written.js';

const finding: FidelityFinding = { kind: 'loop', turn: 1, evidence: 'e', certainty: null, certaintyKind: 'rule', effect: 'unclear', proven: true };
const always: Rules = () => [finding];
const alternates = (turns: readonly { readonly speaker: string }[]) => turns.every((turn, at) => at === 0 || turn.speaker !== turns[at - 1]?.speaker);

test.describe('planted faults', () => {
  // eslint-disable-next-line playwright/no-skipped-test -- the data lies beside the repository, where it lies at all
  test.skip(!haveHumanDialogues(), 'shared/data/human-turns is not there');

  let measure: readonly HumanDialogue[];
  let cases: readonly PlantedCase[];
  test.beforeAll(() => {
    measure = humanDialogues().measure;
    cases = plantFaults(measure);
  });
  const original = ({ id }: PlantedCase) => measure.find(dialogue => id.endsWith(`-${dialogue.id}`) && id.slice(id.indexOf('-') + 4) === dialogue.id);

  test('the same seed plants the same, another one does not', () => {
    expect(plantFaults(measure)).toEqual(cases);
    expect(plantFaults(measure, 5)).not.toEqual(cases);
  });

  test('60 of each kind, over all sources and positions', () => {
    for (const kind of kinds) {
      const some = cases.filter(one => one.kind === kind);
      expect(some).toHaveLength(60);
      for (const [source, share] of Object.entries(SHARES)) expect(some.filter(one => one.source === source)).toHaveLength(share);
      const spread = positions.map(position => some.filter(one => one.position === position).length);
      if (kind === 'endless') expect(spread).toEqual([0, 0, 60]);
      else expect(Math.min(...spread), `${kind} ${spread.join()}`).toBeGreaterThanOrEqual(15);
    }
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test('every case is its dialogue up to the fault, and something else there', () => {
    for (const one of cases) {
      const human = original(one);
      const { turns, scenario } = one.played;
      const as = turns.map(({ speaker, text }) => ({ speaker, text }));
      expect(human, one.id).toBeDefined();
      expect(turns[one.where - 1]?.speaker, one.id).toBe('user');
      expect(as[one.where - 1], one.id).not.toEqual(human?.turns[one.where - 1]);
      const before = Math.min(one.where - 1, human?.turns.length ?? 0);
      expect(as.slice(0, before), one.id).toEqual(human?.turns.slice(0, before));
      expect(alternates(turns), one.id).toBe(true);
      expect(turns.map(({ index }) => index)).toEqual(turns.map((_, at) => at + 1));
      expect(turns.filter(({ speaker }) => speaker === 'user').length, one.id).toBeLessThanOrEqual(scenario.maxTurns);
    }
  });

  test('faults come in many forms', () => {
    const formsOf = (kind: string) => new Set(cases.filter(one => one.kind === kind).map(({ form }) => form.replace(', lower case', ''))).size;
    expect(formsOf('flip')).toBeGreaterThanOrEqual(40);
    expect(formsOf('leak')).toBeGreaterThanOrEqual(25);
    expect(formsOf('empty')).toBeGreaterThanOrEqual(25);
    const said = (kind: string) => new Set(cases.filter(one => one.kind === kind).map(({ played, where }) => played.turns[where - 1]?.text)).size;
    expect(said('flip')).toBeGreaterThanOrEqual(50);
    expect(said('endless')).toBeGreaterThanOrEqual(30);
  });

  test('endless talks go on for 4 to 10 exchanges after their end, recited words stand in the profile', () => {
    const endless = cases.filter(one => one.kind === 'endless');
    const exchanges = new Set(endless.map(({ played, where }) => (played.turns.length - where + 1) / 2));
    expect([...exchanges].sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(endless.every(({ played }) => played.ending === 'turn limit')).toBe(true);
    for (const one of cases.filter(({ kind, form }) => kind === 'recitation' && form.startsWith('as it stands, whole'))) {
      const { objective, subjective } = one.played.profile.prose;
      const said = one.played.turns[one.where - 1]?.text ?? '';
      expect(
        `${objective} ${subjective}`.split(/(?<=[.!?])\s+/).some(sentence => said.includes(sentence)),
        one.id,
      ).toBe(true);
    }
  });

  test('faults of meaning: 15 of each, those of drift together, and 30 sound talks', () => {
    const meaning = meaningCases(measure);
    const count = (...expected: readonly string[]) => meaning.filter(one => expected.includes(one.expected)).length;
    for (const fault of ['fact contradicted', 'fact invented', 'profile contradicted', 'goal abandoned', 'stopped too early'])
      expect(count(fault), fault).toBe(15);
    expect(count('language drift', 'style drift')).toBe(15);
    expect(count('sound')).toBe(30);
    for (const { id, expected, turn, played } of meaning) {
      expect(turn === null, id).toBe(expected === 'sound');
      if (turn !== null) expect(played.turns[turn - 1]?.speaker, id).toBe('user');
    }
    expect(meaningCases(measure)).toEqual(meaning);
  });
});

test.describe('the second hand', () => {
  // eslint-disable-next-line playwright/no-skipped-test -- the data lies beside the repository, where it lies at all
  test.skip(!haveHumanDialogues(), 'shared/data/human-turns is not there');

  let measure: readonly HumanDialogue[];
  let cases: readonly PlantedCase[];
  test.beforeAll(() => {
    measure = humanDialogues().measure;
    cases = plantSecond(measure);
  });
  const some = (kind: string) => cases.filter(one => one.kind === kind);

  test('plants the same again, 60 of each kind, over all sources and positions', () => {
    expect(plantSecond(measure)).toEqual(cases);
    expect(plantSecond(measure, 12)).not.toEqual(cases);
    for (const kind of kinds) {
      expect(some(kind)).toHaveLength(60);
      for (const [source, share] of Object.entries(SHARES)) expect(some(kind).filter(one => one.source === source)).toHaveLength(share);
      const spread = positions.map(position => some(kind).filter(one => one.position === position).length);
      if (kind === 'endless') expect(spread).toEqual([0, 0, 60]);
      else expect(Math.min(...spread), `${kind} ${spread.join()}`).toBeGreaterThanOrEqual(15);
      // No dialogue serves a kind twice.
      expect(new Set(some(kind).map(({ id }) => id.slice(id.indexOf('-') + 4))).size).toBe(60);
    }
  });

  test('every case is its dialogue up to the fault, and something else there', () => {
    for (const one of cases) {
      const human = measure.find(({ id }) => one.id === `${one.id.slice(0, one.id.indexOf('-') + 3)}-${id}`);
      const { turns, scenario } = one.played;
      const as = turns.map(({ speaker, text }) => ({ speaker, text }));
      expect(human, one.id).toBeDefined();
      expect(turns[one.where - 1]?.speaker, one.id).toBe('user');
      expect(as[one.where - 1], one.id).not.toEqual(human?.turns[one.where - 1]);
      const before = Math.min(one.where - 1, human?.turns.length ?? 0);
      expect(as.slice(0, before), one.id).toEqual(human?.turns.slice(0, before));
      expect(alternates(turns), one.id).toBe(true);
      expect(turns.map(({ index }) => index)).toEqual(turns.map((_, at) => at + 1));
      expect(turns.filter(({ speaker }) => speaker === 'user').length, one.id).toBeLessThanOrEqual(scenario.maxTurns);
      // No slot of a form stays unfilled; `{{goal}}` is one of the faults.
      expect(turns.map(({ text }) => text).join(' ')).not.toMatch(/(?<!\{)\{(?:said|last|next|nth)\}/);
    }
  });

  test('faults come in many forms, and none is one that the first hand planted', () => {
    const forms = (kind: string) => new Set(some(kind).map(({ form }) => form.replace(', lower case', ''))).size;
    expect(forms('flip')).toBeGreaterThanOrEqual(40);
    expect(forms('leak')).toBeGreaterThanOrEqual(30);
    expect(forms('empty')).toBeGreaterThanOrEqual(20);
    expect(forms('endless')).toBeGreaterThanOrEqual(8);
    const lengths = some('endless').map(({ played, where }) => (played.turns.length - where + 1) / 2);
    expect([...new Set(lengths)].sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    const sayings = (all: readonly PlantedCase[], kind: string) =>
      new Set(all.filter(one => one.kind === kind).map(({ played, where }) => (played.turns[where - 1]?.text ?? '').toLowerCase()));
    const first = plantFaults(measure);
    for (const kind of ['flip', 'leak']) {
      const known = sayings(first, kind);
      expect([...sayings(cases, kind)].filter(text => known.has(text))).toEqual([]);
    }
  });

  test('what goes round in a loop was said before, and comes again at least twice', () => {
    const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const { id, form, played, where } of some('loop')) {
      const mine = played.turns.filter(({ speaker }) => speaker === 'user').map(({ index, text }) => ({ index, heard: words(text) }));
      const after = mine.filter(({ index }) => index >= where);
      const back = mine.filter(
        ({ index, heard }) => index < where && heard.length >= 5 && after.filter(one => heard.every(word => one.heard.includes(word))).length >= 2,
      );
      expect(back.length, `${id} ${form}`).toBeGreaterThanOrEqual(1);
    }
  });
});

for (const name of ['hardNegatives', 'hardNegativesSecond', 'hardNegativesThird'] as const)
  test(`${name} can be read: at least 120, short, with a goal`, () => {
    const hard = hardNegatives(englishWriters(), name);
    expect(hard.length).toBeGreaterThanOrEqual(120);
    expect(new Set(hard.map(({ id }) => id)).size).toBe(hard.length);
    for (const { id, about, played } of hard) {
      expect(played.turns.length, id).toBeGreaterThanOrEqual(2);
      expect(played.turns.length, id).toBeLessThanOrEqual(12);
      expect(played.turns[0]?.speaker, id).toBe('user');
      expect(alternates(played.turns), id).toBe(true);
      expect(about.length, id).toBeGreaterThan(5);
    }
  });

test('the gate is asked after every user turn while it goes on, and once at the end', () => {
  const asked: string[] = [];
  const [one] = writtenMeaning(englishWriters());
  if (one === undefined) throw new Error('nothing was written');
  seenBy(({ turns, ending }) => {
    asked.push(`${turns.length} ${ending}`);
    return [];
  }, one.played);
  expect(asked).toEqual(['1 null', '3 null', '5 null', '7 null', '7 goal reached']);
});

test('the counting: what is found, missed, and falsely called', () => {
  const people = englishWriters();
  const said = (text: string) => [{ speaker: 'user' as const, text }];
  const played = (text: string) => playedOf({ id: text, source: 'redial', turns: said(text) }, people);
  const planted = (id: string, text: string) => ({
    id,
    kind: 'loop' as const,
    source: 'redial',
    form: 'f',
    position: 'early' as const,
    faults: ['loop' as const],
    played: played(text),
    where: 1,
  });
  const humans = Array.from({ length: 20 }, (_, at) => ({ id: `h${at}`, source: 'redial', played: played(at === 0 ? 'loop' : 'fine') }));
  const cases = { humans, planted: [planted('p1', 'loop'), planted('p2', 'fine'), planted('p3', 'flip')], hard: [], meaning: [] };
  const { tables, wrong } = measureGate(({ turns }) => {
    const text = turns[0]?.text;
    return text === 'fine' ? [] : [{ ...finding, kind: text === 'flip' ? 'role flip' : 'loop' }];
  }, cases);
  expect(tables[0]?.rows[0]).toMatchObject({ talks: 'redial', n: 20, void: 1, share: '5.0 %', 'Wilson, 95 %': '0.9 % to 23.6 %' });
  expect(tables[1]?.rows[1]).toMatchObject({ kind: 'loop', n: 3, void: 2, recall: '66.7 %', 'right kind': 1 });
  // .1 × 2/3 of .1 × 2/3 + .9 × 1/20
  expect(tables[2]?.rows[1]).toMatchObject({ 'precision, false alarms as with humans': '59.7 %' });
  expect(wrong.map(({ set, id }) => `${set} ${id}`)).toEqual(['human called invalid h0', 'fault missed p2', 'fault called otherwise p3']);
  expect(measureGate(always, cases).tables[0]?.rows[0]).toMatchObject({ void: 20 });
});

test('the second person turned to the first', () => {
  expect(inFirstPerson('You are 41 and your wife teases you. What you like suits you well.')).toBe('I am 41 and my wife teases me. What I like suits me well.');
  expect(asOneself('You were a cook, and your friends want you beside them. What you have is yours.')).toBe(
    'I was a cook, and my friends want me beside them. What I have is mine.',
  );
});
