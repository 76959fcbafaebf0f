import type { AboutPerson } from './aboutPerson.js';

export interface RecitationForm {
  readonly name: string;
  readonly at: 'opening' | 'any';
  /** One to four utterances for as many user turns; `said` is what the person said in each of them. */
  readonly say: (about: AboutPerson, said: readonly string[]) => readonly string[];
  readonly turns?: number;
  /** Labels of the profile show, so that a leak is found rightly as well. */
  readonly labels?: true;
  /** What must be there; nothing more unless given. */
  readonly needs?: (about: AboutPerson) => boolean;
}

const all = (sentences: readonly string[], from = 0, to = sentences.length): string => sentences.slice(from, to).join(' ');
const first = (said: readonly string[]): string => said[0] ?? '';
const pole = (known: { readonly value: string } | null, name: string): string => (known === null ? '' : `my ${name} is ${known.value}`);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const knows = ({ labelled }: AboutPerson): boolean => labelled.length >= 6;

/** Telling one's facts where nobody asked, mostly at the start: what prompted models do. */
export const COMMON: readonly RecitationForm[] = [
  { name: 'hello with the whole paragraph', at: 'opening', say: ({ facts }, said) => [`Hello! ${all(facts)} ${first(said)}`] },
  { name: 'about me first', at: 'opening', say: ({ facts }, said) => [`A bit about me first. ${all(facts, 0, 4)} Now to my question. ${first(said)}`] },
  {
    name: 'introduction by facts',
    at: 'opening',
    say: ({ labelled }, said) => [`Hi, let me introduce myself (${labelled.join('; ')}). ${first(said)}`],
    needs: knows,
  },
  { name: 'for context', at: 'any', say: ({ facts }, said) => [`${first(said)} For context: ${all(facts, 0, 4)}`] },
  {
    name: 'drips over three turns',
    at: 'opening',
    turns: 3,
    say: ({ facts }, said) => said.map((one, nth) => `${all(facts, nth * 2, nth * 2 + 2)} ${one}`),
    needs: ({ facts }) => facts.length >= 5,
  },
  { name: 'ways told', at: 'any', say: ({ ways }, said) => [`You should know how I am. ${all(ways)} ${first(said)}`] },
  { name: 'facts and ways', at: 'opening', say: ({ facts, ways }, said) => [`${all(facts, 0, 3)} ${all(ways, 0, 3)} ${first(said)}`] },
  { name: 'paragraph, unchanged', at: 'opening', say: ({ profile }) => [profile.prose.objective], labels: true },
  {
    name: 'as somebody who',
    at: 'any',
    say: ({ profile: { objective } }, said) => [
      `As a ${objective.age?.value ?? ''}-year-old ${objective.gender?.value ?? ''} from ${objective.location?.value ?? ''} (${objective.occupation?.value ?? ''}; ${objective.education?.value ?? ''}; ${objective.routinesHabits?.value ?? objective.otherExperiences?.value ?? ''}), I'd say this: ${first(said)}`,
    ],
    needs: knows,
  },
  { name: 'since you ask who', at: 'any', say: ({ facts }, said) => [`Well, ${all(facts)} So, ${first(said)}`] },
  {
    name: 'facts before every answer',
    at: 'any',
    turns: 2,
    say: ({ facts }, said) => [`${all(facts, 0, 3)} ${first(said)}`, `${all(facts, 2, 6)} ${said[1] ?? ''}`],
    needs: ({ facts }) => facts.length >= 4,
  },
  { name: 'who I am and how I write', at: 'any', say: ({ facts, ways }, said) => [`${first(said)} ${all(facts, 0, 2)} ${all(ways, -3)}`] },
];

