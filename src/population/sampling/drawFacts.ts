import type { CorpusFrame } from './corpusFrame.js';
import type { OverlayRow } from './overlayShares.js';
import type { Drawn, Prepared } from './prepare.js';
import type { QuotaRow } from './quotas.js';
import type { Raked } from './rake.js';
import type { Rounding } from './wholeCounts.js';

/** What was asked of a draw and what came of it: facts, no sentences. */
export interface DrawFacts {
  readonly from: string;
  readonly seed: number;
  readonly size: number;
  /** How many people there were to draw from, and the hash of their profiles. */
  readonly population: number;
  readonly corpusHash: string;
  /** `got` always equals `asked`. */
  readonly quotas: readonly (QuotaRow & { readonly got: number })[];
  /**
   * How the quotas were rounded to whole people: `unbiased` is exact on average; `mended`, moved a little to meet three or more
   * quotas; `walked`, reached by a random walk from one known solution, so that other seeds may draw nearly the same people.
   */
  readonly rounding: Rounding;
  /** Null without margins. `after` is of the weighted population; `got` is of those drawn. */
  readonly margins: null | (Pick<Raked, 'sweeps'> & { readonly rows: readonly (Raked['rows'][number] & { readonly got: number })[] });
  /** Null where everyone weighs the same. */
  readonly weights: null | (Pick<Raked, 'effectiveSize' | 'largest'> & { readonly certain: readonly string[] });
  readonly overlays: readonly (OverlayRow & { readonly got: number })[];
}

export function drawFacts(
  { from, seed }: { readonly from: string; readonly seed: number },
  { frame, corpusHash }: CorpusFrame,
  prepared: Prepared,
  drawn: Drawn,
): DrawFacts {
  const { raked, spread, weighted } = prepared;
  return {
    from,
    seed,
    size: prepared.size,
    population: frame.ids.length,
    corpusHash: corpusHash(),
    quotas: prepared.quotas.map((row, at) => ({ ...row, got: drawn.got[at] as number })),
    rounding: drawn.rounding,
    margins: raked && { sweeps: raked.sweeps, rows: raked.rows.map((row, at) => ({ ...row, got: drawn.marginGot[at] as number })) },
    weights: weighted ? { ...spread, certain: drawn.certain.map(person => frame.ids[person] as string) } : null,
    overlays: prepared.overlays.map(row => ({ ...row, got: drawn.overlays.filter(overlay => overlay === row.overlay).length })),
  };
}
