import { foldedCase, lowerSource } from './folded.js';
import { Letters, placesOf } from './letters.js';
import { neededBy } from './needed.js';
import { treeOf, type Option } from './tree.js';

/** What was found, and where. */
export interface Found {
  readonly 0: string;
  readonly index: number;
}

/** What callers need of a regular expression. */
export interface Pattern {
  readonly source: string;
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => Found | null;
}

/** A part of a pattern: compiled on first use, run where the text may have what it needs. */
interface Part {
  readonly source: string;
  readonly needs: readonly Uint16Array[] | null;
  /** By flags: in lower case for most texts. */
  readonly compiled: Map<string, RegExp>;
}

/** A group of alternatives this long, in characters, is taken apart. */
const LONG = 200;
const letters = new Letters();

/** The parts that a text may match, and the text as they read it: in lower case, since ignoring case makes an expression dear to compile. */
function fitting(parts: readonly Part[], flags: string, text: string): { readonly fit: readonly RegExp[]; readonly read: string } {
  letters.of(text);
  const fit = parts.filter(({ needs }) => needs === null || letters.mayHave(needs));
  const folded = fit.length > 0 && flags.includes('i') ? foldedCase(text) : null;
  const of = folded === null ? flags : flags.replace('i', '');
  return { fit: fit.map(part => compiled(part, of, folded !== null)), read: folded ?? text };
}

function compiled({ source, compiled: known }: Part, flags: string, lower: boolean): RegExp {
  const before = known.get(flags);
  if (before) return before;
  const made = new RegExp(lower ? lowerSource(source) : source, flags);
  known.set(flags, made);
  return made;
}

/**
 * The same as the regular expression of that source and those flags (u, and i or m), for patterns of many words: its alternatives
 * are told apart by strings that they cannot match without, and only those are compiled and run that a text has. Big ones cost
 * milliseconds to compile, and most are never needed. With i, a pattern may not tell capitals by their class (`\p{Lu}`).
 */
export function keyed(source: string, flags: string): Pattern {
  let parts: readonly Part[] | null = null;
  const tried = (text: string) => fitting((parts ??= partsOf(source)), flags, text);
  return {
    source,
    test: text => {
      const { fit, read } = tried(text);
      return fit.some(part => part.test(read));
    },
    // The leftmost match; of those that begin together, that of the alternative that is written first.
    exec: text => {
      const { fit, read } = tried(text);
      const first = fit.reduce<Found | null>((so, part) => (so?.index === 0 ? so : earlier(so, part.exec(read))), null);
      return first && foundIn(text, first);
    },
  };
}

/** The same for a regular expression that is there already: making one costs little, its first run much. */
export const keyedAs = ({ source, flags }: RegExp): Pattern => keyed(source, flags);

/** In the words of the text itself. */
const foundIn = (text: string, { 0: words, index }: Found): Found => ({ 0: text.slice(index, index + words.length), index });

const earlier = (a: Found | null, b: Found | null): Found | null => (a === null || (b !== null && b.index < a.index) ? b : a);

/** All matches of such a pattern, none of them empty, left to right, as `matchAll` finds them. */
export function keyedAll(source: string, flags: string): (text: string) => readonly Found[] {
  let parts: readonly Part[] | null = null;
  return text => {
    const { fit, read } = fitting((parts ??= partsOf(source)), `g${flags}`, text);
    const tried = fit.map(part => ({ part, match: nextIn(part, read, 0) }));
    const matches: Found[] = [];
    for (;;) {
      const first = tried.reduce<Found | null>((so, { match }) => earlier(so, match), null);
      if (first === null) return matches;
      matches.push(foundIn(text, first));
      const end = first.index + Math.max(1, first[0].length);
      for (const one of tried) if (one.match !== null && one.match.index < end) one.match = nextIn(one.part, read, end);
    }
  };
}

function nextIn(part: RegExp, text: string, from: number): Found | null {
  part.lastIndex = from;
  return part.exec(text);
}

function partsOf(source: string): Part[] {
  const options = treeOf(source);
  if (options === null) return [{ source, needs: null, compiled: new Map() }];
  return options.flatMap(takenApart).map(pieces => ({
    source: pieces.map(({ from, to }) => source.slice(from, to)).join(''),
    needs: neededBy(pieces)?.map(placesOf) ?? null,
    compiled: new Map(),
  }));
}

/** Alternatives in a long group that nothing but boundaries stand before are alternatives of the whole. */
function takenApart(pieces: Option): Option[] {
  const nth = pieces.findIndex(({ piece }) => piece.is !== 'assertion');
  const first = pieces[nth];
  if (first?.piece.is !== 'group' || first.piece.options.length === 1 || first.to - first.from <= LONG) return [pieces];
  return first.piece.options.flatMap(option => takenApart([...pieces.slice(0, nth), ...option, ...pieces.slice(nth + 1)]));
}
