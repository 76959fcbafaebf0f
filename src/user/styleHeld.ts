import type { Profile } from '../profile/profile.js';
import { aroundExact, cased, unmarked, withoutEmoji } from './styleMechanics.js';

/** Longest utterance that is read, in characters; a longer one is no person's and is refused by whoever holds the conversation. */
const LONGEST = 10_000;
/** What one change uncovers (a sentence that began with an emoji) the next one finds. */
const ROUNDS = 8;
/** Models put the whole of what they say between quotation marks: then nobody is quoted. Up to five words may be a title. */
const WRAPPED = /^(\s*["“„«])((?:[^"“”„«»\s]+\s+){5}[^"“”„«»]+)(["”“»]\s*)$/u;

/**
 * An utterance with its mechanical features put right where the person's style fields are definite and the utterance breaks them:
 * small or capital letters throughout, capitals at the beginnings of sentences, no marks or no last full stop, no emoji. So the
 * style of turn 30 is that of turn 1, whatever the model drifted to. What conforms stays untouched; codes, numbers, links and
 * quotations always do. Nothing is made up: no slips, no accents, no emoji, no marks.
 */
export function holdStyle(utterance: string, { style, language }: Pick<Profile, 'style' | 'language'>): string {
  if (utterance.length > LONGEST) return utterance;
  const [, before = '', own = utterance, after = ''] = WRAPPED.exec(utterance) ?? [];
  return before + heldIn(own, { style, language }) + after;
}

function heldIn(utterance: string, { style, language }: Pick<Profile, 'style' | 'language'>): string {
  let held = utterance;
  for (let round = 0; round < ROUNDS; round++) {
    const next = aroundExact(held, rest => {
      const plain = style.emoji === 'none' ? withoutEmoji(rest) : rest;
      return cased(unmarked(plain, style.punctuation), style.casing, language);
    });
    // An utterance that is nothing but marks or pictures (`???`, a thumb) says something: it is not silenced.
    if (next === held || !/[\p{L}\p{N}]/u.test(next)) break;
    held = next;
  }
  return held;
}
