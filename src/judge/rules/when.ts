import { quantitiesOf } from '../../transcript/quantity.js';
import { bareBefore, inQuestion, speaksOf, subjectOf, touches, type Subject } from './aboutness.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, stemsOf, type Dialogue, type Line } from './dialogue.js';
import type { TimeKind } from './grammar.js';
import { expression, standsAny } from './lexicon.js';
import { denies, isQuestion, offers, recounts, unknown } from './sentences.js';
import { atOnce, clockIn, timeIn } from './timeWords.js';

const plain = (line: Line): string => line.words.join(' ');
/** `Every 40 minutes` says how often, not how long. */
const OFTEN = /\b(?:every|each|per|once|twice|times)\s$/iu;
const AGO = /\bago\b/u;
const WHAT: Readonly<Record<TimeKind, string>> = { date: 'a date', time: 'a time', duration: 'a duration', day: 'a day', any: 'a time' };

/** How surely a sentence gives a time of this kind. */
function gives(line: Line, kind: TimeKind): 'yes' | 'maybe' | 'no' {
  const kinds = quantitiesOf(line.text);
  const dates = kinds.filter(one => one.kind === 'date');
  switch (kind) {
    case 'any':
      return timeIn(line.text) ? 'yes' : 'no';
    case 'date':
      if (dates.some(({ text }) => /\d/u.test(text))) return 'yes';
      return dates.length > 0 || /\b(?:mon|tue|wed|thu|fri|sat|sun)\b|\bnext (?:week|month)\b/iu.test(line.text) ? 'maybe' : 'no';
    case 'day':
      return dates.length > 0 ? 'yes' : timeIn(line.text) ? 'maybe' : 'no';
    case 'time':
      if (clockIn(line.text) || kinds.some(one => one.kind === 'time')) return 'yes';
      return /\b(?:morning|afternoon|evening|tonight|lunchtime|lunch|at \d|from \d|by \d|[ap]m)\b/iu.test(line.text) ? 'maybe' : 'no';
    case 'duration':
      if (kinds.some(one => one.kind === 'duration' && !OFTEN.test(line.text.slice(0, one.at))))
        return AGO.test(plain(line)) || /\byears? old\b|-year-old/iu.test(line.text) ? 'maybe' : 'yes';
      return /\b(?:overnight|all (?:day|night|week|year)|hour and a half|fortnight|weeks|days|hours|months|minutes|years|until|till|a while|from .{1,30} to)\b/iu.test(
        line.text,
      ) || atOnce(line.text)
        ? 'maybe'
        : 'no';
  }
}

/** Whether the chatbot states a date, a time or a duration: any, or when something happens. */
export function when(dialogue: Dialogue, kind: TimeKind, about: string | null): Decision {
  return about === null ? anyTime(dialogue, kind) : timeAbout(dialogue, kind, about);
}

function anyTime(dialogue: Dialogue, kind: TimeKind): Decision {
  const stating = dialogue.chatbot.filter(line => gives(line, kind) === 'yes' && !recounts(line));
  const line = stating.find(one => !isQuestion(one)) ?? stating.find(one => offers(one) && !echoes(dialogue, one));
  if (line) return met([line], `The chatbot states ${WHAT[kind]} in ${shown(line)}.`);
  if (stating[0]) return cannotTell(`The chatbot gives ${WHAT[kind]} only in a question: ${shown(stating[0])}.`);
  const maybe = dialogue.chatbot.find(one => gives(one, kind) === 'maybe');
  if (maybe) return cannotTell(`The chatbot gives a time, but it cannot be told whether it counts as ${WHAT[kind]}: ${shown(maybe)}.`);
  return notMet(closest(dialogue, ''), `No sentence of the chatbot states ${WHAT[kind]}.`);
}

/** A question that only repeats the user's own time. */
const echoes = (dialogue: Dialogue, line: Line): boolean => {
  const said = new Set(dialogue.user.filter(({ turn }) => turn < line.turn).flatMap(({ text }) => quantitiesOf(text).map(({ value }) => value)));
  return quantitiesOf(line.text).every(({ value }) => said.has(value));
};

const OTHER_EVENT =
  /\b(?:issued|ordered|placed|shipped|sent|dispatched|left|printed|created|received|registered|requested|reported|submitted|signed|logged|opened|booked|bought|paid|charged|picked up|handed|approved|cancelled|checked|began|started|sign up|register by|apply by|deadline|collected|filed|arrived at our|reached us|came in|reached our|open from|we are open|were open|opening hours|office hours|call us|reach us|ring us|phone lines?|hotline|lines are open|closed on|since|last (?:week|month|year)|yesterday)\b/u;

