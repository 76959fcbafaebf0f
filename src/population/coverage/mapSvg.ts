import { html } from '../../support/escape.js';
import type { PopulationFit } from '../fit/populationFit.js';
import { mapBounds, type Ring } from './missedRegion.js';

/** How a person is drawn: everybody in grey, tested people by what their conversations came to. */
export type Mark = 'met' | 'not met' | 'inconclusive' | 'tested';

export interface MapPerson {
  readonly id: string;
  readonly mark: Mark;
}

const WIDTH = 720;
const HEIGHT = 520;
const COLOURS: Readonly<Record<Mark, string>> = { met: '#1a7f37', 'not met': '#c9202f', inconclusive: '#b87900', tested: '#2463c9' };

/** Colour and shape say the same, so that nobody needs the colour. */
const SHAPES: Readonly<Record<Mark, (x: number, y: number, colour: string) => string>> = {
  met: (x, y, colour) => `<circle cx="${x}" cy="${y}" r="5" fill="${colour}"/>`,
  'not met': (x, y, colour) => `<path d="M${x - 5} ${y - 5}l10 10m0-10l-10 10" stroke="${colour}" stroke-width="3" fill="none"/>`,
  inconclusive: (x, y, colour) => `<path d="M${x} ${y - 6}l6 6-6 6-6-6z" fill="none" stroke="${colour}" stroke-width="2.2"/>`,
  tested: (x, y, colour) => `<circle cx="${x}" cy="${y}" r="4.5" fill="none" stroke="${colour}" stroke-width="2"/>`,
};

const OUTLINE = {
  label: 'covered less than half as much as chance would',
  shape: '<path d="M1 8a7 6 0 1 0 14 0a7 6 0 1 0-14 0" fill="none" stroke="#7b3fb5" stroke-width="2" stroke-dasharray="4 3"/>',
};

/** The population's map as SVG: near means alike in facts and manner; the axes mean nothing. Missed regions are outlined. */
export function mapSvg(fit: PopulationFit, marked: readonly MapPerson[], missed: readonly Ring[]): string {
  const bounds = mapBounds(fit.people.map(({ at }) => at));
  const place = ([x, y]: readonly [number, number]): readonly [number, number] => [
    round(((x - bounds.left) / bounds.width) * WIDTH),
    round(((y - bounds.top) / bounds.height) * HEIGHT),
  ];
  const marks = new Map(marked.map(({ id, mark }) => [id, mark]));
  const crowd = fit.people.filter(({ id }) => !marks.has(id));
  const people = fit.people.flatMap(({ id, at }) => {
    const mark = marks.get(id);
    if (mark === undefined) return [];
    return `<g><title>${html(`${id}: ${mark}`)}</title>${SHAPES[mark](...place(at), COLOURS[mark])}</g>`;
  });
  const rings = missed.map(ring => `M${ring.map(at => place(at).join(' ')).join('L')}Z`).join('');
  const shown = (['met', 'not met', 'inconclusive', 'tested'] as const).filter(mark => [...marks.values()].includes(mark));
  const legend = [
    ...shown.map(mark => ({ label: mark, shape: SHAPES[mark](8, 8, COLOURS[mark]) })),
    { label: shown.length === 0 ? 'a person' : 'not tested', shape: '<circle cx="8" cy="8" r="3" fill="#9a9aa5"/>' },
  ];
  const entry = (x: number, y: number, { label, shape }: { label: string; shape: string }) =>
    `<g transform="translate(${x} ${HEIGHT + y})">${shape}<text x="22" y="13" fill="#62626e">${label}</text></g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT + (rings === '' ? 34 : 58)}" role="img" aria-label="${html(`Map of ${fit.from}: ${fit.people.length} people`)}" font-family="system-ui,sans-serif" font-size="13">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f6f8" stroke="#dcdce2"/>
<g fill="#9a9aa5">${crowd.map(({ id, at }) => dot(id, place(at))).join('')}</g>
${rings === '' ? '' : `<path d="${rings}" fill="#7b3fb5" fill-opacity="0.07" stroke="#7b3fb5" stroke-width="2" stroke-dasharray="6 4"/>`}
${people.join('')}
${legend.map((one, at) => entry(8 + at * 140, 11, one)).join('')}${rings === '' ? '' : entry(8, 35, OUTLINE)}
</svg>`;
}

const dot = (id: string, [x, y]: readonly [number, number]): string => `<circle cx="${x}" cy="${y}" r="2.6"><title>${html(id)}</title></circle>`;

const round = (value: number): number => Math.round(value * 10) / 10;
