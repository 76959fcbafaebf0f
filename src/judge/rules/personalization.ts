import type { Cue } from '../judge.js';
import type { RuledPersonalization } from '../questions/reply.js';
import { assumed } from './assumed.js';
import { quoteOf } from './decision.js';
import { plainWords, type Dialogue } from './dialogue.js';
import { fateOf, type Fate } from './fate.js';

/** Words that make something a wish, a limit or a need that somebody has to serve. */
const BINDING =
  /\b(?:need|needs|want|wants|prefer|please|cant|cannot|dont|doesnt|wont|never|no|not|only|must|have to|hate|hates|love|loves|like|likes|allergic|allergy|intolerant|afraid|scared|fear|max|budget|under|without|vegan|vegetarian|halal|kosher|pregnant|disabled|wheelchair|deaf|blind|year old|months old|baby|hurts?|pain|sick|kids|children|dog|cat)\b/u;

/** What became of each cue; a cue whose fate cannot be told is left out. */
export function personalization(dialogue: Dialogue, cues: readonly Cue[]): RuledPersonalization {
  const found = cues.map(cue => fateOf(dialogue, { turn: cue.turn, text: cue.quote, alone: cues.filter(({ turn }) => turn === cue.turn).length === 1 }));
  const sensitive = assumed(dialogue);
  const failed = sensitive.length > 0 || found.some(one => one?.fate === 'contradicted' || one?.fate === 'ignored');
  const served = found.some(one => one?.fate === 'acted on');
  const fates = cues.flatMap((cue, i) => {
    const fate = found[i] ?? (failed || (served && !BINDING.test(plainWords(cue.quote).join(' '))) ? leftAside(dialogue, cue) : null);
    return fate ? [{ cue: i + 1, evidence: fate.lines.map(quoteOf), reasoning: fate.reasoning, fate: fate.fate }] : [];
  });
  return { cues: fates, assumed: sensitive, certainty: null, rule: fates.length > 0 || sensitive.length > 0 ? 'personalization' : null };
}

/** A cue that nothing takes up and nothing goes against, where the others tell the verdict. */
const leftAside = (dialogue: Dialogue, cue: Cue): Fate => ({
  fate: 'rightly left',
  lines: dialogue.chatbot.filter(({ turn }) => turn > cue.turn).slice(0, 1),
  reasoning: `No sentence of the chatbot is shaped by "${cue.quote}" or goes against it.`,
});
