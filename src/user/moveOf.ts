import type { Usage } from '../model/model.js';
import { NO_USAGE } from '../model/usage.js';
import type { Profile } from '../profile/profile.js';
import { cut } from '../support/text.js';
import { oneLine } from '../support/visible.js';
import type { LeavingEnding } from '../transcript/ending.js';
import type { Decision, Plan, Turn } from '../transcript/turn.js';
import { advanced, goalStateAt, settledBy, type GoalState } from './goalState.js';
import type { Scenario } from './scenario.js';
import type { Move } from './simulator.js';
import { holdStyle } from './styleHeld.js';
import { factsIn, factsTold, howTold } from './told.js';
import type { UserTurn } from './userTurn.js';

/** Where a turn is taken: who takes it, what for, and what was said before. */
export interface Moment {
  readonly profile: Pick<Profile, 'language' | 'style'>;
  readonly scenario: Scenario;
  readonly transcript: readonly Turn[];
}

const ENDINGS = { done: 'goal reached', 'give up': 'gave up', 'handed off': 'handed off', 'out of scope': 'out of scope' } as const;

/** The decision that leads to an ending. */
export const decisionFor = (ending: LeavingEnding): Exclude<Decision, 'go on'> =>
  (Object.keys(ENDINGS) as (keyof typeof ENDINGS)[]).find(decision => ENDINGS[decision] === ending) ?? 'give up';

/** Characters of an intent or a mood: a model that runs on must not fill a record. */
const LONGEST_PLAN = 300;
const inShort = (words: string): string => cut(oneLine(words, LONGEST_PLAN), LONGEST_PLAN);

/** What the person planned and said, as a move: code keeps the goal's state, finds which facts were told and holds the person's casing, marks and emoji. */
export function moveOf(turn: UserTurn, moment: Moment, usage: Usage): Move {
  const text = holdStyle(turn.utterance.trim(), moment.profile);
  const state = settledBy(advanced(goalStateAt(moment.scenario.goal, moment.transcript), turn.achieved), turn.decision);
  const plan = { ...planned(text, moment, state, turn.reveal), intent: inShort(turn.intent), affect: inShort(turn.affect), decision: turn.decision };
  if (turn.decision === 'go on') return { kind: 'say', text, plan, usage };
  return { kind: 'leave', ending: ENDINGS[turn.decision], text: text === '' ? null : text, plan, usage };
}

/** The scenario's opening, word by word; no model is asked. */
export const opened = (text: string, moment: Moment): Move => ({
  kind: 'say',
  text,
  plan: {
    ...planned(text, moment, goalStateAt(moment.scenario.goal, moment.transcript)),
    intent: 'open as the scenario says',
    affect: 'neutral',
    decision: 'go on',
  },
  usage: NO_USAGE,
});

type Said = { readonly text: string } | { readonly text: string | null; readonly ending: LeavingEnding };

/** A move that no plan stands behind, word by word: what is known of the goal is carried on, and what is not known is not made up. */
export function unplanned(said: Said, intent: string, moment: Moment, usage = NO_USAGE): Move {
  const kept = moment.transcript.some(({ plan }) => plan !== undefined && plan.progress.length > 0);
  const plan = { ...planned(said.text ?? '', moment, kept ? goalStateAt(moment.scenario.goal, moment.transcript) : []), intent, affect: 'not planned' };
  if ('ending' in said) return { kind: 'leave', ending: said.ending, text: said.text, plan: { ...plan, decision: decisionFor(said.ending) }, usage };
  return { kind: 'say', text: said.text, plan: { ...plan, decision: 'go on' }, usage };
}

/** An unplanned move of somebody who speaks freely: code holds the person's casing, marks and emoji. */
export const improvised = (said: Said, moment: Moment, usage = NO_USAGE): Move => {
  const held = (text: string) => holdStyle(text, moment.profile);
  return unplanned('ending' in said ? { ...said, text: said.text === null ? null : held(said.text) } : { text: held(said.text) }, 'not planned', moment, usage);
};

/** What code knows of an utterance without being told: the goal's state it leaves, the facts it gives away and how they came up. */
export function planned(text: string, { profile, scenario, transcript }: Moment, progress: GoalState, reveal: number | null = null) {
  const told = (index: number) => howTold(index, scenario, profile.language, transcript);
  const fact = reveal === null ? null : (scenario.facts[reveal - 1] ?? null);
  const before = factsTold(scenario, transcript);
  const also = factsIn(text, scenario)
    .filter(index => index + 1 !== reveal && !before.has(index))
    .flatMap(index => ({ fact: scenario.facts[index] ?? '', told: told(index) }));
  return {
    progress,
    reveal: fact,
    told: fact === null || reveal === null ? null : told(reveal - 1),
    ...(also.length === 0 ? {} : { also }),
  } satisfies Partial<Plan>;
}
