import { cannotTell, met, notMet, shown, type Decision } from './decision.js';
import type { Dialogue, Line } from './dialogue.js';
import { counts } from './numbers.js';
import { asksChange, changed, contrast, otherCase, overlap, turned } from './opposites.js';
import { opposedPolicies } from './policies.js';
import { isQuestion } from './sentences.js';
import { derived, knownIn, numbersIn, stated, valuesOf, type Known, type Stated } from './stated.js';

const plain = (line: Line): string => line.words.join(' ');
const PERSON =
  /^(?:technician|driver|guide|doctor|dentist|agent|advis[eo]r|teacher|stylist|instructor|engineer|manager|trainer|nurse|courier|therapist|mechanic|vet|hairdresser|tutor|coach|consultant|surgeon|physio|interpreter)$/u;
/** Values that are compared: every pair is looked at. */
const COMPARED = 200;

/** How two different values of one kind stand to each other. */
type Clash = 'sure' | 'likely' | 'none';

/** A decision, and whether something was seen that may not fit. */
export interface Reading {
  readonly decision: Decision;
  /** Two sentences that may not fit each other. */
  readonly doubt: boolean;
}

/** Whether what the chatbot says in one turn agrees with what it says in another. */
export function withItself(dialogue: Dialogue): Reading {
  const said = stated(dialogue).slice(0, COMPARED);
  const yesNo = turned(dialogue);
  if (yesNo) return opposite(yesNo[0], yesNo[1]);
  const policies = opposedPolicies(dialogue).filter(({ one, other }) => !contrast(one, other));
  const policy = policies.find(({ sure, one, other }) => sure && !otherCase(dialogue, one, other));
  if (policy) return opposite(policy.one, policy.other);
  const share = wrongShare(dialogue);
  if (share) return { decision: notMet([share], `The share does not come to the amount: ${shown(share)}.`), doubt: false };
  const total = wrongTotal(dialogue, said);
  if (total) return { decision: notMet(total, `The total does not fit the price: ${shown(total[0])} and ${shown(total[1])}.`), doubt: false };
  let doubt: readonly [Line, Line] | undefined = policies[0] && [policies[0].one, policies[0].other];
  const reckoned = new Set(said.filter(({ line, amount }) => amount !== null && derived(amount, without(knownIn(upTo(dialogue, line)), amount))));
  let agreeing: readonly [Line, Line] | undefined;
  for (const [i, one] of said.entries()) {
    for (const other of said.slice(i + 1)) {
      if (one.line.turn === other.line.turn || one.kind !== other.kind) continue;
      if (one.value === other.value || (reckoned.has(other) && sums(dialogue, other))) {
        if (overlap(one.context, other.context).length > 0 || specific(one)) agreeing ??= [one.line, other.line];
        continue;
      }
      const clash = reckoned.has(other) ? 'none' : clashOf(dialogue, said, one, other);
      if (clash === 'sure')
        return {
          decision: notMet([one.line, other.line], `The chatbot states two values for the same: ${shown(one.line)} and ${shown(other.line)}.`),
          doubt: false,
        };
      if (clash === 'likely') doubt ??= [one.line, other.line];
    }
  }
  if (doubt)
    return {
      decision: cannotTell(`The chatbot may state two things of the same: ${shown(doubt[0])} and ${shown(doubt[1])}.`),
      doubt: true,
    };
  agreeing ??= offered(dialogue, said);
  if (agreeing) return { decision: met(agreeing, `The chatbot repeats the same value: ${shown(agreeing[0])} and ${shown(agreeing[1])}.`), doubt: false };
  return { decision: cannotTell('The chatbot says nothing twice, so there is nothing to compare.'), doubt: false };
}

const opposite = (one: Line, other: Line): Reading => ({
  decision: notMet([one, other], `The chatbot first says one thing and then its opposite: ${shown(one)} and ${shown(other)}.`),
  doubt: false,
});

