import { badCardSentence, cardOrigin, cardTitle, measuredWords, measureWords, uncheckedSentence } from '../battery/words.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import type { Measure, MeasureName, SimulatorCard } from '../record/simulatorCard.js';
import { cardFor, type BadCard, type Cards } from '../record/simulatorCards.js';
import { html } from '../support/escape.js';

/** What a reader of results needs of a card. */
export type CardHeadline = Pick<SimulatorCard, 'when' | 'seed' | 'corpus' | 'people' | 'conversations' | 'battery' | 'reader'> & {
  readonly figures: readonly Measure[];
};

/** A simulator that played in a run, and what is known of it; null: nobody has checked it. */
export type SimulatorRow = ConversationRecord['simulator'] & { readonly card: CardHeadline | null };

/** The simulators of a run with their cards, and files among the cards that are none. */
export interface SimulatorFacts {
  readonly simulators: readonly SimulatorRow[];
  readonly badCards: readonly BadCard[];
}

/** Of all figures of a card, those that say most; of traits each, of the others the whole. */
const HEADLINES: readonly MeasureName[] = [
  'goals reached',
  'stopping F1',
  'role flips',
  'faults',
  'facts asked for',
  'invented answers',
  'own style recognised',
  'poles read right',
  'trait separation',
];

const headlineOf = ({ when, seed, corpus, people, conversations, battery, reader, measures }: SimulatorCard): CardHeadline => ({
  when,
  seed,
  corpus,
  people,
  conversations,
  battery,
  reader,
  figures: HEADLINES.flatMap(name => measures.filter(({ measure, of }) => measure === name && (of === null || name === 'trait separation'))),
});

/** Every simulator that played in these conversations, each with its card where exactly its name, model and prompts were checked. Nobody played: nothing is said of cards. */
export function simulatorFacts(records: readonly Pick<ConversationRecord, 'simulator'>[], { cards, bad }: Cards): SimulatorFacts {
  const found = new Map<string, SimulatorRow>();
  for (const { simulator } of records) {
    const { name, model, templateHash } = simulator;
    const key = JSON.stringify([name, model, templateHash]);
    if (found.has(key)) continue;
    const card = cardFor(simulator, cards);
    found.set(key, { ...simulator, card: card === null ? null : headlineOf(card) });
  }
  return { simulators: [...found.values()], badCards: found.size === 0 ? [] : bad };
}

/** The section of the start page: what is known of who played the people. Empty where nobody played. */
export function cardsSection({ simulators, badCards }: SimulatorFacts): string {
  if (simulators.length === 0 && badCards.length === 0) return '';
  return ['<h2>Who played the people</h2>', ...simulators.map(rowHtml), ...badCards.map(card => `<p>${html(badCardSentence(card))}</p>`)].join('\n');
}

function rowHtml({ card, ...simulator }: SimulatorRow): string {
  const title = `<p><b>${html(cardTitle({ simulator: { ...simulator, reported: [] } }))}</b></p>`;
  if (card === null) return `${title}\n<p>${html(uncheckedSentence(simulator))}</p>`;
  const rows = card.figures.map(
    figure =>
      `<tr><td>${html(`${figure.of === null ? '' : `${figure.of}: `}${measureWords[figure.measure]}`)}</td><td>${html(measuredWords(figure))}</td></tr>`,
  );
  return `${title}\n<p class="dim">${html(cardOrigin(card))}</p>\n<table>${rows.join('')}</table>`;
}
