import type { CutTurn } from '../judge.js';
import type { Question } from '../question.js';
import type { Settled } from './settle.js';

/** Kinds of question that words anywhere may settle: an insult, a contradiction or a cue in what was not shown would change the answer. */
const ANYWHERE: readonly Question['kind'][] = ['criteria', 'consistency', 'personalization'];

/**
 * What was settled, with the turns that its judge read only in part. Of questions that words anywhere may settle it is then inconclusive,
 * whichever way it was decided; of others (which of two is better, a score, a role, what was recalled or corrected) it stands, and says so.
 */
export function withCuts<Part extends Settled>(part: Part, kind: Question['kind']): Part {
  const cutTurns = cutIn(part.rulings.flatMap(ruling => ruling.cutTurns ?? []));
  if (cutTurns.length === 0) return part;
  const told = { ...part, cutTurns };
  return part.answer === 'inconclusive' || !ANYWHERE.includes(kind) ? told : { ...told, answer: 'inconclusive', doubt: 'turn too long' };
}

/** Each turn once. */
const cutIn = (all: readonly CutTurn[]): CutTurn[] => [...new Map(all.map(cut => [JSON.stringify([cut.of, cut.turn]), cut])).values()];
