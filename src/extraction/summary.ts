import type { Usage } from '../model/model.js';
import type { Row, Refusal } from './people.js';
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
  readonly people: { readonly found: number; readonly kept: number };
  readonly refused: readonly RefusedFor[];
  /** Attributes proposed, kept, and dropped by reason. */
  readonly attributes: { readonly kept: number; readonly dropped: Counts };
  readonly replaced: Counts;
  /** Values made coarser or taken out so that at least k people share them, by attribute. */
  readonly generalised: Counts;
  readonly k: number;
  readonly turnsLeftOut: number;
  /** People whose work was found in the journal. */
  readonly resumed: number;
  readonly usage: Usage;
}

/** Refusals by reason, most frequent first, with the first rows of each. */
export function refusedFor(refused: readonly Refusal[]): RefusedFor[] {
  const reasons = new Map<string, Row[]>();
  for (const { reason, source, line } of refused) reasons.set(reason, [...(reasons.get(reason) ?? []), { source, line }]);
  return [...reasons].map(([reason, rows]) => ({ reason, count: rows.length, first: rows.slice(0, FIRST) })).sort((a, b) => b.count - a.count);
}
