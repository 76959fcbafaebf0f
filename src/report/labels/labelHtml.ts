import { html } from '../../support/escape.js';
import { counted } from '../../support/text.js';
import type { Summary } from '../summary.js';
import { correctedWords, leftOutWords, rateTitle, rawWords } from './labelWords.js';

/** Around what people's labels say: no text of anybody's can hold these, for theirs is escaped. */
const BEGIN = "<!--people's labels-->";
const END = "<!--end of people's labels-->";

/** What people's labels say of the run: disputes, and rates corrected by labels. Always there, so that it can be made anew when labels come after the run. */
export function labelSection({ labels: { disputes, rates, unreadable, recordsLeftOut = 0 } }: Pick<Summary, 'labels'>): string {
  const rows = rates.map(rate => `<tr><td>${html(rateTitle(rate))}</td><td>${html(rawWords(rate))}</td><td>${html(correctedWords(rate))}</td></tr>`);
  return [
    BEGIN,
    ...(disputes === 0 ? [] : ['<h2>Disputed by people</h2>', `<p>${html(`${counted(disputes, 'verdict')}: see the tests. The outcomes stay.`)}</p>`]),
    ...(rates.length === 0
      ? []
      : [
          '<h2>Rates, corrected by people’s labels</h2>',
          `<table><tr><th>Expectation</th><th>met, as the judge has it</th><th>met, as people would have it</th></tr>${rows.join('')}</table>`,
          '<p class="dim">A judge errs. Where people have labelled conversations drawn at random, how far it is off is measured and taken out (PPI++); the judge’s own rate stays beside it. About the conversations that the judge ruled on.</p>',
        ]),
    ...(recordsLeftOut > 0 ? [`<p class="finding">${html(leftOutWords(recordsLeftOut))}</p>`] : []),
    ...(unreadable === null ? [] : [`<p class="finding">${html(`People’s labels could not be read, and correct nothing: ${unreadable}`)}</p>`]),
    END,
  ].join('\n');
}

/** A page with that section made anew; null where it has none. */
export function withLabels(page: string, summary: Pick<Summary, 'labels'>): string | null {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  return begin < 0 || end < begin ? null : `${page.slice(0, begin)}${labelSection(summary)}${page.slice(end + END.length)}`;
}
