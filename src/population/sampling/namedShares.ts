import { UNKNOWN, UNSORTED } from '../../profile/categories.js';
import { Failure } from '../../support/failure.js';
import { counted, listed, nearest } from '../../support/text.js';
import type { Column, SamplingFrame } from './frame.js';
import { SHARE_TOLERANCE } from '../../statistics/largestRemainders.js';

/** Shares of the categories of a dimension; `rest` stands for all that are not named. */
export type Shares = Readonly<Record<string, number>>;

/** The category name that stands for all others. */
export const REST = 'rest';

/** Shares of one dimension, checked against the people there are. */
export interface NamedShares {
  readonly dimension: string;
  /** In the order given. */
  readonly categories: readonly string[];
  readonly shares: readonly number[];
  /** Of each person the place among `categories`; -1: in none of them. */
  readonly placeOf: Int32Array;
}

const MOST_SHOWN = 12;

/** Reads `{ '18-24': 0.2, rest: 0.8 }`. Everything in it must be true of these people, and the shares must sum to 1. */
export function namedShares(frame: SamplingFrame, kind: 'quota' | 'margin', dimension: string, given: Shares): NamedShares {
  const refuse = refusal(kind, dimension);
  const column = columnOf(frame, kind, dimension);
  const entries = Object.entries(given);
  for (const [category, share] of entries)
    if (typeof share !== 'number' || !(share >= 0 && share <= 1))
      throw refuse('share', `gives "${category}" the share ${share}; a share is a number from 0 to 1`);
  const sum = entries.reduce((total, [, share]) => total + share, 0);
  if (Math.abs(sum - 1) > SHARE_TOLERANCE)
    throw refuse('shares-sum', `has shares that sum to ${Number(sum.toPrecision(12))}, not to 1`, `Mend the shares, or give what is left to ${REST}.`);
  const places = new Map(entries.map(([category], place) => [category, place]));
  for (const category of places.keys()) if (category !== REST && !column.categories.includes(category)) throw absent(refuse, column, category);
  const rest = places.get(REST) ?? -1;
  const placeOfCode = column.categories.map(category => places.get(category) ?? rest);
  return {
    dimension,
    categories: [...places.keys()],
    shares: entries.map(([, share]) => share),
    placeOf: Int32Array.from(column.codes, code => placeOfCode[code] as number),
  };
}

type Refuse = (code: string, what: string, next?: string, details?: readonly (readonly [string, string])[]) => Failure;

export const refusal =
  (kind: string, dimension: string): Refuse =>
  (code, what, next, details) =>
    new Failure({
      party: 'set-up',
      code: `${kind}-${code}`,
      what: `the ${kind} on ${dimension} ${what}`,
      ...(details ? { details } : {}),
      ...(next === undefined ? {} : { next }),
    });

function absent(refuse: Refuse, column: Column, category: string): Failure {
  const meant = nearest(category, column.categories);
  const shown = column.categories.slice(0, MOST_SHOWN).join(', ');
  const more = column.categories.length - MOST_SHOWN;
  return refuse('category', `names "${category}", and nobody there is that${meant === null ? '' : `; did you mean "${meant}"?`}`, undefined, [
    ['there are', `${shown}${more > 0 ? ` and ${more} more` : ''}, ${REST} (all not named)`],
  ]);
}

/** The column of a dimension; an unknown one is a set-up failure that names the one meant. */
export function columnOf(frame: SamplingFrame, kind: string, dimension: string): Column {
  const column = frame.columns.get(dimension);
  if (column) return column;
  if (dimension === 'stratum') {
    throw refusal(kind, dimension)(
      'unfitted',
      `needs to know who is common and who is rare in "${frame.from}", and no fit says so yet`,
      `npx usersim profiles fit ${frame.from}`,
    );
  }
  const known = [...frame.columns.keys()];
  const meant = nearest(dimension, known);
  throw refusal(kind, `"${dimension}"`)(
    'dimension',
    `cannot be kept: people have no such dimension${meant === null ? '' : `; did you mean "${meant}"?`}`,
    undefined,
    [['known', listed(known)]],
  );
}

/** Categories of people whose margin nobody gave, and who keep the share they have: nothing is guessed about them. */
const KEPT = [UNKNOWN, UNSORTED];

/** A margin with a place for everybody: those of whom nothing is known keep their own share, unless it names them. */
export function wholeMargin(frame: SamplingFrame, dimension: string, given: Shares): NamedShares & { readonly kept: readonly string[] } {
  const read = namedShares(frame, 'margin', dimension, given);
  const { categories, codes } = columnOf(frame, 'margin', dimension);
  const kept = KEPT.filter(category => categories.includes(category) && !Object.hasOwn(given, category));
  const placeOf = read.placeOf.map((place, person) => {
    const category = categories[codes[person] as number] as string;
    return kept.includes(category) ? read.categories.length + kept.indexOf(category) : place;
  });
  const left = new Map<string, number>();
  for (const [person, place] of placeOf.entries()) {
    const category = categories[codes[person] as number] as string;
    if (place < 0) left.set(category, (left.get(category) ?? 0) + 1);
  }
  if (left.size > 0) {
    throw refusal('margin', dimension)(
      'incomplete',
      `says nothing of ${listed([...left].map(([category, people]) => `${category} (${counted(people, 'person', 'people')})`))}`,
      `Give each a share, 0 to leave them out, or give what is left to ${REST}.`,
    );
  }
  return { ...read, placeOf, kept };
}
