import type { ConversationRecord } from '../record/conversationRecord.js';
import { html } from '../support/escape.js';
import { attemptsSentence, cycleSentence, findingSentence, findingWords, meaningOfRunSentence, meaningSentence, voidedSentence } from './fidelityWords.js';
import { adversarySentence, leftOutSentence, overlaySentence } from './overlayWords.js';
import type { Summary } from './summary.js';

/** Findings that are shown one by one; the record has all. */
const MOST_FINDINGS = 50;

const paragraph = (text: string | null, kind = 'dim'): string => (text === null ? '' : `<p class="${kind}">${html(text)}</p>`);

/** What the gate found in one turn, beside it. */
export const besideTurn = (turn: number, { fidelity }: Pick<ConversationRecord, 'fidelity'>): string =>
  fidelity
    .filter(finding => finding.turn === turn)
    .slice(0, MOST_FINDINGS)
    .map(finding => `<small class="finding">${html(findingWords(finding))}</small>`)
    .join('');

/** The attempts before this one, above everything else; empty for a first attempt. */
export const attemptNote = (record: ConversationRecord): string => paragraph(voidedSentence(record), 'finding');

/** The simulated user's own section of a conversation's page: what the gate found, and what nobody looked for. */
export function fidelitySection(record: ConversationRecord): string {
  const { fidelity, meaning } = record;
  const shown = fidelity.slice(0, MOST_FINDINGS).map(finding => `<li>${html(findingSentence(finding))}</li>`);
  if (fidelity.length > MOST_FINDINGS) shown.push(`<li>${fidelity.length - MOST_FINDINGS} more stand in the record.</li>`);
  return [
    '<h2>The simulated user</h2>',
    fidelity.length === 0 ? '<p class="dim">The rules found no fault.</p>' : `<ul>${shown.join('')}</ul>`,
    paragraph(meaningSentence(meaning)),
    paragraph(cycleSentence(meaning)),
  ].join('');
}

type SimulatedUsers = Pick<Summary, 'attempts' | 'fidelity' | 'overlays' | 'adversaries' | 'leftOut'>;

/** The simulated users of a run: void first attempts, findings by kind and effect, and whether overlays and adversaries did anything. */
export function fidelityOfRun({ attempts, fidelity: { findings, meaning }, overlays, adversaries, leftOut }: SimulatedUsers): string {
  const head = ['Fault', 'proven', 'suspected', 'helped', 'hindered', 'neither', 'unclear'];
  const row = findings.map(({ kind, proven, suspected, helped, hindered, neither, unclear }) =>
    [html(kind), ...[proven, suspected, helped, hindered, neither, unclear].map(String)].map(cell).join(''),
  );
  return [
    '<h2>Simulated users</h2>',
    paragraph(attemptsSentence(attempts), 'plain'),
    paragraph(meaningOfRunSentence(meaning)),
    findings.length === 0
      ? '<p class="dim">No fault was found.</p>'
      : `<table><tr>${head.map((text, at) => `<th${at > 0 ? ' class="number"' : ''}>${text}</th>`).join('')}</tr>${row.map(cells => `<tr>${cells}</tr>`).join('')}</table>` +
        '<p class="dim">Helped, hindered: what the fault did to the chatbot’s chances. Every attempt is counted here.</p>',
    ...listOf('Behaviours laid over people', overlays.map(overlaySentence)),
    ...listOf('Adversarial people', adversaries.map(adversarySentence)),
    paragraph(leftOutSentence(leftOut), 'finding'),
  ].join('\n');
}

const listOf = (title: string, sentences: readonly string[]): string[] =>
  sentences.length === 0 ? [] : [`<h2>${title}</h2>`, `<ul>${sentences.map(sentence => `<li>${html(sentence)}</li>`).join('')}</ul>`];

const cell = (text: string, at: number): string =>
  at === 0 ? `<td>${text}</td>` : `<td class="number">${text === '0' ? '<span class="dim">0</span>' : text}</td>`;
