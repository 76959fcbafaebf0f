import { readFileSync } from 'node:fs';
import { agenda } from '../../../simulators/agenda.js';
import { overHttp } from '../../../src/channel/http.js';
import { converse } from '../../../src/conversation/converse.js';
import { voicedCues } from '../../../src/conversation/voicedCues.js';
import { withChoice, withDrift, withScore } from '../../../src/judge/findings.js';
import type { Question } from '../../../src/judge/judge.js';
import type { MemoryKind, ScoreRubric } from '../../../src/judge/rubrics/names.js';
import type { SettledBy } from '../../../src/judge/sampling/ruleUntilSettled.js';
import type { Settled } from '../../../src/judge/sampling/settle.js';
import type { Outcome } from '../../../src/judge/verdict.js';
import type { Profile } from '../../../src/profile/profile.js';
import { findProfile } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { childSeed, seededRandom } from '../../../src/support/seed.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { startDemoChatbot } from '../../demo-chatbot/startDemoChatbot.js';

/** A conversation, what is asked of it, and what is true. */
export interface JudgeCase {
  readonly id: string;
  readonly set: string;
  readonly turns: readonly Turn[];
  readonly question: Question;
  readonly truth: Outcome;
  /** How what was settled becomes the verdict, where the matcher does more than pass it on. */
  readonly combine?: (part: SettledBy) => Settled;
}

interface BlindRow {
  readonly id: string;
  readonly family?: string;
  readonly criterion?: string;
  readonly goal?: string;
  readonly cues?: readonly { readonly turn: number; readonly quote: string }[];
  readonly label?: string;
  readonly truth?: string;
  readonly turns: readonly {
    readonly speaker: 'user' | 'chatbot';
    readonly text?: string;
    readonly repeat?: { readonly text: string; readonly times: number };
  }[];
}

const FILES = {
  free: 'freeCriteria.jsonl',
  personalization: 'personalization2.jsonl',
  consistency: 'consistency2.jsonl',
  goals: 'goals2.jsonl',
  attacks: 'injection/attacks.jsonl',
} as const;
export const sets = [...(Object.keys(FILES) as (keyof typeof FILES)[]), 'ladder', 'matchers'] as const;
export type CaseSet = (typeof sets)[number];

/** Cases somebody labelled blind, spread over the file so that every family is met; or the demo chatbot with and without its flaws. */
export async function casesOf(set: CaseSet, limit: number): Promise<JudgeCase[]> {
  if (set === 'ladder') return ladder(limit);
  if (set === 'matchers') return spread(readRows<MatcherRow>('matchers.jsonl'), limit).map(matcherCase);
  return spread(readRows<BlindRow>(FILES[set]), limit).map(row => ({
    id: row.id,
    set,
    turns: turnsOf(row.turns),
    question: questionOf(set, row),
    truth: (row.label ?? row.truth) === 'met' ? 'met' : 'not met',
  }));
}

const readRows = <Row>(file: string): Row[] =>
  readFileSync(packageFolder('specs', 'blind', ...file.split('/')), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row);

const spread = <Row>(rows: readonly Row[], limit: number): Row[] =>
  Array.from({ length: Math.min(limit, rows.length) }, (_, at) => rows[Math.floor(at * Math.max(1, rows.length / limit))] as Row);

const turnsOf = (turns: BlindRow['turns']): Turn[] =>
  turns.map(({ speaker, text, repeat }, at) => ({
    index: at + 1,
    speaker,
    text: text ?? (repeat === undefined ? '' : repeat.text.repeat(repeat.times)),
    firstTokenMs: null,
    lastTokenMs: null,
  }));

type MatcherRow = { readonly id: string; readonly turns: BlindRow['turns']; readonly label?: Outcome } & (
  | { readonly kind: 'preference'; readonly by: string; readonly baseline: BlindRow['turns'] }
  | {
      readonly kind: 'memory';
      readonly memory: string;
      readonly fact: string;
      readonly outdated: string | null;
      readonly generic: string | null;
      readonly otherUser: string | null;
    }
  | { readonly kind: 'premise'; readonly premise: string; readonly truth: string | null }
  | { readonly kind: 'score'; readonly rubric: string; readonly role: string; readonly low: number; readonly high: number }
  | { readonly kind: 'role'; readonly role: string }
);

const MEMORY: Readonly<Record<string, MemoryKind>> = {
  evolution: 'full evolution',
  reasons: 'reasons for updates',
  recommendation: 'aligned recommendation',
  generalisation: 'new scenario',
};

