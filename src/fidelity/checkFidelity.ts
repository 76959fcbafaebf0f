import type { FidelityFinding } from './finding.js';
import { perTurn } from './perTurn.js';
import type { Played } from './played.js';

/** The rules of the fidelity gate, on what was said so far; no model is asked, no verdict seen. */
export function checkFidelity({ turns }: Played): FidelityFinding[] {
  return perTurn(turns);
}
