import type { Profile } from '../../profile/profile.js';
import type { Random } from '../../support/seed.js';
import { aroundExact, cased, unmarked } from '../styleMechanics.js';

const EMOJI = ['🙂', '😅', '🙏', '👍'];

/** The apostrophes that people who slip leave out: don't, i'll, that's. */
const DROPPED = /(?<=[a-z]n)['’](?=t\b)|(?<=\b(?:i|you|we|they|it|that|what))['’](?=(?:m|ll|re|ve|s)\b)/giu;

/** Says a plain sentence the way the profile's style fields have it. Codes, numbers and links are never touched. */
export function inStyle(plain: string, profile: Profile, random: Random): string {
  return aroundExact(plain, rest => styled(rest, profile, random));
}

function styled(plain: string, { style, language }: Profile, random: Random): string {
  let text = unmarked(cased(plain.replace(/\.+(?=\.)/gu, ''), style.casing, language), style.punctuation);
  if (style.typos !== 'none') text = text.replace(DROPPED, '');
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
