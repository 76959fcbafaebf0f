import { phrase } from './phrase.js';
import { placeOf } from './places.js';
import { when, type Rule } from './rule.js';

const NOW = String.raw`(?:currently |now |still |also |actually |just |recently |have |am )*`;
const cutPlace = (text: string): string =>
  text.replace(
    /\s+(?:with|because|but|which|where|for|since|now|and|so|right|near|too|as|by|at|all|my|to|until|before|when|after|originally|a|an|one|two|three|four|five|six|\d+|last|this|few|about|over|recently|myself|here)\b.*$/iu,
    '',
  );

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
  when(/^I (?:have )?(?:just |recently )?moved (?:here )?to (.{2,60})$/iu, 'location', rest => placeOf(cutPlace(rest))),
  when(/^I (?:am (?:originally )?|(?:have )?(?:just |recently )?moved here |come )from (.{2,60})$/iu, 'otherExperiences', rest => {
    const place = placeOf(cutPlace(rest));
    return place === null ? null : `${COMES_FROM}${place}`;
  }),
  when(/^here in (.{2,60})$/iu, 'location', rest => placeOf(cutPlace(rest))),
  when(new RegExp(`^I ${NOW}(?:live|living|reside) (?:is )?(in|on|near|at|outside of) (.{2,60})$`, 'iu'), 'otherExperiences', (where, rest) => {
    if (placeOf(cutPlace(rest)) !== null) return null;
    const name = phrase(rest, 5);
    return name === null ? null : `lives ${where.toLowerCase()} ${name}`;
  }),
  when(/^I (?:grew up|was raised|was brought up|was born) (in|on|near) (?!the \d|\d)(.{2,60})$/iu, 'otherExperiences', (where, rest) => {
    const name = placeOf(cutPlace(rest)) ?? phrase(rest, 5);
    return name === null ? null : `grew up ${where.toLowerCase()} ${name}`;
  }),
];
