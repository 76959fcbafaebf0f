import type { Calibration } from '../../judge/calibration/calibration.js';
import { line, lineKey, plot, point, ticks } from './plot.js';

const CURVE = { width: 2.2 };
const RANDOM = { width: 1.1, dash: '2 3', colour: 'var(--dim)' };
const ORACLE = { width: 1.1, dash: '7 4', colour: 'var(--dim)' };
const TOPS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1] as const;
const MOST_NAMED = 12;

const tick = (share: number): string => String(Math.round(1000 * share) / 10);
const words = (share: number): string => `${tick(share)} %`;

/** How much is wrong when only the most certain verdicts are decided; null where no certainty was stated. */
export function riskPlot({ riskCoverage, error }: Calibration, id: string): string | null {
  if (riskCoverage.length === 0 || error === null) return null;
  const worst = Math.max(error, ...riskCoverage.map(({ risk }) => risk));
  const top = TOPS.find(one => one >= worst * 1.05) ?? 1;
  const at = riskCoverage.map(({ coverage, risk }) => [coverage, risk / top] as const);
  const told = riskCoverage.map(({ atLeast, coverage, risk }) => `from certainty ${atLeast} on: ${words(coverage)} decided, ${words(risk)} of them wrong`);
  const right = 1 - error;
  const oracle = Array.from({ length: 41 }, (_, nth) => {
    const coverage = right + ((1 - right) * nth) / 40;
    return [coverage, coverage === 0 ? 0 : (coverage - right) / coverage / top] as const;
  });
  return plot({
    id,
    title: 'How much is wrong when only the most certain are decided',
    description: `${thinned(told).join('; ')}. In random order ${words(error)} are wrong at any coverage; at best none is wrong up to ${words(right)}.`,
    x: { name: 'decided, % of all labelled verdicts', ticks: ticks(5, tick) },
    y: { name: 'wrong, % of the decided', ticks: ticks(5, share => tick(share * top)) },
    marks: [
      line(
        [
          [0, error / top],
          [1, error / top],
        ],
        RANDOM,
      ),
      line([[0, 0], ...oracle], ORACLE),
      line(at, CURVE),
      ...at.map((place, nth) => point(place, riskCoverage.length > 25 ? 2 : 3.2, told[nth] ?? '')),
    ],
    legend: [
      { shape: `${lineKey(CURVE)}<circle cx="13" cy="0" r="3.2" fill="var(--point)"/>`, label: 'the most certain first' },
      { shape: lineKey(RANDOM), label: 'in random order' },
      { shape: lineKey(ORACLE), label: 'at best: every wrong one last' },
    ],
  });
}

/** First, last, and as many between as are read out gladly. */
const thinned = (told: readonly string[]): string[] =>
  told.length <= MOST_NAMED ? [...told] : told.filter((_, at) => at === told.length - 1 || at % Math.ceil(told.length / MOST_NAMED) === 0);
