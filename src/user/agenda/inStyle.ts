import type { Profile } from '../../profile/profile.js';
import type { Random } from '../../support/seed.js';

const EMOJI = ['🙂', '😅', '🙏', '👍'];

/** Links, addresses and codes such as KL1234: what must arrive letter by letter. */
const EXACT =
  /(?:https?:\/\/|www\.)\S*[^\s.,!?:;]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}])(?=[\p{L}-]*\p{N})(?=[\p{N}-]*\p{L})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** Stands for what is kept while the rest is styled: no letter, no digit, no mark. */
const KEPT = '\uE000';

/** Says a plain sentence the way the profile's style fields have it. Codes, numbers and links are never touched. */
export function inStyle(plain: string, profile: Profile, random: Random): string {
  const exact = plain.match(EXACT) ?? [];
  return styled(plain.replace(EXACT, KEPT), profile, random).replaceAll(KEPT, () => exact.shift() ?? '');
}

function styled(plain: string, { style }: Profile, random: Random): string {
  let text = plain.replace(/\.+(?=\.)/gu, '');
  if (style.casing === 'lower') text = text.toLowerCase();
  if (style.casing === 'upper') text = text.toUpperCase();
  if (style.casing === 'sentence') text = text.replace(/(^|[.!?]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  if (style.punctuation === 'none') text = text.replace(/[.,!?:;]+(?=\s|$)/gu, '');
  if (style.punctuation === 'light') text = text.replace(/\.$/u, '');
  if (style.punctuation === 'heavy') text = text.replace(/[.!]?$/u, random.next() < 0.5 ? '!!' : '...').replace(/\?(?:!!|\.\.\.)$/u, '??');
  const slips = { none: 0, some: 0.04, many: 0.12 }[style.typos];
  if (slips > 0) text = text.replace(/(?<![\p{L}\p{N}-])\p{Ll}{5,}(?![\p{L}\p{N}-])/gu, word => (random.next() < slips ? slipped(word, random) : word));
  const emoji = { none: 0, some: 0.25, many: 0.6 }[style.emoji];
  return emoji > 0 && random.next() < emoji ? `${text} ${random.pick(EMOJI)}` : text;
}

/** Two neighbouring letters inside the word change places. */
function slipped(word: string, random: Random): string {
  const at = 1 + Math.floor(random.next() * (word.length - 3));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
