import type { FidelityFinding } from '../../../src/fidelity/finding.js';
import type { Played } from '../../../src/fidelity/played.js';

/** What is measured: the gate's rules, or a stand-in for them. */
export type Rules = (played: Played) => readonly FidelityFinding[];

/** What the rules make of one talk. */
export interface Seen {
  /** A proven finding after any user turn or at the end: the talk would not have counted. */
  readonly proven: readonly FidelityFinding[];
  readonly suspected: readonly FidelityFinding[];
}

/** Runs the rules as a conversation does: after every user turn while nobody knows how it ends, and once at the end. */
export function seenBy(rules: Rules, played: Played): Seen {
  const growing = played.turns.flatMap(({ speaker }, at) => (speaker === 'user' ? [{ ...played, turns: played.turns.slice(0, at + 1), ending: null }] : []));
  const found = [...growing, played].flatMap(part => [...rules(part)]);
  const different = [...new Map(found.map(one => [JSON.stringify([one.kind, one.turn, one.proven]), one])).values()];
  return { proven: different.filter(one => one.proven), suspected: different.filter(one => !one.proven) };
}
