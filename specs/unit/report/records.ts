import type { ConversationRecord } from '../../../src/record/conversationRecord.js';
import type { VerdictRecord } from '../../../src/record/verdictRecord.js';

/** Hand-made records for the report's own specs. */

const known = <T>(value: T) => ({ value, basis: 'stated' as const, evidence: [1] });
const prose = 'You are a nurse from Berlin who watches every euro and likes short answers that say what happens next.';

export const profile: ConversationRecord['profile'] = {
  schemaVersion: 1,
  id: 'frugal-traveller',
  provenance: { kind: 'authored', note: 'for the specs of the report' },
  language: 'en',
  firstLanguage: 'de',
  objective: {
    age: known(34),
    gender: null,
    location: known('Berlin, Germany'),
    occupation: known('nurse'),
    education: null,
    familyRelationships: null,
    socialRelationships: null,
    routinesHabits: null,
    otherExperiences: null,
  },
  scene: { goalsPlans: [], taskDetails: [] },
  subjective: { openness: null, conscientiousness: null, extraversion: null, agreeableness: null, neuroticism: null, languageStyle: null },
  style: { register: 'casual', casing: 'lower', punctuation: 'light', typos: 'some', emoji: 'none', medianWords: 9 },
  samples: ['one', 'two', 'three', 'four', 'five'],
  prose: { objective: prose, subjective: prose },
};

const plan = {
  progress: [{ part: 'get a refund', state: 'open' as const }],
  intent: 'say what happened',
  reveal: 'the booking number is KL1234',
  told: null,
  also: [],
  affect: 'annoyed',
  decision: 'go on' as const,
};

type Turn = ConversationRecord['turns'][number];
export const said = (index: number, text: string): Turn => ({ index, speaker: 'user', text, firstTokenMs: null, lastTokenMs: null, plan });
export const replied = (index: number, text: string): Turn => ({
  index,
  speaker: 'chatbot',
  text,
  firstTokenMs: 210,
  lastTokenMs: 1340,
  raw: { status: 200, contentType: 'application/json', body: JSON.stringify({ reply: text }).slice(0, 20_000), truncated: false },
});

export const conversation = (more: Partial<ConversationRecord> = {}): ConversationRecord => ({
  schemaVersion: 1,
  kind: 'conversation',
  id: 'c1',
  person: 'p1',
  profile,
  scenario: {
    goal: 'get a refund for cancelled flight KL1234',
    facts: ['the booking number is KL1234'],
    successCriteria: [],
    maxTurns: 8,
    opening: null,
    earlier: [],
    adversary: null,
  },
  seed: 7,
  trial: 0,
  ending: 'goal reached',
  failure: null,
  fidelity: [],
  meaning: null,
  voided: [],
  cues: [],
  turns: [
    said(1, 'hi, my flight KL1234 was cancelled, i want my money back'),
    replied(2, 'I am sorry to hear that. What is your booking number?'),
    said(3, 'KL1234, i said so. when do i get it?'),
    replied(4, 'Thank you. Your refund of 120 euros will arrive within 7 days.'),
  ],
  verdicts: [],
  simulator: { name: 'planner', model: 'offline', offline: true, templateHash: 'abc' },
  channel: { kind: 'http', address: 'http://127.0.0.1:4000/chat', settings: {} },
  usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
  startedAt: '2026-11-20T10:00:00.000Z',
  durationMs: 4200,
  spec: { file: 'specs/refund.spec.ts', line: 3, title: 'a refund', project: '' },
  again: 'npx usersim again reports/records/c1.json',
  ...more,
});

export const verdict = (more: Partial<VerdictRecord> = {}): VerdictRecord => ({
  schemaVersion: 1,
  kind: 'verdict',
  matcher: 'toMeet',
  criterion: 'says when the money will arrive',
  negated: false,
  outcome: 'met',
  leaning: 'met',
  certainty: 92,
  certaintyKind: 'stated',
  uncalibrated: false,
  calibration: null,
  ordersAgree: null,
  samples: { requested: 1, read: 1 },
  minCertainty: 80,
  doubt: null,
  evidence: [{ turn: 4, quote: 'will arrive within 7 days' }],
  because: 'The chatbot names a time span for the refund.',
  judge: { name: 'panel', model: 'gpt-x', offline: false },
  rulings: [],
  party: null,
  conversations: ['c1'],
  usage: { calls: 1, promptTokens: 300, completionTokens: 80 },
  ...more,
});

export const ruling = (more: Partial<VerdictRecord['rulings'][number]> = {}): VerdictRecord['rulings'][number] => ({
  criterion: 'says when the money will arrive',
  evidence: [],
  reasoning: 'It names a time span.',
  answer: 'met',
  certainty: 93,
  certaintyKind: 'rule',
  rule: 'names a thing',
  void: null,
  sample: 1,
  order: 'asked',
  modelRequested: 'offline',
  modelReported: null,
  templateHash: 'abc',
  raw: '{}',
  ...more,
});

export const failure = (party: 'chatbot' | 'model' | 'set-up', what: string): NonNullable<ConversationRecord['failure']> => ({
  party,
  code: 'hand-made',
  what,
});
