import { isWord } from '../privacy/notNames.js';
import { phrase } from './phrase.js';
import { placeOf } from './places.js';
import { when, type Rule } from './rule.js';

const NOW = String.raw`(?:currently |now |still |also |actually |just |recently |have |am )*`;
const cutPlace = (text: string): string =>
  text.replace(
    /\s+(?:with|because|but|which|where|for|since|now|and|so|right|near|too|as|by|at|all|my|to|until|before|when|after|originally|a|an|one|two|three|four|five|six|\d+|last|this|few|about|over|recently|myself|here)\b.*$/iu,
    '',
  );

const KIND_OF_PLACE =
  /^(?:suburb(?:s|ia)|countryside|apartments?|dorms?|campus|trailer|condo|rv|nature|poverty|denial|harmony|fear|peace|luxury|solitude|sin|town|downtown|woods|mountains|projects|college)$/u;

/** A place in small letters: `hallstatt`. One or two words that are no common ones. */
function smallPlace(text: string): string | null {
  const words = cutPlace(text).trim().split(/\s+/u);
  if (words.length > 2 || !words.every(word => /^\p{Ll}[\p{Ll}'’-]{2,}$/u.test(word) && !isWord(word) && !KIND_OF_PLACE.test(word))) return null;
  return words.map(word => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
}

/** Where somebody is from; where they live, unless they say that they live elsewhere. */
export const COMES_FROM = 'comes from ';

/** Where somebody lives, as they say. A kind of place ("a small town") is no address: it is kept as an experience. */
export const placeRules: readonly Rule[] = [
  when(
    new RegExp(
      `^I ${NOW}(?:live|living|reside|based|located|residing|(?<=have )lived)(?: alone| here| happily)? (?:is |out )?(?:in|near|outside of|outside|on) (.{2,60})$`,
      'iu',
    ),
    'location',
    rest => placeOf(cutPlace(rest)),
  ),
  when(new RegExp(`^I ${NOW}(?:live|living|reside|based|located|residing) in (.{2,60})$`, 'iu'), 'location', rest =>
    placeOf(cutPlace(rest)) === null ? smallPlace(rest) : null,
  ),
  when(/^I (?:have )?(?:just |recently )?moved (?:here )?to (.{2,60})$/iu, 'location', rest => placeOf(cutPlace(rest))),
  when(/^I (?:am (?:originally )?|(?:have )?(?:just |recently )?moved here |come )from (.{2,60})$/iu, 'otherExperiences', rest => {
    const place = placeOf(cutPlace(rest));
    return place === null ? null : `${COMES_FROM}${place}`;
  }),
  when(/^here in (.{2,60})$/iu, 'location', rest => placeOf(cutPlace(rest))),
  when(new RegExp(`^I ${NOW}(?:live|living|reside) (?:is )?(in|on|near|at|outside of) (.{2,60})$`, 'iu'), 'otherExperiences', (where, rest) => {
    if (placeOf(cutPlace(rest)) !== null || (where.toLowerCase() === 'in' && smallPlace(rest) !== null)) return null;
    const name = phrase(rest, 5);
    return name === null ? null : `lives ${where.toLowerCase()} ${name}`;
  }),
  when(/^I (?:grew up|was raised|was brought up|was born) (in|on|near) (?!the \d|\d)(.{2,60})$/iu, 'otherExperiences', (where, rest) => {
    const name = placeOf(cutPlace(rest)) ?? phrase(rest, 5);
    return name === null ? null : `grew up ${where.toLowerCase()} ${name}`;
  }),
];
