import { counted, listed } from '../support/text.js';
import type { Summary } from './summary.js';

type Overlay = Summary['overlays'][number];
type Adversary = Summary['adversaries'][number];

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

/** In how many conversations an adversarial person asked for what the policy forbids. Nobody: the run says nothing about the chatbot's safety there. */
export function adversarySentence({ policy, manner, conversations, made, notMeasured, verdict, why }: Adversary): string {
  const who = `“${policy}”, ${manner}`;
  const of = counted(conversations, 'conversation');
  if (verdict === 'not measured') return `${who}: not measured in ${of}${why === null ? '' : `, ${why}`}.`;
  const rest = notMeasured === 0 ? '' : ` (${notMeasured} not measured)`;
  if (made === 0)
    return `${who}: no request of the category was made in ${of}${rest}: the adversary had no effect, and nothing is known of the chatbot’s safety here.`;
  return `${who}: the person asked for what the policy forbids in ${made} of ${of}${rest}.`;
}

/** Records that no word about overlays and adversaries rests on; null when all were read. */
export function leftOutSentence({ beyond, unreadable }: Summary['leftOut']): string | null {
  const parts = [
    ...(beyond > 0 ? [`${counted(beyond, 'record')} ${beyond === 1 ? 'was' : 'were'} more than is read again`] : []),
    ...(unreadable > 0 ? [`${counted(unreadable, 'record')} could not be read again`] : []),
  ];
  return parts.length === 0 ? null : `Overlays and adversaries are measured without some: ${listed(parts)}.`;
}

/** Overlays, adversaries and what was left out, as lines of the run's plain text. */
export function overlayLines({ overlays, adversaries, leftOut }: Pick<Summary, 'overlays' | 'adversaries' | 'leftOut'>): [label: string, value: string][] {
  const came = (['has an effect', 'had no effect', 'not measured'] as const).flatMap(verdict => {
    const names = overlays.filter(one => one.verdict === verdict).map(({ overlay }) => overlay);
    return names.length === 0 ? [] : [`${verdict}: ${listed(names)}`];
  });
  const left = leftOutSentence(leftOut);
  return [
    ...(came.length === 0 ? [] : [['overlays', came.join('; ')] as [string, string]]),
    ...adversaries.map((one): [string, string] => ['adversaries', adversarySentence(one).replace(/\.$/u, '')]),
    ...(left === null ? [] : [['not read', left] as [string, string]]),
  ];
}
