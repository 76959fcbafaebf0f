import type { Calibration } from '../../judge/calibration/calibration.js';
import { counted } from '../../support/text.js';
import { line, lineKey, plot, point, pointKey, ticks } from './plot.js';

const DIAGONAL = { width: 1.2, dash: '5 4', colour: 'var(--dim)' };
const MAP = { width: 2.2 };
const SMALLEST = 3;
const LARGEST = 13;

const whole = (share: number): string => String(Math.round(100 * share));

/** Stated certainty against what was right, in ten bins sized by their labels, with the diagonal and the calibrated share; null where no certainty was stated. */
export function reliabilityPlot({ reliability, map }: Calibration, id: string): string | null {
  const bins = reliability.flatMap(({ stated, right, count, from, to }) => (stated === null || right === null ? [] : [{ stated, right, count, from, to }]));
  if (bins.length === 0) return null;
  const most = Math.max(...bins.map(({ count }) => count));
  const told = bins.map(({ from, to, count, stated, right }) => {
    const share = `${whole(from)} to ${whole(to)}: stated ${whole(stated)} on average, right in ${whole(right)} of 100; ${counted(count, 'label')}`;
    return { name: share, at: [stated, right] as const, count };
  });
  const flat = [0, 1].flatMap(x => (map.overall === null ? [] : [[x, map.overall] as const]));
  const curve = map.applies ? map.at.map((share, certainty) => [certainty / 100, share] as const) : flat;
  const mapWords = map.applies ? 'calibrated: what a certainty is worth' : 'calibrated: the same share, whatever the certainty';
  return plot({
    id,
    title: 'How often verdicts of a certainty are right',
    description: `Ten bins of stated certainty. ${told.map(({ name }) => name).join('. ')}.`,
    x: { name: 'stated certainty', ticks: ticks(5, whole) },
    y: { name: 'right, of 100', ticks: ticks(5, whole) },
    marks: [
      line(
        [
          [0, 0],
          [1, 1],
        ],
        DIAGONAL,
      ),
      line(curve, MAP),
      // The smallest last, so that none lies hidden below another.
      ...[...told].sort((a, b) => b.count - a.count).map(({ name, at, count }) => point(at, Math.max(SMALLEST, LARGEST * Math.sqrt(count / most)), name)),
    ],
    legend: [
      { shape: pointKey(), label: 'labels of one bin; the larger, the more' },
      { shape: lineKey(DIAGONAL), label: 'as stated: right as often as it says' },
      ...(curve.length === 0 ? [] : [{ shape: lineKey(MAP), label: mapWords }]),
    ],
  });
}
