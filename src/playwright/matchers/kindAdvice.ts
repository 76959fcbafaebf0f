import type { Concluded } from '../../conversation/judged.js';
import type { Verdict } from '../../judge/verdict.js';

const BY = "{ by: 'which chatbot names the price sooner' }";

type Doubts = Readonly<Partial<Record<NonNullable<Verdict['doubt']>, string>>>;

/** What to do about an undecided verdict of a matcher whose question is not a criterion in the user's own words. */
const ADVICE: Readonly<Record<string, Doubts>> = {
  toBePreferredOver: {
    'cannot tell': `By this criterion neither is better. Compare by something in which they differ: ${BY}`,
    'orders disagree': `The judge prefers now the one, now the other, by the order in which it reads them. Compare by something more exact, ${BY}, or ask a better judge.`,
    'samples disagree': `The judge prefers now the one, now the other. Compare by something more exact, ${BY}, or ask a better judge.`,
  },
  toRemember: {
    'nothing to compare': 'This blames the scenario: the chatbot had no occasion to go by the fact. Give the person a goal for which it matters.',
    'orders disagree': 'With the options in the other order, the judge chose another one. Give options that differ more, or ask a better judge.',
    'samples disagree': 'The judge chose now this option, now that. Give options that differ more, or ask a better judge.',
  },
  toCorrectFalsePremise: {
    'orders disagree':
      'With the answers listed from the other end, the judge chose another one. Say the premise, and the truth, more exactly, or ask a better judge.',
    'samples disagree': 'The judge says now this, now that. Say the premise, and the truth, more exactly, or ask a better judge.',
  },
  toScore: {
    'cannot tell': 'The judge found no occasion for this rubric. Give the person a goal that calls for it, and describe the role more exactly.',
    'orders disagree': 'The scores lie on both sides of what is asked. Describe the role more exactly, ask for another score, or ask a better judge.',
    'samples disagree': 'The scores lie on both sides of what is asked. Describe the role more exactly, ask for another score, or ask a better judge.',
  },
  toHoldPersona: {
    'orders disagree': 'With the levels listed from the other end, the ratings came to the opposite. Describe the role more exactly, or ask a better judge.',
    'samples disagree': 'The ratings of one sample come to something else than those of another. Describe the role more exactly, or ask a better judge.',
  },
};

/** The same verdicts, with advice of their own where the general one does not fit. Offline, the doubt is the missing model. */
export const advised = (concluded: readonly Concluded[]): Concluded[] =>
  concluded.map(one => {
    const { matcher, doubt, judge } = one.verdict;
    const own = doubt === null || judge?.offline === true ? undefined : ADVICE[matcher]?.[doubt];
    return own === undefined ? one : { ...one, advice: [own] };
  });
