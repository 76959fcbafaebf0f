import { evidenceOf } from './evidence.js';
import { fieldAnswer } from './fieldAnswer.js';
import { shown } from './hidden.js';
import { fieldsOf, isObject, KEYS, under } from './keyed.js';
import type { Piece } from './jsonPieces.js';
import type { LabelForms } from './labelForms.js';
import { statusOf, type ItemReading } from './reading.js';

const DEPTH = 4;
const NUMBERED_KEY = /^\s{0,3}(?:criterion|criteria|item|question|ruling|c|q)?[\s_#.-]{0,3}0{0,2}(\d{1,3})[.:)]?\s{0,3}$/iu;

/** A criterion's number: 2, "2", "2.", "Criterion 2", "2. says when". */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  const digits = typeof value === 'string' ? /^\s{0,9}(?:criterion|item|question|c|q|#)?\s{0,3}#?(\d{1,3})(?:[.:)]|\s{0,9}$)/iu.exec(value)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

/** An item before it is known which criterion it is about; `item` null: it carries no number. */
type Draft = Omit<ItemReading, 'item'> & { readonly item: number | null };

function draftOf(value: Record<string, unknown>, item: number | null, forms: LabelForms): Draft {
  const fields = fieldsOf(value);
  const { answer, certainty, conflicting } = fieldAnswer(value, forms);
  const reasoning = under(fields, KEYS.reasoning).find(held => typeof held === 'string');
  const own = under(fields, KEYS.turn.slice(0, 4));
  const evidence = under(fields, KEYS.evidence).flatMap(held =>
    typeof held === 'string' && own.length === 1 ? evidenceOf({ turn: own[0], quote: held }) : evidenceOf(held),
  );
  return {
    item,
    answer,
    certainty,
    evidence,
    reasoning: typeof reasoning === 'string' ? shown(reasoning) : '',
    status: conflicting ? 'conflicting' : statusOf(answer, certainty),
    rule: 'json',
  };
}

/** Something in a list of rulings that is none: the list's places say nothing then. */
const stray: Draft = { item: -1, status: 'no verdict', answer: null, certainty: null, evidence: [], reasoning: '', rule: 'json' };

const isRuling = (value: unknown): value is Record<string, unknown> => {
  if (!isObject(value)) return false;
  const fields = fieldsOf(value);
  return under(fields, KEYS.answer).length > 0 || (under(fields, KEYS.number).length > 0 && under(fields, KEYS.evidence).length > 0);
};

/** `{"1": {...}, "criterion 2": "met"}`: rulings by number. */
function byKey(value: Record<string, unknown>, forms: LabelForms): Draft[] | null {
  const entries = Object.entries(value).map(([key, held]) => [NUMBERED_KEY.exec(key.slice(0, 40))?.[1], held] as const);
  if (!entries.some(([number]) => number !== undefined)) return null;
  return entries.flatMap(([number, held]) => (number === undefined ? [] : [draftOf(isObject(held) ? held : { answer: held }, Number(number), forms)]));
}

/** Every ruling a value holds, in order. Evidence and reasoning are never looked into. */
function draftsIn(value: unknown, forms: LabelForms, depth = 0): Draft[] {
  if (depth > DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap(held => (isObject(held) || Array.isArray(held) ? draftsIn(held, forms, depth + 1) : [stray]));
  if (!isObject(value)) return [];
  const held = Object.values(value);
  // `{"ruling": {...}}` and `{"results": [...]}` are named like an answer and hold rulings.
  const lists = held.filter(one => Array.isArray(one) && one.some(inner => isRuling(inner)));
  const [only] = held;
  if (held.length === 1 && (isRuling(only) || (isObject(only) && byKey(only, forms) !== null))) return draftsIn(only, forms, depth + 1);
  const keyed = byKey(value, forms);
  if (keyed !== null) return keyed;
  const numbers = under(fieldsOf(value), KEYS.number);
  const evidence = under(fieldsOf(value), KEYS.evidence);
  const inner = lists.filter(list => !evidence.includes(list));
  if (inner.length > 0 && numbers.length === 0) return inner.flatMap(list => draftsIn(list, forms, depth + 1));
  if (!isRuling(value)) return held.length === 1 ? draftsIn(only, forms, depth + 1) : [];
  const named = [...new Set(numbers.map(numberOf).filter(number => number !== null))];
  // Two numbers are no number, and a number that cannot be read is no place in the list.
  if (numbers.length > 0 && named.length !== 1) return [draftOf(value, -1, forms)];
  return [draftOf(value, named[0] ?? null, forms)];
}

/** A list of exactly as many rulings as were asked for, none with a number, is in the order asked. */
function placed(drafts: readonly Draft[], count: number): ItemReading[] {
  if (drafts.length === count && drafts.every(({ item }) => item === null))
    return drafts.map((draft, at) => ({ ...draft, item: at + 1, rule: 'json, by place' }));
  // Counted from 0, or from both: the numbers say nothing.
  if (drafts.some(({ item }) => item === 0)) return [];
  return drafts.flatMap(draft => (draft.item !== null && draft.item >= 1 && draft.item <= count ? [{ ...draft, item: draft.item }] : []));
}

/** The rulings in a reply's JSON. What was rescued out of something broken needs a number of its own. */
export function itemsInJson(pieces: readonly Piece[], forms: LabelForms, count: number): ItemReading[] {
  const whole = pieces.filter(({ rescued }) => !rescued).map(({ value }) => draftsIn(value, forms));
  const rescued = pieces.filter(piece => piece.rescued).flatMap(({ value }) => draftsIn(value, forms).filter(({ item }) => item !== null));
  // Objects one after another, without a list around them, are one list.
  const together = whole.every(drafts => drafts.length <= 1) ? [whole.flat()] : whole;
  return [...together.flatMap(drafts => placed(drafts, count)), ...placed(rescued, count)];
}
