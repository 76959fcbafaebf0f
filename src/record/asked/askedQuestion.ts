import { earlierOf } from '../../conversation/earlierOf.js';
import { goalQuestion } from '../../conversation/goalQuestion.js';
import type { EarlierConversation, Question } from '../../judge/question.js';
import { criteriaOf, holds } from '../../judge/questions/criteriaOf.js';
import type { Turn } from '../../transcript/turn.js';
import { folded } from '../../support/text.js';
import type { ConversationRecord } from '../conversationRecord.js';
import type { VerdictRecord } from '../verdictRecord.js';

type Holding = Pick<ConversationRecord, 'id' | 'turns' | 'cues' | 'scenario' | 'ending'>;
type Said = { readonly speaker: Turn['speaker']; readonly text: string };

/**
 * What the judge of a verdict was asked about one conversation, from the record alone; null where it does not hold it: records of before
 * questions were kept, and baselines whose record is not at hand (`baselineOf`). A rate asks each conversation its sentence.
 */
export function askedQuestion(verdict: VerdictRecord, record: Holding, baselineOf: (id: string) => readonly Said[] | null = () => null): Question | null {
  const { question } = verdict;
  if (question === undefined) return plainQuestion(verdict, record);
  switch (question.kind) {
    case 'consistency': {
      const earlier = named(question.earlier, record);
      return earlier && { ...question, earlier };
    }
    case 'memory': {
      const earlier = named(question.earlier, record);
      return earlier && { ...question, earlier };
    }
    case 'preference': {
      const turns = 'turns' in question.baseline ? question.baseline.turns : baselineOf(question.baseline.record);
      return turns && { kind: 'preference', criterion: question.criterion, baseline: turns.map(turnOf) };
    }
    case 'premise':
    case 'score':
    case 'role':
      return question;
  }
}

/** Of a verdict that keeps no question of its own: the criterion and the conversation say what was asked. */
function plainQuestion({ matcher, criterion, rulings, rate }: VerdictRecord, record: Holding): Question | null {
  switch (matcher) {
    case 'toBePersonalized':
      return { kind: 'personalization', cues: record.cues };
    case 'toBeConsistent': {
      const question = { kind: 'consistency', reference: [], earlier: earlierOf(record) } as const;
      const known = criteriaOf(question);
      return rulings.some(ruling => !known.includes(ruling.criterion)) ? null : question;
    }
    case 'toHoldPersona':
      return criterion.startsWith(holds('')) ? { kind: 'role', role: criterion.slice(holds('').length), turns: speaking(record) } : null;
    case 'toHaveEnded':
      return goalQuestion(record).question;
    case 'toBePreferredOver':
    case 'toRemember':
    case 'toCorrectFalsePremise':
    case 'toScore':
      return null;
    default: {
      const own = rate === undefined ? undefined : rulings.find(ruling => ruling.conversation === undefined || ruling.conversation === record.id)?.criterion;
      // Of a rate the demanded share stands before the sentence.
      return { kind: 'criteria', criteria: [rate === undefined ? criterion : (own ?? criterion.slice(criterion.indexOf(': ') + 2))] };
    }
  }
}

/** The chatbot turns that say something. */
const speaking = ({ turns }: Pick<Holding, 'turns'>): number[] =>
  turns.filter(({ speaker, text }) => speaker === 'chatbot' && folded(text) !== '').map(({ index }) => index);

/** The earlier conversations of these ids, in this order; null where the record lacks one. */
function named(ids: readonly string[], record: Holding): EarlierConversation[] | null {
  const known = earlierOf(record);
  const found = ids.flatMap(id => known.find(({ conversation }) => conversation === id) ?? []);
  return found.length === ids.length ? found : null;
}

const turnOf = ({ speaker, text }: Said, at: number): Turn => ({ index: at + 1, speaker, text, firstTokenMs: null, lastTokenMs: null });
