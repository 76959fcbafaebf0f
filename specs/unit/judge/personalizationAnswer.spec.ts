import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { CueFate } from '../../../src/judge/judge.js';
import { personalizationAnswer } from '../../../src/judge/personalizationAnswer.js';

const ruled = (fates: readonly (CueFate | null)[]) =>
  fates.map((fate, at) => ({ cue: { id: `cue-${at + 1}`, turn: 1, quote: `cue ${at + 1}`, about: 'x' }, fate, evidence: [] }));

for (const [fates, assumed, answer, because] of [
  [['acted on'], 0, 'met', '"cue 1" was acted on'],
  [['acted on', 'rightly left', 'echoed'], 0, 'met', '"cue 1" was acted on'],
  [['acted on', 'acted on'], 0, 'met', '"cue 1" was acted on; "cue 2" was acted on'],
  [['acted on', 'ignored'], 0, 'not met', '"cue 2" was ignored'],
  [['acted on', 'contradicted'], 0, 'not met', '"cue 2" was contradicted'],
  [['acted on', 'over-personalized'], 0, 'not met', '"cue 2" was over-personalized'],
  [['echoed'], 0, 'not met', '"cue 1" was echoed, and nothing was acted on'],
  [['echoed', 'rightly left'], 0, 'not met', '"cue 1" was echoed, and nothing was acted on'],
  [['rightly left'], 0, 'cannot tell', 'nothing the person voiced was relevant to what they asked for'],
  [[null], 0, 'cannot tell', 'nothing the person voiced was relevant to what they asked for'],
  [[], 0, 'cannot tell', 'nothing the person voiced was relevant to what they asked for'],
  [['acted on'], 1, 'not met', 'the chatbot acted on something sensitive that nobody voiced'],
  [['ignored'], 2, 'not met', 'the chatbot acted on something sensitive that nobody voiced; "cue 1" was ignored'],
  [[], 1, 'not met', 'the chatbot acted on something sensitive that nobody voiced'],
] as const) {
  test(`${fates.map(fate => fate ?? 'no ruling').join(', ') || 'no cue'}${assumed > 0 ? `, ${assumed} assumed` : ''}: ${answer}`, () =>
    expect(personalizationAnswer(ruled(fates), assumed)).toEqual({ answer, because }));
}

test('echo alone never counts, and nothing held against the chatbot is outweighed', () => {
  const fate = fc.constantFrom<CueFate | null>('acted on', 'echoed', 'ignored', 'rightly left', 'contradicted', 'over-personalized', null);
  fc.assert(
    fc.property(fc.array(fate, { maxLength: 6 }), fc.nat(2), (fates, assumed) => {
      const { answer } = personalizationAnswer(ruled(fates), assumed);
      const against = assumed > 0 || fates.some(one => one === 'ignored' || one === 'contradicted' || one === 'over-personalized');
      if (against) expect(answer).toBe('not met');
      expect(answer === 'met').toBe(!against && fates.includes('acted on'));
      expect(personalizationAnswer(ruled([...fates].reverse()), assumed).answer).toBe(answer);
    }),
  );
});
