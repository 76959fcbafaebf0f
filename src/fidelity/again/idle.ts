import { once } from '../../support/remembered.js';
import { contentStems, wordsOf } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import type { Scenario } from '../../user/scenario.js';
import { readReply } from '../../user/agenda/readReply.js';
import { READ } from '../detector.js';
import { scenarioStems } from '../goal.js';
import { isCourteous } from '../pleasantry.js';
import { WANTING } from '../role/wanting.js';

/** Longest idle utterance of either side, in words. */
const LONGEST = 18;
/** Thanks, praise, wishes, agreement: what idle talk is made of. English. */
export const WARM =
  /!|\b(?:thank\w*|lovely|wonderful|great|kind\w*|pleasure|delight\w*|enjoy\w*|amazing|best|glad|happy|happier|so true|exactly|absolutely|indeed|agree|beautiful\w*|well (?:said|put)|welcome|bye|take care|wish\w*|hope|forward|joy|smile|honou?r|fun|treat|inspiring|gratitude|heart|sweet|thrilled|excited)\b|[😊🙏❤🥰👋👍]/iu;
/** Unwell with how it goes: nobody who is stalled idles. */
const SOUR =
  /\b(?:not(?! (?:agree|wait|hesitate|thank|be happier|be better|forget))|no|never|nothing|still|waiting|ridiculous|useless|why|come on|seriously|hello|wrong|bad|angry|annoy\w*|frustrat\w*|late|slow|cancel\w*|refund\w*|problem|broken|manager|human|but|however|joke|nonsense|enough)\b|n['’]t (?!wait|agree|hesitate|be (?:happier|better|more)|thank|ask for more|forget)/iu;
/** Puts somebody off, or works on it. */
const STALLS = /\b(?:moment|second|minute|hold|checking|looking|working|soon as|policy|unable|sorry|cannot|can['’]?t|afraid|try|error|please (?!do\b))/iu;

/** Words that a friendly utterance may have by chance of what was spoken about. */
const SHARED = 1;

/** What an utterance is about, courtesies left out. */
const matterIn = once(({ text }: Turn): readonly string[] => contentStems(text.slice(0, READ)).filter(stem => !isCourteous(stem)));
const bare = ({ text }: Turn): boolean => !/[?？\d"“«]/u.test(text) && text.trim() !== '' && wordsOf(text.slice(0, READ)).length <= LONGEST;
const wants = (text: string): boolean => WANTING.some(({ name, pattern }) => (name === 'complains' || name === 'orders') && pattern.test(text));

const idlesAlone = once((turn: Turn): boolean => {
  if (!bare(turn)) return false;
  if (turn.speaker === 'user') return !SOUR.test(turn.text) && !wants(turn.text);
  const { regrets, handsOver, outOfScope, questions } = readReply(turn.text);
  return !regrets && !handsOver && !outOfScope && questions.length === 0 && !STALLS.test(turn.text);
});

/**
 * For each turn of the person, how many exchanges in a row brought nothing new from either side: short, friendly, no question, no
 * figure, no wish, and no word of the matter, be it from the scenario or from what was said before.
 */
export function idleRows(turns: readonly Turn[], scenario: Scenario): ReadonlyMap<Turn, number> {
  const matter = new Set([...scenarioStems(scenario)].filter(stem => !isCourteous(stem)));
  const rows = new Map<Turn, number>();
  let row = 0;
  let warm = 0;
  let held: Turn[] = [];
  let reply: Turn | null = null;
  const learn = (all: readonly Turn[]) => all.forEach(turn => matterIn(turn).forEach(stem => matter.add(stem)));
  const idle = (turn: Turn): boolean => idlesAlone(turn) && matterIn(turn).filter(stem => matter.has(stem)).length <= (WARM.test(turn.text) ? SHARED : 0);
  for (const turn of turns) {
    if (turn.speaker === 'chatbot') {
      reply = turn;
      continue;
    }
    const idles = idle(turn) && (row === 0 || reply === null || idle(reply));
    if (idles) {
      row++;
      warm += WARM.test(turn.text) ? 1 : 0;
      held.push(turn);
      // The reply that an idle row begins on still belongs to the matter.
      if (reply !== null && row === 1) learn([reply]);
      else if (reply !== null) held.push(reply);
    } else {
      learn([...held, turn, ...(reply === null ? [] : [reply])]);
      row = 0;
      warm = 0;
      held = [];
    }
    reply = null;
    rows.set(turn, 2 * warm >= row ? row : 0);
  }
  return rows;
}
