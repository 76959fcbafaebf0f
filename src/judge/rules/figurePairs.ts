import { editDistance } from '../../support/text.js';
import { askedBefore, type Dialogue, type Line } from './dialogue.js';
import { equal, figuresOf, type Figure } from './figures.js';
import { CHANGES, MARKS, PERHAPS, PROPOSES, STAYS } from './figureWords.js';
import { asksChange, contrast, overlap } from './opposites.js';
import { isQuestion } from './sentences.js';
import { follows, TOTALS } from './sums.js';
import { subjectIn } from './stated.js';

type Pair = readonly [Figure, Figure];

/** What the comparison of all figures of a conversation has brought. */
export interface Compared {
  /** Two figures for the same thing. */
  readonly clash?: Pair;
  /** Two figures that may be for the same thing. */
  readonly doubt?: Pair;
  readonly agreeing?: Pair;
}

/** Figures that are compared: every pair is looked at. */
const COMPARED = 160;
const plain = (line: Line): string => line.words.join(' ');

/** Every figure of the chatbot against all figures said in earlier turns. */
export function compareFigures(dialogue: Dialogue): Compared {
  const all = dialogue.lines.flatMap(line => figuresOf(line)).slice(0, COMPARED);
  let doubt: Pair | undefined;
  let agreeing: Pair | undefined;
  for (const said of all.filter(({ line }) => line.speaker === 'chatbot')) {
    const before = all.filter(({ line }) => line.turn < said.line.turn);
    const same = before.filter(one => equal(one, said)).sort((a, b) => shares(b, said) - shares(a, said))[0];
    const rivals = before.filter(one => comparable(one, said) && !equal(one, said) && !within(one, said));
    if (same) {
      if (telling(same, said)) agreeing ??= [same, said];
      const nearer = rivals.find(one => swapped(dialogue, one, same, said));
      if (nearer) doubt ??= [nearer, said];
      continue;
    }
    if (
      follows(
        said,
        all.filter(
          ({ line, from, kind }) => line.at < said.line.at || (line.at === said.line.at && from !== said.from && (kind !== said.kind || from < said.from)),
        ),
      )
    ) {
      if (TOTALS.test(plain(said.line)) && before.some(({ kind }) => kind === said.kind))
        agreeing ??= [before.find(({ kind }) => kind === said.kind) ?? said, said];
      continue;
    }
    const rate = rateOf(before, said);
    if (rate) {
      if (numbers(said, rate.per)) return { clash: [rate, said] };
      doubt ??= [rate, said];
    }
    for (const one of rivals) {
      const verdict = one.line.speaker === 'user' ? againstUser(dialogue, all, one, said) : againstSelf(dialogue, before, one, said);
      if (verdict === 'sure') return { clash: [one, said] };
      if (verdict === 'likely') doubt ??= [one, said];
    }
  }
  return { ...(doubt && { doubt }), ...(agreeing && { agreeing }) };
}

/** The only price given so far, when it is for a night or a person, and the amount does not follow from it though it is a total. */
function rateOf(before: readonly Figure[], said: Figure): Figure | undefined {
  const prices = before.filter(({ kind, line }) => kind === said.kind && line.speaker === 'chatbot');
  const [rate] = prices;
  if (!rate || !said.kind.startsWith('money') || rate.per === '' || said.per !== '' || new Set(prices.map(({ values }) => values[0])).size > 1)
    return undefined;
  return figuresOf(said.line).filter(({ kind }) => kind === said.kind).length === 1 && (TOTALS.test(plain(said.line)) || numbers(said, rate.per))
    ? rate
    : undefined;
}

const PEOPLE = /^(?:person|head|adult|pp|guest|pupil|student|each)$/u;
/** `for the 5 nights` of a price per night. */
const numbers = ({ line, from }: Figure, per: string): boolean =>
  figuresOf(line).some(
    other =>
      other.from !== from && (PEOPLE.test(per) ? other.nouns.includes('people') : other.nouns.includes(per) || (other.kind === `length ${per}` && per !== '')),
  );

type Verdict = 'sure' | 'likely' | 'none';

