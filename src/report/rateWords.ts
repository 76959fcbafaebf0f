import type { VerdictRecord } from '../record/verdictRecord.js';
import { counted, percent } from '../support/text.js';

type Rate = NonNullable<VerdictRecord['rate']>;
export type RateGroups = NonNullable<Rate['groups']>[number];

const between = ([low, high]: readonly [number, number]): string => (percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`);

/** A rate in one sentence, without its full stop. */
export function rateSentence({ atLeast, met, total, inconclusive, invalid, bounds, interval, heldAgain }: Rate): string {
  const undecided = [...(inconclusive > 0 ? [`${inconclusive} inconclusive`] : []), ...(invalid > 0 ? [`${invalid} void in the first attempt`] : [])];
  const both = undecided.length > 0 && bounds ? ` (counted both ways: ${between(bounds)})` : '';
  return [
    `${met} of ${counted(total, 'conversation')} met it`,
    ...(undecided.length > 0 ? [`${undecided.join(', ')}${both}`] : []),
    `at least ${percent(atLeast)} ${total === 1 ? 'is' : 'are'} needed, and the true share lies between ${percent(interval[0])} and ${percent(interval[1])} (95 % confidence)`,
    ...(invalid > 0 && heldAgain ? [againWords(invalid, heldAgain)] : []),
  ].join('; ');
}

function againWords(invalid: number, { met, notMet, inconclusive }: NonNullable<Rate['heldAgain']>): string {
  const again = met + notMet + inconclusive;
  if (again === 0) return 'no void one was held again';
  return `of ${counted(invalid, 'void first attempt')}, ${again} held again: ${met} met, ${notMet} not met, ${inconclusive} undecided; not counted`;
}

/** What one conversation came to: of a rate, its own outcome in it; of any other verdict, the outcome. */
export const ownOutcome = ({ rate, outcome }: VerdictRecord, conversation: string): VerdictRecord['outcome'] =>
  rate?.each?.find(each => each.conversation === conversation)?.outcome ?? outcome;

/** What one conversation counts for in a rate; null for a verdict that is about it alone, or of which that is not known. */
export function ownSentence(verdict: VerdictRecord, { id, voided }: { readonly id: string; readonly voided: readonly unknown[] }): string | null {
  if (verdict.rate?.each === undefined) return null;
  const own = ownOutcome(verdict, id);
  const why = voided.length > 0 ? ', because its first attempt was void' : '';
  return `This conversation counts as ${own}${why}. Over all of them: ${verdict.outcome}.`;
}

const BY: Readonly<Record<RateGroups['by'], string>> = { overlay: 'behaviour', provenance: 'provenance', stratum: 'stratum' };

/** What parts the people of a table of groups. */
export const groupsTitle = ({ by }: Pick<RateGroups, 'by'>): string => `By ${BY[by]}`;

/** Whether groups may be compared, and what that shows. */
export function groupsSentence({ outcome, voidSharesDiffer, groups }: RateGroups): string {
  if (outcome === 'inconclusive')
    return `Not compared: void shares differ (p = ${voidSharesDiffer.toPrecision(2)}, Fisher exact), so that rates may differ by what the gate took out.`;
  const apart = groups.flatMap(({ name, against }) => (against === 'higher' || against === 'lower' ? [`${name} is ${against} than the others`] : []));
  return apart.length > 0 ? `${apart.join('; ')} (Fisher exact, Holm, the undecided counted against the difference).` : 'No difference shown.';
}

/** A table of groups: head and rows. */
export const groupRows = ({ groups }: RateGroups): string[][] => [
  ['Group', 'met', 'share', '95 % confidence', 'void'],
  ...groups.map(({ name, met, total, bounds, interval, invalid }) => [
    name,
    `${met} of ${total}`,
    between(bounds),
    between(interval),
    `${invalid} of ${total}`,
  ]),
];
