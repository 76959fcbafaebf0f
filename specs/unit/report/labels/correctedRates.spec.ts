import { expect, test } from '@playwright/test';
import type { LabelRow } from '../../../../src/judge/calibration/labelRow.js';
import { correctedRates } from '../../../../src/report/labels/correctedRates.js';
import type { Judged } from '../../../../src/report/labels/judgedIn.js';
import { correctedWords } from '../../../../src/report/labels/labelWords.js';
import { seededRandom, type Random } from '../../../../src/support/seed.js';

interface Case {
  readonly judged: Judged;
  readonly gold: 'met' | 'not met' | 'both acceptable' | 'cannot tell';
  readonly weight: number;
}

/** Conversations that people cannot always tell; there the judge says met, so that leaving them out would show. */
function conversations(count: number, random: Random, negated: boolean): Case[] {
  return Array.from({ length: count }, (_, nth): Case => {
    const kind = random.next();
    const gold = kind < 0.2 ? 'cannot tell' : kind < 0.3 ? 'both acceptable' : random.next() < 0.5 ? 'met' : 'not met';
    const errs = random.next() < 0.15;
    const leaning = gold === 'cannot tell' ? 'met' : gold === 'both acceptable' ? (errs ? 'not met' : 'met') : (gold === 'met') === errs ? 'not met' : 'met';
    const outcome = (leaning === 'met') === negated ? 'not met' : 'met';
    return { judged: { conversation: `c${nth}`, transcriptHash: `h${nth}`, criterion: 'is so', negated, outcome, leaning, ruled: true }, gold, weight: 1 };
  });
}

const row = ({ judged: { conversation, transcriptHash, criterion, leaning }, gold, weight }: Case): LabelRow => ({
  ...{ id: conversation, conversation, transcriptHash, criterion, prediction: leaning, certainty: 90, correct: null, gold, weight },
});

/** The share as people would have it, with those that they cannot tell as not met and as met. */
function truthOf(all: readonly Case[], negated: boolean): readonly [number, number] {
  const share = (undecided: boolean) =>
    all.filter(({ gold, judged }) =>
      gold === 'cannot tell' ? undecided : (gold === 'both acceptable' ? judged.leaning : gold) === (negated ? 'not met' : 'met'),
    ).length / all.length;
  return [share(false), share(true)];
}

for (const negated of [false, true])
  for (const alike of [true, false])
    test(`with labels that decide nothing the corrected bounds are unbiased and their interval covers the truth: ${negated ? '.not, ' : ''}${alike ? 'drawn alike' : 'by strata'}`, () => {
      const random = seededRandom(11);
      const runs = 400;
      let covered = 0;
      const errors: [number, number] = [0, 0];
      for (let run = 0; run < runs; run++) {
        const all = conversations(400, random, negated);
        const strata = alike ? [all] : (['met', 'not met'] as const).map(side => all.filter(({ judged }) => judged.leaning === side));
        const drawn = strata.flatMap(stratum => {
          const taken = random.shuffle(stratum).slice(0, alike ? 80 : 40);
          return taken.map(one => ({ ...one, weight: stratum.length / taken.length }));
        });
        const [rate] = correctedRates(
          all.map(({ judged }) => judged),
          drawn.map(row),
        );
        const truth = truthOf(all, negated);
        const { bounds, interval } = rate?.corrected ?? { bounds: [NaN, NaN], interval: [NaN, NaN] };
        errors[0] += (bounds[0] - truth[0]) / runs;
        errors[1] += (bounds[1] - truth[1]) / runs;
        if (interval[0] <= truth[0] && truth[1] <= interval[1]) covered++;
        expect(rate).toMatchObject({ labelled: 80, ruled: 400 });
      }
      // The standard error over all runs is about 0.003.
      expect(Math.abs(errors[0]), String(errors)).toBeLessThan(0.01);
      expect(Math.abs(errors[1]), String(errors)).toBeLessThan(0.01);
      expect(covered / runs).toBeGreaterThan(0.92);
    });

test('the report says how labels that decide nothing were counted', () => {
  const all = conversations(200, seededRandom(3), false);
  const [rate] = correctedRates(
    all.map(({ judged }) => judged),
    all.slice(0, 60).map(row),
  );
  const count = (gold: Case['gold']) => all.slice(0, 60).filter(one => one.gold === gold).length;
  expect(rate).toMatchObject({ labelled: 60, undecidedLabels: count('cannot tell'), bothAcceptable: count('both acceptable') });
  const words = rate ? correctedWords(rate) : '';
  expect(words).toContain(`${count('cannot tell')} labels that said neither counted both ways`);
  expect(words).toContain(`${count('both acceptable')} labels of "both acceptable" counted as the judge leaned`);
  expect(words).toMatch(/^[\d.]+ % to [\d.]+ % \(95 %: /u);
});

test('either being acceptable decides nothing where the judge leaned nowhere', () => {
  const all = conversations(40, seededRandom(3), false).map(one => ({
    ...one,
    gold: 'both acceptable' as const,
    judged: { ...one.judged, leaning: null, outcome: 'inconclusive' as const },
  }));
  const [rate] = correctedRates(
    all.map(({ judged }) => judged),
    all.map(row),
  );
  expect(rate).toMatchObject({ undecidedLabels: 40, bothAcceptable: 0, corrected: { bounds: [0, 1] } });
});