const comparable = (a: Figure, b: Figure): boolean =>
  (a.kind === b.kind || ([a, b].every(({ kind }) => kind.startsWith('money')) && [a, b].some(({ kind }) => kind === 'money free'))) &&
  (a.per === b.per || a.kind !== b.kind) &&
  (a.kind !== 'count' || overlap(a.nouns, b.nouns).length > 0 || (a.nouns.length === 0 && b.nouns.length === 0));

/** `9 days` and `8 to 10 days`. */
function within(a: Figure, b: Figure): boolean {
  const [x, y] = [a, b].map(({ values }) => (values[0] ?? '').split('-').map(Number));
  const inside = (range: readonly number[] = [], other: readonly number[] = []): boolean =>
    range.length === 2 && other.every(value => value >= (range[0] ?? 0) && value <= (range[1] ?? 0));
  return a.kind.startsWith('length') && (inside(x, y) || inside(y, x));
}

const LABEL = /^(?:money|percent|time|day|weekday|length|measure|count|code)/u;

/** Whether an agreeing pair says anything: `one` and `one` do not. */
const telling = (a: Figure, b: Figure): boolean => {
  if (a.kind === 'count' || b.kind === 'count')
    return overlap(a.nouns, b.nouns).length > 0 || (a.amount ?? 0) > 12 || (a.line.speaker === 'user' && overlap(a.nouns, b.whole).length > 0);
  return a.kind !== 'weekday' || a.line.speaker === 'user' || shares(a, b) > 0;
};

const shares = (a: Figure, b: Figure): number => overlap(a.piece, b.piece).length;

/** `child 12` first and `adult 12` later: the value is an old one, but of something else. */
const swapped = (dialogue: Dialogue, rival: Figure, same: Figure, said: Figure): boolean =>
  rival.line.speaker === 'chatbot' &&
  same.line.at <= rival.line.at &&
  !['count', 'weekday'].includes(said.kind) &&
  overlap(rival.piece, said.piece).length > overlap(same.whole, said.piece).length &&
  !contrast(rival.line, said.line) &&
  !asksChange(dialogue, rival.line, said.line);

const between = (dialogue: Dialogue, one: Line, other: Line): Line[] => dialogue.user.filter(({ at }) => at > one.at && at < other.at);

const names = (line: Pick<Line, 'text'>): string[] =>
  (line.text.match(/(?<![\p{L}\p{N}.])\p{Lu}[\p{L}\p{N}-]{2,}/gu) ?? [])
    .map(name => name.toLowerCase())
    .filter(
      name =>
        !/^(?:yes|the|your|our|for|you|that|this|and|its|there|booked|then|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|right|sure|great|all|total|perfect|done|confirmed|noted)$/u.test(
          name,
        ),
    );

/** Each has a mark or a name that the other has not. */
function apart(dialogue: Dialogue, a: Figure, b: Figure): boolean {
  const [x, y] = [around(a), around(b)];
  const marks = MARKS.map(mark => [mark.test(x), mark.test(y)] as const);
  if (marks.some(([one, other]) => one && !other) && marks.some(([one, other]) => !one && other)) return true;
  const [left, right] = [names({ text: pieceOf(a).replace(a.text, ' ') }), names({ text: pieceOf(b).replace(b.text, ' ') })];
  const [all, more] = [a, b].map(({ line }) => [line, ...askedBefore(dialogue, line)].map(({ text }) => text.toLowerCase()).join(' '));
  if (left.some(name => !more?.includes(name)) && right.some(name => !all?.includes(name))) return true;
  return false;
}

/** What was asked in between is new and comes back in the answer, or a word such as `deposit` comes up with the second figure. */
function loosely(dialogue: Dialogue, a: Figure, b: Figure): boolean {
  const said = (mark: RegExp): boolean => dialogue.lines.some(line => line.turn < b.line.turn && mark.test(plain(line)));
  return fresh(dialogue, a, b) || (shares(a, b) === 0 && MARKS.some(mark => mark.test(around(b)) && !said(mark)));
}

