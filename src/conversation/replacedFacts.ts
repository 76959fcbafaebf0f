import type { Profile } from '../profile/profile.js';
import { contentStems, folded, wordsOf } from '../support/text.js';
import type { Conversation } from './conversation.js';

const NEGATIONS = new Set('no not nor never cannot cant dont doesnt didnt wont isnt arent wasnt werent havent hasnt'.split(' '));
/** Scripts that write no spaces: their words are compared by pairs of letters. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const pairsOf = (word: string): string[] => (word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
const contentOf = (text: string): string[] =>
  contentStems(text)
    .filter(stem => !NEGATIONS.has(stem))
    .flatMap(stem => (UNSPACED.test(stem) ? pairsOf(stem) : [stem]));

/** What a wording says, whatever its function words: its content stems, and whether it denies. */
function sense(text: string): string {
  const stems = [...new Set(contentOf(text))].sort();
  return stems.length === 0 ? folded(text) : JSON.stringify([stems, wordsOf(text).some(word => NEGATIONS.has(word))]);
}

/** The facts that say the same as `before`: `I am a vegan` is `I am vegan`, and is not `I am not vegan`. */
export function replacedFacts(facts: readonly string[], before: string): readonly string[] {
  const wanted = sense(before);
  return facts.filter(fact => fact === before || sense(fact) === wanted);
}

/** Whether `before` shares a word that carries meaning with anything known of the person: their facts, profile, or what they said. */
export function isKnownOf({ profile, scenario, turns }: Pick<Conversation, 'profile' | 'scenario' | 'turns'>, before: string): boolean {
  const known = [
    scenario.goal,
    ...scenario.facts,
    ...scenario.earlier.flatMap(({ changes }) => changes.map(({ now }) => now)),
    ...wordsOfProfile(profile),
    ...turns.flatMap(({ speaker, text }) => (speaker === 'user' ? [text] : [])),
  ];
  const stems = new Set(known.flatMap(contentOf));
  return contentOf(before).some(stem => stems.has(stem));
}

const wordsOfProfile = ({ objective, prose, samples, deep = [] }: Profile): string[] => [
  prose.objective,
  prose.subjective,
  ...samples,
  ...Object.values(objective).map(fact => String(fact?.value ?? '')),
  ...deep.map(({ value }) => value),
];
