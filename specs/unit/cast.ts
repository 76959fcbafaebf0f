import type { Conversation } from '../../src/conversation/conversation.js';
import type { FidelityFinding } from '../../src/fidelity/finding.js';
import type { Profile } from '../../src/profile/profile.js';
import type { Plan, Turn } from '../../src/transcript/turn.js';
import { scenarioOf, type Scenario } from '../../src/user/scenario.js';

/** Hand-made people, scenarios and turns for the specs of the core rooms. */

const known = <T>(value: T, ...evidence: number[]) => ({ value, basis: 'stated' as const, evidence });

export const ann: Profile = {
  schemaVersion: 1,
  id: 'careful-ann',
  provenance: { kind: 'authored', note: 'for the specs of the core rooms' },
  language: 'en',
  firstLanguage: 'en',
  objective: {
    age: known(41, 1),
    gender: null,
    location: known('Graz, Austria', 2),
    occupation: known('glass blower', 3),
    education: null,
    familyRelationships: known('mother of twins', 4),
    socialRelationships: null,
    routinesHabits: known('rises at five', 5),
    otherExperiences: null,
  },
  scene: { goalsPlans: [], taskDetails: [] },
  subjective: { openness: null, conscientiousness: null, extraversion: null, agreeableness: null, neuroticism: null, languageStyle: null },
  style: { register: 'neutral', casing: 'sentence', punctuation: 'standard', typos: 'none', emoji: 'none', medianWords: 9 },
  samples: [
    'I turned 41 in May.',
    'Anything near Graz would do.',
    'I blow glass for a living.',
    'The twins are six and never still.',
    'I am up at five every day.',
  ],
  prose: {
    objective: 'You are forty-one and blow glass for a living in the hills above Graz, where you raise twins who are six and never still.',
    subjective: 'You come across as patient and exact, you dislike being hurried, and you write plain sentences that end where they should.',
  },
};

export const withStyle = (style: Partial<Profile['style']>, profile: Profile = ann): Profile => ({ ...profile, style: { ...profile.style, ...style } });

export const refund: Scenario = scenarioOf({ goal: 'get a refund for cancelled flight KL1234', facts: ['my booking number is QX77PL', 'I paid 120 euros'] });

export const plan: Plan = {
  progress: [{ part: 'get a refund', state: 'open' }],
  intent: 'SECRET-INTENT',
  reveal: 'SECRET-REVEAL',
  told: null,
  affect: 'SECRET-AFFECT',
  decision: 'go on',
};

/** A finding of the gate; a proven role flip in turn 1 unless told otherwise. */
export const findingOf = (more: Partial<FidelityFinding> = {}): FidelityFinding => ({
  kind: 'role flip',
  turn: 1,
  evidence: 'How can I help',
  certainty: null,
  certaintyKind: 'rule',
  effect: 'unclear',
  proven: true,
  ...more,
});

/** A conversation over HTTP in which Ann gave up on her refund, unless told otherwise. */
export const conversationOf = (more: Partial<Conversation> = {}): Conversation => ({
  id: 'c1',
  person: 'p1',
  profile: ann,
  scenario: refund,
  seed: 7,
  trial: 0,
  turns: turnsOf('user: I want a refund', 'chatbot: Sure.'),
  ending: 'gave up',
  failure: null,
  fidelity: [],
  meaning: null,
  voided: [],
  cues: [],
  simulator: { name: 'usp', model: 'm', offline: false, templateHash: '0' },
  channel: { kind: 'http', address: 'x', settings: {} },
  usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
  startedAt: 0,
  durationMs: 0,
  ...more,
});

/** Turns from `user: ...` and `chatbot: ...` lines. */
export const turnsOf = (...lines: readonly string[]): Turn[] =>
  lines.map((line, at) => {
    const speaker = line.startsWith('user: ') ? 'user' : 'chatbot';
    const text = line.slice(speaker.length + 2);
    return speaker === 'user'
      ? { index: at + 1, speaker, text, firstTokenMs: null, lastTokenMs: null, plan }
      : { index: at + 1, speaker, text, firstTokenMs: 10, lastTokenMs: 20, raw: { status: 200, contentType: 'text/plain', body: text, truncated: false } };
  });
