import { sentencesOf, stem, wordsOf } from '../../support/text.js';
import type { Speaker, Turn } from '../../transcript/turn.js';

/** One sentence of the conversation, as it stands in its turn. */
export interface Line {
  readonly turn: number;
  readonly speaker: Speaker;
  /** Exact words: a piece of the turn's text. */
  readonly text: string;
  /** Lower-case words, apostrophes dropped. */
  readonly words: readonly string[];
  /** All stems in order between blanks, so that a phrase can be looked up: ` do you park here `. */
  readonly stems: string;
  /** Place in the conversation, counting sentences. */
  readonly at: number;
}

/** A conversation in sentences. */
export interface Dialogue {
  readonly lines: readonly Line[];
  readonly chatbot: readonly Line[];
  readonly user: readonly Line[];
  /** Whether a turn of the chatbot was too long to be read to its end. */
  readonly cut: boolean;
}

/** Characters and sentences of one turn that are read. */
const READ = 20_000;
const SENTENCES = 120;

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bcan ?not\b/giu, 'cant'],
  [/\b(do|does|did|is|are|was|were|have|has|would|could|should) not\b/giu, '$1nt'],
  [/\bwill not\b/giu, 'wont'],
  [/\bi am\b/giu, 'im'],
  [/\b(you|we|they) are\b/giu, '$1re'],
  [/\b(i|you|we) have\b(?= \w+(?:ed|en|t)\b)/giu, '$1ve'],
  [/\b(it|that|what|he|she|there) is\b/giu, '$1s'],
  [/\bi will\b/giu, 'ill'],
];

/** The words of a text, lower case, with `cannot`, `do not`, `I am` … in their short form. */
export const plainWords = (text: string): string[] => wordsOf(SHORT.reduce((kept, [long, short]) => kept.replace(long, short), text.normalize('NFKC')));

/** All stems of a text between blanks. */
export const stemsOf = (text: string): string => ` ${plainWords(text).map(stem).join(' ')} `;

/** Sentences of every turn, in order. */
export function readDialogue(transcript: readonly Turn[]): Dialogue {
  const lines: Line[] = [];
  let cut = false;
  for (const { index, speaker, text } of transcript) {
    const sentences = sentencesOf(text.slice(0, READ));
    cut ||= speaker === 'chatbot' && (text.length > READ || sentences.length > SENTENCES);
    for (const sentence of sentences.slice(0, SENTENCES)) {
      lines.push({ turn: index, speaker, text: sentence, words: plainWords(sentence), stems: stemsOf(sentence), at: lines.length });
    }
  }
  return { lines, chatbot: lines.filter(line => line.speaker === 'chatbot'), user: lines.filter(line => line.speaker === 'user'), cut };
}

/** The sentences the user said last before this one. */
export function askedBefore(dialogue: Dialogue, line: Line): Line[] {
  const last = dialogue.user.filter(({ turn }) => turn < line.turn).at(-1)?.turn;
  return dialogue.user.filter(({ turn }) => turn === last);
}

/** The chatbot's sentences in the same turn, this one among them. */
export const sameTurn = (dialogue: Dialogue, line: Line): Line[] => dialogue.chatbot.filter(({ turn }) => turn === line.turn);

/** The pieces of a sentence that stand for themselves: before and after `but`, `;`, a dash. */
export const clausesOf = (text: string): string[] =>
  text
    .split(/;|,?\s\bbut\b|,?\s\bhowever\b|,?\s\balthough\b|,?\s\bthough\b|\s[–—-]\s|,\s(?=(?:so|yet|because|and we|and i|i can|we can|you can)\b)/iu)
    .filter(piece => piece.trim() !== '');
