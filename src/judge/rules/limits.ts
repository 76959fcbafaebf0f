import { numberIn, quantitiesOf } from '../../transcript/quantity.js';
import type { Line } from './dialogue.js';
import { denies, recounts } from './sentences.js';
import { warns } from './topics.js';

/** What a limit somebody voiced came to: kept by some sentence, broken by some. */
export interface Kept {
  readonly kept: readonly Line[];
  readonly broken: readonly Line[];
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const CAP =
  /\b(?:under|max|maximum|up to|at most|no more than|not more than|budget|limit|spend|below|less than|afford|cant go over|tops|within|only (?:have|got)|ceiling|not over)\b/iu;
const plain = (line: Line): string => line.words.join(' ');
const numeral = (text: string | undefined): number | null =>
  text === undefined ? null : (NUMBER_WORDS[text.toLowerCase()] ?? (/^\d/u.test(text) ? Number(text) : null));

/** Limits in a cue, applied to what the chatbot says afterwards: money, time at hand, age, hours of the day. */
export function limitsKept(cue: string, after: readonly Line[]): Kept {
  const results = [money(cue, after), duration(cue, after), age(cue, after), hours(cue, after)];
  return { kept: results.flatMap(({ kept }) => kept), broken: results.flatMap(({ broken }) => broken) };
}

const NOTHING: Kept = { kept: [], broken: [] };

function sorted(lines: readonly Line[], values: (line: Line) => readonly number[], fine: (value: number) => boolean): Kept {
  const kept: Line[] = [];
  const broken: Line[] = [];
  for (const line of lines) {
    const found = values(line);
    if (found.length === 0) continue;
    if (found.every(fine)) kept.push(line);
    else if (
      !found.some(fine) &&
      !warns(line) &&
      !denies(plain(line)) &&
      !/\b(?:over|above|beyond|more than|exceeds?) (?:your|that|the)\b|slightly (?:over|above)/u.test(plain(line))
    )
      broken.push(line);
  }
  return { kept, broken };
}

function money(cue: string, after: readonly Line[]): Kept {
  if (!CAP.test(cue)) return NOTHING;
  const named = quantitiesOf(cue).find(({ kind }) => kind === 'money');
  const bare = quantitiesOf(cue).find(({ kind, text }) => kind === 'number' && (numberIn(text) ?? 0) >= 10);
  const cap = numberIn((named ?? bare)?.text ?? '');
  if (cap === null || (!named && !/\b(?:budget|spend|afford)\b/iu.test(cue))) return NOTHING;
  const unit = named?.value.split(' ')[1];
  const values = (line: Line): number[] =>
    recounts(line) || /\b(?:off|save|discount|deposit|refund|budget of|fee)\b/u.test(plain(line))
      ? []
      : quantitiesOf(line.text)
          .filter(one => one.kind === 'money' && (!unit || one.value.endsWith(` ${unit}`)))
          .map(({ text }) => numberIn(text) ?? 0)
          .filter(value => value > 0);
  return sorted(after, values, value => value <= cap);
}

function duration(cue: string, after: readonly Line[]): Kept {
  const found = quantitiesOf(cue).find(({ kind }) => kind === 'duration');
  if (!found || !/\b(?:only|just|have|got|free|max|most|spare|before|between|layover|stop|left)\b/iu.test(cue) || !found.value.endsWith(' minute'))
    return NOTHING;
  const cap = Math.max(...found.value.split(' ')[0]!.split('-').map(Number));
  const values = (line: Line): number[] => [
    ...quantitiesOf(line.text)
      .filter(({ kind, value }) => kind === 'duration' && value.endsWith(' minute'))
      .map(({ value }) => Math.max(...value.split(' ')[0]!.split('-').map(Number))),
    ...(/\b(?:full|whole|half|all)[ -]day\b|\bday trip\b/iu.test(line.text) ? [240] : []),
  ];
  const result = sorted(
    after.filter(line => !/\b(?:walk|minutes away|later|before|notice|ahead|early)\b/u.test(plain(line)) || /\btour|lasts|takes\b/u.test(plain(line))),
    values,
    value => value <= cap,
  );
  return result;
}

function age(cue: string, after: readonly Line[]): Kept {
  const found =
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]?(?:year|yr)s?[- ]?old\b|\b(?:turning|turns|aged|age|(?:s?he|they)(?:['’]s| is)) (\d{1,2})\b/iu.exec(
      cue,
    );
  const years = numeral(found?.[1] ?? found?.[2]);
  if (years === null || years >= 18) return NOTHING;
  const kept: Line[] = [];
  const broken: Line[] = [];
  for (const line of after) {
    const from = [
      ...line.text.matchAll(
        /\b(\d{1,2})\s?\+|\b(?:over|above|from|rated|minimum age(?: is| of)?|aged?) (\d{1,2})s?\b(?! ?(?:to|-|–)|[:.]\d|\s?(?:€|£|\$|am|pm|euro|kr|min))/giu,
      ),
    ].map(match => Number(match[1] ?? match[2]));
    const spans = [...line.text.matchAll(/\b(\d{1,2})\s?(?:to|-|–)\s?(\d{1,2})\b(?!:)/gu)].map(match => [Number(match[1]), Number(match[2])] as const);
    if (spans.some(([low, high]) => low <= years && years <= high)) kept.push(line);
    else if (
      from.some(low => low > years && low <= 21) &&
      !denies(plain(line)) &&
      !/\b(?:too|wait|once|when he|when she|not yet|only from|sorry)\b/u.test(plain(line))
    )
      broken.push(line);
  }
  return { kept, broken };
}

/** Minutes of the day; a small hour without a.m. is taken for the afternoon. */
function clock(hour: string, minute: string | undefined, half: string | undefined): number {
  const plainHour = Number(hour);
  const late = half === undefined ? plainHour >= 1 && plainHour <= 6 : /p/iu.test(half) && plainHour < 12;
  return (plainHour + (late ? 12 : 0)) * 60 + Number(minute ?? 0);
}

const TIME = String.raw`(\d{1,2})(?:[:.](\d\d))?\s?([ap]\.?m)?`;

function hours(cue: string, after: readonly Line[]): Kept {
  const span = new RegExp(`\\b${TIME}\\s?(?:to|-|–|and|till|until)\\s?${TIME}(?![\\d:])(?! ?(?:people|euro|nights|days|hours|minutes|kids))`, 'iu').exec(cue);
  const from = new RegExp(`\\b(?:after|from|not before|earliest) ${TIME}(?![\\d:])(?! ?(?:hours|days|minutes|nights|weeks))`, 'iu').exec(cue);
  const until = new RegExp(`\\b(?:before|until|till|by|latest) ${TIME}(?![\\d:])(?! ?(?:hours|days|minutes|nights|weeks))`, 'iu').exec(cue);
  const busy = /\b(?:work|working|busy|at school|sleep|asleep|meetings?|classes|lectures|shift)\b/iu.test(cue) && !/\bonly|while\b/iu.test(cue);
  if (/\b(?:night|birthday|year)\b/iu.test(cue) && !span) return NOTHING;
  let low = 0;
  let high = 24 * 60;
  if (span) [low, high] = [clock(span[1] ?? '', span[2], span[3]), clock(span[4] ?? '', span[5], span[6])];
  else if (from) low = clock(from[1] ?? '', from[2], from[3]);
  else if (until) high = clock(until[1] ?? '', until[2], until[3]);
  else return NOTHING;
  if (!(low < high) || high > 24 * 60) return NOTHING;
  const inside = (minutes: number): boolean => minutes >= low && minutes <= high;
  const fine = (minutes: number): boolean => (busy ? !(minutes >= low && minutes < high) : inside(minutes));
  const values = (line: Line): number[] =>
    busy && /\b(?:saturday|sunday|weekend)\b/u.test(plain(line))
      ? []
      : [...line.text.matchAll(/\b(\d{1,2})[:.](\d\d)\s?([ap]\.?m)?|\b(\d{1,2})\s?([ap]\.?m)\b|\bat (\d{1,2})\b(?![:.]\d|\s?(?:€|£|\$|euro|kr|%))/giu)]
          .map(match => clock(match[1] ?? match[4] ?? match[6] ?? '', match[2], match[3] ?? match[5]))
          .filter(minutes => minutes < 24 * 60);
  return sorted(after, values, fine);
}
