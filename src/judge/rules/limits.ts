import { numberWords } from '../../support/numberWords.js';
import { numberIn, quantitiesOf } from '../../transcript/quantity.js';
import { dayLimit } from './days.js';
import { partOfDay } from './partOfDay.js';
import { plainWords, type Line } from './dialogue.js';
import { sizes } from './sizes.js';
import { sorted, type Kept } from './sorted.js';
import { denies, recounts } from './sentences.js';

const UP_TO_TWELVE = numberWords(1, 12);
const CAP =
  /\b(?:under|max|maximum|up to|at most|no more than|not more than|budget|limit|spend|below|less than|afford|cant go over|tops|within|only (?:have|got)|ceiling|(?:not|nothing|never|cant be) (?:over|above|beyond)|cant pay more|no more|to spend)\b/iu;
const plain = (line: Line): string => line.words.join(' ');
const numeral = (text: string | undefined): number | null =>
  text === undefined ? null : (UP_TO_TWELVE[text.toLowerCase()] ?? (/^\d/u.test(text) ? Number(text) : null));

/** Limits in a cue, applied to what the chatbot says afterwards: money, time at hand, age, hours of the day. */
export function limitsKept(cue: string, after: readonly Line[], anything: boolean): Kept {
  const scoped = [money(cue, after), age(cue, after), sizes(cue, after), partOfDay(cue, after)];
  const results = anything
    ? [...scoped, duration(cue, after), hours(clocked(cue), after), lateArrival(clocked(cue), after), engagement(clocked(cue), after), days(cue, after)]
    : scoped;
  return { kept: results.flatMap(({ kept }) => kept), broken: results.flatMap(({ broken }) => broken) };
}

const NOTHING: Kept = { kept: [], broken: [] };

function days(cue: string, after: readonly Line[]): Kept {
  const limit = dayLimit(cue, plainWords(cue).join(' '));
  return limit ? sorted(after, limit.values, limit.fine) : NOTHING;
}

const HOUR = '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';

/** Clock times in figures: `half six` and `half past six` become 6:30, `11 at night` 11 pm. */
const clocked = (text: string): string =>
  text
    .replace(
      new RegExp(`\\b(?:half|quarter) (?:past )?${HOUR}\\b`, 'giu'),
      (found, hour: string) => `${numeral(hour) ?? hour}:${/^half/iu.test(found) ? '30' : '15'}`,
    )
    .replace(new RegExp(`\\bquarter to ${HOUR}\\b`, 'giu'), (_, hour: string) => `${(numeral(hour) ?? 1) - 1}:45`)
    .replace(
      new RegExp(`\\b(at|by|till|until|after|before|from|past|about|around) ${HOUR}(?= ?(?:$|[.,!?;]|at night|in the|o'clock|sharp|or |and |to ))`, 'giu'),
      (_, word: string, hour: string) => `${word} ${numeral(hour) ?? hour}`,
    )
    .replace(/\b(\d{1,2}(?:[:.]\d\d)?) (?:at night|in the (?:evening|afternoon)|tonight)\b/giu, '$1pm')
    .replace(/\b(\d{1,2}(?:[:.]\d\d)?) in the morning\b/giu, '$1am')
    .replace(/\bnoon\b|\bmidday\b/giu, '12:00')
    .replace(/\bmidnight\b/giu, '23:59');

/** Something at a fixed hour: what ends before leaves room for it, what falls on it does not. */
function engagement(cue: string, after: readonly Line[]): Kept {
  const found = new RegExp(
    `\\b(?:meeting|appointment|interview|exam|train|flight|class|lesson|ferry|bus|lecture|hearing|ceremony)\\b(?: \\w+){0,4}? at ${TIME}(?![\\d:])`,
    'iu',
  ).exec(cue);
  if (!found) return NOTHING;
  const fixed = clock(found[1] ?? '', found[2], found[3]);
  const values = (line: Line): number[] =>
    [
      ...clocked(line.text).matchAll(
        new RegExp(
          `\\b(?:at|by|from|before|take you|come|around|about) ${TIME}(?![\\d:])(?! ?(?:€|£|\\$|%|days|minutes|hours|euro))|\\b(\\d{1,2}):(\\d\\d)`,
          'giu',
        ),
      ),
    ].map(match => clock(match[1] ?? match[4] ?? '', match[2] ?? match[5], match[3]));
  const { kept } = sorted(after, values, minutes => minutes < fixed - 10);
  const { kept: clash } = sorted(after, values, minutes => minutes >= fixed && minutes < fixed + 45);
  return { kept, broken: clash.filter(line => !/\b(?:your|meeting|appointment|interview|train|flight|in time)\b/u.test(plain(line))) };
}