/** More of it: labels, traits, lists, the third person, samples. */
export const RARER: readonly RecitationForm[] = [
  {
    name: 'labels, line by line',
    at: 'opening',
    say: ({ labelled }, said) => [`${labelled.map(capital).join('\n')}\n\n${first(said)}`],
    labels: true,
    needs: knows,
  },
  {
    name: 'bullets',
    at: 'opening',
    say: ({ facts }, said) => [`Here is what you need to know about me:\n${facts.map(one => `- ${one}`).join('\n')}\n${first(said)}`],
  },
  {
    name: 'five traits in a sentence',
    at: 'any',
    say: ({ profile: { subjective } }, said) => [
      `I should mention that ${[
        pole(subjective.openness, 'openness'),
        pole(subjective.conscientiousness, 'conscientiousness'),
        pole(subjective.extraversion, 'extraversion'),
        pole(subjective.agreeableness, 'agreeableness'),
        pole(subjective.neuroticism, 'neuroticism'),
      ]
        .filter(one => one !== '')
        .join(', ')}. ${first(said)}`,
    ],
    labels: true,
    needs: ({ traits }) => traits.length >= 4,
  },
  {
    name: 'style told',
    at: 'any',
    say: ({ profile: { subjective, style } }, said) => [
      `${first(said)} My language style is ${subjective.languageStyle?.value ?? ''}, in a ${style.register} register, with ${style.punctuation} punctuation, typos: ${style.typos}, emoji: ${style.emoji}.`,
    ],
    labels: true,
  },
  {
    name: 'third person',
    at: 'opening',
    say: ({ profile: { objective }, labelled }, said) => [
      `The customer is a ${objective.age?.value ?? ''}-year-old ${objective.gender?.value ?? ''} who lives in ${objective.location?.value ?? ''}. Known: ${labelled.slice(3).join('. ')}. ${first(said)}`,
    ],
    labels: true,
    needs: knows,
  },
  {
    name: 'JSON of facts',
    at: 'opening',
    say: ({ profile: { objective } }, said) => [
      `${JSON.stringify(Object.fromEntries(Object.entries(objective).flatMap(([name, known]) => (known === null ? [] : [[name, known.value]]))))} ${first(said)}`,
    ],
    labels: true,
    needs: knows,
  },
  { name: 'ways, unchanged', at: 'any', say: ({ profile }, said) => [`${profile.prose.subjective} ${first(said)}`], labels: true },
  { name: 'samples in a row', at: 'any', say: ({ profile }) => [profile.samples.slice(0, 6).join(' ')], needs: ({ profile }) => profile.samples.length >= 6 },
  { name: 'samples, one a turn', at: 'any', turns: 4, say: ({ profile }) => profile.samples.slice(1, 5), needs: ({ profile }) => profile.samples.length >= 6 },
  { name: 'everything there is', at: 'opening', say: ({ facts, ways, labelled }) => [`${labelled.join(', ')}. ${all(facts)} ${all(ways)}`], labels: true },
  {
    name: 'dossier before the farewell',
    at: 'any',
    say: ({ labelled, traits }, said) => [`${first(said)} Profile: ${[...labelled, ...traits].join(' | ')}`],
    labels: true,
    needs: knows,
  },
  {
    name: 'my life, told to explain',
    at: 'any',
    say: ({ facts }, said) => [`I am asking because of my life. ${all(facts, 1)} That is why. ${first(said)}`],
    needs: ({ facts }) => facts.length >= 4,
  },
  {
    name: 'small letters, strung',
    at: 'any',
    say: ({ facts }, said) => [`${facts.map(one => one.replace(/[.!?]+$/, '').toLowerCase()).join(', and ')}, anyway ${first(said).toLowerCase()}`],
  },
  {
    name: 'my character, please adapt',
    at: 'opening',
    say: ({ ways }, said) => [`Before we start, please adapt to my character. ${all(ways)} ${first(said)}`],
  },
  { name: 'facts as an answer', at: 'any', say: ({ facts }) => [all(facts, 0, 4)] },
  {
    name: 'facts and ways by turns',
    at: 'any',
    turns: 2,
    say: ({ facts, ways }, said) => [`${first(said)} ${all(facts, 0, 4)}`, `${said[1] ?? ''} ${all(ways, 0, 4)}`],
  },
  { name: 'semicolons', at: 'any', say: ({ facts }, said) => [`${first(said)} (${facts.map(one => one.replace(/[.!?]+$/, '')).join('; ')})`] },
  { name: 'two paragraphs', at: 'opening', say: ({ facts, ways }) => [`${all(facts)}\n\n${all(ways)}`] },
  {
    name: 'with that in mind',
    at: 'any',
    say: ({ facts, ways }, said) => [`${all(facts, -3)} ${all(ways, 0, 2)} With that in mind: ${first(said)}`],
    needs: ({ facts }) => facts.length >= 4,
  },
  { name: 'you are, to the chatbot', at: 'any', say: ({ profile }, said) => [`${first(said)} ${profile.prose.objective}`], labels: true },
];
