import type { Option, Piece } from './tree.js';

/** All strings that something matches, where they are few; and strings of which one is in whatever it matches. */
interface Read {
  readonly exact: readonly string[] | null;
  readonly needed: Needed | null;
}

interface Needed {
  readonly strings: readonly string[];
  /** How likely a text has one of them, roughly: the sum over the strings. */
  readonly likely: number;
}

/** Most strings that are told apart: within one run of letters, and in all. */
const FEW = 12;
const MANY = 100;

/** Strings that stand in most texts, with or without the spaces around them. */
const EVERYWHERE = new Set(
  'i a to the you it in is of and for that this with have will would can what are my me your be do not we on so if or at'
    .split(' ')
    .flatMap(word => [word, ` ${word}`, `${word} `, ` ${word} `]),
);
/** How likely a text of a sentence or two has a string of that length. */
const BY_LENGTH = [1, 1, 0.5, 0.2, 0.08, 0.03, 0.01];
const likely = (string: string): number => (EVERYWHERE.has(string) ? 0.6 : (BY_LENGTH[Math.min(string.length, 6)] ?? 1));
/** Strings so unlikely that no others are looked for. */
const ENOUGH = 0.1;

const rarer = (a: Needed | null, b: Needed | null): Needed | null => (a === null ? b : b === null || a.likely <= b.likely ? a : b);

/** Strings (in any case; 0 for any digit) of which every match has at least one; null where that cannot be told. */
export function neededBy(option: Option): readonly string[] | null {
  const { exact, needed } = ofSequence(option);
  return rarer(telling(exact), needed)?.strings ?? null;
}

/** Exact strings tell something unless one of them is empty. */
const telling = (exact: readonly string[] | null): Needed | null =>
  exact === null || exact.includes('') ? null : { strings: exact, likely: exact.reduce((sum, string) => sum + likely(string), 0) };

function ofOptions(options: readonly Option[]): Read {
  const [only] = options;
  if (only !== undefined && options.length === 1) return ofSequence(only);
  const reads = options.map(ofSequence);
  const exact = options.length <= FEW ? reads.flatMap(read => read.exact ?? []) : [];
  if (options.length <= FEW && exact.length <= FEW && reads.every(read => read.exact !== null)) return { exact, needed: null };
  const strings: string[] = [];
  let sum = 0;
  for (const read of reads) {
    const best = rarer(telling(read.exact), read.needed);
    if (best === null || strings.length + best.strings.length > MANY) return { exact: null, needed: null };
    strings.push(...best.strings);
    sum += best.likely;
  }
  return { exact: null, needed: { strings, likely: sum } };
}

/** Runs of letters grow from piece to piece as long as few strings come of it; of all runs the rarest counts. */
function ofSequence(pieces: Option): Read {
  let run: readonly string[] = [''];
  let whole = true;
  let best = null as Needed | null;
  const end = () => {
    best = rarer(best, telling(run));
    run = [''];
    whole = false;
  };
  for (const { piece } of pieces) {
    if (best !== null && best.likely <= ENOUGH) return { exact: null, needed: best };
    if (piece.is === 'assertion') continue;
    const { exact, needed } = ofPiece(piece);
    best = rarer(best, needed);
    if (exact === null || exact.length * run.length > FEW) end();
    if (exact !== null) run = run.length === 1 && run[0] === '' ? exact : run.flatMap(before => exact.map(after => before + after));
  }
  return whole ? { exact: run, needed: null } : { exact: null, needed: rarer(best, telling(run)) };
}

function ofPiece(piece: Piece): Read {
  switch (piece.is) {
    case 'any':
      return { exact: null, needed: null };
    case 'assertion':
      return { exact: [''], needed: null };
    case 'one of':
      return { exact: piece.strings, needed: null };
    case 'group':
      return ofOptions(piece.options);
    case 'repeated': {
      const read = ofPiece(piece.piece);
      if (piece.most === 1 && piece.least === 0) return { exact: read.exact === null ? null : [...read.exact, ''], needed: null };
      return { exact: null, needed: piece.least === 0 ? null : rarer(telling(read.exact), read.needed) };
    }
  }
}
