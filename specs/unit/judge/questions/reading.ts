import type { Order, Question, Ruling } from '../../../../src/judge/judge.js';
import { asking } from '../../../../src/judge/questions/asking.js';
import type { ReadingContext } from '../../../../src/judge/questions/rulingOf.js';
import type { Turn } from '../../../../src/transcript/turn.js';

/** How replies are read in the specs of questions: by one judge, with one measured rule. */
export const contextOf = (transcript: readonly Turn[], more: Partial<ReadingContext> = {}): ReadingContext => ({
  transcript,
  order: 'asked',
  sample: 1,
  modelRequested: 'judge-1',
  modelReported: 'judge-1',
  rightModel: true,
  templateHash: '0000',
  raw: '{}',
  measured: rule => (rule === 'when' ? 91 : null),
  ...more,
});

/** What a reply of the asked shape is read as; one that does not fit fails the spec. */
export function readReply(question: Question, reply: object, turns: readonly Turn[], order: Order = 'asked'): Ruling[] {
  const asked = asking(question, order);
  return asked.read(asked.schema.parse({ mark: '<<0>>', ...reply }), contextOf(turns, { order }));
}

/** What a text that has not the asked shape is read as; null where nothing in it is a ruling. */
export function readLoosely(question: Question, text: string, turns: readonly Turn[], order: Order = 'asked'): Ruling[] | null {
  const asked = asking(question, order);
  const value = asked.loosely(text);
  return value === null ? null : asked.read(value, contextOf(turns, { order }));
}
