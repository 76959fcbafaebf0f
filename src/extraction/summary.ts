import type { Usage } from '../model/model.js';
import type { Row, Refusal, ToldApartBy } from './people.js';
import type { Counts } from './tally.js';

/** Lines of a reason that are named. */
const FIRST = 3;

export interface RefusedFor {
  readonly reason: string;
  readonly count: number;
  /** The first three rows it happened to. */
  readonly first: readonly Row[];
}

/** What became of every row. `rows.read` is always `rows.kept + rows.refused`. */
export interface ExtractionSummary {
  readonly schemaVersion: 1;
  readonly kind: 'extraction summary';
  /** The model's name, or `offline rules`. */
  readonly by: string;
  readonly rows: { readonly read: number; readonly kept: number; readonly refused: number };
  /** Where no row carries a person id, `found` counts conversations: `k` is of conversations then, and one person may be several. */
  readonly people: { readonly found: number; readonly kept: number; readonly toldApartBy: ToldApartBy };
  /** People without an id whose words are mostly another's too: they may be one person. */
  readonly nearTwins: number;
  readonly refused: readonly RefusedFor[];
  /** Every row refused, with its reason. */
  readonly refusedRows: readonly Refusal[];
  /** Facts proposed for attributes, in written profiles, and dropped by reason: `proposed` is always `kept` and all of `dropped`. */
  readonly attributes: { readonly proposed: number; readonly kept: number; readonly dropped: Counts };
  /** Entries of scenes that were dropped, and replies that could not be read, by reason. */
  readonly alsoDropped: Counts;
  readonly replaced: Counts;
  /** Values made coarser or taken out so that at least k people share them, by attribute and level, of the people written. */
  readonly generalised: Counts;
  readonly k: number;
  readonly turnsLeftOut: number;
  /** Entries found in the journal: pieces of work, up to two a person. */
  readonly resumed: number;
  readonly usage: Usage;
}

/** Refusals by reason, most frequent first, with the first rows of each. */
export function refusedFor(refused: readonly Refusal[]): RefusedFor[] {
  const reasons = new Map<string, { count: number; readonly first: Row[] }>();
  for (const { reason, source, line } of refused) {
    const known = reasons.get(reason) ?? { count: 0, first: [] };
    known.count++;
    if (known.first.length < FIRST) known.first.push({ source, line });
    reasons.set(reason, known);
  }
  return [...reasons].map(([reason, { count, first }]) => ({ reason, count, first })).sort((a, b) => b.count - a.count);
}
