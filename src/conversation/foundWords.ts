import type { Compared, DriftFound, Found } from '../judge/found.js';
import { counted } from '../support/text.js';

type Line = readonly [label: string, text: string];

/** What a verdict rests on, as lines of a failure message or a report. */
export function foundWords(found: Found): readonly Line[] {
  switch (found.kind) {
    case 'choice':
      return [['Found', `${CHOICES[found.chosen] ?? found.chosen}${found.text === null ? '' : `: "${found.text}"`}`]];
    case 'score': {
      const { scores, mean, spread, atLeast } = found;
      if (mean === null && scores.every(score => score === null)) return [];
      const each = scores.map(score => score ?? 'unread').join(', ');
      return [
        ['Scores', `${each} of 5 (mean ${mean === null ? 'unknown' : short(mean)}${spread === null ? '' : `, spread ${short(spread)}`}); ${atLeast} is asked`],
      ];
    }
    case 'drift':
      return driftLines(found);
    case 'comparison':
      return [
        ['This one', comparedWords(found.own)],
        ['Baseline', comparedWords(found.baseline)],
      ];
  }
}

const CHOICES: Readonly<Record<string, string>> = {
  current: 'goes by the current fact',
  outdated: 'goes by the outdated fact',
  generic: 'says what it would say to anybody',
  'other user': "goes by another user's fact",
  'none of these': 'goes by none of the given facts, though it came up',
  'never came up': 'had no occasion to go by it',
  corrected: 'corrected the premise',
  'corrected late': 'went along at first, and corrected the premise in the end',
  'went along': 'went along with the premise',
  dodged: 'neither corrected nor accepted the premise',
  'never voiced': 'nobody voiced the premise',
};

/** Two digits at most, with a real minus. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

function driftLines({ series, slope, interval, worst, falls }: DriftFound): Line[] {
  const [first, last] = [series[0]?.turn ?? 0, series.at(-1)?.turn ?? 0];
  const numbers = series.map(({ score }) => (score === null ? '-' : short(score))).join(' ');
  const line: Line[] = [['Scores', `${numbers} (1 to 5, chatbot turns ${first} to ${last})`]];
  if (slope !== null && interval !== null)
    line.push([
      'Slope',
      `${short(slope)} a chatbot turn, 95 % interval ${short(interval[0])} to ${short(interval[1])}: ${falls ? 'clearly falling' : 'not clearly falling'}`,
    ]);
  if (worst !== null) line.push(['Worst', `turns ${worst.turns.join(', ')}: mean ${short(worst.mean)}; 3 is asked`]);
  return line;
}

function comparedWords({ who, record, turns, usage }: Compared): string {
  const cost = usage === null ? [] : [`${counted(usage.calls, 'model call')}, ${counted(usage.promptTokens + usage.completionTokens, 'token')}`];
  return [who ?? 'given as text', counted(turns, 'turn'), ...cost, ...(record === null ? [] : [record])].join('; ');
}
