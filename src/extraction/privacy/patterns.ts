import type { PersonalKind } from './personal.js';

/** Something personal that its form shows. Group `value`, where there is one, is what is personal; `holds` has the last word. */
export interface Pattern {
  readonly kind: PersonalKind;
  readonly name: string;
  readonly form: RegExp;
  readonly holds?: (value: string, text: string, start: number) => boolean;
}

/** All matches of a pattern. Every form is bounded, so that the time grows with the text alone. */
export function* matches(pattern: Pattern, text: string): Generator<{ kind: PersonalKind; start: number; end: number }> {
  for (const match of text.matchAll(pattern.form)) {
    const value = match.groups?.['value'] ?? match[0];
    const start = match.index + (match.groups?.['value'] === undefined ? 0 : match[0].lastIndexOf(value));
    if (value !== '' && (pattern.holds?.(value, text, start) ?? true)) yield { kind: pattern.kind, start, end: start + value.length };
  }
}
