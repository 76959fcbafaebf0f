import { contentStems } from '../../support/text.js';
import { quantitiesOf, type QuantityKind } from '../../transcript/quantity.js';
import { cannotTell, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, type Dialogue, type Line } from './dialogue.js';
import { changed, contrast, overlap, suspicious, turned } from './opposites.js';
import { isQuestion, recounts } from './sentences.js';

/** Something a chatbot sentence states: a value, about what. */
interface Statement {
  readonly line: Line;
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly value: string;
  /** What it is about: the sentence's content, without the value. */
  readonly about: readonly string[];
  /** The same with what the user had just asked. */
  readonly context: readonly string[];
}

const plain = (line: Line): string => line.words.join(' ');
const DULL = new Set(
  'yes sure certain perfect great welcome sorry afraid note pleas thank still just only back total around about per also already day week month year hour minut today tomorrow euro pound dollar time good fine happi number book order'.split(
    ' ',
  ),
);
const per = (text: string): string =>
  /\b(?:per|a|each|every|\/)\s?(?:person|night|day|month|year|hour|week|head|adult|child|kg|piece)\b|\b(?:total|in all|altogether|together|for both|for all|for the pair|each|monthly|daily|weekly|deposit|off|refund|discount)\b/iu
    .exec(text)?.[0]
    .toLowerCase()
    .replace(/^(?:a|every|each) /u, 'per ') ?? '';

const content = (text: string): string[] => contentStems(text).filter(word => !DULL.has(word) && !/^\d/u.test(word));

function statements(dialogue: Dialogue): Statement[] {
  return dialogue.chatbot
    .filter(line => !isQuestion(line) && !recounts(line))
    .flatMap(line =>
      quantitiesOf(line.text)
        .filter(({ kind }) => kind !== 'number' && kind !== 'code')
        .slice(0, 6)
        .map(({ kind, value, text }) => {
          const without = line.text.replace(text, ' ');
          const about = content(without);
          const asked = askedBefore(dialogue, line).flatMap(one => content(one.text));
          return { line, kind, unit: kind === 'duration' ? 'span' : per(line.text), value, about, context: [...new Set([...about, ...asked])] };
        }),
    );
}

/** Whether what the chatbot says in one turn agrees with what it says in another. */
export function withItself(dialogue: Dialogue): Decision {
  const said = statements(dialogue).filter(({ line }) => !/\b(?:would|could|if|might)\b/u.test(plain(line)));
  const yesNo = turned(dialogue);
  if (yesNo) return notMet(yesNo, `The chatbot first says one thing and then its opposite: ${shown(yesNo[0])} and ${shown(yesNo[1])}.`);
  const agreeing: (readonly [Statement, Statement])[] = [];
  let doubt: readonly [Statement, Statement] | undefined;
  for (const [i, one] of said.entries()) {
    for (const other of said.slice(i + 1)) {
      if (one.line.turn === other.line.turn || one.kind !== other.kind) continue;
      const [a, b] = [subjectOf(one), subjectOf(other)];
      const shared = overlap(a, b);
      const likely = overlap(one.context, other.context);
      if (one.value === other.value && (shared.length > 0 || likely.length > 0)) agreeing.push([one, other]);
      if (one.value === other.value || within(one.value, other.value) || one.unit !== other.unit) continue;
      const same = shared.length / Math.max(1, Math.min(a.length, b.length));
      const alsoAgree =
        said.some(third => third.line.at === one.line.at && third.value === other.value) ||
        said.some(third => third.line.at === other.line.at && third.value === one.value);
      if (alsoAgree || comparable(one.value, other.value, one.kind) === false) continue;
      if (
        shared.length >= 2 &&
        same >= 0.7 &&
        shared.length / Math.max(a.length, b.length) >= 0.3 &&
        !changed(dialogue, one.line, other.line) &&
        single(said, one) &&
        single(said, other) &&
        !contrast(one.line, other.line)
      ) {
        return notMet([one.line, other.line], `The chatbot states two values for the same: ${shown(one.line)} and ${shown(other.line)}.`);
      }
      if (shared.length > 1 || (shared.length === 1 && same >= 0.5)) doubt ??= [one, other];
    }
  }
  const confirmed = (one: Statement): boolean => agreeing.some(pair => pair.includes(one));
  if (doubt && (confirmed(doubt[0]) || confirmed(doubt[1]))) doubt = undefined;
  if (doubt ?? (agreeing.length > 0 && suspicious(dialogue))) {
    doubt ??= agreeing[0] as readonly [Statement, Statement];
    return cannotTell(
      `The chatbot states two values, but it cannot be told whether they are of the same: ${shown(doubt[0].line)} and ${shown(doubt[1].line)}.`,
    );
  }
  const [pair] = agreeing;
  if (pair) return met([pair[0].line, pair[1].line], `The chatbot repeats the same value: ${shown(pair[0].line)} and ${shown(pair[1].line)}.`);
  return cannotTell('The chatbot says nothing twice, so there is nothing to compare.');
}

/** The only value of its kind in its sentence. */
const single = (said: readonly Statement[], one: Statement): boolean =>
  said.filter(({ line, kind }) => line.at === one.line.at && kind === one.kind).length === 1;

/** What a sentence is about; one that only says `It takes …` is about what the user asked. */
const subjectOf = (one: Statement): readonly string[] => (one.about.length <= 1 ? one.context : one.about);

const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  minute: [1 / 1440, 1 / 1440],
  day: [1, 1],
  'working day': [1, 1.6],
  month: [28, 31],
  year: [365, 366],
};

/** `7 day` lies within `5-7 day`; two spans of time that may be the same long are no contradiction. */
function within(a: string, b: string): boolean {
  const range = (value: string): readonly [number, number] | null => {
    const [count = '', ...unit] = value.split(' ');
    const numbers = count.split('-').map(Number);
    const by = DAYS[unit.join(' ')] ?? ([1, 1] as const);
    return numbers.some(Number.isNaN) ? null : [Math.min(...numbers) * by[0], Math.max(...numbers) * by[1]];
  };
  const unit = (value: string): string => value.split(' ').slice(1).join(' ');
  const [one, other] = [range(a), range(b)];
  if (!one || !other || (unit(a) !== unit(b) && !(unit(a) in DAYS && unit(b) in DAYS))) return false;
  return one[0] <= other[1] && other[0] <= one[1];
}

/** A weekday and a date, or `tomorrow` and a date, may be the same day. */
function comparable(a: string, b: string, kind: QuantityKind): boolean {
  if (kind !== 'date') return kind !== 'duration' || a.split(' ').slice(1).join(' ') === b.split(' ').slice(1).join(' ') || !/night|second/u.test(a + b);
  const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
  return (
    (weekday.test(a) && weekday.test(b)) ||
    (/^\d\d-\d\d$/u.test(a) && /^\d\d-\d\d$/u.test(b)) ||
    (/^\d+(?:st|nd|rd|th)$/u.test(a) && /^\d+(?:st|nd|rd|th)$/u.test(b))
  );
}
