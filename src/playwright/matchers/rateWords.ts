import type { RateFacts, RateGroups } from '../../judge/verdict.js';
import { neededToProve } from '../../statistics/proportion.js';
import { counted, percent } from '../../support/text.js';

export interface RateWordsFacts extends Omit<RateFacts, 'each' | 'groups'> {
  /** People of whom it was not met. */
  readonly failing: readonly string[];
  readonly groups: readonly RateGroups[];
}

/** How a rate came about, in one line of a failure message. */
export function rateWords({ met, notMet, inconclusive, invalid, total, atLeast, bounds, interval, heldAgain, failing, groups }: RateWordsFacts): string {
  const more = failing.length > 5 ? ` and ${failing.length - 5} more` : '';
  return [
    `${met} of ${total} met it, ${notMet} did not, ${inconclusive + invalid} undecided (${invalid} of them void in the first attempt)`,
    ...(invalid > 0 ? [heldAgainWords(invalid, heldAgain)] : []),
    ...(bounds[0] < bounds[1] ? [`the rate is ${percent(bounds[0])} with the undecided as not met, ${percent(bounds[1])} with them as met`] : []),
    `the true rate lies between ${percent(interval[0])} and ${percent(interval[1])} (Wilson, 95 %, the undecided counted both ways)`,
    `demanded: at least ${percent(atLeast)}, which ${total} conversations ${neededToProve(atLeast) > total ? `can never prove: use ${neededToProve(atLeast)}` : 'can prove'}`,
    ...(failing.length > 0 ? [`not met by ${failing.slice(0, 5).join(', ')}${more}`] : []),
    ...groups.map(groupsWords),
  ].join('; ');
}

/** What became of void first attempts later: said, and kept out of the count. */
function heldAgainWords(invalid: number, { met, notMet, inconclusive }: RateFacts['heldAgain']): string {
  const again = met + notMet + inconclusive;
  const came = again === 0 ? 'none held again' : `${again} held again: ${met} met, ${notMet} not met, ${inconclusive} undecided; not counted`;
  return `of ${counted(invalid, 'void first attempt')}, ${came}`;
}

function groupsWords({ by, outcome, voidSharesDiffer, groups }: RateGroups): string {
  const rates = groups.map(({ name, met, total, invalid }) => `${name} ${met} of ${total}${invalid > 0 ? ` (${invalid} void)` : ''}`).join(', ');
  if (outcome === 'inconclusive') return `by ${by}: ${rates}; inconclusive: void shares differ (p = ${voidSharesDiffer.toPrecision(2)})`;
  const apart = groups.flatMap(({ name, against }) => (against === 'higher' || against === 'lower' ? [`${name} is ${against} than the others`] : []));
  return `by ${by}: ${rates}; ${apart.length > 0 ? apart.join(', ') : 'no difference shown'}`;
}
