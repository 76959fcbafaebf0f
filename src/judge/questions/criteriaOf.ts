import { Failure } from '../../support/failure.js';
import type { Question } from '../question.js';
import type { MemoryKind, ScoreRubric } from '../rubrics/names.js';

/** Consistency is three things, apart; the third only where reference facts are given. */
export const CONSISTENCY = ['consistent with itself', 'consistent with what it was told', 'consistent with the reference facts'] as const;

/** The criterion sentence of personalization. */
export const PERSONALIZATION = 'is personal: acts on what the customer said about themselves';

/** The criterion sentence of a comparison. */
export const preferred = (criterion: string): string => `is preferred over the baseline: ${criterion}`;

/** The criterion sentences of memory, a false premise, a score and a role. */
export const remembers = (kind: MemoryKind, fact: string): string => `remembers (${kind}): ${fact}`;
export const corrects = (premise: string): string => `corrects the false premise: ${premise}`;
export const scores = (rubric: ScoreRubric, atLeast: number): string => `scores at least ${atLeast} of 5 on ${rubric}`;
export const holds = (role: string): string => `holds its role: ${role}`;

/** The fact as it is now: a question without one asks nothing. */
function currentOf({ options }: Extract<Question, { readonly kind: 'memory' }>): string {
  const current = options.find(({ is }) => is === 'current');
  if (current !== undefined) return current.text;
  throw new Failure({
    party: 'set-up',
    code: 'memory-no-current',
    what: 'a question about memory has no option that is the fact as it is now',
    next: "Give one: { is: 'current', text: 'moved to Hamburg' }",
  });
}

/** The criteria a question's rulings are about, in order: one ruling each. */
export function criteriaOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'criteria':
      return question.criteria;
    case 'personalization':
      return [PERSONALIZATION];
    case 'consistency':
      return CONSISTENCY.slice(0, question.reference.length > 0 ? 3 : 2);
    case 'preference':
      return [preferred(question.criterion)];
    case 'memory':
      return [remembers(question.counts, currentOf(question))];
    case 'premise':
      return [corrects(question.premise)];
    case 'score':
      return [scores(question.rubric, question.atLeast)];
    case 'role':
      return [holds(question.role)];
  }
}

/** The same question about some of its criteria only, where it can be parted; else as it is. */
export const onlyAbout = (question: Question, open: readonly number[]): Question =>
  question.kind === 'criteria' ? { kind: 'criteria', criteria: question.criteria.filter((_, index) => open.includes(index)) } : question;

/** Whether {@link onlyAbout} leaves only the open criteria in a reply. */
export const canBeParted = ({ kind }: Question): boolean => kind === 'criteria';
