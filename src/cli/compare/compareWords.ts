import { counted, cut, listed, percent } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';
import type { Comparison, Reason, Side } from './compareRuns.js';

const points = (share: number): string => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}`;
const between = ([low, high]: readonly [number, number], shown: (share: number) => string): string =>
  low === high ? shown(low) : `${shown(low)} to ${shown(high)}`;

function sideWords({ met, notMet, inconclusive, void: voids, notAsked, notHeld, total, bounds, interval }: Side): string {
  if (total === 0) return 'nobody';
  const undecided = [
    ...(inconclusive > 0 ? [`${inconclusive} inconclusive`] : []),
    ...(voids > 0 ? [`${voids} void`] : []),
    ...(notAsked > 0 ? [`${notAsked} never asked`] : []),
    ...(notHeld > 0 ? [`${notHeld} not held`] : []),
  ];
  return `${met} met, ${notMet} not met${undecided.map(one => `, ${one}`).join('')} of ${counted(total, 'first attempt')}: ${between(bounds, percent)} (95 %: ${between(interval, percent)})`;
}

function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'only in one run':
      return `only the run ${reason.run} asked this`;
    case 'void shares differ':
      return `void shares differ (p = ${reason.p.toPrecision(2)}, Fisher exact): the rates may differ by what the gate took out`;
    case 'not all held':
      return `not everybody was held (before ${reason.before}, after ${reason.after}): hold them, then compare`;
    case 'too many undecided':
      return 'too many undecided: counted one way they show a difference, counted the other way none';
    default:
      return `${reason.kind}: before ${listed(reason.before)}; after ${listed(reason.after)}`;
  }
}

function pairedWords({ paired, by }: Comparison): string[] {
  if (paired === null) return [];
  const { pairs, decided, better, worse, p } = paired;
  return [
    `the same people: ${counted(pairs, 'pair')}, ${decided} decided, ${better} went from not met to met, ${worse} from met to not met (McNemar exact, p = ${p.toPrecision(2)})${by === 'pairs' ? '' : '; not everybody is in both, so the shares decide'}`,
  ];
}

/** One criterion of two runs, in a few lines. */
export function comparisonWords(comparison: Comparison): string {
  const { outcome, spec, matcher, criterion, negated, before, after, difference, reasons } = comparison;
  const lines = [
    `before  ${sideWords(before)}`,
    `after   ${sideWords(after)}`,
    ...(difference === null
      ? []
      : [`change  ${between(difference.bounds, points)} points (95 %: ${between(difference.interval, points)}, Newcombe, the undecided counted both ways)`]),
    ...pairedWords(comparison),
    ...reasons.map(reasonWords),
  ];
  return [`${outcome}: ${negated ? 'not ' : ''}${cut(criterion, 200)} (${matcher}; ${cut(spec, 200)})`, ...lines.map(line => `  ${line}`)]
    .map(line => (line.startsWith('  ') ? `  ${oneLine(line)}` : oneLine(line)))
    .join('\n');
}

/** All of them, what went worse first, and how many came to what. */
export function comparisonsWords(comparisons: readonly Comparison[]): string {
  const order = ['worse', 'inconclusive', 'better', 'no difference shown'] as const;
  const counts = order.map(outcome => [comparisons.filter(one => one.outcome === outcome).length, outcome] as const).filter(([count]) => count > 0);
  const sorted = [...comparisons].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return [
    `${counted(comparisons.length, 'criterion', 'criteria')}: ${counts.map(([count, outcome]) => `${count} ${outcome}`).join(', ') || 'nothing was asked in either run'}`,
    ...sorted.map(comparisonWords),
  ].join('\n\n');
}
