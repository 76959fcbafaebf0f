import type { Verdict } from '../judge/verdict.js';
import { oneLine } from '../support/visible.js';

/** Turns that are named one by one. */
const MOST = 5;

/** What the judge did not read, a sentence a turn; none where it read everything. */
export function cutWords({ cutTurns = [] }: Pick<Verdict, 'cutTurns'>): string[] {
  const told = cutTurns.slice(0, MOST).map(({ turn, leftOut, of }) => {
    const which = `turn ${turn}${of === undefined ? '' : of === '' ? ' of another conversation' : ` of conversation ${oneLine(of, 100)}`}`;
    return `The judge read only the beginning and end of ${which}: ${leftOut} characters were left out.`;
  });
  return cutTurns.length > MOST ? [...told, `So it was with ${cutTurns.length - MOST} more turns.`] : told;
}
