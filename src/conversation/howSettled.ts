import { FEWEST_TURNS } from '../judge/drift.js';
import { withChoice, withDrift, withScore } from '../judge/findings.js';
import type { Question } from '../judge/question.js';
import { wholeConsistency, wholePersonalization } from '../judge/sampling/wholes.js';
import { counted } from '../support/text.js';
import type { Asked } from './judged.js';

/** How what was settled of a question becomes its one verdict, and what keeps a conversation from being asked it. */
export function howSettled(question: Question): Pick<Asked, 'cannotTell' | 'combine' | 'objection'> {
  switch (question.kind) {
    case 'personalization':
      return { cannotTell: 'no relevant cue voiced', combine: parts => parts.map(wholePersonalization) };
    case 'consistency':
      return { cannotTell: 'nothing to compare', combine: parts => [wholeConsistency(parts)] };
    case 'memory': {
      const textOf = (choice: string) => question.options.find(({ is }) => is === choice)?.text ?? null;
      return { combine: parts => parts.map(part => withChoice(part, { never: 'never came up', doubt: 'nothing to compare', textOf })) };
    }
    case 'premise':
      return { combine: parts => parts.map(part => withChoice(part, { never: 'never voiced', doubt: 'premise never voiced' })) };
    case 'score':
      return { combine: parts => parts.map(part => withScore(part, question)) };
    case 'role':
      return { objection: tooFew(question.turns.length), combine: parts => parts.map(withDrift) };
    case 'criteria':
    case 'preference':
      return {};
  }
}

const tooFew = (turns: number): NonNullable<Asked['objection']> | null =>
  turns < FEWEST_TURNS
    ? {
        doubt: 'too few turns',
        party: null,
        because: `the chatbot said something in ${counted(turns, 'turn')}; a drift shows in ${FEWEST_TURNS} or more`,
      }
    : null;
