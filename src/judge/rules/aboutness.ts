import { contentStems, stem } from '../../support/text.js';
import { askedBefore, sameTurn, stemsOf, type Dialogue, type Line } from './dialogue.js';
import { akin, ringOf, standsAny } from './lexicon.js';

/** What a value is asked about: each word of it with its synonyms; the last one carries it. */
export interface Subject {
  readonly words: readonly string[];
  readonly groups: readonly (readonly string[])[];
  readonly head: readonly string[];
}

const EMPTY = new Set(['total', 'exact', 'full', 'customer', 'user', 'price', 'cost', 'amount', 'will', 'tak', 'next', 'new', 'take', 'last', 'get']);
const RIVALS = [
  ['singl', 'doubl', 'twin', 'suit', 'family', 'tripl', 'dorm', 'studio'],
  ['adult', 'child', 'kid', 'senior', 'student', 'concession', 'baby'],
  ['return', 'one-way', 'round'],
  ['first', 'second', 'economy', 'business'],
  ['standard', 'expres', 'premium', 'basic', 'delux'],
  ['smal', 'medium', 'larg'],
  ['monthly', 'annual', 'yearly', 'weekly', 'daily'],
  ['breakfast', 'lunch', 'dinner', 'brunch'],
  ['weekday', 'weekend'],
  ['delivery', 'pickup', 'collection'],
  ['tram', 'bus', 'train', 'ferry', 'metro', 'taxi'],
  ['deposit', 'rent'],
  ['laptop', 'tablet', 'phon', 'monitor', 'keyboard'],
] as const;

export function subjectOf(text: string): Subject {
  const all = contentStems(text);
  const kept = all.filter(word => !EMPTY.has(word));
  const words = kept.length > 0 ? kept : all;
  const groups = words.map(ringOf);
  return { words, groups, head: groups.at(-1) ?? [] };
}

/** Whether every word of the subject, or a synonym, stands in a sentence. */
export const speaksOf = (line: Line, subject: Subject): boolean => subject.groups.length > 0 && subject.groups.every(group => standsAny(line, group));

export const touches = (line: Line, subject: Subject): boolean => subject.groups.some(group => standsAny(line, group));

/** `double` where the subject is a single room. */
export function rivals(line: Line, subject: Subject): boolean {
  return RIVALS.some(set => {
    const own = set.find(word => subject.words.includes(word));
    return own !== undefined && !line.stems.includes(` ${own} `) && set.some(word => word !== own && line.stems.includes(` ${word} `));
  });
}

/** `so when?`, `how much`, `when will he be here`: it asks on about what was spoken of. */
const ELLIPTIC =
  /^(?:and |so |but |ok |okay )*(?:when|how long|how much|what time|the price|price|cost|costs)(?: (?:will|would|does|do|is|are|can|should|it|that|he|she|they|this|be|here|there|come|take|cost|exactly|then|i|get|have|to|pay|total|in total|please|pls|for it|for that|wait)){0,6}$/u;

const GENERIC = new Set(
  `it that thi there fee we you price cost cos com total about around currently onli just from roughly approximately usually normally typically pay would will amount sum fee charg rate per night day
  person week month year hour each piec expect should takes tak least most between within until next working busines back ready sure certainly cours absolutely great good question thank hello hi welcom
  morning evening afternoon currently now today still starting start altogether overal exactly regular normal estimat up maximum minimum latest right yeah yep hey dear least please glad happi wait happy look check checked moment quick so at new every second third first other alternate`
    .split(/\s+/u)
    .flatMap(word => [word, stem(word)]),
);

const isGeneric = (word: string, subject: Subject): boolean =>
  GENERIC.has(word) || /^\d+$/u.test(word) || subject.groups.some(group => group.some(one => akin(one, word)));

const JOINED = /^(?:and|or|plus)$/u;

