import type { Answer, CueFate, CueRuling } from '../judge.js';

/**
 * The answer that follows from the fates. Met: some cue acted on, none ignored, contradicted or over-personalized, nothing
 * assumed. Echo never counts. Cannot tell: no cue was relevant, or one that nobody could decide would change the answer.
 */
export function personalizationAnswer(cues: readonly CueRuling[], assumed: number): { answer: Answer; because: string } {
  const having = (...fates: readonly CueFate[]) => cues.filter(({ fate }) => fate !== null && fates.includes(fate));
  const against = having('ignored', 'contradicted', 'over-personalized');
  const named = (some: readonly CueRuling[]) => some.map(({ cue, fate }) => `"${cue.quote}" was ${fate}`).join('; ');
  if (assumed > 0)
    return { answer: 'not met', because: `the chatbot acted on something sensitive that nobody voiced${against.length > 0 ? `; ${named(against)}` : ''}` };
  if (against.length > 0) return { answer: 'not met', because: named(against) };
  // Whatever became of it, a cue cannot outweigh what stands against the chatbot; everything else it can change.
  const open = having('cannot tell');
  if (open.length > 0) return { answer: 'cannot tell', because: open.map(({ cue }) => `it does not show what became of "${cue.quote}"`).join('; ') };
  const acted = having('acted on');
  if (acted.length > 0) return { answer: 'met', because: named(acted) };
  const echoed = having('echoed');
  if (echoed.length > 0) return { answer: 'not met', because: `${named(echoed)}, and nothing was acted on` };
  return { answer: 'cannot tell', because: 'nothing the person voiced was relevant to what they asked for' };
}
