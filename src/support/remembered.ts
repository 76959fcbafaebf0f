/** Longest text that is remembered, and all of them together, in characters. */
const LONGEST = 2_000;
const IN_ALL = 500_000;

/** The same reading of a text, remembered for the texts that came last; nobody may change what it returns. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  let characters = 0;
  return text => {
    const before = known.get(text);
    if (before) return before.result;
    const result = read(text);
    if (text.length > LONGEST) return result;
    // Short texts weigh something, too.
    characters += text.length + 100;
    known.set(text, { result });
    for (const oldest of known.keys()) {
      if (characters <= IN_ALL) break;
      known.delete(oldest);
      characters -= oldest.length + 100;
    }
    return result;
  };
}

/** The same reading of an object that does not change, done once for each and forgotten with it. */
export function once<Key extends object, T>(read: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly result: T }>();
  return key => {
    const before = known.get(key);
    if (before) return before.result;
    const result = read(key);
    known.set(key, { result });
    return result;
  };
}
