/**
 * What calibration maps are worth from a few labels (reference: judge.md 2.8): npx tsx specs/bench/judge/maps.ts
 * Held-out Brier score minus that of always saying the share right of the labels; below 0 is better than knowing the accuracy alone.
 * Recorded rulings of shared/data/judge-records, 150 splits. No model is asked.
 */
import { calibrationMap, calibrationMethods, chanceAt, methodFor } from '../../../src/statistics/calibrationMaps/calibrationMap.js';
import { brierScore, calibrationError } from '../../../src/statistics/reliability.js';
import type { Scored } from '../../../src/statistics/scored.js';
import { seededRandom } from '../../../src/support/seed.js';
import { markdown } from '../table.js';
import { JUDGES, recorded } from './recorded.js';

const SPLITS = 150;
const SIZES = [20, 50, 100, 200];

type Predict = (score: number) => number;
const MAPS: readonly (readonly [name: string, fit: (labels: readonly Scored[]) => Predict])[] = [
  ['raw c/100', () => score => score / 100],
  ['raw .5 + c/200', () => score => 0.5 + score / 200],
  ...calibrationMethods
    .filter(method => method !== 'none')
    .map(method => [method, (labels: readonly Scored[]): Predict => predictor(calibrationMap(labels, method))] as const),
  ['by number of labels', labels => predictor(calibrationMap(labels, methodFor(labels.length)))],
];
const predictor =
  (map: ReturnType<typeof calibrationMap>): Predict =>
  score =>
    chanceAt(map, score) ?? NaN;

const judges = JUDGES.map(recorded);
const rows = MAPS.map(([name, fit]) => {
  const row: Record<string, string> = { map: name };
  for (const size of SIZES) {
    let [gain, error] = [0, 0];
    for (const all of judges) {
      const random = seededRandom(size);
      for (let split = 0; split < SPLITS; split++) {
        const shuffled = random.shuffle(all);
        const [labels, held] = [shuffled.slice(0, size), shuffled.slice(size)];
        const map = fit(labels);
        const share = labels.filter(({ right }) => right).length / size;
        const stated = (predict: Predict) => held.map(({ score, right, weight }) => ({ probability: predict(score), right, weight }));
        gain += (brierScore(stated(map)) ?? NaN) - (brierScore(stated(() => share)) ?? NaN);
        error += calibrationError(stated(map)) ?? NaN;
      }
    }
    const splits = judges.length * SPLITS;
    row[`n = ${size}`] = `${gain > 0 ? '+' : ''}${(gain / splits).toFixed(4)} (ECE ${(error / splits).toFixed(3)})`;
  }
  return row;
});

console.log(markdown({ title: `Held-out Brier minus the base rate's, mean of ${judges.length} judges and ${SPLITS} splits`, rows, targets: [] }));
