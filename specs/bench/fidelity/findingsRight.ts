import type { Fault } from '../../../src/fidelity/finding.js';
import { faults } from '../../../src/fidelity/finding.js';
import { clopperPearsonLower } from '../../../src/statistics/proportion.js';
import type { Findings } from '../table.js';
import type { Seen } from './seenBy.js';

/** A talk, what the rules saw in it, and which findings in it are right. */
export interface Judged {
  readonly seen: Seen;
  readonly rightly: (kind: Fault) => boolean;
}

/**
 * Of 100 findings of a kind, how many are right: counted once a talk and kind, over all talks measured. What a talk with a planted fault
 * shows besides the fault counts as wrong. This is where src/fidelity/measured.ts has its numbers from.
 */
export function findingsRight(talks: readonly Judged[]): Findings {
  const rows = faults.flatMap(kind =>
    (['proven', 'suspected'] as const).flatMap(sureness => {
      const having = talks.filter(
        ({ seen }) => seen[sureness].some(one => one.kind === kind) && (sureness === 'proven' || !seen.proven.some(one => one.kind === kind)),
      );
      if (having.length === 0) return [];
      const right = having.filter(({ rightly }) => rightly(kind)).length;
      const bound = `${(100 * clopperPearsonLower(right, having.length)).toFixed(1)} %`;
      return [{ finding: kind, sureness, talks: having.length, right, 'share, lower bound, 95 % one-sided': bound }];
    }),
  );
  return { title: 'Findings that are right, by kind', rows, targets: [] };
}
