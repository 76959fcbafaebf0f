import { cut, sentencesOf } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import { isYesNo } from './agenda/answer.js';

/** Where in a conversation an utterance stands, as far as that changes how long people make it. */
export interface UtterancePlace {
  /** The person's first utterance. Default false. */
  readonly first?: boolean;
  /** What the chatbot's turn before it asks for: a yes or no, something else, or nothing (null, the default). */
  readonly answering?: 'closed' | 'open' | null;
}

/** Longest end of a reply that is looked at, and longest question, in characters. */
const READ = 2_000;
const QUESTION = 400;

/** What a reply asks for, by its last question: `closed` when yes or no answers it (English grammar), null without a question. */
export function askedFor(reply: string): 'closed' | 'open' | null {
  const question = sentencesOf(reply.slice(-READ)).findLast(sentence => /[?？؟]/u.test(sentence));
  if (question === undefined) return null;
  return isYesNo(cut(question, QUESTION)) ? 'closed' : 'open';
}

/** Where the person's next utterance stands. */
export function placeOf(transcript: readonly Pick<Turn, 'speaker' | 'text'>[]): Required<UtterancePlace> {
  const before = transcript.at(-1);
  return {
    first: !transcript.some(({ speaker }) => speaker === 'user'),
    answering: before?.speaker === 'chatbot' ? askedFor(before.text) : null,
  };
}