/** Who arrives late is held to a desk or kitchen that closes before. */
function lateArrival(cue: string, after: readonly Line[]): Kept {
  const found = new RegExp(
    `\\b(?:arriv\\w*|get there|get in|gets? (?:us|me) in|land\\w*|be there|come in|coming in|check in|checking in|reach\\w*|turn up)\\b[^.!?]{0,30}?\\b${TIME}`,
    'iu',
  ).exec(cue);
  if (!found) return NOTHING;
  const arrival = clock(found[1] ?? '', found[2], found[3]);
  if (arrival < 19 * 60 || arrival >= 24 * 60) return NOTHING;
  const evening = (minutes: number): number => (minutes < 5 * 60 ? minutes + 24 * 60 : minutes <= 12 * 60 ? minutes + 12 * 60 : minutes);
  const values = (line: Line): number[] =>
    [
      ...clocked(line.text).matchAll(
        new RegExp(
          `\\b(?:until|till|closes? at|closing at|no later than|latest|ends at|up to|strictly by|close at) ${TIME}(?![\\d:])(?! ?(?:days|hours|minutes|nights|euro|%))`,
          'giu',
        ),
      ),
    ].map(match => evening(clock(match[1] ?? '', match[2], match[3])));
  return sorted(after, values, until => until >= arrival);
}

const BARE =
  /\b(?:budget|spend|afford|bucks|quid|price)\b|\b(?:under|max|up to|at most|no more than|below|less than) \d+ (?:a|per) (?:night|month|week|day|person|head)\b/iu;
const MONTHLY = /\b(?:per month|a month|monthly|each month)\b/u;
const PER = /\b(?:a|per|each) (?:night|day|person|head|week|month)\b|\beach\b/iu;
const IN_ALL =
  /\b(?:in total|total|altogether|all in|in all|whole (?:stay|trip|week)|for (?:the |both |all )?(?:two|three|four|five|six|seven|\d+)? ?(?:nights|days|people))\b/iu;

/** The highest sum of money a cue allows, and its currency where it names one. */
function capIn(cue: string): { readonly cap: number; readonly unit: string | undefined } | null {
  if (!CAP.test(cue)) return null;
  const named = quantitiesOf(cue).find(({ kind }) => kind === 'money');
  const bare = quantitiesOf(cue).find(({ kind, text }) => kind === 'number' && (numberIn(text) ?? 0) >= 10);
  const cap = numberIn((named ?? bare)?.text ?? '');
  return cap === null || (!named && !BARE.test(cue)) ? null : { cap, unit: named?.value.split(' ')[1] };
}

/** Whether a cue names the highest price it allows. */
export const namesCap = (cue: string): boolean => capIn(cue) !== null;

