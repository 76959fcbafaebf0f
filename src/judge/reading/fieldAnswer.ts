import { fieldsOf, isObject, KEYS, under } from './keyed.js';
import type { LabelForms } from './labelForms.js';
import { statedNumber } from './statedNumber.js';

/** What the answer fields of an object say. `conflicting`: two of them name different labels. */
export interface FieldAnswer {
  readonly answer: string | null;
  readonly certainty: number | null;
  readonly conflicting: boolean;
  /** The object has a field for an answer, readable or not. */
  readonly asked: boolean;
}

const DEPTH = 3;

/** Of an answer field, the words alone: no brackets, quotes, marks or Markdown around them. */
const bare = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/^[\s"'“”‘’*_`[({]+|[\s"'“”‘’*_`\])}.!;,]+$/gu, '');

/** `Met (85)`, `met, 85%`: an answer with its certainty in one field. */
const WITH_NUMBER = /^([^\d([]{1,60}?)\s{0,3}[,:;-]?\s{0,3}[([]{0,2}(\d[\d.,]{0,9}\s?%?)$/u;

interface Said {
  readonly label: string | null;
  readonly certainty: number | null;
}

function saidBy(value: unknown, forms: LabelForms, depth: number): Said[] {
  if (typeof value === 'boolean') return [{ label: forms.isPlainWord(String(value)) ? forms.named(String(value)) : null, certainty: null }];
  if (typeof value === 'string') {
    const word = bare(value);
    const [, before, number] = WITH_NUMBER.exec(word) ?? [];
    return [before === undefined ? { label: forms.named(word), certainty: null } : { label: forms.named(bare(before)), certainty: statedNumber(number ?? '') }];
  }
  if (Array.isArray(value)) return value.length === 1 && depth < DEPTH ? saidBy(value[0], forms, depth + 1) : [{ label: null, certainty: null }];
  if (isObject(value) && depth < DEPTH) {
    const inner = fieldAnswer(value, forms, depth + 1);
    return [{ label: inner.answer, certainty: inner.certainty }];
  }
  return [{ label: null, certainty: null }];
}

/** A number as it stands, out of range too; one between 0 and 1 could be a share and is none. */
export function certaintyOf(value: unknown, depth = 0): number | null {
  if (typeof value === 'number') return value > 0 && value < 1 ? null : value;
  if (typeof value === 'string') return statedNumber(bare(value));
  if (!isObject(value) || depth >= DEPTH) return null;
  return agreed(under(fieldsOf(value), [...KEYS.certainty, ...KEYS.value]).map(held => certaintyOf(held, depth + 1)));
}

/** The one number that is stated; null for none or for two. */
function agreed(numbers: readonly (number | null)[]): number | null {
  const stated = new Set(numbers.filter(number => number !== null));
  const [only = null] = stated;
  return stated.size === 1 ? only : null;
}

/** The answer and certainty an object's fields state. */
export function fieldAnswer(value: Record<string, unknown>, forms: LabelForms, depth = 0): FieldAnswer {
  const fields = fieldsOf(value);
  const answers = under(fields, depth === 0 ? KEYS.answer : [...KEYS.answer, ...KEYS.value]);
  const said = answers.flatMap(held => saidBy(held, forms, depth));
  const labels = new Set(said.map(({ label }) => label).filter(label => label !== null));
  const [only = null] = labels;
  const answer = labels.size === 1 ? only : null;
  const stated = under(fields, KEYS.certainty);
  const certainty = agreed([...stated.map(held => certaintyOf(held)), ...said.map(one => one.certainty)]);
  return { answer, certainty: answer === null ? null : certainty, conflicting: labels.size > 1, asked: answers.length > 0 };
}
