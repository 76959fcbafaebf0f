import type { Profile } from '../profile/profile.js';
import type { Measure } from '../record/simulatorCard.js';
import { average, cohensD, mean, notMeasured, share, statistic } from './measure.js';
import { humanDeviation, THIRDS_APART, THIRDS_EFFECT } from './items.js';
import type { Scored } from './questionnaire.js';
import { traitNames } from '../profile/attributeNames.js';
import { poleOf } from './traits.js';

/** A person who was asked, and what they answered; null when the reply could not be read. */
export interface Asked {
  readonly profile: Profile;
  readonly scored: Scored | null;
}

/**
 * Self-report: how far people whose profile says high and people whose profile says low stand apart on twenty public-domain items,
 * in standard deviations of real people, and in Cohen's d. It tells of model and prompt, not of what shows in conversations.
 */
export function saidMeasures(asked: readonly Asked[], seed: number): Measure[] {
  const read = asked.flatMap(({ profile, scored }) => (scored === null ? [] : [{ profile, scored }]));
  const perTrait = traitNames.flatMap(trait => {
    const groups = (['high', 'low'] as const).map(pole =>
      read.filter(({ profile }) => poleOf(profile, trait) === pole).map(({ scored }) => scored.scores[trait]),
    );
    const apart = ([high = [], low = []]: readonly (readonly number[])[]) => (average(high) - average(low)) / humanDeviation[trait];
    return [
      statistic({ measure: 'trait separation', of: trait, human: THIRDS_APART }, groups, apart, seed),
      statistic({ measure: 'trait effect', of: trait, human: THIRDS_EFFECT }, groups, cohensD, seed),
    ];
  });
  return [
    share({ measure: 'questionnaires answered' }, read.length, asked.length),
    ...perTrait,
    mean(
      { measure: 'acquiescence', human: 0 },
      read.map(({ scored }) => scored.acquiescence),
      seed,
    ),
    mean(
      { measure: 'keying gap' },
      read.map(({ scored }) => scored.keyingGap),
      seed,
    ),
  ];
}

const ALL = ['questionnaires answered', 'trait separation', 'trait effect', 'acquiescence', 'keying gap'] as const;

export const saidNotMeasured = (why: Parameters<typeof notMeasured>[1], detail: string | null = null): Measure[] =>
  ALL.map(measure => notMeasured({ measure }, why, 0, detail));
