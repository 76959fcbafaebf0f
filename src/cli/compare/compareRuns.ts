import { fisherExact } from '../../statistics/fisherExact.js';
import { SIGNIFICANT } from '../../statistics/holm.js';
import { shareBounds, shareDifference, shareInterval, type ShareDifference, type Shares } from '../../statistics/shares.js';
import { changed, pairsShow, sharesShow, type Came, type Pair, type Shown } from '../../statistics/versions.js';
import { criteriaOf, type Asked, type Criterion, type FirstCame } from './criteria.js';
import type { Talk } from './readRun.js';

/** First attempts of one version, by what they came to. Everything but met and not met is undecided. */
export interface Side {
  readonly met: number;
  readonly notMet: number;
  readonly inconclusive: number;
  readonly void: number;
  /** Held, and this was never asked of them: the test was over before. */
  readonly notAsked: number;
  /** Never held, or cut short by set-up, model or an interruption, so that nothing was asked. */
  readonly notHeld: number;
  readonly total: number;
  readonly bounds: readonly [low: number, high: number];
  readonly interval: readonly [low: number, high: number];
}

/** Why nothing can be said about a difference. */
export type Reason =
  | { readonly kind: 'only in one run'; readonly run: 'before' | 'after' }
  | { readonly kind: 'void shares differ'; readonly p: number }
  | { readonly kind: 'simulators differ' | 'judges differ' | 'gates differ'; readonly before: readonly string[]; readonly after: readonly string[] }
  /** No difference is shown only by people who were there: how many were not, in either run. */
  | { readonly kind: 'not all held'; readonly before: number; readonly after: number }
  | { readonly kind: 'too many undecided' };

export interface Comparison extends Criterion {
  readonly outcome: 'better' | 'worse' | 'no difference shown' | 'inconclusive';
  readonly reasons: readonly Reason[];
  readonly before: Side;
  readonly after: Side;
  /** `after` minus `before`; null where one side is empty. */
  readonly difference: ShareDifference | null;
  /** The same people with the same seeds in both; null when there is none. `p` is McNemar's, exact, on decided pairs. */
  readonly paired: { readonly pairs: number; readonly decided: number; readonly better: number; readonly worse: number; readonly p: number } | null;
  /** What decided: `pairs` when all people are the same in both runs, else `shares`. */
  readonly by: 'pairs' | 'shares';
}

/** Every criterion of two runs, compared. */
export const compareRuns = (before: readonly Talk[], after: readonly Talk[]): Comparison[] =>
  criteriaOf([before, after]).map(({ criterion, asked: [first, second] }) => compare(criterion, first, second));

function compare(criterion: Criterion, before: readonly Asked[], after: readonly Asked[]): Comparison {
  const sides = { before: sideOf(before), after: sideOf(after) };
  const pairs = pairsOf(before, after);
  const by = pairs.length === before.length && pairs.length === after.length ? 'pairs' : 'shares';
  const facts = {
    ...criterion,
    ...sides,
    by,
    difference: before.length === 0 || after.length === 0 ? null : shareDifference(sharesOf(sides.before), sharesOf(sides.after)),
    paired: pairs.length === 0 ? null : { pairs: pairs.length, decided: pairs.filter(pair => !pair.includes('undecided')).length, ...changed(pairs) },
  } as const;
  const reasons = reasonsAgainst(before, after, sides);
  if (reasons.length > 0) return { ...facts, outcome: 'inconclusive', reasons };
  const shown = by === 'pairs' ? pairsShow(pairs) : sharesShow(sharesOf(sides.before), sharesOf(sides.after));
  const missing = { before: sides.before.notHeld, after: sides.after.notHeld };
  if (shown === 'none' && missing.before + missing.after > 0) return { ...facts, outcome: 'inconclusive', reasons: [{ kind: 'not all held', ...missing }] };
  return { ...facts, outcome: OUTCOMES[shown], reasons: shown === 'undecided' ? [{ kind: 'too many undecided' }] : [] };
}

const OUTCOMES: Readonly<Record<Shown, Comparison['outcome']>> = { higher: 'better', lower: 'worse', none: 'no difference shown', undecided: 'inconclusive' };

const sharesOf = ({ met, notMet, total }: Side): Shares => ({ met, undecided: total - met - notMet, total });

function sideOf(asked: readonly Asked[]): Side {
  const count = (came: FirstCame) => asked.filter(one => one.came === came).length;
  const counts = {
    met: count('met'),
    notMet: count('not met'),
    inconclusive: count('inconclusive'),
    void: count('void'),
    notAsked: count('not asked'),
    notHeld: count('not held'),
  };
  const shares = { met: counts.met, undecided: asked.length - counts.met - counts.notMet, total: asked.length };
  return { ...counts, total: asked.length, bounds: shareBounds(shares), interval: shareInterval(shares) };
}

const decided = (came: FirstCame): Came => (came === 'met' || came === 'not met' ? came : 'undecided');

/** The same person with the same seed in both; somebody who stands there twice is paired once each time. */
function pairsOf(before: readonly Asked[], after: readonly Asked[]): Pair[] {
  const keyOf = ({ person, seed }: Asked) => `${seed} ${person}`;
  const waiting = new Map<string, Asked[]>();
  for (const one of after) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), one]);
  return before.flatMap(one => {
    const other = waiting.get(keyOf(one))?.shift();
    return other ? [[decided(one.came), decided(other.came)] as const] : [];
  });
}

function reasonsAgainst(before: readonly Asked[], after: readonly Asked[], sides: { before: Side; after: Side }): Reason[] {
  if (before.length === 0 || after.length === 0) return [{ kind: 'only in one run', run: before.length === 0 ? 'after' : 'before' }];
  // Who was not held to the end was no attempt of a simulated user's: the gate could not have voided it.
  const voids = ({ void: count, total, notHeld }: Side) => [count, total - notHeld - count] as const;
  const p = fisherExact(voids(sides.before), voids(sides.after));
  const differing = (kind: 'simulators differ' | 'judges differ' | 'gates differ', of: (asked: Asked) => readonly string[]): Reason[] => {
    const [was, is] = [before, after].map(all => [...new Set(all.flatMap(of))].sort()) as [string[], string[]];
    // Where everybody of one run is void or not held, nobody was asked: that is no other judge.
    return was.length === 0 || is.length === 0 || was.join('\n') === is.join('\n') ? [] : [{ kind, before: was, after: is }];
  };
  return [
    ...(p < SIGNIFICANT ? [{ kind: 'void shares differ', p } as const] : []),
    ...differing('simulators differ', ({ simulator }) => [simulator]),
    ...differing('judges differ', ({ judges }) => judges),
    ...differing('gates differ', ({ gates }) => gates),
  ];
}