/** The words of the piece of the sentence that holds a figure. */
const pieceOf = ({ line, from, text, kind }: Figure): string => {
  if (figuresOf(line).filter(one => one.kind === kind).length === 1) return line.text;
  const start = Math.max(...[', ', '; ', ': ', ' and ', ' but '].map(cut => line.text.lastIndexOf(cut, from)), 0);
  const ends = [', ', '; ', ' and ', ' but '].map(cut => line.text.indexOf(cut, from + text.length)).filter(end => end > 0);
  return line.text.slice(start, Math.min(...ends, line.text.length));
};
const around = (figure: Figure): string => pieceOf(figure).toLowerCase();

/** The words of a sentence without its figures. */
const subject = (line: Line): readonly string[] => figuresOf(line)[0]?.whole ?? subjectIn(line.text);

const ASKING = /\?|^(?:(?:and|so|ok) )*(?:and|what|how|can|could|do|does|is|are|when|where|which|until|from)\b/iu;
/** The user has just asked about something new, and the second figure stands for it. */
function fresh(dialogue: Dialogue, a: Figure, b: Figure): boolean {
  const asked = askedBefore(dialogue, b.line).filter(({ at }) => at > a.line.at);
  const known = dialogue.lines.filter(({ turn }) => turn <= a.line.turn).flatMap(line => [...subject(line), ...subjectIn(line.text)]);
  const words = asked.flatMap(subject).filter(word => overlap([word], known).length === 0);
  if (words.length === 0) return false;
  const open = asked.some(({ text }) => ASKING.test(text));
  if (overlap(words, open ? b.whole : b.piece).length > 0) return shares(a, b) < 2;
  return b.whole.length <= 1 && open && shares(a, b) === 0 && overlap(a.nouns, b.nouns).length === 0;
}

/** The two sentences share another figure: `at 10:30`, `from 10 July`. */
const framed = (a: Figure, b: Figure): boolean =>
  figuresOf(a.line).some(one => one !== a && one.kind !== 'count' && figuresOf(b.line).some(other => other !== b && equal(one, other)));

/** The words right before and after a figure: `deposit` in `a deposit of 300 euros`. */
const beside = ({ line, from, text }: Figure): string[] =>
  subjectIn(
    `${line.text
      .slice(Math.max(0, from - 60), from)
      .split(/\s+/u)
      .slice(-4)
      .join(' ')} ${line.text
      .slice(from + text.length, from + text.length + 40)
      .split(/[,.;:]\s|\s+/u)
      .slice(0, 3)
      .join(' ')}`,
  ).filter(word => !/^(?:night|person|piec|head|adult)$/u.test(word));

function closeness(dialogue: Dialogue, a: Figure, b: Figure): number {
  const own = overlap(a.piece, b.piece).length;
  const shared = own + overlap(a.nouns, b.nouns).length;
  const wide = overlap(context(dialogue, a), context(dialogue, b)).length;
  const named = names(a.line).some(name => names(b.line).includes(name));
  const whole = own > 0 && own === Math.min(a.piece.length, b.piece.length) && own * 2 >= Math.max(a.piece.length, b.piece.length);
  return (
    Math.min(3, shared) +
    Math.min(2, Math.max(0, wide - shared)) +
    (named ? 1 : 0) +
    (framed(a, b) ? 2 : 0) +
    (whole ? 1 : 0) +
    (overlap(beside(a), beside(b)).length > 0 ? 1 : 0)
  );
}

const context = (dialogue: Dialogue, { whole, line }: Figure): string[] => [...new Set([...whole, ...askedBefore(dialogue, line).flatMap(subject)])];

/** The figure with all that was said of the same figure before. */
function joined(before: readonly Figure[], a: Figure): Figure {
  const same = before.filter(one => one.line.speaker === 'chatbot' && one.kind === a.kind && one.per === a.per && equal(one, a));
  return { ...a, piece: [...new Set(same.flatMap(({ piece }) => piece))], whole: [...new Set(same.flatMap(({ whole }) => whole))] };
}

/** `46` for `64`: the same digits in another order. */
const turnedRound = ({ values: [x = ''] }: Figure, { values: [y = ''] }: Figure): boolean =>
  x.length > 1 && x.length === y.length && [...x].sort().join('') === [...y].sort().join('') && new Set(x.replace(/\D/gu, '')).size > 1;

