import { fieldAnswer } from './fieldAnswer.js';
import { isObject } from './keyed.js';
import type { LabelForms } from './labelForms.js';

const DEPTH = 3;

/**
 * A JSON ruling as the line it says; a sign that belongs to no answer for any other JSON. A wrapper (`{"ruling": {...}}`, a list
 * of one) says what it holds.
 */
export function rulingAsText(value: unknown, forms: LabelForms, depth = 0): string {
  if (Array.isArray(value)) return value.length === 1 && depth < DEPTH ? rulingAsText(value[0], forms, depth + 1) : '\n\u00A4\n';
  if (!isObject(value)) return '\n\u00A4\n';
  const { answer, certainty, conflicting } = fieldAnswer(value, forms);
  if (answer !== null) return `\n[[${answer}]]${certainty === null ? '' : ` [[${certainty}]]`}\n`;
  const held = Object.values(value);
  return !conflicting && held.length === 1 && depth < DEPTH ? rulingAsText(held[0], forms, depth + 1) : '\n\u00A4\n';
}
