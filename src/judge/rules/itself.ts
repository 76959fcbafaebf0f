import { contentStems, wordsOf } from '../../support/text.js';
import { quantitiesOf, type QuantityKind } from '../../transcript/quantity.js';
import { cannotTell, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, type Dialogue, type Line } from './dialogue.js';
import { akin } from './lexicon.js';
import { denies, isQuestion, recounts } from './sentences.js';

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
const DULL = new Set('yes sure certain perfect great welcome sorry afraid note pleas thank still just only back total around about per also already day week month year hour minut today tomorrow euro pound dollar time good fine happi number book order'.split(' '));
const per = (text: string): string => /\b(?:per|a|each|every|\/)\s?(?:person|night|day|month|year|hour|week|head|adult|child|kg|piece)\b|\b(?:total|in all|altogether|together|for both|for all|for the pair|each|monthly|daily|weekly|deposit|off|refund|discount)\b/iu.exec(text)?.[0].toLowerCase().replace(/^(?:a|every|each) /u, 'per ') ?? '';

const content = (text: string): string[] => contentStems(text).filter(word => !DULL.has(word) && !/^\d/u.test(word));

function statements(dialogue: Dialogue): Statement[] {
  return dialogue.chatbot
    .filter(line => !isQuestion(line) && !recounts(line))
    .flatMap(line => quantitiesOf(line.text).filter(({ kind }) => kind !== 'number' && kind !== 'code').map(({ kind, value, text }) => {
      const without = line.text.replace(text, ' ');
      const about = content(without);
      const asked = askedBefore(dialogue, line).flatMap(one => content(one.text));
      return { line, kind, unit: kind === 'duration' ? 'span' : per(line.text), value, about, context: [...new Set([...about, ...asked])] };
    }));
}

const overlap = (a: readonly string[], b: readonly string[]): string[] => a.filter(word => b.some(other => akin(word, other)));

/** Whether what the chatbot says in one turn agrees with what it says in another. */
export function withItself(dialogue: Dialogue): Decision {
  const said = statements(dialogue);
  const yesNo = turned(dialogue);
  if (yesNo) return notMet(yesNo, `The chatbot first says one thing and then its opposite: ${shown(yesNo[0])} and ${shown(yesNo[1])}.`);
  const agreeing: (readonly [Statement, Statement])[] = [];
  let doubt: readonly [Statement, Statement] | undefined;
  for (const [i, one] of said.entries()) {
    for (const other of said.slice(i + 1)) {
      if (one.line.turn === other.line.turn || one.kind !== other.kind) continue;
      const shared = overlap(one.about, other.about);
      const likely = overlap(one.context, other.context);
      if (one.value === other.value && (shared.length > 0 || likely.length > 0)) agreeing.push([one, other]);
      if (one.value === other.value || within(one.value, other.value) || one.unit !== other.unit) continue;
      const same = shared.length / Math.max(1, Math.min(one.about.length, other.about.length));
      const alsoAgree = said.some(third => third.line.at === one.line.at && third.value === other.value) || said.some(third => third.line.at === other.line.at && third.value === one.value);
      if (alsoAgree || comparable(one.value, other.value, one.kind) === false) continue;
      if (shared.length >= 2 && same >= 0.6 && !changed(dialogue, one.line, other.line) && single(said, one) && single(said, other) && !contrast(one.line, other.line)) {
        return notMet([one.line, other.line], `The chatbot states two values for the same: ${shown(one.line)} and ${shown(other.line)}.`);
      }
      if (shared.length > 0) doubt ??= [one, other];
    }
  }
  if (doubt) return cannotTell(`The chatbot states two values, but it cannot be told whether they are of the same: ${shown(doubt[0].line)} and ${shown(doubt[1].line)}.`);
  const [pair] = agreeing;
  if (pair) return met([pair[0].line, pair[1].line], `The chatbot repeats the same value: ${shown(pair[0].line)} and ${shown(pair[1].line)}.`);
  return cannotTell('The chatbot says nothing twice, so there is nothing to compare.');
}

/** The only value of its kind in its sentence. */
const single = (said: readonly Statement[], one: Statement): boolean => said.filter(({ line, kind }) => line.at === one.line.at && kind === one.kind).length === 1;

