import type { Outcome } from '../judge/verdict.js';
import { html } from '../support/escape.js';
import { cardsSection } from './cards.js';
import { NO_JUDGES, type JudgeFacts } from './judges/judgeFacts.js';
import { judgesSection } from './judges/trustPage.js';
import { labelSection } from './labels/labelHtml.js';
import { outcomes, poolTestRuns, type TestOutcome } from './outcome.js';
import { fidelityOfRun } from './fidelityHtml.js';
import { page } from '../support/page.js';
import type { Summary, TestFacts } from './summary.js';
import { expectationWords, headline, offlineSentence, outcomeWords } from './words.js';

/** How often each outcome came, for one expectation or one person. */
interface Row {
  readonly name: string;
  readonly met: number;
  readonly notMet: number;
  readonly inconclusive: number;
}

/** The page to begin with: which tests came to what, which expectations and which people went worst. */
export function startHerePage(summary: Summary, tests: readonly TestFacts[], judges: JudgeFacts = NO_JUDGES): string {
  const testRuns = tests.flatMap(test => test.testRuns.map(({ testRun }) => testRun));
  const verdicts = testRuns.flatMap(testRun => testRun.verdicts);
  const conversations = testRuns.flatMap(testRun => testRun.conversations);
  const person = new Map(conversations.map(({ id, profile }) => [id, profile.id]));
  const byExpectation = verdicts.map(verdict => ({ name: expectationWords(verdict), outcome: verdict.outcome }));
  const byPerson = verdicts
    .filter(({ conversations: ids }) => ids.length === 1)
    .flatMap(({ outcome, conversations: ids }) => ids.flatMap(id => person.get(id) ?? []).map(name => ({ name, outcome })));
  const offline = offlineSentence(
    conversations.some(({ simulator }) => simulator.offline),
    verdicts.some(({ judge }) => judge?.offline === true),
  );
  return page(
    'Start here',
    [
      `<h1>${html(headline(summary))}</h1>`,
      offline === null ? '' : `<p>${html(offline)}</p>`,
      '<h2>Tests</h2>',
      testTable(tests),
      '<h2>Expectations, worst first</h2>',
      rowTable('Expectation', rowsOf(byExpectation)),
      '<h2>People, worst first</h2>',
      rowTable('Person', rowsOf(byPerson)),
      fidelityOfRun(summary),
      cardsSection(summary),
      judgesSection(judges),
      labelSection(summary),
    ].join('\n'),
    'ul{margin:4px 0;padding-left:20px}.finding{color:var(--inconclusive);font-weight:600}',
  );
}

function rowsOf(items: readonly { name: string; outcome: Outcome }[]): Row[] {
  const byName = new Map<string, Outcome[]>();
  for (const { name, outcome } of items) {
    const came = byName.get(name) ?? [];
    byName.set(name, came);
    came.push(outcome);
  }
  const rows = [...byName].map(([name, came]) => {
    const count = (outcome: string) => came.filter(one => one === outcome).length;
    return { name, met: count('met'), notMet: count('not met'), inconclusive: count('inconclusive') };
  });
  return rows.sort((a, b) => b.notMet - a.notMet || b.inconclusive - a.inconclusive || a.name.localeCompare(b.name));
}

function rowTable(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '<p class="dim">Nothing was judged.</p>';
  const cell = (count: number, kind: string) =>
    `<td class="number">${count === 0 ? '<span class="dim">0</span>' : `<span class="badge ${kind}">${count}</span>`}</td>`;
  const body = rows.map(
    row => `<tr><td>${html(row.name)}</td>${cell(row.notMet, 'not-met')}${cell(row.inconclusive, 'inconclusive')}${cell(row.met, 'met')}</tr>`,
  );
  return `<table><tr><th>${title}</th><th class="number">not met</th><th class="number">inconclusive</th><th class="number">met</th></tr>${body.join('')}</table>`;
}

function testTable(tests: readonly TestFacts[]): string {
  const came = tests.map(({ testRuns }): TestOutcome => (testRuns.length === 0 ? 'not run' : poolTestRuns(testRuns.map(({ finding }) => finding)).outcome));
  const rows = outcomes
    .map(outcome => ({ outcome, titles: tests.filter((_, i) => came[i] === outcome).map(({ title }) => title) }))
    .filter(({ titles }) => titles.length > 0)
    .map(
      ({ outcome, titles }) =>
        `<tr><td class="number">${titles.length}</td><td>${html(outcomeWords[outcome])}<br><span class="dim">${html(shortList(titles))}</span></td></tr>`,
    );
  return `<table>${rows.join('')}</table>`;
}

const shortList = (titles: readonly string[]): string => [...new Set(titles)].slice(0, 8).join(' · ') + (new Set(titles).size > 8 ? ' · …' : '');
