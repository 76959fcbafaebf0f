import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { CueFate } from '../../../../src/judge/judge.js';
import { personalizationAnswer } from '../../../../src/judge/questions/personalizationAnswer.js';
import { FATES } from '../../../../src/judge/questions/reply.js';

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
  [['cannot tell'], 0, 'cannot tell', 'it does not show what became of "cue 1"'],
  [['acted on', 'cannot tell'], 0, 'cannot tell', 'it does not show what became of "cue 2"'],
  [['echoed', 'cannot tell'], 0, 'cannot tell', 'it does not show what became of "cue 2"'],
  [['ignored', 'cannot tell'], 0, 'not met', '"cue 1" was ignored'],
  [['cannot tell'], 1, 'not met', 'the chatbot acted on something sensitive that nobody voiced'],
] as const) {
  test(`${fates.map(fate => fate ?? 'no ruling').join(', ') || 'no cue'}${assumed > 0 ? `, ${assumed} assumed` : ''}: ${answer}`, () =>
    expect(personalizationAnswer(ruled(fates), assumed)).toEqual({ answer, because }));
}

const fate = fc.constantFrom<CueFate | null>(...FATES, null);
const answerOf = (fates: readonly (CueFate | null)[], assumed: number) => personalizationAnswer(ruled(fates), assumed).answer;

test('echo alone never counts, and nothing held against the chatbot is outweighed', () => {
  fc.assert(
    fc.property(fc.array(fate, { maxLength: 6 }), fc.nat(2), (fates, assumed) => {
      const against = assumed > 0 || fates.some(one => one === 'ignored' || one === 'contradicted' || one === 'over-personalized');
      if (against) expect(answerOf(fates, assumed)).toBe('not met');
      expect(answerOf(fates, assumed) === 'met').toBe(!against && fates.includes('acted on') && !fates.includes('cannot tell'));
      expect(answerOf([...fates].reverse(), assumed)).toBe(answerOf(fates, assumed));
    }),
  );
});

test('a cue that nobody could decide leaves the answer open exactly where some fate of it would change it', () => {
  const decided = FATES.filter(one => one !== 'cannot tell');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...decided), { maxLength: 5 }), fc.nat(1), (others, assumed) => {
      const could = new Set(decided.map(one => answerOf([...others, one], assumed)));
      expect(answerOf([...others, 'cannot tell'], assumed)).toBe(could.size === 1 ? [...could][0] : 'cannot tell');
    }),
  );
});
