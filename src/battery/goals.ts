import type { Measure } from '../record/simulatorCard.js';
import { utterancesOf } from './chatbots/chatbot.js';
import type { Held } from './hold.js';
import { mean, share } from './measure.js';

/**
 * With a chatbot that knows the answer and asks for what it needs: how many leave content after it was done, with how many
 * utterances, and how often a question for a private fact is answered with it.
 */
export function goalMeasures(held: readonly Held[], seed: number): Measure[] {
  const sat = held.filter(({ sitting }) => sitting.kind === 'ideal');
  const reached = sat.filter(({ sitting, conversation }) => {
    const done = conversation.turns.some(({ speaker, text }) => speaker === 'chatbot' && text.includes(sitting.task.done));
    return done && conversation.ending === 'goal reached';
  });
  const answers = sat.flatMap(answersOf);
  return [
    share({ measure: 'goals reached' }, reached.length, sat.length),
    mean(
      { measure: 'utterances to the goal' },
      reached.map(({ conversation }) => utterancesOf(conversation.turns).length),
      seed,
    ),
    share({ measure: 'facts given when asked' }, answers.filter(Boolean).length, answers.length),
  ];
}

/** Of each question for a fact that somebody answered at all: whether the next utterance gave it. */
function answersOf({ sitting, conversation: { turns } }: Held): boolean[] {
  return turns.flatMap((turn, at) => {
    if (turn.speaker !== 'chatbot') return [];
    const fact = sitting.task.facts.find(({ asks }) => asks !== null && turn.text.includes(asks));
    const next = turns[at + 1];
    return fact === undefined || next === undefined ? [] : [fact.heard.test(next.text)];
  });
}
