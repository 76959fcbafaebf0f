import type { Profile } from '../profile/profile.js';
import { sensitiveTopics } from './privacy/sensitive.js';
import { sensitiveGroups, type SensitiveGroup } from '../profile/sensitiveGroups.js';

/** The nine objective attributes (USP, ACL 2025, section 3). */
export const OBJECTIVE = [
  'age',
  'gender',
  'location',
  'occupation',
  'education',
  'familyRelationships',
  'socialRelationships',
  'routinesHabits',
  'otherExperiences',
] as const satisfies readonly (keyof Profile['objective'])[];

/** The Big Five. */
export const TRAITS = [
  'openness',
  'conscientiousness',
  'extraversion',
  'agreeableness',
  'neuroticism',
] as const satisfies readonly (keyof Profile['subjective'])[];

export const ATTRIBUTES = [...OBJECTIVE, ...TRAITS, 'languageStyle'] as const;

export type Trait = (typeof TRAITS)[number];
export type AttributeName = (typeof ATTRIBUTES)[number];

export const isTrait = (name: AttributeName): name is Trait => (TRAITS as readonly string[]).includes(name);
export const isObjective = (name: AttributeName): name is keyof Profile['objective'] => (OBJECTIVE as readonly string[]).includes(name);

/** Attributes that hold one value: two different ones cannot both be true. The others gather facts. */
export const SINGLE: readonly AttributeName[] = ['age', 'gender', 'location', ...TRAITS];

export type Basis = 'stated' | 'inferred';

/** A sensitive group, as a reply names it; `none` for everything else. */
export const SENSITIVITIES = [...sensitiveGroups, 'none'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** The groups a fact touches, by what its reply called it and by its words: a model that calls health harmless does not make it so. */
export const groupsOf = ({ value, sensitive }: Pick<Fact, 'value' | 'sensitive'>): readonly SensitiveGroup[] => [
  ...new Set([...sensitiveTopics(value), ...(sensitive === 'none' ? [] : [sensitive])]),
];

/** One thing said or shown about a person. An attribute may rest on several facts. */
export interface Fact {
  readonly name: AttributeName;
  readonly value: string;
  readonly basis: Basis;
  /** User turns it rests on, counting from 1 over both speakers. */
  readonly turns: readonly number[];
  readonly sensitive: Sensitivity;
}
