import { aurocInterval } from '../../statistics/auroc.js';
import type { Scored } from '../../statistics/scored.js';
import type { Calibration } from './calibration.js';
import type { SortedLabels } from './sortLabels.js';

type Informative = Pick<Calibration, 'informative' | 'informativeBecause' | 'aurocCI'>;

const FEWEST_LABELS = 20;
/** With fewer of one kind a bootstrap draws the same handful again and again, and its interval ends nowhere near the truth. */
const FEWEST_OF_A_KIND = 5;
const FEWEST_CLUSTERS = 10;

/** Whether certainty tells right from wrong at all: the 95 % interval of the AUROC lies above .5 (judge.md 5.4). */
export function informativeness(
  scored: readonly Scored[],
  parsed: number,
  refused: SortedLabels['refused'],
  { seed, draws }: { readonly seed: number; readonly draws: number },
): Informative {
  const because = (informative: Informative['informative'], reason: Informative['informativeBecause'], aurocCI: Informative['aurocCI']): Informative => ({
    informative,
    informativeBecause: reason,
    aurocCI,
  });
  const right = scored.filter(row => row.right).length;
  const wrong = scored.length - right;
  const interval = refused !== null || right === 0 || wrong === 0 ? null : aurocInterval(scored, seed, draws);
  const aurocCI: Informative['aurocCI'] = interval === null ? null : [interval[0], interval[1]];
  if (parsed < FEWEST_LABELS) return because('too few labels', 'fewer than 20 labels', aurocCI);
  if (refused !== null) return because('no', refused, null);
  if (scored.every(({ score }) => score === scored[0]?.score)) return because('no', 'one value only', aurocCI);
  if (wrong < FEWEST_OF_A_KIND) return because('too few labels', 'fewer than 5 wrong', aurocCI);
  if (right < FEWEST_OF_A_KIND) return because('too few labels', 'fewer than 5 right', aurocCI);
  const clusters = new Set(scored.map(({ cluster }, at) => cluster ?? at)).size;
  if (clusters < FEWEST_CLUSTERS) return because('too few labels', 'fewer than 10 clusters', aurocCI);
  return aurocCI !== null && aurocCI[0] > 0.5 ? because('yes', 'interval above .5', aurocCI) : because('no', 'interval reaches .5', aurocCI);
}
