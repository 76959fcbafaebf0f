import type { Message } from '../model/model.js';
import type { Profile } from '../profile/profile.js';
import { listed } from '../support/text.js';
import { markAround } from '../model/markAround.js';
import { fenced } from './fence.js';
import type { Prompts } from './prompts.js';
import { LEAST_WORDS, MOST_WORDS } from './rules/wording.js';
import type { Dropped, Stands } from './sortDrafts.js';
import { sensitiveGroups, type SensitiveGroup } from '../profile/sensitiveGroups.js';
import { traitNames } from '../profile/attributeNames.js';

/** What one call for deep attributes is about. */
export interface Call {
  readonly profile: Profile;
  /** Sensitive groups opted in to. */
  readonly sensitive: readonly SensitiveGroup[];
  /** What passed in earlier rounds. */
  readonly kept: readonly Stands[];
  /** What is to be answered: nothing yet, or a value with its issues. */
  readonly open: readonly Dropped[];
  readonly isRevision: boolean;
}

const OBJECTIVE: readonly (readonly [name: keyof Profile['objective'], words: string])[] = [
  ['age', 'age'],
  ['gender', 'gender'],
  ['location', 'lives in'],
  ['occupation', 'work'],
  ['education', 'education'],
  ['familyRelationships', 'family'],
  ['socialRelationships', 'friends'],
  ['routinesHabits', 'habits'],
  ['otherExperiences', 'experience'],
];

/** What a model may know of a person to imagine more: facts, traits, languages, deep attributes. Never how they write: no style, no sample, no prose on it. */
export function factLines({ objective, subjective, prose, firstLanguage, deep = [] }: Profile): string[] {
  const facts = OBJECTIVE.flatMap(([name, words]) => {
    const known = objective[name];
    return known === null ? [] : [`${words}: ${known.value}${known.basis === 'inferred' ? ' (likely)' : ''}`];
  });
  return [
    ...(facts.length === 0 ? [prose.objective] : facts),
    `first language: ${firstLanguage}`,
    ...traitNames.flatMap(name => (subjective[name] === null ? [] : [`${name}: ${subjective[name].value}`])),
    ...deep.map(({ path, value }) => `${path}: ${value}`),
  ];
}

/** The messages of the call. The rules come first and are the same for everybody; the person, the questions, the issues follow. */
export function proposeCall({ profile, sensitive, kept, open, isRevision }: Call, prompts: Prompts): Message[] {
  const lines = factLines(profile);
  const mark = markAround(lines);
  const questions = open.map(({ asked: { leaf, tone, reach }, value, issues }, at) => ({
    number: at + 1,
    path: leaf.path,
    question: leaf.question,
    tone,
    reach,
    value: value === null ? '(none)' : fenced(value, mark),
    issues: issues.map(issue => ({ ...issue, hint: fenced(issue.hint, mark) })),
  }));
  const closed = sensitiveGroups.filter(group => !sensitive.includes(group));
  return [
    { role: 'system', content: prompts.rules({ least: LEAST_WORDS, most: MOST_WORDS, closed: listed(closed) }) },
    {
      role: 'user',
      content: prompts.person({
        mark,
        known: lines.map(line => fenced(line, mark)),
        earlier: kept.map(({ value }) => fenced(value, mark)),
        ...(isRevision ? { drafts: questions } : { questions }),
      }),
    },
  ];
}