/** A value that the chatbot first asked about, `shall I move it to 17:00?`, and then states. */
function offered(dialogue: Dialogue, said: readonly Stated[]): readonly [Line, Line] | undefined {
  const questions = dialogue.chatbot.filter(isQuestion).map(line => ({ line, values: valuesOf(line) }));
  for (const one of said.filter(specific)) {
    const asked = questions.find(({ line, values }) => line.turn < one.line.turn && values.some(({ kind, value }) => kind === one.kind && value === one.value));
    if (asked) return [asked.line, one.line];
  }
  return undefined;
}

/** A value that hardly comes up twice by chance. */
const specific = ({ kind, value }: Stated): boolean =>
  !/^(?:number|date|percent|duration|code)/u.test(kind) || (/^(?:date|duration|percent|code)$/u.test(kind) && /\d/u.test(value) && !/^1 /u.test(value));

/** A derived amount that the sentence itself gives as reckoned, and that was not said before. */
const sums = (dialogue: Dialogue, { line, amount }: Stated): boolean =>
  amount !== null &&
  amount >= 5 &&
  /\b(?:makes?|total|in all|altogether|so|comes to|off|leaves?|left|together|each|times|plus|for (?:the|both|all|two|three|four|five|six|\d)|with)\b/u.test(
    plain(line),
  ) &&
  !numbersIn(upTo(dialogue, line).filter(({ at }) => at < line.at)).includes(amount);

/** The sentences up to this one that sums are looked for in. */
const upTo = (dialogue: Dialogue, line: Line): Line[] => dialogue.lines.filter(({ at }) => at <= line.at).slice(-30);
const without = ({ money, numbers }: Known, amount: number): Known => ({ money: money.filter(value => value !== amount), numbers });

/** `128 in total for four nights`, where the only price said so far is 28 a night. */
function wrongTotal(dialogue: Dialogue, said: readonly Stated[]): readonly [Line, Line] | undefined {
  const prices = said.filter(({ kind }) => kind === 'money');
  for (const total of prices) {
    const [rate, more] = prices.filter(({ line }) => line.turn < total.line.turn);
    if (
      !rate ||
      more ||
      !/^per (?:night|day|person|week|month|head|adult|hour)$/u.test(rate.unit) ||
      !/\b(?:total|in all|altogether|comes to|makes)\b/u.test(plain(total.line))
    )
      continue;
    const noun = /night/u.test(rate.unit) ? 'nights' : /person|head|adult/u.test(rate.unit) ? 'people' : '';
    const [count] = counts(total.line).filter(one => one.noun === noun);
    const known = knownIn(upTo(dialogue, total.line));
    if (count && single(said, total) && total.amount !== null && !derived(total.amount, without(known, total.amount))) return [rate.line, total.line];
  }
  return undefined;
}

/** The chatbot says that it is as it was. */
const STAYS = /\b(?:stays?|still|remains?|unchanged|as (?:agreed|said|before|mentioned|i said)|doesnt (?:alter|change)|same)\b/u;

