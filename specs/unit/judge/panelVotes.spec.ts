import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { withChoice, withScore } from '../../../src/judge/findings.js';
import type { Answer, Ruling } from '../../../src/judge/judge.js';
import { judge } from '../../../src/judge/llmJudge.js';
import type { AppliedCalibration } from '../../../src/judge/sampling/gate.js';
import { settle, type Settled } from '../../../src/judge/sampling/settle.js';
import { settlePanel, type Ballot } from '../../../src/judge/sampling/settlePanel.js';
import { offline } from '../../../src/conversation/offline.js';
import { ruling } from './makers.js';

const measured = (agreement: number): AppliedCalibration => ({ id: `labels ${agreement}`, state: 'fresh', agreement, informative: 'yes' });
const ballot = (
  model: string,
  answer: Answer,
  more: Partial<Settled> = {},
  rulings: readonly Ruling[] = [ruling({ answer, modelRequested: model })],
): Ballot => ({
  by: { model },
  part: { ...settle(rulings, () => ({ threshold: 70, calibration: null })), ...more },
  failed: null,
});

test('what a member said before it failed is no vote, and is kept', () => {
  const gone = { doubt: 'judge failed', party: 'model', what: 'gone' } as const;
  const [gpt, claude] = [ballot('gpt-4o', 'met'), ballot('claude-3', 'met')];
  const against = { ...ballot('llama-3', 'not met'), failed: gone };
  const decided = settlePanel([gpt, claude, against]);
  expect(decided).toMatchObject({ answer: 'met', doubt: null });
  expect(decided.rulings).toHaveLength(3);
  expect(settlePanel([gpt, { ...claude, failed: gone }])).toMatchObject({ answer: 'inconclusive', doubt: 'judge failed', party: 'model', leaning: null });
});

test('calibrated only where all that accept are: then people share what they share of the weakest', () => {
  const calibrated = (model: string, agreement: number, answer: Answer = 'met') =>
    ballot(model, answer, { calibration: measured(agreement), uncalibrated: false });
  expect(settlePanel([calibrated('gpt-4o', 0.9), calibrated('claude-3', 0.8)])).toMatchObject({ uncalibrated: false, calibration: measured(0.8) });
  expect(settlePanel([calibrated('gpt-4o', 0.9), ballot('claude-3', 'met')])).toMatchObject({ uncalibrated: true, calibration: null });
  const stale = { ...measured(0.95), state: 'stale' as const };
  const outdated = ballot('claude-3', 'met', { calibration: stale, uncalibrated: true });
  expect(settlePanel([calibrated('gpt-4o', 0.9), outdated])).toMatchObject({ uncalibrated: true, calibration: stale });
  const unmeasuredAbstains = settlePanel([calibrated('gpt-4o', 0.9), calibrated('claude-3', 0.8), ballot('llama-3', 'cannot tell')]);
  expect(unmeasuredAbstains).toMatchObject({ answer: 'met', uncalibrated: false, calibration: measured(0.8) });
});

test('what was found rests on the samples of those that accept, and an undecided panel keeps its doubt', () => {
  const scored = (model: string, answer: Answer, score: number) =>
    ballot(model, answer, {}, [ruling({ answer, score, choice: `c${score}`, modelRequested: model })]);
  const by = judge({ model: offline() });
  const asks = { rubric: 'x', atLeast: 3 };
  const part = { ...settlePanel([scored('gpt-4o', 'met', 4), scored('llama-3', 'cannot tell', 1), scored('claude-3', 'met', 5)]), by };
  expect(withScore(part, asks)).toMatchObject({ answer: 'met', found: { scores: [4, 5], mean: 4.5 } });
  expect(withChoice(part, { never: 'never', doubt: 'premise never voiced' }).found).toMatchObject({ chosen: 'c4' });
  const apart = { ...settlePanel([scored('gpt-4o', 'met', 4), scored('claude-3', 'not met', 1)]), by };
  expect(withScore(apart, asks)).toMatchObject({ answer: 'inconclusive', doubt: 'judges disagree' });
});

const MODELS = ['gpt-4o', 'gpt-4o-mini', 'claude-3', 'claude-4', 'llama-3', 'qwen-2', 'm-1'] as const;
const anyBallot = fc
  .tuple(fc.constantFrom(...MODELS), fc.constantFrom<Answer>('met', 'met', 'not met', 'cannot tell'), fc.integer({ min: 0, max: 100 }), fc.boolean())
  .map(([model, answer, certainty, fails]): Ballot => {
    const made = ballot(model, answer, {}, [ruling({ answer, certainty, modelRequested: model })]);
    return fails && certainty > 80 ? { ...made, failed: { doubt: 'judge failed', party: 'model', what: 'gone' } } : made;
  });
const panels = fc.array(anyBallot, { minLength: 1, maxLength: 8 });

test('in whatever order they sit, they come to the same', () => {
  fc.assert(
    fc.property(
      panels.chain(ballots => fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length }))),
      ([ballots, shuffled]) => {
        const [a, b] = [settlePanel(ballots), settlePanel(shuffled)];
        expect([b.answer, b.doubt, b.leaning, b.certainty, b.samples]).toEqual([a.answer, a.doubt, a.leaning, a.certainty, a.samples]);
      },
    ),
  );
});

test('one more member of a voting family that agrees with it changes nothing', () => {
  fc.assert(
    fc.property(panels, fc.nat(), (ballots, at) => {
      const before = settlePanel(ballots);
      const votes = before.panel ?? [];
      const whole = votes.filter(
        ({ family, answer }) =>
          answer !== 'inconclusive' && votes.every(other => other.family !== family || other.answer === 'inconclusive' || other.answer === answer),
      );
      const joined = whole[at % Math.max(1, whole.length)];
      fc.pre(joined !== undefined);
      const more = ballot('new', joined?.answer as Answer, {}, [ruling({ answer: joined?.answer as Answer, certainty: 100 })]);
      const after = settlePanel([...ballots, { ...more, by: { model: 'new', family: joined?.family ?? '' } }]);
      expect([after.answer, after.doubt, after.certainty]).toEqual([
        before.answer,
        before.doubt,
        before.answer === 'inconclusive' ? after.certainty : before.certainty,
      ]);
    }),
  );
});

test('nothing is decided but by two families of one mind', () => {
  fc.assert(
    fc.property(panels, ballots => {
      const { answer, panel: votes = [], rulings } = settlePanel(ballots);
      const said = (side: string) => new Set(votes.filter(vote => vote.answer === side).map(({ family }) => family));
      const [met, notMet] = [said('met'), said('not met')];
      const sides = [[...met].filter(family => !notMet.has(family)).length, [...notMet].filter(family => !met.has(family)).length];
      expect(answer).toBe((sides[0] ?? 0) > 1 && sides[1] === 0 ? 'met' : (sides[1] ?? 0) > 1 && sides[0] === 0 ? 'not met' : 'inconclusive');
      expect(rulings, 'no ruling is lost').toHaveLength(ballots.length);
    }),
  );
});
