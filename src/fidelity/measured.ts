import type { Fault } from './finding.js';

/** Of 100 findings of a kind, how many are right: lower bounds (one-sided, 95 %, Clopper-Pearson), 0 to 100. */
export interface MeasuredRight {
  readonly proven: number;
  readonly suspected: number | null;
}

/**
 * What the rules' findings are worth, as measured on cases that nobody who wrote a rule had seen: 360 talks with a planted fault, 400
 * talks of people and 120 that look faulty and are not (specs/bench/fidelity/measureGate.ts, the fourth hand). Two talks in five had a
 * fault there; where faults are rarer, fewer findings are right. Kinds that nobody planted are left out: nobody has measured them.
 */
export const measured: Partial<Readonly<Record<Fault, MeasuredRight>>> = {
  'role flip': { proven: 79, suspected: 5 },
  'leaked instructions': { proven: 85, suspected: 5 },
  'empty turn': { proven: 95, suspected: 2 },
  loop: { proven: 88, suspected: 7 },
  'thanks loop': { proven: 92, suspected: null },
  'profile recited': { proven: 95, suspected: 0 },
  'stopped too late': { proven: 95, suspected: null },
};
