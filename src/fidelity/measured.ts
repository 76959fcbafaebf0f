import type { Fault } from './finding.js';

/** Of 100 findings of a kind, how many are right: lower bounds (one-sided, 95 %, Clopper-Pearson), 0 to 100. */
export interface MeasuredRight {
  readonly proven: number;
  /** Null where too few came up to tell. */
  readonly suspected: number | null;
}

/**
 * What the rules' findings are worth, as measured on cases whose words nobody who wrote a rule had seen: 720 talks with a planted fault,
 * 400 talks of people, looked at with each half, and 240 that look faulty and are not (specs/bench/fidelity/measureGate.ts, the fourth
 * and the fifth hand). Two talks in five had a fault there; where faults are rarer, fewer findings are right. Kinds that nobody planted
 * are left out: nobody has measured them.
 */
export const measured: Partial<Readonly<Record<Fault, MeasuredRight>>> = {
  'role flip': { proven: 79, suspected: 2 },
  'leaked instructions': { proven: 86, suspected: 4 },
  'empty turn': { proven: 97, suspected: 9 },
  loop: { proven: 93, suspected: 20 },
  'thanks loop': { proven: 96, suspected: null },
  'profile recited': { proven: 97, suspected: 0 },
  'stopped too late': { proven: 97, suspected: null },
};