function timeAbout(dialogue: Dialogue, kind: TimeKind, about: string): Decision {
  const subject = happening(about);
  const timed = dialogue.chatbot.filter(line => gives(line, kind) !== 'no' && !recounts(line));
  const open = timed.filter(line => !unknown(plain(line)) && (!isQuestion(line) || offers(line)));
  const sure = open.filter(line => gives(line, kind) === 'yes' && !denies(plain(line)));
  const own = sure.find(line => predicateStands(line, subject) && !elsewhere(line, subject));
  if (own) return met([own], `The chatbot says when "${about}" in ${shown(own)}.`);
  const answering = sure.find(
    line =>
      !elsewhere(line, subject) && !otherVerb(line, subject) && inQuestion(dialogue, line, subject) && bareBefore(dialogue, line, firstTime(line), subject),
  );
  if (answering) return met([answering], `The chatbot answers when "${about}" with a time in ${shown(answering)}.`);
  if (open.length > 0 && !open.every(line => elsewhere(line, subject)))
    return cannotTell(`The chatbot gives a time, but it cannot be told whether it is when "${about}": ${shown(open[0] as Line)}.`);
  const soft = dialogue.chatbot.find(
    line =>
      !isQuestion(line) &&
      !unknown(plain(line)) &&
      (atOnce(line.text) || /\b(?:once|after|before|as soon as|until|daily|every)\b/u.test(plain(line))) &&
      (touches(line, subject) || askedBefore(dialogue, line).some(one => touches(one, subject))) &&
      !elsewhere(line, subject),
  );
  if (soft) return cannotTell(`The chatbot ties it to something else than a time: ${shown(soft)}.`);
  const other = open[0];
  if (other) return notMet([other], `The only time that the chatbot gives is that of something else: ${shown(other)}.`);
  return notMet(closest(dialogue, about), `No sentence of the chatbot says when "${about}".`);
}

/** Other words for a happening, by what its criterion calls it: a visit is a day on which somebody can be sent. */
const HAPPENINGS: readonly (readonly [called: RegExp, said: readonly string[]])[] = [
  [/\b(?:comes?|visits?|arrives?|is coming|calls? by)$/iu, ['send somebody', 'send someone', 'send him', 'send her', 'send our', 'send a', 'send an']],
  [
    /\b(?:refund|money|payment|pay|salary|compensation)\b.*\b(?:paid(?: out)?|refunded|credited|arrives?|comes|sent)$/iu,
    ['on your account', 'in your account', 'on your card', 'with you', 'reach you'],
  ],
  [/\bcloses?$/iu, ['open until', 'open till', 'open daily until', 'open today until']],
  [/\b(?:due|(?:be|is) paid)$/iu, ['to pay', 'pay by', 'pay it by', 'payable', 'settle it']],
];

function happening(about: string): Subject {
  const subject = subjectOf(about);
  const more = HAPPENINGS.filter(([called]) => called.test(about)).flatMap(([, said]) => said.map(expression));
  return more.length === 0 ? subject : { ...subject, groups: [...subject.groups.slice(0, -1), [...subject.head, ...more]], head: [...subject.head, ...more] };
}

/** Charging, paying and weighing are no lasting: `90 minutes` of one is not that of the other. */
const OTHER_VERB = /\b(?:(?<!\b(?:a|one|single|full|per|each|every) (?:full )?)(?:re)?charg(?:es?|ed|ing)|costs?|pays?|paying|weighs?)\b/u;
const otherVerb = (line: Line, subject: Subject): boolean => {
  const found = OTHER_VERB.exec(plain(line));
  return found !== null && !standsAny({ ...line, stems: stemsOf(found[0]) }, subject.groups.flat());
};

/** The happening itself stands in the sentence, or the thing it happens to in a sentence of its own. */
const predicateStands = (line: Line, subject: Subject): boolean => speaksOf(line, subject) || standsAny(line, subject.head);

/** `Open 9 to 6`, `open until six` tell the end as well. */
const UNTIL = /\b(?:until|till|to|between)\b|\d ?[-–] ?\d|\b\d{1,4}(?: \d\d)? \d{1,4}(?: \d\d)?\b/u;
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:leav\w*|depart\w*|sets? off)\b/u, /\b(?:arriv\w*|gets? in|returns?|back at)\b/u],
  [/\b(?:start\w*|begin\w*|began)\b/u, /\b(?:ends?|finish\w*|over by)\b/u],
  [/\bopen\w*\b/u, /\b(?:clos\w*|shuts?)\b/u],
];
const standsAnyWord = (subject: Subject, form: RegExp): boolean => form.test(subject.words.join(' '));
const standsEither = (line: Line, form: RegExp): boolean => form.test(plain(line));

/** A time of another event: when it was issued or sent, when the office is open. */
function elsewhere(line: Line, subject: Subject): boolean {
  if (
    OPPOSITES.some(
      ([one, other]) =>
        (standsAnyWord(subject, one) && standsEither(line, other) && !standsEither(line, one)) ||
        (standsAnyWord(subject, other) && standsEither(line, one) && !standsEither(line, other) && !UNTIL.test(plain(line))),
    )
  )
    return true;
  const found = OTHER_EVENT.exec(plain(line));
  return found !== null && !standsAny({ ...line, stems: ` ${found[0]} ` }, subject.head) && !standsAny(line, subject.head);
}

function firstTime(line: Line): number {
  const first = quantitiesOf(line.text).find(({ kind }) => kind === 'date' || kind === 'time' || kind === 'duration');
  const words = /\b(?:this|tonight|tomorrow|next|in the|quarter|half|within|by|at|between|from)\b/iu.exec(line.text);
  return Math.min(first?.at ?? line.text.length, words?.index ?? line.text.length);
}
