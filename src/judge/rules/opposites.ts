import { contentStems } from '../../support/text.js';
import { askedBefore, plainWords, type Dialogue, type Line } from './dialogue.js';
import { akin } from './lexicon.js';
import { denies, isQuestion } from './sentences.js';

const plain = (line: Line): string => line.words.join(' ');

/** The words of one list that the other has too, in some form. */
export const overlap = (a: readonly string[], b: readonly string[]): string[] => a.filter(word => b.some(other => akin(word, other)));

/** Yes, then no, on the same: `was shipped`, `hasn't been shipped`. */
export function turned(dialogue: Dialogue): readonly [Line, Line] | null {
  const stated = dialogue.chatbot.filter(line => !isQuestion(line) && line.words.length >= 3).map(line => ({ line, pieces: pieces(dialogue, line) }));
  for (const [i, one] of stated.entries()) {
    for (const other of stated.slice(i + 1)) {
      if (one.line.turn === other.line.turn) continue;
      const pairs = one.pieces.flatMap(a => other.pieces.map(b => [a, b] as const)).filter(([a, b]) => a.denied !== b.denied);
      if (
        pairs.some(([a, b]) => opposed(dialogue, a, b, one.line, other.line)) &&
        !otherCase(dialogue, one.line, other.line) &&
        !contrast(one.line, other.line)
      )
        return [one.line, other.line];
    }
  }
  return null;
}

/** The same said of the same, and no condition that the user brought up in between. */
function opposed(dialogue: Dialogue, a: Piece, b: Piece, one: Line, other: Line): boolean {
  const shared = overlap(a.about, b.about);
  if (shared.length < (a.answered ? 3 : 2) || shared.length / Math.max(a.about.length, b.about.length) < 0.4) return false;
  const left = a.about.filter(word => overlap([word], b.about).length === 0);
  const right = b.about.filter(word => overlap([word], a.about).length === 0);
  if (!a.answered && left.length > 0 && right.length > 0) return false;
  const between = dialogue.user.filter(({ at }) => at > one.at && at < other.at).flatMap(subject);
  return ![...left, ...right].some(word => between.some(said => akin(word, said)));
}

const SMALL_TALK = new Set([
  'ye',
  'yes',
  'sorry',
  'certain',
  'sure',
  'unfortunat',
  'afraid',
  'pleas',
  'pleased',
  'work',
  'great',
  'book',
  'not',
  'note',
  'mr',
  'mrs',
  'ms',
]);
const subject = (line: Line): string[] => [...new Set(contentStems(line.text).filter(word => !SMALL_TALK.has(word)))];

interface Piece {
  readonly about: readonly string[];
  readonly denied: boolean;
  /** A yes: it says what the user asked. */
  readonly answered: boolean;
}

const PASSING = new Set(['yesterday', 'today', 'tomorrow', 'now', 'week', 'last', 'since', 'currently', 'currentli', 'heat', 'al', 'any']);

/** The pieces of a sentence between commas and colons, and whether each denies. */
function pieces(dialogue: Dialogue, line: Line): Piece[] {
  const bare = (words: readonly string[]): string[] => words.filter(word => !PASSING.has(word));
  const said = line.text.replace(/\b(?:Mr|Mrs|Ms|Miss)\.? \p{Lu}[\p{L}'’-]+/gu, ' ');
  const own = [said, ...said.split(/[,:;]\s|\s[–—-]\s|\bbut\b/u)]
    .filter(text => !/n['’]t\W*$/u.test(text))
    .map(text => ({
      about: [...new Set(bare(contentStems(text)))].filter(word => !SMALL_TALK.has(word)),
      denied: denies(plainWords(text).join(' ')),
      answered: false,
    }));
  const asked =
    /^(?:yes|certainly|sure|of course)\b/u.test(plain(line)) && !denies(plain(line))
      ? [{ about: bare([...new Set([...askedBefore(dialogue, line).flatMap(subject), ...subject(line)])]), denied: false, answered: true }]
      : [];
  return [...own.filter(({ about }) => about.length >= 2), ...asked];
}

const CORRECTS = /\b(?:my mistake|i was wrong|correction|correct myself|apologies|sorry,? i meant|i misspoke|meanwhile|since then|updated|would be left)\b/u;
const between = (dialogue: Dialogue, one: Line, other: Line): Line[] => dialogue.user.filter(({ at }) => at > one.at && at < other.at);

/** The user asks for a change in between, or the chatbot takes it back. */
export const asksChange = (dialogue: Dialogue, one: Line, other: Line): boolean =>
  between(dialogue, one, other).some(line =>
    /\b(?:instead|change|changed|make it|actually|rather|move|later|earlier|cheaper|upgrade|add|extra|swap|could it be|another|different|other)\b/iu.test(
      line.text,
    ),
  ) || CORRECTS.test(plain(other));

/** The user asks about another case in between, or the chatbot takes it back: then both may hold. */
const otherCase = (dialogue: Dialogue, one: Line, other: Line): boolean =>
  between(dialogue, one, other).some(line =>
    /\b(?:what if|what about|how about|and (?:for|on|in|with|to) |another|if i|if we|other|different)\b/iu.test(line.text),
  ) || CORRECTS.test(plain(other));

const CALENDAR = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|nz|eur|usd|gbp|chf|sek|nok|isk|dkk|zar|aud|cad)$/u;
/** Each sentence names something that the other does not: the two lifts, the two rooms. */
export function contrast(one: Line, other: Line): boolean {
  const names = (line: Line): string[] =>
    (line.text.slice(1).match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]+/gu) ?? []).map(name => name.toLowerCase()).filter(name => !CALENDAR.test(name));
  const [a, b] = [names(one), names(other)];
  const only = (x: readonly string[], y: readonly string[]): boolean => x.some(name => !y.includes(name));
  const kinds =
    /\b(?:adult|child|senior|student|single|double|return|express|standard|first|second|small|large|weekday|weekend|morning|evening|monthly|yearly|other|another|outbound|inbound|departure|arrival|leaves?|arrives?|opens?|closes?|start|end|from|until)\b/gu;
  const [k, l] = [plain(one).match(kinds) ?? [], plain(other).match(kinds) ?? []];
  return (only(a, b) && only(b, a)) || (only(k, l) && only(l, k));
}
