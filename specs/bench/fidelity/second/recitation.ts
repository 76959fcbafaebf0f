import type { Fault } from '../../../../src/fidelity/finding.js';
import type { Profile } from '../../../../src/profile/profile.js';
import { neutralProfile } from '../background.js';
import { nthOf, sayInstead, siteIn, wordsIn, type Planter } from '../planting.js';

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/\b(you) are\b/gi, 'I am'],
  [/\b(you) were\b/gi, 'I was'],
  [/\b(you)['’]re\b/gi, "I'm"],
  [/\byourself\b/gi, 'myself'],
  [/\byours\b/gi, 'mine'],
  [/\bYour\b/g, 'My'],
  [/\byour\b/g, 'my'],
  [
    /\b(to|for|with|of|at|from|by|on|about|around|past|suits?|upsets?|makes?|keeps?|lets?|gives?|asks?|tells?|helps?|leaves?|teases?|calls?|wants?|likes?|teach(?:es|ing)?|tells?|taught|brings?|takes?|trusts?|beside|near|behind|behind|through|without) you\b/gi,
    '$1 me',
  ],
  [/\byou(?=[.,;:!?]|$)/gi, 'me'],
  [/\byou\b/gi, 'I'],
];

/** "You have a dog" as the person themself would have to say it; good enough to be read. */
export const asOneself = (text: string): string => PLAIN.reduce((so, [from, to]) => so.replace(from, to), text);

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter(one => one !== '');

const knownOf = ({ objective }: Profile): [string, string][] =>
  Object.entries(objective).flatMap(([name, known]) => (known === null ? [] : [[name, String(known.value)] as [string, string]]));

const titleOf = (name: string): string => {
  const spaced = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const traitsOf = ({ subjective }: Profile): string[] =>
  Object.entries(subjective).flatMap(([name, known]) => (known === null || name === 'languageStyle' ? [] : [`${known.value} in ${name}`]));

interface RecitationForm {
  readonly name: string;
  /** The utterances; the first one, or the last, may hold what the person says there. */
  readonly say: (profile: Profile, said: string) => readonly string[];
  readonly also?: readonly Fault[];
}

const forms: readonly RecitationForm[] = [
  { name: 'its facts, in the first person', say: ({ prose }, said) => [`${asOneself(prose.objective)} ${said}`] },
  { name: 'everything as it stands', say: ({ prose }) => [`${prose.objective} ${prose.subjective}`], also: ['leaked instructions'] },
  {
    name: 'a sentence a turn',
    say: ({ prose }, said) =>
      sentences(prose.objective)
        .slice(0, 3)
        .map((one, nth) => (nth === 0 ? `${said} ${asOneself(one)}` : asOneself(one))),
  },
  {
    name: 'a form filled in',
    say: (profile, said) => [
      `${knownOf(profile)
        .map(([name, value]) => `${titleOf(name)}: ${value}`)
        .join('\n')}\n\n${said}`,
    ],
  },
  { name: 'its character, in the first person', say: ({ prose }, said) => [`${said} ${asOneself(prose.subjective)}`] },
  {
    name: 'as a so-and-so',
    say: (profile, said) => [
      `As a person about whom the following is true: ${knownOf(profile)
        .map(([, value]) => value)
        .join(', ')}, I would like to say: ${said}`,
    ],
  },
  { name: 'its way of writing', say: ({ prose }, said) => [`${asOneself(sentences(prose.subjective).slice(-3).join(' '))} ${said}`] },
  {
    name: 'in the third person',
    say: ({ prose }, said) => [
      `${said} The user: ${sentences(prose.objective)
        .slice(0, 3)
        .map(one =>
          one
            .replace(/\bYou are\b/g, 'They are')
            .replace(/\bYou\b/g, 'They')
            .replace(/\byou\b/g, 'they')
            .replace(/\bYour\b/g, 'Their')
            .replace(/\byour\b/g, 'their'),
        )
        .join(' ')}`,
    ],
    also: ['leaked instructions'],
  },
  {
    name: 'its traits by name',
    say: (profile, said) => [
      `I am ${traitsOf(profile).join(', ')}; my language style is ${profile.subjective.languageStyle?.value ?? profile.style.register}. ${said}`,
    ],
    also: ['leaked instructions'],
  },
  {
    name: 'in brackets, as notes',
    say: (profile, said) => [
      `${said} (${[...knownOf(profile).map(([, value]) => value), profile.subjective.languageStyle?.value ?? profile.style.register].join('; ')})`,
    ],
  },
  {
    name: 'as JSON',
    say: (profile, said) => [`${JSON.stringify({ profile: Object.fromEntries(knownOf(profile)), style: profile.style })}\n${said}`],
    also: ['leaked instructions'],
  },
  {
    name: 'introduces itself with all of it',
    say: (profile, said) => {
      const [first = '', ...others] = sentences(asOneself(profile.prose.objective));
      return [
        `Hi! Before we go on, a bit about me. ${first} ${others.slice(0, 2).join(' ')}`,
        `Also, ${others.slice(2).join(' ') || sentences(asOneself(profile.prose.subjective))[0] || ''} ${said}`,
      ];
    },
  },
];

const rich = (profile: Profile): boolean => knownOf(profile).length >= 5 && traitsOf(profile).length >= 4;

/** The profile, told to the chatbot although nobody asked. */
export const plantRecitation: Planter = ({ dialogue, position, at, random, people }) => {
  const { turns } = dialogue;
  const form = nthOf(forms, at);
  const from = siteIn(turns, position, random, index => wordsIn(turns[index]?.text ?? '').length >= 2);
  if (from === null) return null;
  const neutral = neutralProfile(dialogue, people);
  const alike = people.filter(one => rich(one) && one.style.casing === neutral.style.casing && one.style.emoji === 'none');
  const profile = rich(neutral) ? neutral : random.pick(alike.length > 0 ? alike : people);
  const said = sayInstead(turns, from, form.say(profile, turns[from]?.text.trim() ?? ''), random, 0.3);
  return { turns: said, where: from + 1, form: form.name, faults: ['profile recited', ...(form.also ?? [])], profile };
};
