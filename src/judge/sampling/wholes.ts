import { doubtFacts } from '../doubts.js';
import { constraintsOf } from '../questions/statement.js';
import { settleAll } from './kleene.js';
import type { Settled } from './settle.js';

const NOTHING = 'nothing to compare';

/** The parts of consistency as one, with everything that was compared in them and how reference facts were kept. */
export function wholeConsistency<Part extends Settled>(parts: readonly Part[]): Part {
  const whole = settleAll(parts.map(undecided), NOTHING);
  const statements = parts.flatMap(part => part.statements ?? []);
  // What a void ruling says of the facts is kept among its statements, and counted nowhere.
  const constraints = constraintsOf(parts.flatMap(part => (doubtFacts(part.doubt).unread ? [] : (part.statements ?? []))));
  return { ...whole, ...(statements.length > 0 ? { statements } : {}), ...(constraints ? { constraints } : {}) };
}

/** Something was compared, and nobody could tell: that is not nothing to compare, and leaves the whole open. */
const undecided = <Part extends Settled>(part: Part): Part => (part.doubt === NOTHING && part.rulings.some(isOpen) ? { ...part, doubt: 'cannot tell' } : part);

const isOpen = ({ answer, evidence, statements = [] }: Settled['rulings'][number]): boolean =>
  answer === 'cannot tell' && (evidence.length > 0 || statements.some(({ relation }) => relation === 'cannot tell'));

/** Personalization, where a cue whose fate does not show yet was voiced all the same: that blames no scenario. */
export const wholePersonalization = <Part extends Settled>(part: Part): Part =>
  part.doubt === 'no relevant cue voiced' && part.cues?.some(({ fate }) => fate === 'cannot tell') ? { ...part, doubt: 'cannot tell' } : part;
