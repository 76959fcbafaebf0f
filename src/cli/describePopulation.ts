import { mapSvg } from '../population/coverage/mapSvg.js';
import { readFit } from '../population/fit/readFit.js';
import { marginsOf, type Margin } from '../population/margins.js';
import { corporaNamed, corpusAt } from '../profile/readProfiles.js';
import type { Profile } from '../profile/profile.js';
import { html } from '../support/escape.js';
import { page } from '../support/page.js';
import { counted, percent } from '../support/text.js';
import { oneLine } from '../support/visible.js';
import { readArguments, refused } from './readArguments.js';
import { named, writeWhole } from './writeWhole.js';

export const describeHelp = `usersim profiles describe <corpus>: who is in a population: its margins and its map

  <corpus>            a corpus or a folder of corpora below profiles/: implicit/people
  --page <file.html>  write a page with margins and, where the corpus is fitted, its map
  --json              the margins as JSON

Exit status: 0, or 2 when the set-up failed.
`;

/** Rows of a margin that are printed; the rest is summed up. */
const MOST_ROWS = 12;

/** Prints who is in a population. Returns the exit status. */
export function describePopulation(words: readonly string[], folders: readonly string[]): number {
  const { values, positionals } = readArguments('profiles describe', words, { page: { type: 'string' }, json: { type: 'boolean' } });
  const [from, ...more] = positionals;
  if (from === undefined || more.length > 0) throw refused('profiles describe', 'give the name of one corpus');
  const people = corporaNamed(from, folders).flatMap(corpusAt);
  const margins = marginsOf(people);
  if (values.page !== undefined) {
    const fit = readFit(from, folders);
    const map = fit === null ? null : mapSvg(fit, [], []);
    writeWhole(named('page', values.page, '.html'), pageOf(from, people, margins, map));
  }
  process.stdout.write(values.json ? `${JSON.stringify(margins, null, 2)}\n` : textOf(from, people, margins));
  return 0;
}

/** `120 authored by hand, 400 virtual`: nobody takes one for the other. */
function provenanceSentence(people: readonly Profile[]): string {
  const count = (kind: Profile['provenance']['kind']) => people.filter(({ provenance }) => provenance.kind === kind).length;
  const kinds = [
    [count('authored'), 'authored by hand, not inferred from real talk'],
    [count('extracted'), 'extracted from logs'],
    [count('imagined'), 'imagined by a language model'],
    [count('virtual'), 'virtual: one person’s facts with another’s manner'],
  ] as const;
  return kinds
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join('; ');
}

interface Row {
  readonly category: string;
  readonly people: number;
  readonly share: number;
}

/** Categories are somebody's words: they neither forge lines nor move a cursor. */
function rowsOf({ categories: given }: Margin): Row[] {
  const categories = given.map(row => ({ ...row, category: oneLine(row.category) }));
  if (categories.length <= MOST_ROWS) return [...categories];
  const rest = categories.slice(MOST_ROWS - 1);
  const sum = (value: (row: Row) => number) => rest.reduce((total, row) => total + value(row), 0);
  return [...categories.slice(0, MOST_ROWS - 1), { category: `${rest.length} more`, people: sum(row => row.people), share: sum(row => row.share) }];
}

function textOf(from: string, people: readonly Profile[], margins: readonly Margin[]): string {
  const blocks = margins.map(margin => {
    const rows = rowsOf(margin);
    const width = Math.max(...rows.map(({ category }) => category.length));
    return `${margin.dimension}\n${rows.map(row => `  ${row.category.padEnd(width)}  ${String(row.people).padStart(5)}  ${percent(row.share).padStart(7)}`).join('\n')}`;
  });
  return `${from}: ${counted(people.length, 'person', 'people')}, ${provenanceSentence(people)}\n\n${blocks.join('\n\n')}\n`;
}

function pageOf(from: string, people: readonly Profile[], margins: readonly Margin[], map: string | null): string {
  const tables = margins.map(margin => {
    const rows = rowsOf(margin).map(
      row =>
        `<tr><td>${html(row.category)}</td><td class="number">${row.people}</td><td class="number">${percent(row.share)}</td><td class="bar"><i style="width:${(100 * row.share).toFixed(1)}%"></i></td></tr>`,
    );
    return `<section><h2>${html(margin.dimension)}</h2><table>${rows.join('')}</table></section>`;
  });
  return page(
    html(from),
    [
      `<h1>${html(`${from}: ${counted(people.length, 'person', 'people')}`)}</h1><p class="dim">${html(provenanceSentence(people))}.</p>`,
      map === null
        ? `<p class="dim">No map: ${html(from)} is not fitted. npx usersim profiles fit ${html(from)}</p>`
        : `<p class="dim">Map: people who stand near each other are alike in facts and manner; the axes mean nothing. Hover over a person for the name.</p>${map}`,
      `<div class="margins">${tables.join('')}</div>`,
    ].join('\n'),
    STYLE,
  );
}

const STYLE =
  'svg{width:100%;height:auto;border-radius:6px}.margins{display:grid;grid-template-columns:repeat(auto-fit,minmax(340px,1fr));gap:0 28px}td.number{white-space:nowrap}td.bar{width:28%}td.bar i{display:block;height:10px;margin-top:5px;background:#2463c9;border-radius:2px}';
