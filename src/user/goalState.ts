import type { Plan, Turn } from '../transcript/turn.js';
import { goalParts } from './goal.js';
import type { UserTurn } from './userTurn.js';

/** Every part of the goal and how it stands, in the goal's order. */
export type GoalState = Plan['progress'];

/**
 * How the goal stands after these turns, worked out from their plans alone: whoever takes over a transcript sees the same.
 * Parts that a plan does not name stand as before; names that are no part of the goal count for nothing.
 */
export function goalStateAt(goal: string, transcript: readonly Turn[]): GoalState {
  const states = new Map<string, GoalState[number]['state']>();
  for (const { plan } of transcript) for (const { part, state } of plan?.progress ?? []) states.set(part, state);
  return goalParts(goal).map(part => ({ part, state: states.get(part) ?? 'open' }));
}

/**
 * The state after one more plan. For a goal in parts `named` holds part numbers, counting from 1: `n` is newly achieved; `-n` is lost,
 * which opens an achieved part again (the chatbot took it back) and makes any other impossible. What is not named stays; a number
 * without a part counts for nothing; of a part named twice the last word holds. For a goal in one piece it says whether it is achieved.
 */
export function advanced(state: GoalState, named: UserTurn['achieved']): GoalState {
  const numbers = typeof named !== 'boolean' ? named : named ? [1] : state[0]?.state === 'achieved' ? [-1] : [];
  return state.map((before, index) => {
    const last = numbers.findLast(number => Math.abs(number) === index + 1);
    if (last === undefined) return before;
    if (last > 0) return { ...before, state: 'achieved' };
    return { ...before, state: before.state === 'achieved' ? 'open' : 'impossible' };
  });
}

/** A goal of one part stands as the person says who leaves over it: achieved when they are done, impossible when it is out of scope. */
export function settledBy(state: GoalState, decision: Plan['decision']): GoalState {
  const settled = decision === 'done' ? 'achieved' : decision === 'out of scope' ? 'impossible' : null;
  return settled === null || state.length !== 1 ? state : state.map(part => ({ ...part, state: settled }));
}
