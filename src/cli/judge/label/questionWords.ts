import { PERSONALIZATION } from '../../../judge/questions/criteriaOf.js';
import type { Item } from './item.js';

/** What a person is asked. Always as the criterion was written, never as a `.not` turns it round. */
export interface AskedPerson {
  readonly question: string;
  /** The criterion; empty where its parts say it all. */
  readonly statement: string;
  readonly parts: readonly string[];
  /** What counts, in a sentence or two. */
  readonly counts: string;
}

const TRUE = 'Met: the sentence is true, be that good or bad. Not met: it is not true. Only what stands in the conversation counts.';

/** The question that the judge was asked, in plain words. */
export function questionWords({ matcher, criterion, parts }: Pick<Item, 'matcher' | 'criterion' | 'parts'>): AskedPerson {
  switch (matcher) {
    case 'toBePersonalized':
      return {
        question: 'Is the chatbot personal?',
        statement: criterion === PERSONALIZATION ? 'acts on what the person said about themselves' : criterion,
        parts: [],
        counts:
          'Met: what the chatbot offered or did was shaped by what the person said about themselves; repeating it is not enough. Not met: it ignored or contradicted something that mattered, or assumed something sensitive that nobody said. Cannot tell: nothing the person said matters here.',
      };
    case 'toBeConsistent':
      return {
        question: 'Is the chatbot consistent?',
        statement: 'does not contradict itself, nor what it was told',
        parts: [],
        counts:
          'Met: things it said about the same matter agree with each other and with what the person told it. Not met: two of them cannot both be true. Cannot tell: there is nothing to compare.',
      };
    case 'toHaveEnded':
      return parts.length > 1
        ? {
            question: 'Is all of this true of the conversation?',
            statement: '',
            parts,
            counts: 'Met: every sentence is true. Not met: at least one is not. Only what stands in the conversation counts.',
          }
        : { question: 'Is this true of the conversation?', statement: parts[0] ?? criterion, parts: [], counts: TRUE };
    default:
      return parts.length > 0
        ? { question: 'Is this true of the conversation?', statement: criterion, parts, counts: `${TRUE} The sentence stands for all of its parts.` }
        : { question: 'Is this true of the conversation?', statement: criterion, parts, counts: TRUE };
  }
}
