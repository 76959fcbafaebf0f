import { counted } from '../support/text.js';
import type { Summary } from './summary.js';

type Overlay = Summary['overlays'][number];

/** What an overlay did to what people said, in one sentence. */
export function overlaySentence({ overlay, verdict, why, marker, design, conversations, mean, difference, interval, p }: Overlay): string {
  const scaled = (value: number) => (marker.unit === 'count' ? value.toFixed(1) : String(Math.round(value * 100)));
  const number = (value: number) => `${scaled(value)}${marker.unit === 'count' ? '' : ' %'}`;
  const change = (value: number) => `${value > 0 ? '+' : ''}${scaled(value)}`;
  const points = marker.unit === 'count' ? '' : ' points';
  const held = `${counted(conversations.with, 'conversation')} with it, ${conversations.without} ${design === 'paired' ? 'of the same people ' : ''}without`;
  const confidence = interval === null ? '' : `, 95 % confidence ${change(interval[0])} to ${change(interval[1])}`;
  const measured =
    mean === null || difference === null
      ? ''
      : ` Counted were ${marker.counts}: ${number(mean.with)} with it, ${number(mean.without)} without (${change(difference)}${points}${confidence}${p === null ? '' : `, p = ${p.toPrecision(2)}`}).`;
  return `“${overlay}” ${verdict}${why === null ? '' : `: ${why}`} (${held}).${measured}`;
}
