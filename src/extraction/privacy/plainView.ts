/** A text with its disguises taken off, and where each of its units stood. */
export interface PlainView {
  readonly text: string;
  /** `at[i]` is where unit i of `text` stands in the original; one more entry for the end. */
  readonly at: Int32Array;
}

/** Takes no room on a screen: soft hyphen, zero-width, direction and tag characters, fillers, variation selectors; and marks that stand on another character. */
const UNSEEN =
  /[\u00AD\u0300-\u036F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u20D0-\u20F0\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u;
const AT = /[\uFF20\uFE6B]/u;
const DIGIT = /\p{Nd}/u;

/** The value of a decimal digit of any script: their ranges begin at a zero. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

function plainOf(character: string): string {
  if (character <= '\u007E') return character;
  if (UNSEEN.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (AT.test(character)) return '@';
  if (DIGIT.test(character)) {
    const compatible = character.normalize('NFKC');
    return /^[0-9]$/u.test(compatible) ? compatible : digitOf(character);
  }
  const compatible = character.normalize('NFKC');
  return compatible.length === 1 || compatible === character ? compatible : character;
}

/** Every unit where it stood. */
function asItStands(length: number): Int32Array {
  const at = new Int32Array(length + 1);
  for (let index = 0; index <= length; index++) at[index] = index;
  return at;
}

const cache = new Map<string, string>();

/** Full-width and foreign digits as 0-9, look-alike spaces and dashes as themselves, unseen characters gone. Linear. */
export function plainView(original: string): PlainView {
  if (/^[\n\t\x20-\x7E]*$/u.test(original)) return { text: original, at: asItStands(original.length) };
  const parts: string[] = [];
  const at = new Int32Array(original.length + 1);
  let [from, length] = [0, 0];
  for (const character of original) {
    let plain = cache.get(character);
    if (plain === undefined) {
      plain = plainOf(character);
      if (cache.size < 20_000) cache.set(character, plain);
    }
    for (let unit = 0; unit < plain.length; unit++) at[length + unit] = from + Math.min(unit, character.length - 1);
    parts.push(plain);
    length += plain.length;
    from += character.length;
  }
  at[length] = original.length;
  return { text: parts.join(''), at: at.subarray(0, length + 1) };
}

/** Where a stretch of the view stands in the original; unseen characters at its end belong to it. */
export const original = (view: PlainView, start: number, end: number): { readonly start: number; readonly end: number } => ({
  start: view.at[start] ?? 0,
  end: view.at[end] ?? 0,
});
