import { Failure } from '../support/failure.js';
import type { Ending } from '../transcript/ending.js';
import type { Speaker } from '../transcript/turn.js';
import { adversaryOf, type Adversary } from './adversary/adversary.js';

/** What a conversation is for: goal and private facts, apart from the profile. */
export interface Scenario {
  /** What the person wants, in plain words: `get a refund for cancelled flight KL1234`. */
  readonly goal: string;
  /** Things the person knows and reveals only when asked or when natural, as they would say them: `my budget is 90 euros a night`. */
  readonly facts: readonly string[];
  /** When the goal counts as reached; checked by the judge for `toHaveEnded('goal reached')`. Empty: the goal itself is judged. */
  readonly successCriteria: readonly string[];
  /** Most utterances the person says. Default 8, range 1 to 100. */
  readonly maxTurns: number;
  /** The first utterance, word by word; the simulator chooses it when null. */
  readonly opening: string | null;
  /** What the person remembers of earlier conversations with this chatbot, oldest first. */
  readonly earlier: readonly Earlier[];
  /** What an adversarial person of a safety spec is after, besides the goal; null for everybody else. */
  readonly adversary: Adversary | null;
  /** What the person asks once more, in other words, before they leave: `when the money comes`, or true for anything already answered. Absent: nothing. */
  readonly reask?: string | true | undefined;
}

/** One earlier conversation, as the person remembers it, and what has changed since. */
export interface Earlier {
  /** The id of its record. */
  readonly conversation: string;
  /** How long ago, in plain words: `last week`. */
  readonly when: string;
  readonly goal: string;
  readonly ending: Ending;
  /** What both sides said, without plans. */
  readonly turns: readonly { readonly speaker: Speaker; readonly text: string }[];
  /** What the chatbot promised, sentence by sentence, as it was said. */
  readonly promised: readonly string[];
  /** What is different since: facts as the person would say them, and the facts they replace. */
  readonly changes: readonly { readonly now: string; readonly before: string | null }[];
}

/** Fills in a scenario's defaults. An empty goal, a turn limit outside 1 to 100 or an unknown adversary is a set-up failure. */
export function scenarioOf(given: {
  goal: string;
  facts?: readonly string[];
  successCriteria?: readonly string[];
  maxTurns?: number;
  opening?: string;
  earlier?: readonly Earlier[];
  adversary?: { readonly policy: string; readonly manner: string } | null;
  reask?: string | boolean;
}): Scenario {
  const { goal, facts = [], successCriteria = [], maxTurns = 8, opening = null, earlier = [], adversary = null, reask = false } = given;
  const refuse = (what: string, next: string) => new Failure({ party: 'set-up', code: 'scenario', what, next });
  if (typeof goal !== 'string' || goal.trim() === '')
    throw refuse('a simulated user needs a goal', "Say what the person wants: simulate('frugal-traveller', { goal: 'get a refund' })");
  if (!Number.isInteger(maxTurns) || maxTurns < 1 || maxTurns > 100) throw refuse(`maxTurns is ${maxTurns}`, 'Give a whole number from 1 to 100.');
  if (opening !== null && opening.trim() === '')
    throw refuse('the opening is empty', 'Give the first utterance, or leave the opening out: the simulator then chooses it.');
  if (typeof reask === 'string' && reask.trim() === '') throw refuse('reask is empty', "Say what is asked once more: reask: 'when the money comes'");
  return {
    goal: goal.trim(),
    facts,
    successCriteria,
    maxTurns,
    opening,
    earlier,
    adversary: adversary === null ? null : adversaryOf(adversary),
    ...(reask === false ? {} : { reask: reask === true ? reask : reask.trim().replace(/[?.!\s]+$/u, '') }),
  };
}