/** `7 day` lies within `5-7 day`. */
function within(a: string, b: string): boolean {
  const range = (value: string): number[] => (value.split(' ')[0] ?? '').split('-').map(Number);
  if (a.split(' ')[1] !== b.split(' ')[1]) return false;
  const [one, other] = [range(a), range(b)];
  return Math.min(...one) <= Math.max(...other) && Math.min(...other) <= Math.max(...one);
}

/** A weekday and a date, or `tomorrow` and a date, may be the same day. */
function comparable(a: string, b: string, kind: QuantityKind): boolean {
  if (kind !== 'date') return kind !== 'duration' || a.split(' ').slice(1).join(' ') === b.split(' ').slice(1).join(' ') || /working|night/u.test(a + b);
  const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
  return (weekday.test(a) && weekday.test(b)) || (/^\d\d-\d\d$/u.test(a) && /^\d\d-\d\d$/u.test(b)) || (/^\d+(?:st|nd|rd|th)$/u.test(a) && /^\d+(?:st|nd|rd|th)$/u.test(b));
}

/** The user asks for something else in between, or the chatbot takes it back. */
function changed(dialogue: Dialogue, one: Line, other: Line): boolean {
  const between = dialogue.user.filter(({ at }) => at > one.at && at < other.at);
  return (
    between.some(line => /\b(?:instead|change|changed|another|different|other|what if|what about|how about|and (?:for|on|in|with|to|the)|make it|actually|rather|move|later|earlier|cheaper|bigger|smaller|two of|both|upgrade|add|extra|without|if i|if we|or)\b/iu.test(line.text)) ||
    /\b(?:my mistake|i was wrong|correction|correct myself|apologies|sorry,? i meant|i misspoke|meanwhile|since then|now|updated|moved|changed|with (?:the|your) (?:discount|voucher)|would be left|after)\b/u.test(plain(other))
  );
}

/** Each sentence names something that the other does not: the two lifts, the two rooms. */
function contrast(one: Line, other: Line): boolean {
  const names = (line: Line): string[] => (line.text.slice(1).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]+/gu) ?? []).map(name => name.toLowerCase());
  const [a, b] = [names(one), names(other)];
  const only = (x: readonly string[], y: readonly string[]): boolean => x.some(name => !y.includes(name));
  const kinds = /\b(?:adult|child|senior|student|single|double|return|express|standard|first|second|small|large|weekday|weekend|morning|evening|monthly|yearly|other|another|outbound|inbound|departure|arrival|leaves?|arrives?|opens?|closes?|start|end|from|until)\b/gu;
  const [k, l] = [plain(one).match(kinds) ?? [], plain(other).match(kinds) ?? []];
  return (only(a, b) && only(b, a)) || (only(k, l) && only(l, k));
}

/** Yes, then no, on the same: `was shipped`, `hasn't been shipped`. */
function turned(dialogue: Dialogue): readonly [Line, Line] | null {
  const stated = dialogue.chatbot.filter(line => !isQuestion(line) && line.words.length >= 3);
  for (const [i, one] of stated.entries()) {
    for (const other of stated.slice(i + 1)) {
      if (one.turn === other.turn || denies(plain(one)) === denies(plain(other)) || changed(dialogue, one, other) || contrast(one, other)) continue;
      const [a, b] = [subject(one), subject(other)];
      const shared = overlap(a, b);
      if (shared.length >= 2 && shared.length / Math.min(a.length, b.length) >= 0.6 && shared.length / Math.max(a.length, b.length) >= 0.3 && deniesShared(denies(plain(one)) ? one : other, shared)) return [one, other];
    }
  }
  return null;
}

const subject = (line: Line): string[] => [...new Set(contentStems(line.text).filter(word => !['ye', 'yes', 'sorry', 'certain', 'sure', 'unfortunate', 'unfortunately', 'afraid', 'pleas', 'wait'].includes(word)))];

/** The denial stands next to a word that both sentences share. */
function deniesShared(line: Line, shared: readonly string[]): boolean {
  const at = line.words.findIndex(word => denies(word));
  const near = contentStems(line.words.slice(Math.max(0, at), at + 6).join(' '));
  return at >= 0 && wordsOf(line.text).length < 35 && near.some(word => shared.some(one => akin(one, word)));
}
