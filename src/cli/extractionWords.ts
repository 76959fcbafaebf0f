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
export function summaryLines(summary: ExtractionSummary, out: string | null, keyFile: string): string {
  const { rows, people, refused, attributes, usage } = summary;
  return [
    out === null
      ? 'nobody was kept: no corpus was written. The reasons are below; more conversations, or a model (USERSIM_MODEL), may change that'
      : `${counted(people.kept, 'profile')} in ${out}, by ${summary.by}`,
    ...(out === null ? [] : [`key:         ${keyFile}: keep it with the log, never with the corpus`]),
    `rows read:   ${rows.read} (${rows.kept} kept, ${rows.refused} refused), ${counted(people.found, 'person', 'people')}`,
    `people told apart by: ${people.toldApartBy}${people.toldApartBy === 'person id' ? '' : ': k counts conversations where the log has no ids'}`,
    ...refused.map(
      ({ reason, count, first }) =>
        `  refused:   ${count} ${oneLine(reason, 200)}: ${first.map(row => `${oneLine(row.source, 80)} line ${row.line}`).join(', ')}${count > first.length ? ', ...' : ''}`,
    ),
    ...(summary.nearTwins > 0
      ? [
          `warning:     ${counted(summary.nearTwins, 'conversation')} without a person id share most of their words with another: one person may count as several`,
        ]
      : []),
    `attributes:  ${attributes.proposed} proposed, ${attributes.kept} kept; dropped: ${counts(attributes.dropped)}`,
    ...(Object.keys(summary.alsoDropped).length > 0 ? [`also dropped: ${counts(summary.alsoDropped)}`] : []),
    `replaced:    ${counts(summary.replaced)}`,
    ...(people.found > 0 && people.found < summary.k
      ? [`warning:     k = ${summary.k} cannot hold among ${counted(people.found, 'person', 'people')}: nobody can be written`]
      : []),
    `k covers:    language, age, gender, place, work, education; of free fields what names somebody is cut where fewer share it`,
    `generalised: ${counts(summary.generalised)} (k = ${summary.k})`,
    ...(summary.turnsLeftOut > 0 ? [`left out:    ${counted(summary.turnsLeftOut, 'turn')} beyond what is read of one person`] : []),
    `cost:        ${counted(usage.calls, 'call')}, ${usage.promptTokens} + ${usage.completionTokens} tokens`,
    '',
  ].join('\n');
}
