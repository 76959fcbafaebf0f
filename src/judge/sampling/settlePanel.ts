import type { Party } from '../../support/failure.js';
import { JUDGE_FAULTS } from '../doubts.js';
import { familyOf } from '../family.js';
import type { Judge } from '../judge.js';
import type { Doubt, PanelVote } from '../verdict.js';
import type { Settled } from './settle.js';
import { unsettled } from './unsettled.js';

/** What one member of a panel came to on one criterion. */
export interface Ballot {
  /** Who decided: a member may have escalated. */
  readonly by: Pick<Judge, 'model' | 'family'>;
  /** Null where no ruling of it ever came. */
  readonly part: Settled | null;
  /** Why it has no vote, whatever it said before; null where nothing failed. */
  readonly failed: { readonly doubt: Doubt; readonly party: Party; readonly what: string } | null;
}

/**
 * One criterion from the ballots of a panel: one vote per model family, none for a family whose members disagree, for who failed and who
 * cannot tell. Decided when at least two families vote and all vote the same; as certain, and as well measured, as the weakest of them.
 */
export function settlePanel(ballots: readonly Ballot[]): Settled & { readonly party?: Party } {
  const panel = ballots.map(voteOf);
  const said = (family: string) => new Set(panel.filter(vote => vote.family === family && vote.answer !== 'inconclusive').map(({ answer }) => answer));
  const voting = panel.map(({ family, answer }) => answer !== 'inconclusive' && said(family).size === 1);
  const votes = panel.filter((_, at) => voting[at]);
  const families = new Set(votes.map(({ family }) => family)).size;
  const sides = new Set(votes.map(({ answer }) => answer));
  const [side] = sides;
  const decided = side !== undefined && families > 1 && sides.size === 1;
  const heard = ballots.flatMap(({ part, failed }, at) => (part !== null && failed === null && (voting[at] || !decided) ? [part] : []));
  const doubt = decided ? null : sides.size > 1 || panel.some(({ family }) => said(family).size > 1) ? 'judges disagree' : doubtOf(panel);
  const broken = ballots.find(({ failed }) => failed !== null && failed.doubt === doubt)?.failed;
  const told = heard.reduce<Settled | undefined>((low, part) => (low === undefined || sure(part) < sure(low) ? part : low), undefined) ?? unsettled('', null);
  const unmeasured = heard.find(({ calibration }) => calibration?.state !== 'fresh');
  const weakest = heard.reduce((low, part) => ((part.calibration?.agreement ?? -1) < (low.calibration?.agreement ?? -1) ? part : low), told);
  const leaning = (decided || heard.length === ballots.length) && heard.every(part => part.leaning === told.leaning) ? told.leaning : null;
  const count = (which: 'requested' | 'read') => heard.reduce((sum, { samples }) => sum + samples[which], 0);
  return {
    ...told,
    answer: decided ? side : 'inconclusive',
    doubt,
    leaning,
    ...(leaning === null ? { certainty: null, certaintyKind: 'none' } : {}),
    uncalibrated: unmeasured !== undefined,
    calibration: (unmeasured ?? weakest).calibration,
    ordersAgree: heard.some(part => part.ordersAgree === false) ? false : heard.length > 0 && heard.every(part => part.ordersAgree === true) ? true : null,
    samples: { requested: count('requested'), read: count('read') },
    evidence: decided ? told.evidence : heard.flatMap(({ evidence }) => evidence),
    because: decided ? told.because : ballots.map(({ by, part, failed }) => `${by.model}: ${failed?.what ?? part?.because ?? 'no ruling came'}`).join('; '),
    // Those that it rests on come last: whoever reads what was found counts from the end.
    rulings: [
      ...ballots.flatMap(({ part }) => (part === null ? [] : heard.includes(part) ? part.rulings.slice(0, -part.samples.requested) : part.rulings)),
      ...heard.flatMap(({ rulings, samples }) => rulings.slice(-samples.requested)),
    ],
    panel,
    ...(broken ? { party: broken.party } : {}),
  };
}

const voteOf = ({ by, part, failed }: Ballot): PanelVote => ({
  model: by.model,
  family: familyOf(by),
  answer: failed === null && part !== null ? part.answer : 'inconclusive',
  certainty: failed === null && part !== null ? part.certainty : null,
  doubt: failed?.doubt ?? (part === null ? 'judge failed' : part.doubt),
});

/** Fewer than two families have a vote, and nobody contradicts another. */
function doubtOf(panel: readonly PanelVote[]): Doubt | null {
  const doubts = new Set(panel.map(({ doubt }) => doubt));
  const [only = null] = doubts;
  // Faults of single members are told first where too few are left to decide.
  return JUDGE_FAULTS.find(fault => doubts.has(fault)) ?? (doubts.size === 1 && only !== null ? only : 'too few judges');
}

/** Agreement of the samples may decide without a number: nothing is less than that. */
const sure = ({ certainty }: Settled): number => certainty ?? -1;
