import type { Fault } from './finding.js';

/**
 * Of 100 findings of a kind by the rules, how many are right: the lower bound as measured (0 to 100); null where nobody has
 * measured it yet. Every rule takes its certainty from here.
 */
export const measured: Readonly<Record<Fault, number | null>> = {
  'role flip': null,
  'leaked instructions': null,
  'empty turn': null,
  loop: null,
  'thanks loop': null,
  'profile recited': null,
  'language drift': null,
  'style drift': null,
  'fact contradicted': null,
  'fact invented': null,
  'profile contradicted': null,
  'goal never raised': null,
  'goal abandoned': null,
  'stopped too early': null,
  'stopped too late': null,
};
