import { SIGNIFICANT } from './holm.js';
import { mcNemarExact } from './mcNemar.js';
import { newcombe, type Shares } from './shares.js';

/** What two versions show of each other: `undecided`: some way of filling in the undecided ones would show a difference, another none. */
export type Shown = 'higher' | 'lower' | 'none' | 'undecided';

/** One person in one version. */
export type Came = 'met' | 'not met' | 'undecided';

export type Pair = readonly [before: Came, after: Came];

/** A difference is shown only where it stands when every undecided one is counted against it. */
function shownBy(againstAfter: Shown, forAfter: Shown): Shown {
  if (againstAfter === 'higher') return 'higher';
  if (forAfter === 'lower') return 'lower';
  return againstAfter === 'lower' || forAfter === 'higher' ? 'undecided' : 'none';
}

/** Of two groups of people, by Newcombe's 95 % interval. */
export function sharesShow(before: Shares, after: Shares): Shown {
  const least = ({ met, total }: Shares) => ({ met, total });
  const most = ({ met, undecided, total }: Shares) => ({ met: met + undecided, total });
  const side = ([low, high]: readonly [number, number]): Shown => (low > 0 ? 'higher' : high < 0 ? 'lower' : 'none');
  return shownBy(side(newcombe(most(before), least(after))), side(newcombe(least(before), most(after))));
}

/** Of the same people in both versions, by McNemar's exact test at 5 %. */
export function pairsShow(pairs: readonly Pair[]): Shown {
  const filled = (before: 'met' | 'not met', after: 'met' | 'not met'): Shown => {
    const { better, worse, p } = changed(pairs.map(([was, is]) => [was === 'undecided' ? before : was, is === 'undecided' ? after : is] as const));
    return p >= SIGNIFICANT ? 'none' : better > worse ? 'higher' : 'lower';
  };
  return shownBy(filled('met', 'not met'), filled('not met', 'met'));
}

/** Decided pairs that changed, and McNemar's exact p. */
export function changed(pairs: readonly Pair[]): { readonly better: number; readonly worse: number; readonly p: number } {
  const better = pairs.filter(([before, after]) => before === 'not met' && after === 'met').length;
  const worse = pairs.filter(([before, after]) => before === 'met' && after === 'not met').length;
  return { better, worse, p: mcNemarExact(better, worse) };
}
