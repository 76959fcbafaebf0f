import type { Profile } from '../../src/profile/profile.js';

/** One task for everybody who is measured: the same person, goal, criterion and number of turns. */
export const GOAL = 'get the refund for a cancelled order';
export const CRITERION = 'says when the money will arrive';
export const TURNS = 5;

const OBJECTIVE = 'You are 41, live in Leeds and work nights as a nurse; you have two small children.';
const SUBJECTIVE = 'You are careful with money, a little anxious, polite, and write short, plain lines.';
const SAMPLES = ['where is my parcel please', 'ok and how long is that', 'can i pay by card then?', 'sorry i do not follow'];

/** The text about the person: 262 characters, sent by all. */
export const PERSONA = [OBJECTIVE, SUBJECTIVE, ...SAMPLES].join('\n');

export const PROFILE: Profile = {
  schemaVersion: 1,
  id: 'bench-person',
  provenance: { kind: 'authored', note: 'for benchmarks' },
  language: 'en',
  firstLanguage: 'en',
  objective: {
    age: { value: 41, basis: 'inferred', evidence: [1] },
    gender: null,
    location: { value: 'Leeds, United Kingdom', basis: 'inferred', evidence: [1] },
    occupation: { value: 'nurse', basis: 'inferred', evidence: [2] },
    education: null,
    familyRelationships: { value: 'two small children', basis: 'inferred', evidence: [3] },
    socialRelationships: null,
    routinesHabits: null,
    otherExperiences: null,
  },
  scene: { goalsPlans: [], taskDetails: [] },
  subjective: { openness: null, conscientiousness: null, extraversion: null, agreeableness: null, neuroticism: null, languageStyle: null },
  style: { register: 'casual', casing: 'lower', punctuation: 'light', typos: 'none', emoji: 'none', medianWords: 6 },
  // A profile has five samples or more; prompts show the first four.
  samples: [...SAMPLES, 'thanks'],
  prose: { objective: OBJECTIVE, subjective: SUBJECTIVE },
};
