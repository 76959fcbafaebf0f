import { Failure } from '../../support/failure.js';
import type { Side } from './calibration.js';
import { BOTH_ACCEPTABLE, CANNOT_TELL, isRight, type LabelRow } from './labelRow.js';

/** A label that counts, and what the judge said. */
export interface Counted {
  readonly prediction: string | null;
  readonly gold: string | null;
  readonly cluster: string | undefined;
  readonly weight: number;
  /** The person found that the expectation as written does not hold; null where that cannot be said. */
  readonly failing: boolean | null;
  /** What is right whichever side is predicted: `both acceptable`. */
  readonly either: boolean;
  readonly ordersAgree: boolean | null;
  /** Null: unread or abstained. */
  readonly decided: { readonly side: Side; readonly right: boolean; readonly certainty: number | null } | null;
  readonly abstained: boolean;
}

export interface SortedLabels {
  readonly counted: readonly Counted[];
  readonly seconds: readonly LabelRow[];
  readonly firsts: readonly LabelRow[];
  readonly disputes: number;
  readonly unlabelled: number;
  /** Labels such as A and B, that are no sides of an expectation. */
  readonly symmetric: boolean;
  readonly mixed: boolean;
  readonly refused: 'certainty not stated' | 'certainty on another scale' | null;
}

const SIDES: readonly string[] = ['met', 'not met'];
/** A scale of 1 to 5 is told from one of 0 to 100 by this many certainties that all fit it. */
const SCALE_KNOWN_FROM = 20;
/** More are free text, and no alphabet of a judge. */
const MOST_LABELS = 100;
const inRange = (certainty: number | null): certainty is number => certainty !== null && certainty >= 0 && certainty <= 100;

/** Who counts, and as what; with a base rate, weighted to that share of real failures. */
export function sortLabels(rows: readonly LabelRow[], baseRate: number | null): SortedLabels {
  const drawn = rows.filter(({ source }) => source !== 'dispute');
  const seconds = drawn.filter(({ pass }) => pass === 2);
  const labelled = drawn.filter(({ pass, gold, correct }) => pass !== 2 && (gold !== null || correct !== null));
  const known = new Set<string>(['A', 'B', 'C', ...SIDES]);
  for (const { gold } of labelled) if (gold !== null && gold !== BOTH_ACCEPTABLE && gold !== CANNOT_TELL) known.add(gold);
  if (known.size > MOST_LABELS)
    throw new Failure({
      party: 'set-up',
      code: 'labels-too-many',
      what: `people gave more than ${MOST_LABELS} different labels: those are no answers to one kind of question`,
      next: 'Gold is "met" or "not met", or one of a few labels such as A and B; also "both acceptable" and "cannot tell".',
    });
  const words = new Set(labelled.flatMap(({ prediction, gold }) => [prediction, gold]).filter((word): word is string => word !== null && known.has(word)));
  const sided = SIDES.some(side => words.has(side));
  const stated = labelled.map(({ certainty }) => certainty).filter(certainty => certainty !== null);
  const asked = stated.length > 0;
  const counted = labelled.map(row => countedFrom(row, known, asked));
  return {
    counted: baseRate === null ? counted : atBaseRate(counted, baseRate),
    seconds,
    firsts: labelled,
    disputes: rows.length - drawn.length,
    unlabelled: drawn.length - seconds.length - labelled.length,
    symmetric: !sided && words.size > 0,
    mixed: sided && [...words].some(word => !SIDES.includes(word)),
    refused: !asked ? 'certainty not stated' : stated.length >= SCALE_KNOWN_FROM && stated.every(value => value <= 5) ? 'certainty on another scale' : null,
  };
}

function countedFrom(row: LabelRow, known: ReadonlySet<string>, asked: boolean): Counted {
  const { prediction, certainty } = row;
  const right = isRight(row);
  const gold = row.gold ?? inferred(prediction, right);
  const negated = row.negated === true;
  const read = prediction !== null && known.has(prediction) && right !== null && (!asked || inRange(certainty));
  return {
    prediction,
    gold,
    cluster: row.cluster ?? undefined,
    weight: row.weight ?? 1,
    failing: gold === 'not met' ? !negated : gold === 'met' ? negated : null,
    either: gold === BOTH_ACCEPTABLE,
    ordersAgree: row.ordersAgree ?? null,
    decided: read ? { side: (prediction === 'not met') === negated ? 'met' : 'not met', right, certainty } : null,
    abstained: prediction === CANNOT_TELL,
  };
}

/** Where only right or wrong was written down, two sides leave one label it can have been. */
const inferred = (prediction: string | null, right: boolean | null): string | null =>
  prediction === null || right === null || !SIDES.includes(prediction) ? null : right ? prediction : prediction === 'met' ? 'not met' : 'met';

function atBaseRate(counted: readonly Counted[], baseRate: number): Counted[] {
  const sum = (of: boolean) => counted.reduce((total, { failing, weight }) => (failing === of ? total + weight : total), 0);
  const [failures, others] = [sum(true), sum(false)];
  if (failures === 0 || others === 0)
    throw new Failure({
      party: 'set-up',
      code: 'base-rate-one-sided',
      what: `a base rate needs labels of both kinds, but none says that an expectation ${failures === 0 ? 'failed' : 'was met'}`,
      next: 'Label more conversations, or leave the base rate out.',
    });
  const both = failures + others;
  const factor = (failing: boolean) => (failing ? (baseRate * both) / failures : ((1 - baseRate) * both) / others);
  return counted.map(one => (one.failing === null ? one : { ...one, weight: one.weight * factor(one.failing) }));
}
