import type { Question } from './judge.js';

/** Consistency is three things, apart; the third only where reference facts are given. */
export const CONSISTENCY = ['consistent with itself', 'consistent with what it was told', 'consistent with the reference facts'] as const;

/** The criterion sentence of personalization. */
export const PERSONALIZATION = 'is personal: acts on what the customer said about themselves';

/** What is asked, one item a number: criteria, or cues. */
export function questionItems(question: Question): { readonly text: string; readonly turn?: number }[] {
  switch (question.kind) {
    case 'criteria':
      return question.criteria.map(text => ({ text: `The chatbot ${text.replace(/^the chatbot\s+/iu, '')}` }));
    case 'personalization':
      return question.cues.map(({ quote, turn }) => ({ text: quote, turn }));
    case 'consistency':
      return [
        {
          text: 'The chatbot agrees with itself wherever it states the same thing (a price, date, name, rule) more than once. "cannot tell" if nothing is stated twice.',
        },
        { text: 'The chatbot agrees with what the customer told it wherever it refers back to that. "cannot tell" if it never does.' },
        ...(question.reference.length > 0
          ? [{ text: `The chatbot agrees with these facts: ${question.reference.join(' ')} "cannot tell" if it says nothing about them.` }]
          : []),
      ];
  }
}

/** The criteria a question's rulings are about, in order. */
export function criteriaOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'criteria':
      return question.criteria;
    case 'personalization':
      return [PERSONALIZATION];
    case 'consistency':
      return CONSISTENCY.slice(0, question.reference.length > 0 ? 3 : 2);
  }
}
