import type { Profile } from '../../../../src/profile/profile.js';

/** What a profile holds, as sentences and facts to recite. */
export interface AboutPerson {
  readonly profile: Profile;
  /** The objective paragraph's sentences in the first person. */
  readonly facts: readonly string[];
  /** The subjective paragraph's sentences in the first person. */
  readonly ways: readonly string[];
  /** Labelled facts that are known, such as `age: 39`. */
  readonly labelled: readonly string[];
  /** Labelled traits that are known, such as `openness: high`. */
  readonly traits: readonly string[];
}

const VERBS: Readonly<Record<string, string>> = { are: 'am', were: 'was', "aren't": 'am not', "weren't": "wasn't" };

/** Second person to first: good enough for prose that speaks of one person only. */
const inFirstPerson = (text: string): string =>
  text
    .replace(/\b(you) (are|were|aren't|weren't)\b/gi, (_, _you: string, verb: string) => `I ${VERBS[verb.toLowerCase()] ?? verb}`)
    .replace(/\b(and|but|or) are\b(?= [a-z])/g, (all: string, word: string) => (/\bI am\b/.test(all) ? all : `${word} am`))
    .replace(/\b(are|were) you\b/gi, (_, verb: string) => `${VERBS[verb.toLowerCase()] ?? verb} I`)
    .replace(/\byour\b/g, 'my')
    .replace(/\bYour\b/g, 'My')
    .replace(/\byours\b/gi, 'mine')
    .replace(/\byourself\b/gi, 'myself')
    .replace(
      /\b(to|with|at|of|for|from|by|on|about|around|behind|near|past|through|lets?|gives?|gave|makes?|made|tells?|told|helps?|serves?|keeps?|sends?|teases?) you\b/g,
      '$1 me',
    )
    .replace(/\byou(?=[.,;:!?]|$)/g, 'me')
    .replace(
      /\byou(?= (?:a|an|the|through|to|of|in|on|for|as|with|by|at|how|what|that|who|when|while|if|until|from|into|out|up|back|away|off|now|it|this|two|more|less|my|his|her|their|is|was|has|than)\b)/g,
      'me',
    )
    .replace(/\byou\b/gi, 'I');

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+/)
    .map(one => one.trim())
    .filter(one => one !== '');

const LABELS: Readonly<Record<keyof Profile['objective'], string>> = {
  age: 'age',
  gender: 'gender',
  location: 'location',
  occupation: 'occupation',
  education: 'education',
  familyRelationships: 'family',
  socialRelationships: 'social life',
  routinesHabits: 'routines and habits',
  otherExperiences: 'other experiences',
};

const TRAITS = ['openness', 'conscientiousness', 'extraversion', 'agreeableness', 'neuroticism'] as const;

export function aboutPerson(profile: Profile): AboutPerson {
  const { objective, subjective, prose } = profile;
  return {
    profile,
    facts: sentencesOf(inFirstPerson(prose.objective)),
    ways: sentencesOf(inFirstPerson(prose.subjective)),
    labelled: Object.entries(LABELS).flatMap(([name, label]) => {
      const known = objective[name as keyof Profile['objective']];
      return known === null ? [] : [`${label}: ${known.value}`];
    }),
    traits: TRAITS.flatMap(name => {
      const known = subjective[name];
      return known === null ? [] : [`${name}: ${known.value}`];
    }),
  };
}
