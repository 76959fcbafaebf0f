import { readFileSync } from 'node:fs';
import { agenda } from '../../../simulators/agenda.js';
import { overHttp } from '../../../src/channel/http.js';
import { converse } from '../../../src/conversation/converse.js';
import { voicedCues } from '../../../src/conversation/voicedCues.js';
import type { Answer, Question } from '../../../src/judge/judge.js';
import type { Profile } from '../../../src/profile/profile.js';
import { findProfile } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { startDemoChatbot } from '../../demo-chatbot/startDemoChatbot.js';

/** A conversation, what is asked of it, and what is true. */
export interface JudgeCase {
  readonly id: string;
  readonly set: string;
  readonly turns: readonly Turn[];
  readonly question: Question;
  readonly truth: Exclude<Answer, 'cannot tell'>;
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
export const sets = [...(Object.keys(FILES) as (keyof typeof FILES)[]), 'ladder'] as const;
export type CaseSet = (typeof sets)[number];

/** Cases somebody labelled blind, spread over the file so that every family is met; or the demo chatbot with and without its flaws. */
export async function casesOf(set: CaseSet, limit: number): Promise<JudgeCase[]> {
  if (set === 'ladder') return ladder(limit);
  const rows = readFileSync(packageFolder('specs', 'blind', ...FILES[set].split('/')), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as BlindRow);
  const step = Math.max(1, rows.length / limit);
  return Array.from({ length: Math.min(limit, rows.length) }, (_, at) => rows[Math.floor(at * step)] as BlindRow).map(row => ({
    id: row.id,
    set,
    turns: row.turns.map(({ speaker, text, repeat }, at) => ({
      index: at + 1,
      speaker,
      text: text ?? (repeat === undefined ? '' : repeat.text.repeat(repeat.times)),
      firstTokenMs: null,
      lastTokenMs: null,
    })),
    question: questionOf(set, row),
    truth: (row.label ?? row.truth) === 'met' ? 'met' : 'not met',
  }));
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
