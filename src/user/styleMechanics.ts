import type { Profile } from '../profile/profile.js';

/**
 * What must arrive letter by letter. Every part begins at a boundary or is bounded, so that a hostile text is read once.
 */
const EXACT = new RegExp(
  [
    // Stands for what is kept (see KEPT): a text that brings one along keeps it.
    '\\uE000',
    // Links, addresses, handles; names of sites and files.
    '(?:https?:\\/\\/|www\\.)\\S*[^\\s.,!?:;]',
    '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})*',
    '(?<![\\p{L}\\p{N}_@#])[@#][\\p{L}\\p{N}_]{2,40}',
    '(?<![\\p{L}\\p{N}.-])[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,4}\\.(?:com|org|net|io|app|test|example|co\\.uk|de|eu|pdf|docx?|xlsx?|csv|jpe?g|png|txt|zip)\\b(?:\\/\\S*[^\\s.,!?:;])?',
    // Codes: letters and digits together (KL1234), apart (AB 1234), or letters after the word for it. 5pm and 2nd are none.
    '(?<![\\p{L}\\p{N}])(?!\\p{N}{1,4}(?:[aApP][mM]|[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])(?![\\p{L}\\p{N}-]))(?=[\\p{L}-]{0,60}\\p{N})(?=[\\p{N}-]{0,60}\\p{L})[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*',
    '(?<![\\p{L}\\p{N}])\\p{Lu}{2,6}(?=[ -]\\p{N}{2})',
    '(?<=\\b(?:[cC]ode|[rR]eference|[rR]ef|pnr|PNR|[vV]oucher|[cC]oupon|[pP]late)(?: is|:)? )\\p{Lu}{4,12}(?![\\p{L}\\p{N}])',
    // What somebody quotes.
    '"[^"\\n]{1,120}"|“[^“”\\n]{1,120}”|«[^«»\\n]{1,120}»|„[^„“”\\n]{1,120}[“”]',
    "(?<![\\p{L}\\p{N}])'[^'\\n]{1,80}'(?![\\p{L}\\p{N}])|‘[^‘’\\n]{1,80}’(?![\\p{L}\\p{N}])",
  ].join('|'),
  'gu',
);
/** Stands for what is kept while the rest is changed: no letter, no digit, no mark. */
const KEPT = '\uE000';

/** Changes a text around links, addresses, codes and quotations, which arrive letter by letter. The change must not touch U+E000. */
export function aroundExact(text: string, change: (rest: string) => string): string {
  const exact = text.match(EXACT) ?? [];
  return change(text.replace(EXACT, KEPT)).replaceAll(KEPT, () => exact.shift() ?? '');
}

const ABBREVIATED = '(?<!\\b(?:[Ee]\\.g|[Ii]\\.e|etc|approx|vs|[Nn]o|[Nn]r|[Ss]t|[Dd]r|[Mm]rs?|[Mm]s|[ap]\\.m))';
/** A small letter that begins a sentence. A word with a capital inside (iPhone) is a name; after an ellipsis the sentence goes on. */
const SENTENCE_START = new RegExp(`(^["'(¿¡]?|${ABBREVIATED}(?<![.…])[.!?]\\s+)(\\p{Ll})(?!\\p{Ll}*\\p{Lu})`, 'gu');

/** Letters put into the profile's case, one for one: a letter that would become two (ß, ŉ, İ) stays. `mixed` and `uncased` change nothing. */
export function cased(text: string, casing: Profile['style']['casing'], language: string): string {
  // Only there a dotted and a dotless i are two letters.
  const locale = /^(?:tr|az)\b/iu.test(language) ? 'tr' : 'en';
  const lower = oneForOne(letters => letters.toLocaleLowerCase(locale));
  const upper = oneForOne(letters => letters.toLocaleUpperCase(locale));
  switch (casing) {
    case 'lower':
      return text.replace(/\p{L}+/gu, lower);
    case 'upper':
      return text.replace(/\p{L}+/gu, upper);
    case 'sentence':
      return text.replace(SENTENCE_START, (_, before: string, letter: string) => before + upper(letter));
    case 'mixed':
    case 'uncased':
      return text;
  }
}

const oneForOne = (change: (letters: string) => string) => (letters: string) => {
  const whole = change(letters);
  if (whole.length === letters.length) return whole;
  return Array.from(letters, letter => (change(letter).length === letter.length ? change(letter) : letter)).join('');
};

/** Marks after a word, with the space that some put before them: not the point in 4.50, not the eyes of :). */
const MARKS = /[ \u00a0\u202f]?(?<![.,!?:;…])[.,!?:;…]+(?=\s|$)|(?<![.,!?…])[.,!?…]+(?=["'”’)\]]{1,2}(?:\s|$))/gu;
/** A dash between words, but none between numbers. */
const SPACED_DASH = /(?<!\p{N}) [—–-]{1,2}(?= )| [—–-]{1,2}(?= (?!\p{N}))/gu;
const JOINING_DASH = /(?<=\p{L})(?:[—–]|\.{2,}|…)(?=\p{L})/gu;

/** `none`: without marks; `light`: without the last full stop. `standard` and `heavy` change nothing here. Scripts with marks of their own keep them. */
export function unmarked(text: string, punctuation: Profile['style']['punctuation']): string {
  if (punctuation === 'none') return text.replace(SPACED_DASH, '').replace(JOINING_DASH, ' ').replace(MARKS, '');
  return punctuation === 'light' ? text.replace(/(?<!\.)\.(?=[\s\p{Extended_Pictographic}\u200D\uFE0F]{0,12}$)/u, '') : text;
}

/** Pictures and faces of marks. Signs that are text (©, ™, ↔) and faces with letters in them (:D) stay. */
const BASE = '(?![©®™‼⁉ℹ↔-↪])(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic})(?:\\uFE0F|\\p{Emoji_Modifier})*';
const EMOJI = new RegExp(`\\p{Regional_Indicator}{2}|${BASE}(?:\\u200D${BASE})*|\\uFE0F?\\u20E3|(?<=^|\\s)[:;]['’]?-?[)(](?=[\\s.,!]|$)`, 'gu');

/** Without emoji, and without the spaces that stood around them. */
export function withoutEmoji(text: string): string {
  return text.replace(EMOJI, '\uE001').replace(/(?<![ \uE001]) *\uE001[ \uE001]*/gu, (gap, at: number, all: string) => {
    const [before, after] = [all.charAt(at - 1), all.charAt(at + gap.length)];
    return before === '' || after === '' || /[\s.,!?:;)…]/u.test(after) || /\s/u.test(before) ? '' : ' ';
  });
}
