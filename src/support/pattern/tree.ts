/** What a regular expression is made of, as far as needed to tell which letters it cannot match without. */
export type Piece =
  /** One of these strings; a digit stands for every digit. */
  | { readonly is: 'one of'; readonly strings: readonly string[] }
  /** Something that may be anything. */
  | { readonly is: 'any' }
  /** Takes up no text: a boundary, a look ahead or behind. */
  | { readonly is: 'assertion' }
  | { readonly is: 'group'; readonly options: readonly Option[] }
  | { readonly is: 'repeated'; readonly piece: Piece; readonly least: number; readonly most: number };

/** A piece, and where it stands in the source. */
export interface Placed {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

/** One of the alternatives between bars. */
export type Option = readonly Placed[];

/** Letters in a row, none of them repeated. */
const PLAIN = /[\w ,'"@#&;:%=<>!~`-]+(?![?*+{])/uy;
/** Most characters of a class that are told apart. */
const SMALL_CLASS = 6;

/** Reads the source of a regular expression with the flag u; null where it has groups that capture or change flags. */
export function treeOf(source: string): readonly Option[] | null {
  let at = 0;
  let unknown = false;

  const quantified = (piece: Piece): Piece => {
    if (!'?*+{'.includes(source[at] ?? ' ')) return piece;
    const written = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/u.exec(source.slice(at, at + 16));
    if (!written) return piece;
    at += written[0].length;
    const [first] = written[0];
    if (first === '?') return { is: 'repeated', piece, least: 0, most: 1 };
    if (first === '*' || first === '+') return { is: 'repeated', piece, least: first === '+' ? 1 : 0, most: Infinity };
    const least = Number(written[1]);
    return { is: 'repeated', piece, least, most: written[2] === '' ? least : written[3] === '' ? Infinity : Number(written[3]) };
  };

  const escaped = (): Piece => {
    const [, what = ''] = source.slice(at, at + 2);
    const longer = /[pPuxkc\d]/u.test(what)
      ? /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|c[A-Za-z]|\d+)/u.exec(source.slice(at, at + 80))
      : null;
    at += longer?.[0].length ?? 2;
    if (longer) return { is: 'any' };
    if (what === 'b' || what === 'B') return { is: 'assertion' };
    if (what === 'd') return { is: 'one of', strings: ['0'] };
    return /[a-zA-Z]/u.test(what) ? { is: 'any' } : { is: 'one of', strings: [what] };
  };

  const characterClass = (): Piece => {
    const from = at;
    at++;
    while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
    at++;
    const within = source.slice(from + 1, at - 1);
    const characters = [...within];
    const plain = !within.startsWith('^') && !/\\|.-./u.test(within) && characters.length <= SMALL_CLASS;
    return plain && characters.length > 0 ? { is: 'one of', strings: characters } : { is: 'any' };
  };

  const group = (): Piece => {
    const opening = ['(?:', '(?=', '(?!', '(?<=', '(?<!'].find(one => source.startsWith(one, at));
    // Groups that capture are not taken apart, and flags within a pattern are not followed.
    if (opening === undefined) unknown = true;
    at += opening?.length ?? 1;
    const options = alternatives();
    at++;
    return opening === '(?:' ? { is: 'group', options } : { is: 'assertion' };
  };

  const next = (): Piece => {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(source)?.[0];
    if (plain !== undefined) {
      at += plain.length;
      return { is: 'one of', strings: [plain] };
    }
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
    if (character === '\\') return escaped();
    if (character === '[') return characterClass();
    if (character === '(') return group();
    at += character.length;
    if (character === '^' || character === '$') return { is: 'assertion' };
    return character === '.' ? { is: 'any' } : { is: 'one of', strings: [character] };
  };

  const alternatives = (): Option[] => {
    let pieces: Placed[] = [];
    const options = [pieces];
    while (at < source.length && source[at] !== ')') {
      const from = at;
      if (source[at] === '|') {
        at++;
        options.push((pieces = []));
      } else {
        const piece = quantified(next());
        pieces.push({ piece, from, to: at });
      }
    }
    return options;
  };

  const options = alternatives();
  return unknown || at !== source.length ? null : options;
}
