import type { Turn } from '../../transcript/turn.js';
import { roleScore } from './score.js';
import { serves } from './serves.js';

/** Where the roles had changed over, and the features that showed it. */
export interface Flipped {
  /** The turn from which the evidence counts. */
  readonly from: Turn;
  readonly at: Turn;
  readonly because: readonly string[];
}

/** One utterance says at most this much, either way: features overlap. */
const CAP = 3;
/** An utterance that says nothing about the role speaks a little for the person. */
const DRAG = 0.3;
/** How much the chatbot's serving speaks for the person; its wishing speaks against them in full. */
const SERVED = 0.3;
/** Evidence that proves a flip, and how much of it must be in the person's own words. */
const LIMIT = 3.5;
const OWN = 2;
/** Utterances that must have spoken against the person: one question is none. */
const SEVERAL = 2;
/** So many utterances are enough whatever they do; fewer must show plainly, once, that they serve. */
const MANY = 4;
const PLAIN = 1.5;

/**
 * The roles change over from some turn on: a sequential test (CUSUM; Page 1954). The log odds of each exchange, the person's
 * utterance and the chatbot's before it, are summed; the sum never falls below zero, so that what came before a flip does not
 * hide it. Weights and limits were set on the part of the human dialogues that is there to learn from.
 */
export function flippedRoles(turns: readonly Turn[]): Flipped | null {
  let sum = 0;
  let own = 0;
  let against = 0;
  let from: Turn | null = null;
  let because: string[] = [];
  let other = 0;
  let plainly = 0;
  for (const turn of turns) {
    const { odds, serving } = roleScore(turn);
    const capped = Math.max(-CAP, Math.min(CAP, odds));
    if (turn.speaker === 'chatbot') {
      other = capped;
      continue;
    }
    if (sum === 0) {
      own = 0;
      against = 0;
      from = null;
      because = [];
      plainly = 0;
    }
    plainly = Math.max(plainly, serves(turn).score);
    own += capped;
    if (odds > 0) against++;
    from ??= turn;
    because = [...because.slice(-8), ...serving];
    sum = Math.max(0, sum + capped - DRAG - (other < 0 ? other : SERVED * other));
    other = 0;
    if (sum >= LIMIT && own >= OWN && against >= SEVERAL && (against >= MANY || plainly >= PLAIN)) return { from, at: turn, because };
  }
  return null;
}
