import type { Cue } from '../judge.js';
import type { RuledPersonalization } from '../reply.js';
import { assumed } from './assumed.js';
import { quoteOf } from './decision.js';
import type { Dialogue } from './dialogue.js';
import { fateOf } from './fate.js';

/** What became of each cue; a cue whose fate cannot be told is left out. */
export function personalization(dialogue: Dialogue, cues: readonly Cue[]): RuledPersonalization {
  const fates = cues.flatMap((cue, i) => {
    const found = fateOf(dialogue, { turn: cue.turn, text: `${cue.quote}`, alone: cues.filter(({ turn }) => turn === cue.turn).length === 1 });
    return found ? [{ cue: i + 1, evidence: found.lines.map(quoteOf), reasoning: found.reasoning, fate: found.fate }] : [];
  });
  const sensitive = assumed(dialogue);
  return { cues: fates, assumed: sensitive, certainty: null, rule: fates.length > 0 || sensitive.length > 0 ? 'personalization' : null };
}
