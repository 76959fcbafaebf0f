import { folded } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import type { Played } from '../played.js';

/** Why a quotation proves nothing; null when it stands. */
export type QuoteProblem = 'no such turn' | 'not the person’s turn' | 'the scenario’s own opening' | 'quotation not found';

/** Characters: more than a reader sees of a turn. */
const LONGEST_QUOTE = 4_000;

/** Says whether exact words stand in the turn of the person that they name; case, spacing and punctuation do not count. */
export type Quoting = (named: { readonly turn: number; readonly quote: string }) => QuoteProblem | null;

/** Folds each turn once: many quotations may be held against a long one. */
export function quoting({ turns, scenario }: Pick<Played, 'turns' | 'scenario'>): Quoting {
  const byIndex = new Map(turns.map(turn => [turn.index, turn]));
  const opening = scenario.opening === null ? null : folded(scenario.opening);
  const first = turns.find(turn => turn.speaker === 'user');
  const known = new Map<Turn, string>();
  const words = (turn: Turn): string => {
    const seen = known.get(turn) ?? folded(turn.text);
    known.set(turn, seen);
    return seen;
  };
  return ({ turn: index, quote }) => {
    const turn = byIndex.get(index);
    if (turn === undefined) return 'no such turn';
    if (turn.speaker !== 'user') return 'not the person’s turn';
    const said = quote.length > LONGEST_QUOTE ? '' : folded(quote);
    if (said === '' || !` ${words(turn)} `.includes(` ${said} `)) return 'quotation not found';
    // Word by word what whoever wrote the spec told the person to say.
    return turn === first && words(turn) === opening ? 'the scenario’s own opening' : null;
  };
}
