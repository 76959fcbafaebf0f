import { Failure } from './failure.js';
import { cut, nearest } from './text.js';
import { oneLine } from './visible.js';

/** What was given where an option is checked, in a few words: `a list`, `"overlay"`, `7`. */
export function givenWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(cut(oneLine(value), 80));
  if (typeof value === 'function') return 'a function';
  if (isPromise(value)) return 'a promise';
  if (value === null) return 'null';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'an object';
}

export const isPromise = (value: unknown): boolean => typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** A plain bag of options: no list, no text, no promise, no function. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isPromise(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Milliseconds to wait: a number above 0. */
export const isPositive = (value: unknown): boolean => typeof value === 'number' && value > 0;

export const setUp = (code: string, what: string, next: string, details: readonly (readonly [string, string])[] = []): Failure =>
  new Failure({ party: 'set-up', code, what, next, details });

/**
 * An object of options with no key that nobody reads, or a set-up failure that says which key was meant and lists those there are.
 * `of` names whose options they are: `simulate`; `example` is a line to paste.
 */
export function checkedKeys(of: string, given: unknown, known: readonly string[], example: string): Readonly<Record<string, unknown>> {
  const all: readonly [string, string] = ['known', known.join(', ')];
  if (!isObject(given)) throw setUp('options', `${of} was given ${givenWords(given)} for its options, not an object`, `Write: ${example}`, [all]);
  const strange = Object.keys(given).find(key => !known.includes(key));
  if (strange === undefined) return given;
  const meant = nearest(strange, known);
  throw setUp('option-unknown', `${of} has no option "${cut(strange, 80)}"${meant === null ? '' : `; did you mean "${meant}"?`}`, `Write: ${example}`, [all]);
}

/** True of what `openai` and `offline` make. */
export const isModel = (model: unknown): boolean =>
  isObject(model) && isText(model['name']) && isPositive(model['timeoutMs']) && typeof model['complete'] === 'function';

/** True of what `judge` and `panel` make, and of a judge of somebody's own. */
export const isJudge = (judge: unknown): boolean =>
  isObject(judge) && isText(judge['model']) && isPositive(judge['timeoutMs']) && typeof judge['rule'] === 'function';

/** A model as `openai` and `offline` make them, or a set-up failure that shows how to give one. */
export function checkedModel(of: string, model: unknown, example: string): void {
  if (!isModel(model)) throw setUp('option', `${of} needs a model and was given ${givenWords(model)}`, `Write: ${example}`);
}
