import { hashText } from '../support/seed.js';
import { unitsIn } from './privacy/overlap.js';

/** Numbers of a signature, in bands of which one must agree before two are compared. */
const HASHES = 64;
const BAND = 4;
/** Share of the words two have together, as the signatures estimate it, from which they are twins. */
const MOSTLY = 0.55;
/** With fewer different words, much is shared by chance. */
const LEAST_WORDS = 8;
const MOST_WORDS = 2_000;
/** People between two breaths. */
const STRIDE = 20;

/** The finaliser of MurmurHash3, for one of the functions of a signature. */
function mixed(hash: number, which: number): number {
  let mix = hash ^ Math.imul(which + 1, 0x9e3779b1);
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** MinHash (Broder 1997) of the different words; null where they are too few. */
function signatureOf(texts: readonly string[]): Uint32Array | null {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of unitsIn(text)) if (words.size < MOST_WORDS) words.add(word);
    if (words.size >= MOST_WORDS) break;
  }
  if (words.size < LEAST_WORDS) return null;
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const word of words) {
    const hash = hashText(word);
    for (let which = 0; which < HASHES; which++) least[which] = Math.min(least[which] ?? 0, mixed(hash, which));
  }
  return least;
}

function alike(a: Uint32Array, b: Uint32Array): boolean {
  let same = 0;
  for (let at = 0; at < HASHES; at++) same += a[at] === b[at] ? 1 : 0;
  return same / HASHES >= MOSTLY;
}

/**
 * How many have most of their words together with another: they may be one person. Held against the first of each band only
 * (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, section 3.4), so the time grows with the words alone; an estimate.
 */
export async function nearTwins(people: readonly (readonly string[])[], breathe: () => Promise<void>): Promise<number> {
  const first = new Map<string, { readonly at: number; readonly signature: Uint32Array }>();
  const twins = new Set<number>();
  for (const [at, texts] of people.entries()) {
    if (at % STRIDE === 0) await breathe();
    const signature = signatureOf(texts);
    if (signature === null) continue;
    for (let band = 0; band < HASHES; band += BAND) {
      const key = `${band} ${signature.subarray(band, band + BAND).join(' ')}`;
      const other = first.get(key);
      if (!other) first.set(key, { at, signature });
      else if (other.at !== at && alike(other.signature, signature)) for (const twin of [other.at, at]) twins.add(twin);
    }
  }
  return twins.size;
}
