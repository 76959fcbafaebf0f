import { expect, test } from '@playwright/test';
import { haveHumanDialogues, humanDialogues, type HumanDialogue } from '../../bench/fidelity/humanDialogues.js';
import { SHARES } from '../../bench/fidelity/plantFaults.js';
import { kinds, positions, type PlantedCase } from '../../bench/fidelity/planting.js';
import { plantThird } from '../../bench/fidelity/third/plantThird.js';
import { inOwnVoice } from '../../bench/fidelity/third/recitation.js';

const alternates = (turns: readonly { readonly speaker: string }[]) => turns.every((turn, at) => at === 0 || turn.speaker !== turns[at - 1]?.speaker);

test.describe('the third hand', () => {
  // eslint-disable-next-line playwright/no-skipped-test -- the data lies beside the repository, where it lies at all
  test.skip(!haveHumanDialogues(), 'shared/data/human-turns is not there');

  let measure: readonly HumanDialogue[];
  let cases: readonly PlantedCase[];
  test.beforeAll(() => {
    measure = humanDialogues().measure;
    cases = plantThird(measure);
  });
  const some = (kind: string) => cases.filter(one => one.kind === kind);

  test('plants the same again, 60 of each kind, over all sources and positions', () => {
    expect(plantThird(measure)).toEqual(cases);
    expect(plantThird(measure, 18)).not.toEqual(cases);
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
      expect(turns.filter(({ speaker }) => speaker === 'user').length, one.id).toBeLessThanOrEqual(scenario.maxTurns);
      // No slot of a form stays unfilled.
      expect(turns.map(({ text }) => text).join(' ')).not.toContain('{thing}');
    }
  });

  test('faults come in many forms, weighted as prompted models commit them', () => {
    const forms = (kind: string) => new Set(some(kind).map(({ form }) => form.replace(', lower case', ''))).size;
    expect(forms('flip')).toBeGreaterThanOrEqual(40);
    expect(forms('leak')).toBeGreaterThanOrEqual(30);
    expect(forms('empty')).toBeGreaterThanOrEqual(20);
    expect(forms('endless')).toBeGreaterThanOrEqual(8);
    expect(forms('loop')).toBeGreaterThanOrEqual(8);
    const like = (kind: string, form: RegExp) => some(kind).filter(one => form.test(one.form)).length;
    expect(like('flip', /^(?:offers help|goes to look|anything else)/)).toBeGreaterThanOrEqual(25);
    expect(like('loop', /^(?:the same,|nearly)/)).toBeGreaterThanOrEqual(35);
    expect(like('leak', /^(?:thinking|JSON|the user|instructions|stage|label)/)).toBeGreaterThanOrEqual(50);
    const lengths = some('endless').map(({ played, where }) => (played.turns.length - where + 1) / 2);
    expect([...new Set(lengths)].sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  test('what goes round in a loop shares most of its words with something said before, at least twice', () => {
    const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const { id, form, played, where } of some('loop')) {
      const mine = played.turns.filter(({ speaker }) => speaker === 'user').map(({ index, text }) => ({ index, heard: words(text) }));
      const shares = (one: readonly string[], other: readonly string[]) => one.filter(word => other.includes(word)).length >= 0.6 * one.length;
      const after = mine.filter(({ index }) => index >= where);
      const back = mine.filter(({ index, heard }) => index < where && heard.length >= 5 && after.filter(one => shares(heard, one.heard)).length >= 2);
      expect(back.length, `${id} ${form}`).toBeGreaterThanOrEqual(1);
    }
  });
});

test('the second person turned to the first, as a model copies it', () => {
  expect(inOwnVoice('You are a baker, and your sister teases you. What you bake is yours.')).toBe(
    'I am a baker, and my sister teases me. What I bake is mine.',
  );
});