function money(cue: string, after: readonly Line[]): Kept {
  const found = capIn(cue);
  if (!found) return NOTHING;
  const { cap, unit } = found;
  const perNight = PER.test(cue);
  const inAll = IN_ALL.test(cue);
  const monthly = /\b(?:a|per) month\b|\bmonthly\b/iu.test(cue);
  const values = (line: Line): number[] => {
    if (recounts(line) || (!monthly && MONTHLY.test(plain(line))) || /\b(?:off|save|discount|deposit|refund|budget of|fee|instal\w*)\b/u.test(plain(line)))
      return [];
    const amounts = quantitiesOf(line.text).filter(
      one => (one.kind === 'money' && (!unit || one.value.endsWith(` ${unit}`))) || (one.kind === 'number' && /^\d+\.\d\d$/u.test(one.text)),
    );
    // `€129 a night, €258 for 2 nights`: each amount says itself what it is for.
    const said = ({ at, text }: { at: number; text: string }, form: RegExp) => form.test(line.text.slice(at, at + text.length + 20).split(/[,;(]/u)[0] ?? '');
    const alike = amounts.filter(one => (perNight && said(one, PER)) || (inAll && said(one, IN_ALL)));
    const mixed = (perNight && IN_ALL.test(line.text)) || (inAll && PER.test(line.text));
    return (alike.length > 0 ? alike : mixed ? [] : amounts).map(({ text }) => numberIn(text) ?? 0).filter(value => value > 0);
  };
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
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]?(?:year|yr)s?[- ]?old\b|\b(?:son|daughter|boy|girl|kid|child|niece|nephew|grandson|granddaughter) is (\d{1,2})\b(?! ?(?:cm|kg|months|weeks))|\b(?:turning|turns|aged|age|(?:s?he|they)(?:['’]s| is)) (\d{1,2})\b/iu.exec(
      cue,
    );
  const years = numeral(found?.[1] ?? found?.[2] ?? found?.[3]);
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

/** The first hour of `between 3 and 6 pm`. */
const spansIn = (text: string): number[] =>
  [...text.matchAll(/\bbetween (\d{1,2})(?:[:.](\d\d))? ?([ap]m)? and \d{1,2}(?:[:.]\d\d)? ?([ap]m)?/giu)].map(match =>
    clock(match[1] ?? '', match[2], match[3] ?? (Number(match[1]) < 8 ? match[4] : undefined)),
  );

function hours(cue: string, after: readonly Line[]): Kept {
  const span = new RegExp(`\\b${TIME}\\s?(?:to|-|–|and|till|until)\\s?${TIME}(?![\\d:])(?! ?(?:people|euro|nights|days|hours|minutes|kids))`, 'iu').exec(cue);
  const from = new RegExp(`\\b(?:after|from|not before|earliest) ${TIME}(?![\\d:])(?! ?(?:hours|days|minutes|nights|weeks))`, 'iu').exec(cue);
  const until = new RegExp(`\\b(?:before|until|till|by|latest) ${TIME}(?![\\d:])(?! ?(?:hours|days|minutes|nights|weeks))`, 'iu').exec(cue);
  const busy = /\b(?:work|in the office|working|busy|at school|sleep|asleep|meetings?|classes|lectures|shift)\b/iu.test(cue) && !/\bonly|while\b/iu.test(cue);
  if (/\b(?:night|birthday|year)\b/iu.test(cue) && !span) return NOTHING;
  let low = 0;
  let high = 24 * 60;
  const blocked = new RegExp(`\\b(?:cant|can't|cannot|not|never|no calls|won't|wont|don't|nothing)\\b[^.!?;]{0,40}\\bbefore ${TIME}(?![\\d:])`, 'iu').exec(cue);
  const evenings = /\b(?:prefers? evenings|evenings? only|only (?:in the )?evenings?|after work|evenings are best)\b/iu.test(cue) && !span;
  if (blocked) low = clock(blocked[1] ?? '', blocked[2], blocked[3]);
  else if (evenings) low = 17 * 60;
  else if (span) [low, high] = [clock(span[1] ?? '', span[2], span[3]), clock(span[4] ?? '', span[5], span[6])];
  else if (from) low = clock(from[1] ?? '', from[2], from[3]);
  else if (until) high = clock(until[1] ?? '', until[2], until[3]);
  else return NOTHING;
  const inTurn = busy && !blocked && !evenings;
  if (!(low < high) || high > 24 * 60) return NOTHING;
  const inside = (minutes: number): boolean => minutes >= low && minutes <= high;
  const fine = (minutes: number): boolean => (inTurn ? !(minutes >= low && minutes < high) : inside(minutes));
  const values = (line: Line): number[] =>
    busy && /\b(?:saturday|sunday|weekend)\b/u.test(plain(line))
      ? []
      : [
          ...spansIn(line.text),
          ...[
            ...line.text.matchAll(/\b(\d{1,2})[:.](\d\d)\s?([ap]\.?m)?|\b(\d{1,2})\s?([ap]\.?m)\b|\bat (\d{1,2})\b(?![:.]\d|\s?(?:€|£|\$|euro|kr|%))/giu),
          ].map(match => clock(match[1] ?? match[4] ?? match[6] ?? '', match[2], match[3] ?? match[5])),
        ].filter(minutes => minutes < 24 * 60);
  return sorted(after, values, fine);
}
