/** A seeded source of chance: the same seed gives the same sequence on every machine. */
export interface Random {
  /** The next number in [0, 1). */
  next(): number;
  /** One of the items; the items must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** A copy of the items in a random order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** FNV-1a, 32 bit: one number from any text, the same on every machine. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A child seed, an integer in [0, 2^31), from a seed and what it is for. */
export function childSeed(seed: number, ...purpose: readonly (string | number)[]): number {
  return hashText([seed, ...purpose].join('\u0000')) >>> 1;
}

/** mulberry32 (T. Ettinger): small, fast, good enough for choices; not for secrets. */
export function seededRandom(seed: number): Random {
  let state = hashText(String(seed));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const shuffle = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  };
  return { next, shuffle, pick: items => items[Math.floor(next() * items.length)] as (typeof items)[number] };
}
