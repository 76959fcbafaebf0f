import type { SamplingFrame } from './frame.js';

/** The same people with the stratum their fit gives each: a fit that is up to date knows everybody. */
export function withStrata(frame: SamplingFrame, fitted: readonly { readonly id: string; readonly stratum: string }[]): SamplingFrame {
  const categories = [...new Set(fitted.map(({ stratum }) => stratum))].sort();
  const codes = new Map(fitted.map(({ id, stratum }) => [id, categories.indexOf(stratum)]));
  const column = { categories, codes: Uint32Array.from(frame.ids, id => codes.get(id) as number) };
  return { ...frame, columns: new Map([...frame.columns, ['stratum', column]]) };
}
