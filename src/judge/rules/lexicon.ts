import { readFileSync } from 'node:fs';
import { packageFolder } from '../../support/packageFolder.js';
import { stem, wordsOf } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { clockIn } from './timeWords.js';
import { plainWords, type Line } from './dialogue.js';

/** One alternative: groups that must all stand in a sentence, each a choice of expressions. */
export type Pattern = readonly (readonly string[])[];

interface Words {
  readonly rings: readonly string[];
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly asks: Readonly<Record<string, readonly string[]>>;
  readonly kinds: Readonly<Record<string, string>>;
}

interface Lexicon {
  readonly rings: ReadonlyMap<string, readonly string[]>;
  readonly phrases: ReadonlyMap<string, readonly Pattern[]>;
  /** Ways of asking for a thing. */
  readonly asks: ReadonlyMap<string, readonly Pattern[]>;
  readonly kinds: ReadonlyMap<string, readonly string[]>;
}

/** An expression as it is looked up in a line: stems, or a mark such as `#time`. */
export const expression = (text: string): string => (text.startsWith('#') ? text : plainWords(text).map(stem).join(' '));
const pattern = (text: string): Pattern => text.split(' & ').map(group => group.split('|').map(expression));

const MARKS: Readonly<Record<string, (line: Line) => boolean>> = {
  '#time': line => clockIn(line.text) || quantitiesOf(line.text).some(({ kind }) => kind === 'time'),
  '#date': line => quantitiesOf(line.text).some(({ kind }) => kind === 'date'),
  '#duration': line => quantitiesOf(line.text).some(({ kind }) => kind === 'duration'),
  '#money': line => quantitiesOf(line.text).some(({ kind }) => kind === 'money'),
  '#percent': line => quantitiesOf(line.text).some(({ kind }) => kind === 'percent'),
  '#code': line => quantitiesOf(line.text).some(({ kind, text }) => kind === 'code' || (kind === 'number' && text.replace(/\D/gu, '').length >= 5)),
  '#number': line => /\d/u.test(line.text),
  '#phone': line => /(?:\+|\b0)\d[\d\s()/-]{6,18}\d/u.test(line.text),
  '#email': line => /[\w.+-]{1,64}@[\w-]{1,64}\.\w/u.test(line.text),
  '#url': line => /https?:|www\.|\b[\w-]{1,60}\.(?:com|org|net|de|co|uk|eu|fr|it|es|io|ch|at|nl)\b/iu.test(line.text),
  '#adult': line =>
    /\b(?:1[6-9]|2[01])\s?\+|\b(?:over|from|rated|above)[ -]?(?:1[5-9]|2[01])s?\b(?![:.,]\d| ?(?:€|\$|£|euro|kr|pm|am|may|june|to\b|per))|\badults?[- ]only\b|\b(?:18|21) and over\b/iu.test(
      line.text,
    ),
  '#size': line => /\bsize \d|\bEU ?\d\d|\bUK ?\d/iu.test(line.text),
};

let loaded: Lexicon | undefined;

/** The general word lists, read on first use. */
export function lexicon(): Lexicon {
  if (loaded) return loaded;
  const words = JSON.parse(readFileSync(packageFolder('src/judge/rules/words.json'), 'utf8')) as Words;
  const rings = new Map<string, readonly string[]>();
  for (const ring of words.rings) {
    const all = ring.split(',').map(word => expression(word.trim()));
    for (const word of all.slice(0, 2)) rings.set(word, [...new Set([...(rings.get(word) ?? []), ...all])]);
    for (const word of all.slice(2)) if (!rings.has(word) && !word.includes(' ')) rings.set(word, all);
  }
  const key = (name: string): string => wordsOf(name).map(stem).join(' ');
  const compiled = (lists: Readonly<Record<string, readonly string[]>>): Map<string, Pattern[]> =>
    new Map(Object.entries(lists).map(([name, alternatives]) => [key(name), alternatives.map(pattern)]));
  const kinds = new Map(Object.entries(words.kinds).map(([name, list]) => [key(name), list.split(',').map(word => expression(word.trim()))]));
  return (loaded = { rings, phrases: compiled(words.phrases), asks: compiled(words.asks), kinds });
}

/** Whether one expression stands in a sentence. */
export function stands(line: Line, wanted: string): boolean {
  const mark = MARKS[wanted];
  if (mark) return mark(line);
  if (wanted === '') return false;
  if (line.stems.includes(` ${wanted} `)) return true;
  return wanted.length >= 5 && !wanted.includes(' ') && line.stems.split(' ').some(word => akin(word, wanted));
}

/** `activ` and `activat`, `arriv` and `arrival`: one word begins the other, and little is left. */
export function akin(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.length - short.length <= 3 && long.startsWith(short);
}

export const standsAny = (line: Line, wanted: readonly string[]): boolean => wanted.some(one => stands(line, one));

/** A line for the whole pattern: one expression of every group. */
export const fits = (line: Line, wanted: Pattern): boolean => wanted.every(group => standsAny(line, group));

/** A word and the words that say the same. */
export const ringOf = (word: string): readonly string[] => [...new Set([word, ...(lexicon().rings.get(word) ?? [])])];
