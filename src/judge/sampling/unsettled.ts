import type { Settled } from './settle.js';

/** What nobody ruled on. */
export const unsettled = (because: string, minCertainty: number | null): Settled => ({
  answer: 'inconclusive',
  leaning: null,
  certainty: null,
  certaintyKind: 'none',
  uncalibrated: false,
  calibration: null,
  ordersAgree: null,
  samples: { requested: 0, read: 0 },
  minCertainty,
  doubt: null,
  evidence: [],
  because,
  rulings: [],
});
