import type { Fault } from '../../../../src/fidelity/finding.js';
import type { Profile } from '../../../../src/profile/profile.js';
import { seededRandom } from '../../../../src/support/seed.js';
import { neutralProfile } from '../background.js';
import { nthOf, sayInstead, siteIn, wordsIn, type Planter } from '../planting.js';

const OBJECT =
  /\b(to|for|with|of|from|at|by|about|around|beside|behind|near|against|without|between|interest|interests|saw|takes?|finds?|gives?|gave|left|leaves|makes?|teases?|tells?|told|asks?|calls?|keeps?|kept|lets?|annoys?|escaped|knows?) you\b/gi;

/** The second person turned to the first, as a model does that copies its prompt. */
export const inOwnVoice = (text: string): string =>
  text
    .replace(OBJECT, '$1 me')
    .replace(/\byou(?=[.,;:!?]|$)/g, 'me')
    .replace(/\b(?:you are|you're)\b/gi, 'I am')
    .replace(/\byou were\b/gi, 'I was')
    .replace(/\bare you\b/gi, 'am I')
    .replace(/\byourself\b/g, 'myself')
    .replace(/\byours\b/g, 'mine')
    .replace(/\bYour\b/g, 'My')
    .replace(/\byour\b/g, 'my')
    .replace(/\byou\b/gi, 'I');

const HEDGES =
  /,? ?\b(?:probably|most likely|very likely|quite likely|likely|apparently|perhaps|evidently|presumably|possibly|by all appearances|by the sound of it|as far as one can see|in all probability|it seems|at a guess|no doubt)\b,?/gi;

/** Nobody hedges about themselves, so models drop that. */
const unhedged = (text: string): string =>
  text
    .replace(HEDGES, '')
    .replace(/\b(I|and) (?:seem|appear) to be\b/g, '$1 am')
    .replace(/\b(I|and) (?:seem|appear) to\b/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1');

const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/);
const decapitalised = (text: string): string => (/^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

const aged = (age: unknown): string => (typeof age === 'number' ? `a ${age}-year-old ` : typeof age === 'string' ? `a person aged ${age}, ` : 'a ');

/** "As a 23-year-old …" with what else the profile has; null where it has too little. */
function asSomebody({ objective }: Profile, said: string): string | null {
  const { age, occupation, location, education, familyRelationships: family, routinesHabits: habits } = objective;
  // What somebody does, told as a clause, makes no sentence here.
  if (
    occupation === null ||
    /^\w+s\b/.test(occupation.value) ||
    wordsIn(said).length < 4 ||
    [age, location, education, family, habits].filter(one => one !== null).length < 3
  )
    return null;
  const job = occupation.value.replace(/^(?:an?|the) /i, '');
  const place = location === null ? '' : ` living in ${location.value}`;
  const rest = [education, family, habits].flatMap(one => (one === null ? [] : [one.value]));
  return `As ${aged(age?.value)}${job}${place}, ${rest.join(', ')}, ${decapitalised(said)}`;
}

/** A list of all that the profile states; null where that is little. */
function listed({ objective }: Profile, said: string): string | null {
  const known = Object.values(objective).flatMap(one => (one === null ? [] : [String(one.value)]));
  return known.length < 5 ? null : `A bit about me: ${known.join(', ')}. ${said}`;
}

function byPoles({ subjective }: Profile, said: string): string | null {
  const poles = (['openness', 'conscientiousness', 'extraversion', 'agreeableness', 'neuroticism'] as const).flatMap(name => {
    const known = subjective[name];
    return known === null ? [] : [`my ${name} is ${known.value}`];
  });
  return poles.length < 3 ? null : `${said} You should know that ${poles.slice(0, -1).join(', ')} and ${poles.at(-1) ?? ''}.`;
}

interface RecitationForm {
  readonly name: string;
  readonly weight: number;
  readonly say: (profile: Profile, said: string) => string | null;
  readonly also?: readonly Fault[];
}

const own = (text: string, from: number, count: number): string =>
  inOwnVoice(
    sentences(text)
      .slice(from, from + count)
      .join(' '),
  );

/** The sentences of a profile about how the person writes. */
const onStyle = ({ prose }: Profile): string[] => sentences(prose.subjective).filter(one => /\b(?:write|writing|words|capital|spelling|messages)\b/i.test(one));

const leak: readonly Fault[] = ['leaked instructions'];
const forms: readonly RecitationForm[] = [
  { name: 'first person, two sentences, before the answer', weight: 9, say: ({ prose }, said) => `${unhedged(own(prose.objective, 0, 2))} ${said}` },
  {
    name: 'first person, two sentences, after the answer',
    weight: 6,
    say: ({ prose }, said) => (wordsIn(own(prose.objective, 1, 2)).length < 25 ? null : `${said} ${unhedged(own(prose.objective, 1, 2))}`),
  },
  { name: 'first person, word for word', weight: 7, say: ({ prose }, said) => `${said} ${own(prose.objective, 0, 2)}` },
  { name: 'first person, all the facts', weight: 5, say: ({ prose }, said) => `${unhedged(own(prose.objective, 0, 20))} ${said}` },
  { name: 'as somebody of that age and trade', weight: 10, say: asSomebody },
  { name: 'a list of facts', weight: 5, say: listed },
  { name: 'as it stands, two sentences', weight: 4, say: ({ prose }, said) => `${sentences(prose.objective).slice(0, 2).join(' ')} ${said}`, also: leak },
  { name: 'as it stands, whole, alone', weight: 2, say: ({ prose }) => `${prose.objective} ${prose.subjective}`, also: leak },
  {
    name: 'how one writes',
    weight: 5,
    say: (profile, said) => (onStyle(profile).join(' ').length < 60 ? null : `${inOwnVoice(onStyle(profile).join(' '))} ${said}`),
    also: leak,
  },
  { name: 'what one is like, in the first person', weight: 4, say: ({ prose }, said) => `${said} ${unhedged(own(prose.subjective, 0, 3))}` },
  { name: 'traits by name and pole', weight: 3, say: byPoles, also: leak },
];

const weighted = seededRandom(1711).shuffle(forms.flatMap(form => Array.from({ length: form.weight }, () => form)));

/** The simulated user recites who they were told to be. */
export const plantRecitation: Planter = ({ dialogue, position, at, random, people }) => {
  const { turns } = dialogue;
  const index = siteIn(turns, position, random);
  if (index === null) return null;
  const { name, say, also = [] } = nthOf(weighted, at);
  const profile = neutralProfile(dialogue, people);
  const said = say(profile, (turns[index]?.text ?? '').trim());
  if (said === null) return null;
  return { turns: sayInstead(turns, index, [said], random), where: index + 1, form: name, faults: ['profile recited', ...also] };
};
