import type { Span } from './findNames.js';
import { isGivenName, isPlainName } from './givenNames.js';
import { isProper, isWord } from './notNames.js';

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD = /\p{L}[\p{L}\p{M}]{0,24}(?:['’-]\p{L}[\p{L}\p{M}]{0,24}){0,3}/gu;
const CYRILLIC = /^\p{Script=Cyrillic}{3,}$/u;

const key = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]s$/u, '')
    .replace(/’/gu, "'");

/** A Russian or Ukrainian name without its case ending: `Анна`, `Анне` and `Анной` are one. */
const cyrillicStem = (word: string): string =>
  CYRILLIC.test(word) ? `~${word.replace(/(?:ой|ей|ою|ем|ом|ым|ого|ему|ому|[аяеуюыиьй])$/u, '').slice(0, 24)}` : word;

/** The names found in a conversation so far, and every place they stand in, whatever their case. */
export class KnownNames {
  /** Word to the name it belongs to; `capital`: only with a capital, because it is a word too. */
  private readonly words = new Map<string, { readonly name: string; readonly capital: boolean }>();
  private readonly unspaced = new Map<string, string>();
  private readonly lengths = new Set<number>();

  /** Takes a name in; gives the one it is known under, which is the same for `Anna Schmidt` and `Anna`. */
  add(name: string): string {
    if (UNSPACED.test(name)) {
      if (!this.unspaced.has(name)) {
        this.unspaced.set(name, name);
        this.lengths.add(name.length);
      }
      return name;
    }
    const words = (name.match(WORD) ?? []).filter(word => word.length > 1);
    const before = words.map(word => this.words.get(key(word))?.name).find(found => found !== undefined);
    const known = before ?? key(name);
    for (const word of words) {
      if (/^(?:de|da|di|do|dos|das|del|della|der|den|van|von|zu|bin|ibn|al|el|la|le)$/iu.test(word)) continue;
      const capital = isWord(word) || isProper(word) || (isGivenName(word) && !isPlainName(word));
      for (const form of new Set([key(word), cyrillicStem(key(word))])) if (!this.words.has(form)) this.words.set(form, { name: known, capital });
    }
    return known;
  }

  /** Every occurrence in a text, with the name it belongs to. */
  *occurrences(text: string): Generator<Span & { readonly name: string }> {
    if (this.words.size > 0) {
      for (const match of text.matchAll(WORD)) {
        const folded = key(match[0]);
        const found = this.words.get(folded) ?? this.words.get(cyrillicStem(folded));
        if (!found || (found.capital && !/^\p{Lu}/u.test(match[0]) && /\p{Ll}/u.test(match[0]))) continue;
        yield { start: match.index, end: match.index + match[0].replace(/['’]s$/iu, '').length, name: found.name };
      }
    }
    for (const length of this.lengths) {
      // A single character is a name only where a cue says so.
      if (length < 2) continue;
      for (let at = 0; at + length <= text.length; at++) {
        const name = this.unspaced.get(text.slice(at, at + length));
        if (name !== undefined) yield { start: at, end: at + length, name };
      }
    }
  }
}