function clashOf(dialogue: Dialogue, said: readonly Stated[], one: Stated, other: Stated): Clash {
  if (within(one.value, other.value) || !comparable(one.value, other.value, one.kind) || one.unit !== other.unit) return 'none';
  if (/^(?:code|number|percent)$/u.test(one.kind)) return 'none';
  const shared = overlap(one.about, other.about);
  const wide = overlap(one.context, other.context);
  if (shared.length === 0 && wide.length === 0) return 'none';
  const known = (line: Line): boolean => line.at < other.line.at && valuesOf(line).some(({ kind, value }) => kind === other.kind && value === other.value);
  if (dialogue.lines.some(known)) return 'none';
  const framed = twins(said, one, other);
  const stays = STAYS.test(plain(other.line)) && overlap(one.context, other.context).length > 0;
  const headed = one.head !== '' && one.head === other.head && shared.length > 0;
  if (!framed && (siblings(said, other).some(({ value }) => value === one.value) || siblings(said, one).some(({ value }) => value === other.value)))
    return 'none';
  if (contrast(one.line, other.line) && !framed && !(headed && shared.length > 2) && !PERSON.test(one.kind)) return 'none';
  const lasting =
    one.kind === 'duration' && [one, other].every(({ line }) => /\b(?:takes?|lasts?)\b/u.test(plain(line))) && (shared.length > 0 || wide.length > 1);
  const fewer = Math.max(1, Math.min(one.about.length, other.about.length));
  const rest = Math.max(1, one.about.length, other.about.length);
  const again = headed && shared.length === rest;
  const same = again || (headed && shared.length > 1 && shared.length / rest >= 0.5);
  if (!stays && (same || lasting ? asksChange : changed)(dialogue, one.line, other.line)) return 'none';
  const close =
    (shared.length >= 2 && shared.length / fewer >= 0.5 && shared.length / rest >= 0.3) ||
    (other.about.length <= 2 && wide.length >= 2) ||
    framed ||
    again ||
    (stays && wide.length > 0) ||
    lasting ||
    (headed && (shared.length > 1 || echoes(said, one, other)));
  const labelled = !/^(?:money|date|time|duration|number|measure)/u.test(one.kind);
  const vague = /\b(?:about|roughly|approximately|around|circa|approx)\b/u.test(plain(one.line));
  if (
    !vague &&
    ((close && (framed || (headed && shared.length > 1) || (single(said, one) && single(said, other)))) || (labelled && (shared.length > 0 || wide.length > 1)))
  )
    return 'sure';
  return shared.length > 0 || wide.length > 1 ? 'likely' : 'none';
}

/** Each sentence has two values of the kind, and one of them is the same: from 13:30 to 16:30, from 13:30 to 17:30. */
function twins(said: readonly Stated[], one: Stated, other: Stated): boolean {
  const [a, b] = [siblings(said, one), siblings(said, other)];
  return a.length === 2 && b.length === 2 && a.some(({ value }) => b.some(third => third.value === value)) && overlap(one.context, other.context).length > 0;
}

const siblings = (said: readonly Stated[], one: Stated): Stated[] => said.filter(({ line, kind }) => line.at === one.line.at && kind === one.kind);
/** Both sentences share a value of another kind: tomorrow at 9, tomorrow at 10. */
const echoes = (said: readonly Stated[], one: Stated, other: Stated): boolean =>
  said.some(a => a.line.at === one.line.at && a.kind !== one.kind && said.some(b => b.line.at === other.line.at && b.kind === a.kind && b.value === a.value));
/** The only value of its kind in its sentence. */
const single = (said: readonly Stated[], one: Stated): boolean => siblings(said, one).length === 1;

/** `15% off, the 200 coat comes to 180`. */
function wrongShare(dialogue: Dialogue): Line | undefined {
  return dialogue.chatbot.find(line => {
    const percent = /(\d{1,2}(?:\.\d)?)\s?% (?:off|discount|reduction)/u.exec(line.text)?.[1];
    const amounts = numbersIn([line]).filter(value => String(value) !== percent);
    if (percent === undefined || amounts.length !== 2 || !/\b(?:comes? to|is|makes|be|pay|costs?|for)\b/u.test(plain(line))) return false;
    const [full = 0, reduced = 0] = [...amounts].sort((a, b) => b - a);
    const off = (full * Number(percent)) / 100;
    return Math.abs(full - off - reduced) > 1 && Math.abs(off - reduced) > 1;
  });
}

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
function comparable(a: string, b: string, kind: string): boolean {
  if (kind !== 'date') return kind !== 'duration' || a.split(' ').slice(1).join(' ') === b.split(' ').slice(1).join(' ') || !/night|second/u.test(a + b);
  const forms = [/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u, /^\d\d-\d\d$/u, /^\d+(?:st|nd|rd|th)$/u];
  return forms.some(form => form.test(a) && form.test(b));
}
