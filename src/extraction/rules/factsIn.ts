import type { Fact } from '../attributes.js';
import { sensitiveTopics } from '../privacy/sensitive.js';
import { ageRules, genderRules } from './age.js';
import { clausesOf } from './clauses.js';
import { experienceRules } from './experiences.js';
import { familyRules, socialRules } from './family.js';
import { habitRules, likeRules } from './likes.js';
import { COMES_FROM, placeRules } from './place.js';
import type { Rule, Told } from './rule.js';
import { traitRules } from './traits.js';
import { educationRules, workRules } from './work.js';

/** By what they are about; of one group the first rule that reads a clause has it. */
const GROUPS: readonly (readonly Rule[])[] = [
  ageRules,
  genderRules,
  placeRules,
  workRules,
  educationRules,
  familyRules,
  socialRules,
  traitRules,
  [...likeRules, ...habitRules, ...experienceRules],
];

/** Characters of a value, as in the profile's schema. */
const VALUE_LIMIT = 400;

/** What somebody says of themselves in one utterance, by rules that need it said outright. English only. */
export function toldIn(text: string): Told[] {
  const told = clausesOf(text).flatMap(clause =>
    GROUPS.flatMap(group => {
      for (const rule of group) {
        const found = rule(clause);
        if (found.length > 0) return found;
      }
      return [];
    }),
  );
  const seen = new Set<string>();
  return told.filter(({ name, value }) => {
    const key = `${name}\u0000${value.toLowerCase()}`;
    if (seen.has(key) || value.length < 2 || value.length > VALUE_LIMIT || /\[|\]/u.test(value)) return false;
    seen.add(key);
    return true;
  });
}

/** The same over a conversation's user turns, numbered over both speakers; what is said twice rests on both turns. */
export function factsIn(turns: readonly { readonly speaker: 'user' | 'chatbot'; readonly text: string }[]): Fact[] {
  const facts = new Map<string, { readonly told: Told; readonly turns: number[] }>();
  for (const [at, { speaker, text }] of turns.entries()) {
    if (speaker !== 'user') continue;
    for (const told of toldIn(text)) {
      const key = `${told.name}\u0000${told.value.toLowerCase()}`;
      const known = facts.get(key);
      if (known) known.turns.push(at + 1);
      else facts.set(key, { told, turns: [at + 1] });
    }
  }
  const settled = [...facts.values()].some(({ told }) => told.name === 'location');
  return [...facts.values()].map(({ told, turns: where }) => ({
    ...(settled ? told : asHome(told)),
    basis: 'stated',
    turns: where,
    sensitive: [...sensitiveTopics(told.value)][0] ?? 'none',
  }));
}

/** Who is from somewhere, and says nothing else, lives there. */
export const asHome = ({ name, value }: Told): Told =>
  value.startsWith(COMES_FROM) ? { name: 'location', value: value.slice(COMES_FROM.length) } : { name, value };
