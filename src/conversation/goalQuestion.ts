import { settleAll } from '../judge/sampling/kleene.js';
import type { Conversation } from './conversation.js';
import type { Asked } from './judged.js';

/** What is asked about a goal that a person says is reached: the scenario's success criteria, or the goal itself where there are none. All must be met. */
export function goalQuestion({
  scenario,
  ending,
}: {
  readonly scenario: Pick<Conversation['scenario'], 'goal' | 'successCriteria'>;
  readonly ending: Conversation['ending'];
}): Pick<Asked, 'question'> & Required<Pick<Asked, 'combine'>> {
  const { goal, successCriteria } = scenario;
  return {
    question: { kind: 'criteria', criteria: successCriteria.length > 0 ? successCriteria : [`reaches the goal: ${goal}`] },
    combine: parts => {
      const settled = settleAll(parts, 'nothing to compare');
      // Reached, and yet the person talked on to the limit: that is no fault of the chatbot's.
      return [ending === 'turn limit' && settled.answer === 'met' ? { ...settled, answer: 'inconclusive', doubt: 'went on after the goal' } : settled];
    },
  };
}
