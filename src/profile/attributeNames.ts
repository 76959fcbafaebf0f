import type { Profile } from './profile.js';

/** The nine objective attributes (USP, ACL 2025, section 3). */
export const objectiveNames = [
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
export const traitNames = [
  'openness',
  'conscientiousness',
  'extraversion',
  'agreeableness',
  'neuroticism',
] as const satisfies readonly (keyof Profile['subjective'])[];

export type Trait = (typeof traitNames)[number];
