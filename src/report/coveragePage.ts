import { coverageSentence, missedSentences, nearSentence, nextSentence, partWords } from '../population/words.js';
import { html } from '../support/escape.js';
import { page } from '../support/page.js';
import type { CoverageFacts } from './coverageFacts.js';

/** Whom a run stands for and whom it misses, with a map of the population. */
export function coveragePage(facts: CoverageFacts): string {
  const title = `Who was tested: ${facts.population}`;
  if (facts.notMeasured !== null) return page(html(title), `<h1>${html(title)}</h1><p>Coverage was not measured: ${html(facts.notMeasured)}.</p>`);
  const rows = (['objective', 'subjective'] as const).map(
    part => `<tr><th>${partWords[part]}</th><td>${html(coverageSentence(facts[part], facts))}.</td></tr>`,
  );
  const list = (lines: readonly string[]) => `<ul>${lines.map(line => `<li>${html(line)}</li>`).join('')}</ul>`;
  return page(
    html(title),
    [
      `<h1>${html(title)}</h1><p class="dim">${html(nearSentence(facts))}</p>`,
      `<table>${rows.join('')}</table>`,
      '<h2>Who is missed</h2>',
      list(missedSentences(facts.groups)),
      '<h2>Whom to add next</h2>',
      facts.next.length === 0 ? '<p>Everybody held out has a tested person near.</p>' : list(facts.next.map(nextSentence)),
      '<h2>Map</h2><p class="dim">People who stand near each other are alike in facts and manner; the axes mean nothing. Hover over a person for the name.</p>',
      facts.map,
    ].join('\n'),
    STYLE,
  );
}

const STYLE = 'svg{width:100%;height:auto;border-radius:6px}ul{margin:4px 0;padding-left:20px}th{white-space:nowrap}';
