import type { Quotation } from '../judge.js';

/** What the chatbot is compared with: its own words, the customer's, the reference facts. */
export type Part = 'itself' | 'told' | 'reference';

/** `not stated`: of a reference fact alone. `corrected`: the chatbot itself says that it was wrong before, which is no contradiction. */
export type Relation = 'agrees' | 'contradicts' | 'corrected' | 'not stated' | 'cannot tell';

/** One thing that was compared, with the words on both sides. */
export interface Statement {
  readonly part: Part;
  /** What it is about, in a few words; a reference fact as it was given. */
  readonly about: string;
  /** The words it is compared with: the chatbot's own for `itself`, the customer's for `told`; of a reference fact where it was asked for, or null. */
  readonly earlier: Quotation | null;
  /** The chatbot's words; null where it has none on a reference fact. */
  readonly later: Quotation | null;
  /** Null where the judge ruled nothing on a reference fact. */
  readonly relation: Relation | null;
  /**
   * Of a reference fact, after Active/Passive Constraints (KomeijiForce, Koishiday 2024): an `active` one matters to what was asked
   * and must be stated rightly; a `passive` one must not be contradicted. Null for the other parts.
   */
  readonly constraint: 'active' | 'passive' | null;
}

/** How reference facts were kept. */
export interface Constraints {
  /** Facts that mattered: stated rightly, left out, stated wrongly. */
  readonly active: { readonly kept: number; readonly missed: number; readonly contradicted: number };
  /** Facts that did not: `kept` is everything that is not contradicted. */
  readonly passive: { readonly kept: number; readonly contradicted: number };
  /** Facts on which the judge could not tell, or did not rule. */
  readonly undecided: number;
}

/** Counts the reference facts among statements; null where there are none. */
export function constraintsOf(statements: readonly Statement[]): Constraints | null {
  const facts = statements.filter(({ part }) => part === 'reference');
  if (facts.length === 0) return null;
  const count = (constraint: Statement['constraint'], ...relations: readonly Statement['relation'][]) =>
    facts.filter(fact => fact.constraint === constraint && relations.includes(fact.relation)).length;
  return {
    active: { kept: count('active', 'agrees', 'corrected'), missed: count('active', 'not stated'), contradicted: count('active', 'contradicts') },
    passive: { kept: count('passive', 'agrees', 'corrected', 'not stated'), contradicted: count('passive', 'contradicts') },
    undecided: facts.filter(({ relation }) => relation === null || relation === 'cannot tell').length,
  };
}
