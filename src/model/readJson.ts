import type { ZodType } from 'zod';
import type { core } from 'zod';
import { cut, listed } from '../support/text.js';
import { oneLine } from '../support/visible.js';
import { findObjects, type Findings } from './findObjects.js';

export interface Reading<T> {
  /** What binds; null when nothing does. Never a default, never a guess. */
  readonly value: T | null;
  /** Why `value` is null, in a sentence; null when it is not. */
  readonly unreadable: string | null;
}

type Fit<T> = { readonly fits: true; readonly value: T } | { readonly fits: false; readonly why: string };

function fit<T>(value: unknown, schema: ZodType<T>): Fit<T> {
  try {
    const result = schema.safeParse(value);
    if (result.success) return { fits: true, value: result.data };
    return { fits: false, why: listed([...new Set(result.error.issues.slice(0, 3).map(issue => issueWords(issue, value)))]) };
  } catch (error) {
    return { fits: false, why: `the schema could not be applied: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What keeps a value from fitting: `it lacks the mark`, `certainty is not a number`. */
function issueWords(issue: core.$ZodIssue, value: unknown): string {
  const { path } = issue;
  const name = cut(oneLine(path.map(String).join('.')), 80);
  if (path.length > 0 && at(value, path) === undefined) return `it lacks the ${name}`;
  const field = name === '' ? 'the object' : name;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${field} has fields that were not asked for (${cut(oneLine(issue.keys.join(', ')), 80)})`;
    case 'invalid_type':
      return `${field} is not of the kind asked for (${issue.expected})`;
    case 'invalid_value':
    case 'invalid_union':
      return `${field} is none of what was asked for`;
    default:
      return `${field} does not fit (${cut(oneLine(issue.message), 80)})`;
  }
}

/** What stands at a path; undefined where nothing does. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined), value);

/** Small models wrap their answer: `{"reply": {...}}` says the same as what it holds. */
function fitOrInner<T>(value: Record<string, unknown>, schema: ZodType<T>): Fit<T> {
  const outer = fit(value, schema);
  const [only, ...others] = Object.values(value);
  if (outer.fits || others.length > 0) return outer;
  const inner = fit(only, schema);
  return inner.fits ? inner : outer;
}

const unreadable = (reason: string): Reading<never> => ({ value: null, unreadable: reason });

/**
 * The value a reply holds: the last JSON object that fits the schema, whatever stands around it. Never throws. What could
 * be read two ways is not read: an object that is cut off, or does not fit, after one that does leaves the reply unreadable
 * (a model that corrects itself must not be taken by its first word). Nothing is converted: `"85"` is no number.
 */
export function readJson<T>(text: string, schema: ZodType<T>): Reading<T> {
  const { objects, unfinished } = findObjects(text);
  if (unfinished === 'reasoning') return unreadable('The reply ends inside its reasoning and holds no answer.');
  if (unfinished === 'object') return unreadable('The reply is cut off inside a JSON object.');
  const last = objects.at(-1);
  if (!last) return unreadable(text.trim() === '' ? 'The reply is empty.' : 'The reply holds no JSON object.');
  if (last.value === null) return unreadable('The last object of the reply is not valid JSON.');
  const result = objects.length === 1 ? fitOrInner(last.value, schema) : fit(last.value, schema);
  if (result.fits) return { value: result.value, unreadable: null };
  return earlierOne(objects, schema) ?? unreadable(`The JSON object of the reply does not fit: ${result.why}.`);
}

/** The last object that fits, when every object after it is about something else: shares no field with it. */
function earlierOne<T>(objects: Findings['objects'], schema: ZodType<T>): Reading<T> | null {
  const later = new Set<string>();
  for (const { value } of [...objects].reverse()) {
    if (value === null) return null;
    const keys = Object.keys(value);
    const result = fit(value, schema);
    if (result.fits) return keys.some(key => later.has(key)) ? null : { value: result.value, unreadable: null };
    keys.forEach(key => later.add(key));
  }
  return null;
}
