import type { Profile } from '../profile/profile.js';
import { sensitiveTopics } from './privacy/sensitive.js';
import { sensitiveGroups, type SensitiveGroup } from '../profile/sensitiveGroups.js';
import { objectiveNames, traitNames } from '../profile/attributeNames.js';

export const ATTRIBUTES = [...objectiveNames, ...traitNames, 'languageStyle'] as const;

export type Trait = (typeof traitNames)[number];
export type AttributeName = (typeof ATTRIBUTES)[number];

export const isTrait = (name: AttributeName): name is Trait => (traitNames as readonly string[]).includes(name);
export const isObjective = (name: AttributeName): name is keyof Profile['objective'] => (objectiveNames as readonly string[]).includes(name);

/** Attributes that hold one value: two different ones cannot both be true. The others gather facts. */
export const SINGLE: readonly AttributeName[] = ['age', 'gender', 'location', ...traitNames];

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
