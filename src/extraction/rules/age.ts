import { NUMBER, numberOf } from './numbers.js';
import { when, type Rule } from './rule.js';

/** Years that a person who writes can have. */
const plausible = (text: string): string | null => {
  const years = numberOf(text);
  return years === null || years < 5 || years > 110 ? null : String(years);
};

const BARE = String.raw`(?:a |only |just |about to turn |already |currently |now |actually |exactly )*`;
const OLD = String.raw`(?:[\s-]?(?:years?|yrs?)[\s-]*(?:old|young|of age)\b|\s?(?:yo|y\/o)\b)`;
const DECADES: Readonly<Record<string, number>> = { teens: 13, twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80 };

/** Ages that somebody states of themselves: never minutes, prices or other people's. */
export const ageRules: readonly Rule[] = [
  when(new RegExp(`^I am ${BARE}(?:an? )?(${NUMBER})${OLD}`, 'iu'), 'age', plausible),
  when(new RegExp(`^I am ${BARE}(${NUMBER})(?: and (?!a half)\\b.*)?$`, 'iu'), 'age', plausible),
  when(
    new RegExp(
      `^I (?:have )?(?:just |recently |finally |already )?turn(?:ed|ing)? (${NUMBER})(?:${OLD}| yesterday| today| last \\w+| this \\w+| in \\w+)?$`,
      'iu',
    ),
    'age',
    plausible,
  ),
  when(new RegExp(`^(?:as|being|speaking as) an? (${NUMBER})${OLD}`, 'iu'), 'age', plausible),
  when(new RegExp(`^my age is (${NUMBER})$`, 'iu'), 'age', plausible),
  when(/^(?:I|me)?(?: am)?\s?[[(]?(\d\d)\s?[mf](?:[\])]|$|\s)/iu, 'age', plausible),
  when(/^I am in my (?:early |mid |late |mid-)?(\w+ties|teens)\b/iu, 'age', word => {
    const from = DECADES[word.toLowerCase()];
    return from === undefined ? null : from === 13 ? '13-19' : `${from}-${from + 9}`;
  }),
];

const FEMALE = /^(?:woman|girl|lady|female|mother|mom|mum|mama|wife|grandmother|grandma|housewife|daughter|queen|waitress|actress|f)$/iu;
const MALE = /^(?:man|boy|guy|male|father|dad|husband|grandfather|grandpa|son|gentleman|dude|m)$/iu;
const genderOf = (word: string): string | null =>
  FEMALE.test(word) ? 'female' : MALE.test(word) ? 'male' : /^non-?binary$/iu.test(word) ? 'non-binary' : null;
const PERSON = String.raw`(?:woman|girl|lady|female|mother|mom|mum|mama|wife|grandmother|grandma|housewife|man|boy|guy|male|father|dad|husband|grandfather|grandpa|gentleman|non-?binary)`;

/** Gender only where it is named: neither by a name nor by whom somebody is married to. */
export const genderRules: readonly Rule[] = [
  when(
    new RegExp(
      `^(?:I am|as|being|speaking as) (?:an? |the |just an? |also an? |only an? )(?:(?!of\\b|who\\b|my\\b|to\\b|for\\b|with\\b|your\\b)[\\p{L}\\d-]{1,15} ){0,3}?(${PERSON})\\b(?! of the| friend|'s|-)`,
      'iu',
    ),
    'gender',
    genderOf,
  ),
  when(/^(?:I|me)?(?: am)?\s?[[(]?\d\d\s?([mf])(?:[\])]|$|\s)/iu, 'gender', genderOf),
  when(/^my pronouns are (she|he|they)\b/iu, 'gender', word => ({ she: 'female', he: 'male', they: 'non-binary' })[word.toLowerCase()] ?? null),
];