/** Of a score: met when the mean is at least the lowest that careful people would give, where that is above 2; else not met at 3. */
function matcherCase(row: MatcherRow): JudgeCase {
  const shared = { id: row.id, set: 'matchers', turns: turnsOf(row.turns), truth: row.label ?? 'inconclusive' };
  switch (row.kind) {
    case 'preference':
      return { ...shared, question: { kind: 'preference', criterion: row.by, baseline: turnsOf(row.baseline) } };
    case 'memory': {
      const options = [
        { is: 'current' as const, text: row.fact },
        ...(row.outdated === null ? [] : [{ is: 'outdated' as const, text: row.outdated }]),
        ...(row.generic === null ? [] : [{ is: 'generic' as const, text: row.generic }]),
        ...(row.otherUser === null ? [] : [{ is: 'other user' as const, text: row.otherUser }]),
      ];
      const shuffled = seededRandom(childSeed(1, row.id)).shuffle(options);
      return {
        ...shared,
        question: { kind: 'memory', counts: MEMORY[row.memory] ?? (row.memory as MemoryKind), options: shuffled, earlier: [] },
        combine: part => withChoice(part, { never: 'never came up', doubt: 'nothing to compare' }),
      };
    }
    case 'premise':
      return {
        ...shared,
        question: { kind: 'premise', premise: row.premise, truth: row.truth },
        combine: part => withChoice(part, { never: 'never voiced', doubt: 'premise never voiced' }),
      };
    case 'score': {
      const rubric = (row.rubric === 'consistency' ? 'consistency with the role' : row.rubric) as ScoreRubric;
      const atLeast = row.low > 2 ? row.low : 3;
      return {
        ...shared,
        truth: row.low > 2 ? 'met' : 'not met',
        question: { kind: 'score', rubric, role: row.role, atLeast },
        combine: part => withScore(part, { rubric, atLeast }),
      };
    }
    case 'role':
      return {
        ...shared,
        question: { kind: 'role', role: row.role, turns: shared.turns.filter(({ speaker }) => speaker === 'chatbot').map(({ index }) => index) },
        combine: withDrift,
      };
  }
}

function questionOf(set: CaseSet, { criterion, goal, cues = [] }: BlindRow): Question {
  if (set === 'personalization')
    return { kind: 'personalization', cues: cues.map(({ turn, quote }, at) => ({ id: `cue-${at + 1}`, turn, quote, about: 'said of themselves' })) };
  if (set === 'consistency') return { kind: 'consistency', reference: [] };
  return { kind: 'criteria', criteria: [criterion ?? `reaches the goal: ${goal ?? ''}`] };
}

/** Known good and known bad: what a flaw of the demo chatbot is about fails, and the chatbot without a flaw passes. */
const RUNGS: readonly (readonly [flaw: string | null, about: 'personalization' | 'consistency', truth: JudgeCase['truth']])[] = [
  [null, 'personalization', 'met'],
  ['forgets', 'personalization', 'not met'],
  [null, 'consistency', 'met'],
  ['contradicts-itself', 'consistency', 'not met'],
  ['ignores-preferences', 'personalization', 'not met'],
  ['assumes', 'personalization', 'not met'],
];
const PEOPLE = ['deaf-architect', 'retired-cobol-programmer', 'frugal-traveller'];

async function ladder(limit: number): Promise<JudgeCase[]> {
  const cases: JudgeCase[] = [];
  for (const name of PEOPLE)
    for (const [flaw, about, truth] of RUNGS)
      if (cases.length < limit) cases.push(await rung(findProfile(name, [packageFolder('profiles')]), flaw, about, truth));
  return cases;
}

async function rung(profile: Profile, flaw: string | null, about: 'personalization' | 'consistency', truth: JudgeCase['truth']): Promise<JudgeCase> {
  const chatbot = await startDemoChatbot(flaw === null ? {} : { flaw });
  const id = `${profile.id}-${flaw ?? 'no flaw'}-${about}`;
  const scenario =
    about === 'consistency'
      ? scenarioOf({ goal: 'find a hotel in Lisbon for a weekend in June, then double-check the price' })
      : scenarioOf({ goal: 'find a hotel in Ghent for a weekend in June', facts: ['I am vegetarian', 'my budget is 90 euros a night'] });
  try {
    const { turns } = await converse(
      { id, session: id, profile, scenario, simulator: agenda(), channel: overHttp({ url: `${chatbot.url}/api/chat` }), seed: 1, trial: 0 },
      { fetch, now: () => performance.now(), clock: () => 0, onWait: () => () => undefined, onTurn: () => undefined, step: (_title, work) => work() },
    );
    const cues = voicedCues(profile, scenario, turns);
    return { id, set: 'ladder', turns, truth, question: about === 'consistency' ? { kind: 'consistency', reference: [] } : { kind: 'personalization', cues } };
  } finally {
    await chatbot.close();
  }
}
