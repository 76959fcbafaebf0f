import type { VerdictRecord } from '../../record/verdictRecord.js';
import { html, markdown } from '../../support/escape.js';
import { askedSentences, foundSentences, sampleRows } from './verdictWords.js';

/** Samples that are shown one by one; the record has all. */
const MOST_SAMPLES = 60;

const shown = (verdict: VerdictRecord): { readonly head: readonly string[]; readonly rows: readonly string[][]; readonly more: number } => {
  const [head = [], ...rows] = sampleRows(verdict);
  return { head, rows: rows.slice(0, MOST_SAMPLES), more: Math.max(0, rows.length - MOST_SAMPLES) };
};

const moreWords = (more: number): string => `${more} more stand in the record.`;

/** How a verdict came about, folded: who was asked, what each sample said, what was found and compared. Empty where no language model ruled. */
export function samplesHtml(verdict: VerdictRecord): string {
  const { head, rows, more } = shown(verdict);
  const sentences = [...askedSentences(verdict), ...foundSentences(verdict)];
  if (rows.length === 0 && sentences.length === 0) return '';
  const table =
    rows.length === 0
      ? ''
      : `<div class="wide"><table><tr>${head.map(name => `<th scope="col">${name}</th>`).join('')}</tr>${rows.map(cells => `<tr>${cells.map(cell => `<td>${html(cell)}</td>`).join('')}</tr>`).join('')}</table></div>`;
  return `<details><summary>how the judge came to it</summary><ul>${sentences.map(sentence => `<li>${html(sentence)}</li>`).join('')}</ul>${table}${more > 0 ? `<p>${moreWords(more)}</p>` : ''}</details>`;
}

/** What each sample said, as Markdown; null where no language model ruled. */
export function samplesMarkdown(verdict: VerdictRecord): string | null {
  const { head, rows, more } = shown(verdict);
  if (rows.length === 0) return null;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(cells => line(cells.map(markdown))), ...(more > 0 ? ['', moreWords(more)] : [])].join('\n');
}
