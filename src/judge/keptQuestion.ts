import type { Speaker } from '../transcript/turn.js';
import type { MemoryOption, Question } from './question.js';

type Kind<Name extends Question['kind']> = Extract<Question, { kind: Name }>;

/**
 * What a judge was asked, as a record keeps it: nothing that stands in the conversation's record anyway. Earlier conversations are named
 * by their ids, a baseline by the id of its record; one that has none by what was said in it.
 */
export type KeptQuestion =
  | { readonly kind: 'consistency'; readonly reference: readonly string[]; readonly earlier: readonly string[] }
  | { readonly kind: 'preference'; readonly criterion: string; readonly baseline: KeptBaseline }
  | { readonly kind: 'memory'; readonly counts: Kind<'memory'>['counts']; readonly options: readonly MemoryOption[]; readonly earlier: readonly string[] }
  | Kind<'premise'>
  | Kind<'score'>
  | Kind<'role'>;

export type KeptBaseline = { readonly record: string } | { readonly turns: readonly { readonly speaker: Speaker; readonly text: string }[] };

/** What is kept of a question; null where the verdict's criterion and the conversation's record say it all. */
export function keepQuestion(question: Question): KeptQuestion | null {
  switch (question.kind) {
    case 'criteria':
    case 'personalization':
      return null;
    case 'consistency':
      return { kind: question.kind, reference: question.reference, earlier: idsOf(question.earlier) };
    case 'preference':
      return { kind: question.kind, criterion: question.criterion, baseline: { turns: question.baseline.map(({ speaker, text }) => ({ speaker, text })) } };
    case 'memory':
      return { kind: question.kind, counts: question.counts, options: question.options, earlier: idsOf(question.earlier) };
    case 'premise':
    case 'score':
    case 'role':
      return question;
  }
}

const idsOf = (earlier: readonly { readonly conversation: string }[] = []): string[] => earlier.map(({ conversation }) => conversation);
