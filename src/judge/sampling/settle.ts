import type { Ruling } from '../judge.js';
import type { Doubt, Outcome, Verdict } from '../verdict.js';
import type { Gate, GateFor } from './gate.js';

export type Settled = Pick<
  Verdict,
  | 'leaning'
  | 'certainty'
  | 'certaintyKind'
  | 'uncalibrated'
  | 'calibration'
  | 'ordersAgree'
  | 'samples'
  | 'minCertainty'
  | 'doubt'
  | 'evidence'
  | 'because'
  | 'rulings'
  | 'panel'
  | 'cues'
  | 'statements'
  | 'constraints'
  | 'found'
  | 'cutTurns'
> & {
  readonly answer: Outcome;
};

type Leaning = 'met' | 'not met';

/**
 * Settles one criterion from its samples. The leaning is the sign of the signed mean certainty (met counts up, not met down), the
 * certainty its size. A sample that is void, unreadable or cannot tell stays in the mean as a vote for neither side. Decided only
 * when at least half of the samples that were asked for count (both of two), both orders and most votes lean the same way and the
 * certainty passes the gate. A sample that never came is one that does not count.
 */
export function settle(samples: readonly Ruling[], gateFor: GateFor, cannotTell: Doubt = 'cannot tell', requested = samples.length): Settled {
  const [first] = samples;
  if (first === undefined) throw new Error('nothing to settle');
  const counting = samples.filter(counts);
  const mean = signedMean(samples, requested);
  const votes = signedVotes(samples);
  const ordersAgree = doOrdersAgree(samples);
  // Where no certainty is stated the votes lean: what comes of it is told, and decides only where agreement alone may.
  const leaning = leaningOf(mean === 0 ? votes : mean);
  const stated = counting.filter(leans).some(({ certainty }) => certainty !== null);
  const certainty = leaning === null || !stated ? null : Math.abs(mean);
  const asked = { templateHash: first.templateHash, answeredBy: answeredBy(counting) };
  const gate: Gate = gateFor(
    leaning === null ? { leaning: 'met', certainty: null, ordersAgree: null, ...asked } : { leaning, certainty, ordersAgree, ...asked },
  );
  const doubt = doubtOf({ samples, requested, counting, leaning, certainty, ordersAgree, gate, votes, cannotTell });
  const shown = counting.find(({ answer, order }) => answer === leaning && order === 'asked') ?? counting.find(({ answer }) => answer === leaning);
  const told = shown ?? counting[0] ?? first;
  return {
    answer: doubt === null && leaning !== null ? leaning : 'inconclusive',
    leaning,
    certainty: certainty === null ? null : Math.round(certainty * 10) / 10,
    certaintyKind: certainty === null ? 'none' : first.certaintyKind === 'none' ? told.certaintyKind : first.certaintyKind,
    uncalibrated: gate.calibration?.state !== 'fresh',
    calibration: gate.calibration,
    ordersAgree,
    samples: { requested, read: counting.length },
    minCertainty: gate.threshold,
    doubt,
    evidence: told.evidence,
    because: told.void === null || told.void === 'unreadable' ? told.reasoning : `the ruling is void: ${told.void}. It said: ${told.reasoning}`,
    rulings: samples,
    ...(told.cues ? { cues: told.cues } : {}),
    ...(told.statements ? { statements: told.statements } : {}),
  };
}

interface Facts {
  readonly samples: readonly Ruling[];
  readonly requested: number;
  readonly counting: readonly Ruling[];
  readonly leaning: Leaning | null;
  readonly certainty: number | null;
  readonly ordersAgree: boolean | null;
  readonly gate: Gate;
  readonly votes: number;
  readonly cannotTell: Doubt;
}

function doubtOf({ samples, requested, counting, leaning, certainty, ordersAgree, gate, votes, cannotTell }: Facts): Doubt | null {
  if (counting.length < neededOf(requested)) {
    const unread = samples
      .filter(sample => !counts(sample))
      .every(({ answer, void: broken }) => broken === 'unreadable' || (broken === null && answer === null));
    return unread ? 'ruling unreadable' : 'ruling void';
  }
  if (ordersAgree === false) return 'orders disagree';
  if (leaning === null) return counting.some(leans) ? 'samples disagree' : cannotTell;
  if (Math.sign(votes) !== (leaning === 'met' ? 1 : -1)) return 'samples disagree';
  if (gate.threshold === null) return 'no threshold qualifies';
  // Agreement alone may decide where a calibration has shown it to be enough.
  if (gate.threshold === 0 && gate.calibration?.state === 'fresh') return Math.abs(votes) === requested ? null : 'samples disagree';
  if (certainty === null) return 'no certainty stated';
  if (certainty < gate.threshold) return 'certainty below the gate';
  // A low gate may be passed by one order alone, where the other leans nowhere.
  return requested > 1 && ordersAgree !== true ? 'samples disagree' : null;
}

/** Samples of which a verdict needs so many that count: both of two, else half. */
const neededOf = (requested: number): number => Math.min(requested, Math.max(2, Math.ceil(requested / 2)));

/** A judge of somebody's own may not have checked: NaN and 3e15 are no certainty. */
export const counts = ({ answer, certainty, void: broken }: Ruling): boolean =>
  broken === null && answer !== null && (certainty === null || (certainty >= 0 && certainty <= 100));

/** The model names that rulings report. */
const answeredBy = (rulings: readonly Ruling[]): string[] => [...new Set(rulings.flatMap(({ modelReported }) => modelReported ?? []))];

const leans = ({ answer }: Ruling): boolean => answer === 'met' || answer === 'not met';
const signOf = (ruling: Ruling): number => (!counts(ruling) || !leans(ruling) ? 0 : ruling.answer === 'met' ? 1 : -1);
const leaningOf = (signed: number): Leaning | null => (signed === 0 ? null : signed > 0 ? 'met' : 'not met');

/** Of all samples asked for, -100 to 100. */
export const signedMean = (samples: readonly Ruling[], requested = samples.length): number =>
  samples.filter(counts).reduce((sum, ruling) => sum + signOf(ruling) * (ruling.certainty ?? 0), 0) / Math.max(1, requested);

/** Votes for met less votes for not met. */
const signedVotes = (samples: readonly Ruling[]): number => samples.reduce((sum, ruling) => sum + signOf(ruling), 0);

/** Whether both orders lean the same way; null where one leans nowhere, or was not asked. */
function doOrdersAgree(samples: readonly Ruling[]): boolean | null {
  const [asked, inverted] = (['asked', 'inverted'] as const).map(order => leaningOf(signedVotes(samples.filter(ruling => ruling.order === order))));
  return asked === null || asked === undefined || inverted === null || inverted === undefined ? null : asked === inverted;
}
