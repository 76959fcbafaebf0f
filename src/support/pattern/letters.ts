/** Kinds of characters that are told apart: a to z, the space, digits, apostrophe, other ASCII, the rest. */
const KINDS = 32;
const [SPACE, DIGIT, APOSTROPHE, MARK, OTHER] = [27, 28, 29, 30, 31] as const;

/** Case is folded, as a regular expression with the flags i and u does: the long s is an s, the Kelvin sign a k. */
function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code === 32) return SPACE;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 39) return APOSTROPHE;
  if (code < 128) return MARK;
  return code === 0x17f ? 19 : code === 0x212a ? 11 : OTHER;
}

const THREES = KINDS ** 3;
const TWOS = KINDS ** 2;

/** Which kinds of characters a text has, alone, by twos and by threes: every string in it has all of its own. */
export class Letters {
  readonly #has = new Uint8Array(THREES + TWOS + KINDS);
  #text: string | null = null;

  /** Reads another text; the same as before costs nothing. */
  of(text: string): this {
    if (text === this.#text) return this;
    this.#text = text;
    this.#has.fill(0);
    let two = 0;
    for (let at = 0; at < text.length; at++) {
      const kind = kindOf(text.charCodeAt(at));
      if (at > 1) this.#has[two * KINDS + kind] = 1;
      two = (two % KINDS) * KINDS + kind;
      if (at > 0) this.#has[THREES + two] = 1;
      this.#has[THREES + TWOS + kind] = 1;
    }
    return this;
  }

  /** False when the text can have none of the strings. */
  mayHave(strings: readonly Uint16Array[]): boolean {
    for (const places of strings) {
      let all = true;
      for (let nth = 0; all && nth < places.length; nth++) all = this.#has[places[nth] ?? 0] === 1;
      if (all) return true;
    }
    return false;
  }
}

/** Where {@link Letters} keeps what a string has. */
export function placesOf(string: string): Uint16Array {
  const kind = (at: number) => kindOf(string.charCodeAt(at));
  if (string.length === 1) return Uint16Array.of(THREES + TWOS + kind(0));
  if (string.length === 2) return Uint16Array.of(THREES + kind(0) * KINDS + kind(1));
  const places = new Uint16Array(string.length - 2);
  for (let at = 2; at < string.length; at++) places[at - 2] = (kind(at - 2) * KINDS + kind(at - 1)) * KINDS + kind(at);
  return places;
}
