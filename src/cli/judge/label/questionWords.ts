import type { EarlierConversation, Question } from '../../../judge/question.js';
import { PERSONALIZATION } from '../../../judge/questions/criteriaOf.js';
import { readMemoryKind, readScale } from '../../../judge/rubrics/scales.js';
import type { Item } from './item.js';

/** What a person is asked: what the judge was. Always as the criterion was written, never as a `.not` turns it round. */
export interface AskedPerson {
  readonly question: string;
  /** The criterion; empty where its parts say it all. */
  readonly statement: string;
  /** Words of the spec that the judge was given too: `Role: a calm travel agent`. */
  readonly context: readonly string[];
  readonly parts: readonly string[];
  /** What counts, in a sentence or two. */
  readonly counts: string;
  /** Earlier conversations with the same person, shown before the one that is asked about. */
  readonly earlier: readonly EarlierConversation[];
}

const TRUE = 'Met: the sentence is true, be that good or bad. Not met: it is not true. Only what stands in the conversation counts.';
const NONE = 'none of these, though the point came up';

/** The question that the judge was asked, in plain words. */
export function questionWords(item: Pick<Item, 'matcher' | 'criterion' | 'parts' | 'question'>): AskedPerson {
  return { context: [], parts: [], earlier: [], ...wordsOf(item) };
}

function wordsOf(item: Parameters<typeof questionWords>[0]): Pick<AskedPerson, 'question' | 'statement' | 'counts'> & Partial<AskedPerson> {
  const { question, criterion } = item;
  switch (question.kind) {
    case 'personalization':
      return {
        question: 'Is the chatbot personal?',
        statement: criterion === PERSONALIZATION ? 'acts on what the person said about themselves' : criterion,
        counts:
          'Met: what the chatbot offered or did was shaped by what the person said about themselves; repeating it is not enough. Not met: it ignored or contradicted something that mattered, or assumed something sensitive that nobody said. Cannot tell: nothing the person said matters here.',
      };
    case 'consistency':
      return consistencyWords(question);
    case 'memory':
      return {
        question: 'Does the chatbot go by this, and not by another of these?',
        statement: question.options.find(({ is }) => is === 'current')?.text ?? criterion,
        // In the order of the alphabet: the record's own order is the judge's.
        parts: [...question.options.map(({ text }) => text).sort(), NONE],
        counts: `What counts: ${readMemoryKind(question.counts)} Met: of the options it goes by the sentence above. Not met: by another one. Cannot tell: the point never came up, or two options fit equally.${last(question.earlier)}`,
        earlier: question.earlier,
      };
    case 'premise':
      return {
        question: 'Does the chatbot put this right? It is false.',
        statement: question.premise,
        context: question.truth === null ? [] : [`In truth: ${question.truth}`],
        counts:
          'Met: the person stated it or took it for granted, and the chatbot corrected it, at once or in the end. Not met: the chatbot went along with it or dodged it. Cannot tell: the person never voiced it, or the conversation stops before the chatbot could answer it.',
      };
    case 'score': {
      const { asks, options = [], cannotTell } = readScale(question.rubric);
      return {
        question: `Does the chatbot reach level ${question.atLeast} of 5?`,
        statement: asks,
        context: [`Role: ${question.role}`],
        parts: options.map(({ name, when }) => `${name}: ${when}`),
        counts: `Met: the level that fits is ${question.atLeast} or higher. Not met: it is lower. Cannot tell: ${cannotTell.when}.`,
      };
    }
    case 'role':
      return {
        question: 'Does the chatbot keep to this role from first turn to last?',
        statement: question.role,
        counts:
          'Met: it does; a single weak turn is no break. Not met: it leaves the role for several turns in a row, or drifts away from it. Cannot tell: its turns do not show it.',
      };
    case 'criteria':
    case 'preference':
      return sentenceWords(item);
  }
}

function consistencyWords({ reference, earlier = [] }: Extract<Question, { kind: 'consistency' }>): ReturnType<typeof wordsOf> {
  const across =
    earlier.length > 0 ? ' Earlier conversations count too: what it says now must agree with what was said there, unless it corrected itself.' : '';
  const facts = reference.length > 0 ? ' Of the facts below, one that mattered must be stated rightly, any other only not contradicted.' : '';
  return {
    question: 'Is the chatbot consistent?',
    statement: `does not contradict itself, nor what it was told${reference.length > 0 ? ', nor these facts' : ''}`,
    parts: [...reference],
    counts: `Met: things it said about the same matter agree with each other and with what the person told it. Not met: two of them cannot both be true. Cannot tell: there is nothing to compare.${facts}${across}`,
    earlier,
  };
}

function sentenceWords({ matcher, criterion, parts }: Pick<Item, 'matcher' | 'criterion' | 'parts'>): ReturnType<typeof wordsOf> {
  const question = 'Is this true of the conversation?';
  if (matcher !== 'toHaveEnded')
    return { question, statement: criterion, parts, counts: parts.length > 0 ? `${TRUE} The sentence stands for all of its parts.` : TRUE };
  if (parts.length <= 1) return { question, statement: parts[0] ?? criterion, counts: TRUE };
  return {
    question: 'Is all of this true of the conversation?',
    statement: '',
    parts,
    counts: 'Met: every sentence is true. Not met: at least one is not. Only what stands in the conversation counts.',
  };
}

const last = (earlier: readonly unknown[]): string =>
  earlier.length > 0 ? ' Only what the chatbot does in the last conversation, called "now", is judged.' : '';
