import { html } from '../../support/escape.js';

/** A value from 0 to 1 on an axis, and what stands there. */
interface Tick {
  readonly at: number;
  readonly label: string;
}

/** What a plot is made of. Positions are shares of the plot, 0 to 1, from the left and from the bottom. */
interface PlotFacts {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** The same in words, for who does not see it. */
  readonly description: string;
  readonly x: { readonly name: string; readonly ticks: readonly Tick[] };
  readonly y: { readonly name: string; readonly ticks: readonly Tick[] };
  /** SVG, drawn in this order. */
  readonly marks: readonly string[];
  /** What a mark looks like, and what it means: shape tells it, colour only helps. */
  readonly legend: readonly { readonly shape: string; readonly label: string }[];
}

const LEFT = 46;
const TOP = 10;
const WIDTH = 300;
const HEIGHT = 220;
const RIGHT = 14;
const LEGEND_LINE = 20;

const round = (value: number): number => Math.round(value * 10) / 10;
const across = (share: number): number => round(LEFT + share * WIDTH);
const up = (share: number): number => round(TOP + (1 - share) * HEIGHT);

/** A line through points. `dash` in units of the drawing. */
export function line(points: readonly (readonly [x: number, y: number])[], { width = 1.6, dash = '', colour = 'var(--ink)' } = {}): string {
  if (points.length < 2) return '';
  const path = points.map(([x, y]) => `${across(x)} ${up(y)}`).join('L');
  return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
}

/** A point with a name that shows when one hovers over it. */
export const point = ([x, y]: readonly [x: number, y: number], radius: number, name: string, fill = 'var(--point)'): string =>
  `<circle cx="${across(x)}" cy="${up(y)}" r="${round(radius)}" fill="${fill}" fill-opacity=".35" stroke="${fill}" stroke-width="1.6"><title>${html(name)}</title></circle>`;

/** What stands in a legend for a line, 26 units long. */
export const lineKey = ({ width = 1.6, dash = '', colour = 'var(--ink)' } = {}): string =>
  `<path d="M0 0h26" stroke="${colour}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
export const pointKey = (): string => '<circle cx="13" cy="0" r="5" fill="var(--point)" fill-opacity=".35" stroke="var(--point)" stroke-width="1.6"/>';

/** A plot as SVG. Colours are those of the page it stands in, which knows light and dark; `--point` is set by its style. */
export function plot({ id, title, description, x, y, marks, legend }: PlotFacts): string {
  const bottom = TOP + HEIGHT;
  const height = bottom + 46 + legend.length * LEGEND_LINE;
  const xTicks = x.ticks.map(
    ({ at, label }) =>
      `<path d="M${across(at)} ${TOP}V${bottom + 4}" stroke="var(--line)"/><text x="${across(at)}" y="${bottom + 17}" text-anchor="middle">${html(label)}</text>`,
  );
  const yTicks = y.ticks.map(
    ({ at, label }) =>
      `<path d="M${LEFT - 4} ${up(at)}H${LEFT + WIDTH}" stroke="var(--line)"/><text x="${LEFT - 7}" y="${up(at) + 4}" text-anchor="end">${html(label)}</text>`,
  );
  const keys = legend.map(
    ({ shape, label }, at) => `<g transform="translate(${LEFT} ${bottom + 54 + at * LEGEND_LINE})">${shape}<text x="34" y="4">${html(label)}</text></g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + RIGHT} ${height}" role="img" aria-labelledby="${id}-title ${id}-description" font-family="system-ui,sans-serif" font-size="11.5">`,
    `<title id="${id}-title">${html(title)}</title><desc id="${id}-description">${html(description)}</desc>`,
    `<g fill="var(--dim)">${xTicks.join('')}${yTicks.join('')}`,
    `<text x="${LEFT + WIDTH / 2}" y="${bottom + 34}" text-anchor="middle">${html(x.name)}</text>`,
    `<text transform="translate(11 ${TOP + HEIGHT / 2}) rotate(-90)" text-anchor="middle">${html(y.name)}</text>${keys.join('')}</g>`,
    ...marks,
    '</svg>',
  ].join('\n');
}

/** Ticks at equal distances from 0 to 1. */
export const ticks = (count: number, label: (share: number) => string): Tick[] =>
  Array.from({ length: count + 1 }, (_, at) => ({ at: at / count, label: label(at / count) }));