/** A question without what it asks for besides the subject: `phone and case`, of the phone. */
function withoutPartners(stems: string, subject: Subject): string {
  const words = stems.split(' ').filter(word => !/^(?:th|the|a|an|my|your|this|that)$/u.test(word));
  const own = (word: string | undefined): boolean => word !== undefined && subject.head.includes(word);
  return words.filter((_, i) => !(JOINED.test(words[i - 1] ?? '') && own(words[i - 2])) && !(JOINED.test(words[i + 1] ?? '') && own(words[i + 2]))).join(' ');
}

/** Whether a sentence names no topic of its own before a value, or only what the user just asked about. */
export function bareBefore(dialogue: Dialogue, line: Line, at: number, subject: Subject): boolean {
  const lines = threadBefore(dialogue, line);
  const about = lines.filter(one => touches(one, subject));
  const asked = (about.length > 0 ? about : lines).flatMap(({ stems }) => withoutPartners(stems, subject).trim().split(' '));
  const clause =
    line.text
      .slice(0, at)
      .split(/[;:,]\s/u)
      .at(-1) ?? '';
  return contentStems(clause).every(word => isGeneric(word, subject) || asked.some(one => akin(one, word)));
}

/** The piece of a sentence that holds a value: `the pen is 799` in `The tablet is sold out, the pen is 799`. */
export function clauseAt(text: string, at: number): { readonly text: string; readonly at: number } {
  const ends = [...text.matchAll(/[;:,–—]\s|\s(?:but|while|whereas|and|plus)\s/giu)];
  const before = ends.filter(one => one.index + one[0].length <= at).at(-1);
  const from = before ? before.index + before[0].length : 0;
  return { text: text.slice(from, ends.find(one => one.index > at)?.index), at: at - from };
}

/** Whether the piece that holds a value speaks of something else than the subject, which stands elsewhere in the sentence. */
export function belongsElsewhere(line: Line, at: number, subject: Subject): boolean {
  const clause = clauseAt(line.text, at);
  if (touches({ ...line, text: clause.text, stems: stemsOf(clause.text) }, subject)) return false;
  return !contentStems(clause.text.slice(0, clause.at)).every(word => isGeneric(word, subject));
}

/** The word that stands before the subject's noun where another than its own does: `advanced` in `the advanced kit`, of a starter kit. */
export function otherModifier(line: Line, subject: Subject): string | null {
  if (subject.groups.length < 2 || subject.groups.slice(0, -1).some(group => standsAny(line, group))) return null;
  const words = line.stems.trim().split(' ');
  const at = words.findIndex((word, i) => i > 0 && subject.head.includes(word));
  const before = words[at - 1];
  return before !== undefined && contentStems(before).length > 0 && !isGeneric(before, subject) ? before : null;
}

/** What the user said last and, where that only answered a question of the chatbot, what was said before it. */
function threadBefore(dialogue: Dialogue, line: Line): Line[] {
  const asked = askedBefore(dialogue, line);
  const first = asked[0];
  if (!first) return asked;
  const question = dialogue.lines.filter(({ at, speaker }) => at < first.at && speaker === 'chatbot').at(-1);
  if (!question?.text.endsWith('?') || asked.some(({ text }) => text.includes('?'))) return asked;
  return [...askedBefore(dialogue, question), ...asked];
}

/** Whether the user's last words, or the chatbot's words just before, are about the subject. */
export function inQuestion(dialogue: Dialogue, line: Line, subject: Subject): boolean {
  const asked = askedBefore(dialogue, line);
  if (asked.length === 1 && asked.some(one => ELLIPTIC.test(one.words.join(' ')))) return true;
  const thread = threadBefore(dialogue, line);
  if (thread.some(one => touches(one, subject)) && !thread.some(one => rivals(one, subject))) return true;
  const before = sameTurn(dialogue, line).filter(({ at }) => at === line.at - 1);
  return before.some(one => speaksOf(one, subject));
}