function againstSelf(dialogue: Dialogue, before: readonly Figure[], one: Figure, b: Figure): Verdict {
  if (one.kind === 'code') return 'none';
  const a = joined(before, one);
  const asked = between(dialogue, a.line, b.line);
  const stays = STAYS.test(plain(b.line));
  if (!stays && (CHANGES.test(plain(b.line)) || asked.some(line => PROPOSES.test(plain(line))))) return 'none';
  if (apart(dialogue, one, b) || apart(dialogue, a, b)) return 'none';
  if (loosely(dialogue, a, b)) return closeness(dialogue, a, b) >= 2 || (turnedRound(a, b) && a.kind !== 'time') ? 'likely' : 'none';
  const only = new Set(before.filter(other => other.line.speaker === 'chatbot' && comparable(other, b)).map(({ values }) => values[0])).size === 1;
  const unknown = (other: Figure): boolean => other.kind === b.kind && other.from < b.from && !before.some(known => equal(known, other));
  const several = figuresOf(a.line).filter(other => other.kind === a.kind).length > 1 || figuresOf(b.line).some(unknown);
  const points = closeness(dialogue, a, b) + (only ? 1 : 0) - (several ? 1 : 0) + (LABEL.test(a.kind) ? 0 : 1) + (stays ? 1 : 0);
  const loose =
    (isQuestion(b.line) && !/\b(?:correct|right)\?$/u.test(b.line.text)) ||
    (asked.some(line => PERHAPS.test(plain(line))) && points < 4 && !stays) ||
    (ROUGH.test(`${plain(a.line)} ${plain(b.line)}`) && Math.abs(Number(a.values[0]) - Number(b.values[0])) <= Number(a.values[0]) * 0.3) ||
    (a.kind === 'count' && a.nouns.length === 0) ||
    figuresOf(b.line).some(other => other.kind === b.kind && other.from < b.from);
  if (points >= 3 && !loose) return 'sure';
  return points >= 1 ? 'likely' : 'none';
}

const ROUGH = /\b(?:about|roughly|approximately|around|circa|approx|nearly|almost|just (?:under|over))\b/u;

/** `481` for `418`: one or two characters wrong, or in another order. */
const slip = (a: Figure, b: Figure): boolean => {
  const [x, y] = [a.values[0] ?? '', b.values[0] ?? ''];
  return x.length === y.length && x.length >= 5 && (editDistance(x, y) === 1 || [...x].sort().join('') === [...y].sort().join('')) && a.line.speaker === 'user';
};

const CONFIRMS =
  /\b(?:booked|confirmed|noted|reserved|as you|you said|you told|as requested|your|you|summary|so thats|all set|all done|done|arranged|set for|scheduled|registered|ordered|order|put you down|down for|in for|see you|total|for [\d\w]+ (?:people|guests|nights|persons))\b/u;

/** A figure the user gave, and another for the same. */
function againstUser(dialogue: Dialogue, all: readonly Figure[], a: Figure, b: Figure): Verdict {
  if (a.kind === 'code') return slip(a, b) ? 'sure' : 'none';
  if (between(dialogue, a.line, b.line).some(line => PROPOSES.test(plain(line))) || CHANGES.test(plain(b.line))) return 'none';
  const others = all.filter(one => one.line.at < b.line.at && one !== a && comparable(one, b) && !equal(one, a));
  if (others.length > 0 || apart(dialogue, a, b) || isQuestion(b.line) || (loosely(dialogue, a, b) && !turnedRound(a, b))) return 'none';
  if (turnedRound(a, b) && /^(?:money|day|measure)/u.test(a.kind)) return CONFIRMS.test(plain(b.line)) && a.kind !== 'day' ? 'sure' : 'likely';
  const named = overlap(a.nouns, b.nouns).length > 0 || a.kind === 'length night' ? 1 : 0;
  const points = Math.min(2, overlap(a.whole, b.whole).length) + named + (CONFIRMS.test(plain(b.line)) ? 1 : 0) + (framed(a, b) ? 1 : 0);
  if (isQuestion(a.line) && a.kind !== 'count') return points >= 3 ? 'likely' : 'none';
  if (points >= 2 && CONFIRMS.test(plain(b.line))) return 'sure';
  return points >= 2 || named > 0 ? 'likely' : 'none';
}
