import type { AttributeName } from '../attributes.js';
import type { Clause } from './clauses.js';

/** What a rule says it was told. */
export interface Told {
  readonly name: AttributeName;
  readonly value: string;
}

/** Reads one clause; a rule that does not know says nothing. */
export type Rule = (clause: Clause) => readonly Told[];

/** A rule of one pattern: what its groups amount to, or nothing. */
export const when =
  (pattern: RegExp, name: AttributeName, value: (...groups: readonly string[]) => string | readonly string[] | null): Rule =>
  ({ text }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const found = value(...match.slice(1).map(group => group ?? ''));
    return (found === null ? [] : typeof found === 'string' ? [found] : found).map(one => ({ name, value: one.trim() }));
  };
