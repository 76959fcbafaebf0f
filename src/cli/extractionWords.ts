import type { ExtractionSummary } from '../extraction/summary.js';
import { counted } from '../support/text.js';
import { oneLine } from '../support/visible.js';

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${oneLine(name, 120)}`)
    .join(', ') || 'none';

/** What became of every row, for people. */
export function summaryLines(summary: ExtractionSummary, out: string | null): string {
  const { rows, people, refused, attributes, usage } = summary;
  return [
    out === null ? 'nobody was kept: no corpus was written' : `${counted(people.kept, 'profile')} in ${out}, by ${summary.by}`,
    `rows read:   ${rows.read} (${rows.kept} kept, ${rows.refused} refused), ${counted(people.found, 'person', 'people')}`,
    ...refused.map(
      ({ reason, count, first }) =>
        `  refused:   ${count} ${oneLine(reason, 200)}: ${first.map(row => `${oneLine(row.source, 80)} line ${row.line}`).join(', ')}${count > first.length ? ', ...' : ''}`,
    ),
    `attributes:  ${attributes.kept} kept; dropped: ${counts(attributes.dropped)}`,
    `replaced:    ${counts(summary.replaced)}`,
    `generalised: ${counts(summary.generalised)} (k = ${summary.k})`,
    ...(summary.turnsLeftOut > 0 ? [`left out:    ${counted(summary.turnsLeftOut, 'turn')} beyond what is read of one person`] : []),
    `cost:        ${counted(usage.calls, 'call')}, ${usage.promptTokens} + ${usage.completionTokens} tokens`,
    '',
  ].join('\n');
}
