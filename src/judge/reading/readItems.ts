import { behindReasoning } from './cleaned.js';
import { evidenceIn } from './evidence.js';
import { shownBehindAnswer, shownFrom } from './heardBehind.js';
import { itemsInJson } from './jsonItems.js';
import { jsonPieces, replacePieces } from './jsonPieces.js';
import { labelForms } from './labelForms.js';
import { itemsInProse } from './proseItems.js';
import { asItStands as labelAsItStands } from './readLabel.js';
import { stillStands, type ItemReading } from './reading.js';

/** What was asked: the labels to answer with, and how many criteria there were, numbered from 1. */
export interface ItemsGiven {
  readonly labels: readonly string[];
  readonly count: number;
}

/**
 * What a reply says about several numbered criteria, in the order of their numbers: from JSON that is nearly right, else from
 * numbered prose, else (one criterion) from the reply as a whole. The last ruling on a number binds; a number without one is not in
 * the list. Where JSON and prose both rule, and differently, the number is conflicting; so it is where something else is hidden behind
 * an answer that could be one. Null when nothing could be a ruling.
 */
export function readItems(text: string, given: ItemsGiven): readonly ItemReading[] | null {
  const items = asItStands(text, given);
  if (items === null) return null;
  const wholly = itemsByNumber(shownFrom(text, 0), given);
  return items.map(read => {
    const same = wholly.get(read.item);
    if (read.answer === null || (same?.answer === read.answer && same.certainty === read.certainty)) return read;
    const behind = shownBehindAnswer(text, beginning => itemsByNumber(beginning, given).has(read.item));
    return behind === null ? read : { ...read, ...stillStands(read, itemsByNumber(behind, given).get(read.item)) };
  });
}

const itemsByNumber = (text: string, given: ItemsGiven) => new Map((asItStands(text, given) ?? []).map(item => [item.item, item]));

function asItStands(text: string, { labels, count }: ItemsGiven): readonly ItemReading[] | null {
  const answer = behindReasoning(text);
  if (answer === null) return null;
  const forms = labelForms(labels);
  const pieces = jsonPieces(answer);
  const bound = new Map<number, ItemReading>();
  for (const item of itemsInJson(pieces, forms, count)) bound.set(item.item, item);
  const rest = replacePieces(answer, pieces, () => '\n\u00A4\n');
  const prose = new Map(itemsInProse(rest, forms, count).map(item => [item.item, item]));
  for (const item of prose.values()) {
    const other = bound.get(item.item);
    if (!other) bound.set(item.item, item);
    else if (other.answer !== item.answer) bound.set(item.item, { ...other, status: 'conflicting', answer: null, certainty: null, rule: 'json against prose' });
  }
  if (bound.size === 0 && count === 1) {
    const { label, ...reading } = labelAsItStands(answer, labels);
    if (reading.status !== 'no verdict') bound.set(1, { ...reading, item: 1, answer: label, evidence: evidenceIn(rest), reasoning: '' });
  }
  return bound.size === 0 ? null : [...bound.values()].sort((a, b) => a.item - b.item);
}
