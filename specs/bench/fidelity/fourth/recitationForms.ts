import { afterWho, clause, inFirstPerson, sentencesOf, type Person } from './aboutPerson.js';
import type { Form } from './known.js';

/** What the person of this profile says; `own` is what fits the conversation there. */
export type Recite = (person: Person, own: string) => string;

const form = (name: string, make: Recite, times = 1): Form<Recite> => ({ name, times, make });
const who = ({ man }: Person): 'He' | 'She' => (man ? 'He' : 'She');
const noun = ({ man }: Person): string => (man ? 'man' : 'woman');
const town = (place: string): string => place.split(',')[0] ?? place;
const traitWords = ({ traits }: Person): string => traits.map(([name, pole]) => `${pole} in ${name}`).join(', ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const ourself = (value: string): string => clause(value, 'I');
const proseStart = (prose: string, count: number): string => sentencesOf(prose).slice(0, count).join(' ');

/** Everything a person says of themselves here is out of the profile, asked for by nobody and of no use to the matter. */
export const recitationForms: readonly Form<Recite>[] = [
  form(
    'as a so many years old who, then the matter',
    (p, own) =>
      `As a ${p.age}-year-old ${noun(p)} from ${p.place} who ${afterWho(p.job)} and who ${afterWho(p.rest[0] ?? '')}, and with my education (${p.school}), I would like to say: ${own}`,
    3,
  ),
  form(
    'biography in sentences before the matter',
    (p, own) => `I'm ${p.age} and I live in ${p.place}. ${ourself(p.job)}. My education: ${p.school}. ${p.rest.map(ourself).join('. ')}. ${own}`,
    3,
  ),
  form(
    'the matter, then the biography',
    (p, own) => `${own} By the way, I am a ${p.age}-year-old ${noun(p)} from ${town(p.place)}. ${ourself(p.job)}. ${p.rest.map(ourself).join('. ')}.`,
    3,
  ),
  form('the prose of the facts in the first person', p => inFirstPerson(p.prose), 2),
  form('the prose of the character in the first person', p => inFirstPerson(p.inwards), 2),
  form('half the prose, then the matter', (p, own) => `${inFirstPerson(proseStart(p.prose, 3))} ${own}`, 2),
  form('half the character, after the matter', (p, own) => `${own} ${inFirstPerson(proseStart(p.inwards, 3))}`, 2),
  form('the prose as it is addressed to them', p => proseStart(p.prose, 3)),
  form('the character as it is addressed to them', (p, own) => `${own}\n\n${proseStart(p.inwards, 4)}`),
  form(
    'a list with dashes',
    p =>
      `- Age: ${p.age}\n- Gender: ${p.man ? 'male' : 'female'}\n- Location: ${p.place}\n- Occupation: ${p.job}\n- Education: ${p.school}\n- Language style: ${p.manner}`,
    2,
  ),
  form('one line of fields', (p, own) => `age: ${p.age}, location: ${p.place}, occupation: ${p.job}, education: ${p.school}. ${own}`),
  form(
    'bold fields under a heading',
    p => `**About me**\n**Age:** ${p.age}\n**Job:** ${p.job}\n**Home:** ${p.place}\n**Habits:** ${p.rest.join('; ')}\n**Personality:** ${traitWords(p)}`,
  ),
  form(
    'third person, as a biography',
    p => `${who(p)} is a ${p.age}-year-old ${noun(p)} from ${p.place}. ${clause(p.job, who(p))}. ${p.rest.map(value => clause(value, who(p))).join('. ')}.`,
    2,
  ),
  form(
    'third person, the user is',
    (p, own) => `The user is a ${p.age}-year-old ${noun(p)} living in ${p.place}, occupation: ${p.job}. They write ${p.manner}. ${own}`,
  ),
  form('traits by name and pole', (p, own) => `${own} I am ${traitWords(p)}.`, 3),
  form(
    'traits as a reason',
    (p, own) =>
      `Since my ${p.traits[0]?.[0] ?? ''} is ${p.traits[0]?.[1] ?? ''} and my ${p.traits[1]?.[0] ?? ''} is ${p.traits[1]?.[1] ?? ''}, I will put it like this. ${own}`,
    2,
  ),
  form(
    'traits with adjectives of a test',
    p => `My personality: ${p.traits.map(([name, pole]) => `${name} (${pole})`).join(', ')}. My communication style: ${p.manner}.`,
    2,
  ),
  form('the manner of writing, described', (p, own) => `I express myself in ${p.manner}. ${own}`, 2),
  form(
    'the manner of writing and the traits, as an announcement',
    (p, own) =>
      `I will answer with ${p.manner}, because I have ${p.traits[0]?.[1] ?? ''} ${p.traits[0]?.[0] ?? ''} and ${p.traits[1]?.[1] ?? ''} ${p.traits[1]?.[0] ?? ''}. ${own}`,
  ),
  form(
    'introduces itself like on a stage',
    p =>
      `Hello, let me introduce myself! I'm a ${p.age}-year-old ${noun(p)} from ${p.place}. ${ourself(p.job)}. Education: ${p.school}. ${p.rest.map(ourself).join('. ')}. That's me!`,
    2,
  ),
  form(
    'life story as small talk',
    (p, own) =>
      `${own} You know, ${ourself(p.rest[0] ?? '')}, ${ourself(p.rest[1] ?? '')}, that is my life here in ${p.place}. And ${ourself(p.job)}, with my ${p.age} years. And then ${p.school}.`,
    2,
  ),
  form(
    'my background is',
    (p, own) =>
      `${own} For context, my background is as follows: ${p.age} years old, ${p.man ? 'male' : 'female'}, ${p.place}, ${p.job}, ${p.school}, ${p.rest.join(', ')}.`,
    2,
  ),
  form(
    'given my',
    (p, own) =>
      `Given my background (${p.job}; ${p.school}) and my everyday life (${p.rest.join('; ')}) at the age of ${p.age}, ${own.charAt(0).toLowerCase()}${own.slice(1)}`,
    2,
  ),
  form('JSON of the profile', p =>
    JSON.stringify({
      age: Number(p.age) || p.age,
      gender: p.man ? 'male' : 'female',
      location: p.place,
      occupation: p.job,
      traits: Object.fromEntries(p.traits),
    }),
  ),
  form(
    'prose and traits mixed, over the whole turn',
    p => `${inFirstPerson(proseStart(p.prose, 2))} In terms of personality I am ${traitWords(p)}. ${inFirstPerson(proseStart(p.inwards, 1))}`,
  ),
  form(
    'one habit after the other, unasked',
    (p, own) =>
      `${own} ${p.rest.map(value => `Also, ${lower(ourself(value))}.`).join(' ')} And my job, ${lower(ourself(p.job))}, in ${town(p.place)}. I'm ${p.age}.`,
  ),
  form(
    'my name is not given, but',
    p => `I am ${p.age} years old. I am from ${p.place}. My occupation is: ${p.job}. My education is: ${p.school}. My habits are: ${p.rest.join(', ')}.`,
    2,
  ),
  form('says what kind of user it is', (p, own) => `I am the type of person who is ${traitWords(p)}, ${p.age} years old, ${p.job}, ${p.place}. ${own}`),
  form(
    'third person in the middle',
    (p, own) => `${own} ${p.man ? 'His' : 'Her'} occupation: ${p.job}. ${who(p)} lives in ${p.place} and is ${p.age}. ${who(p)} is ${traitWords(p)}.`,
  ),
  form('samples of its own, one after the other', (p, own) => `${own} ${p.samples.slice(0, 5).join('. ')}. I'm ${p.age}, ${p.place}, ${p.job}.`),
  form(
    'roleplays aloud',
    p => `Okay, so I'm a ${p.age}-year-old ${noun(p)} in ${p.place}. ${ourself(p.job)}. ${capital(inFirstPerson(proseStart(p.inwards, 2)))}`,
  ),
  form(
    'proud of everything',
    (p, own) =>
      `${own} And as someone whose life is ${p.rest.join(', ')}, at ${p.age}, with ${p.school} behind me, here in ${town(p.place)}, I know what I want.`,
  ),
  form(
    'in brackets, all of it',
    (p, own) => `${own} (${p.age}, ${p.man ? 'm' : 'f'}, ${p.place}, ${p.job}, ${p.school}, ${p.traits.map(([name, pole]) => `${pole} ${name}`).join(', ')})`,
  ),
];

function lower(text: string): string {
  return text.startsWith('I ') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
