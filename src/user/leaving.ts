import type { LeavingEnding } from '../transcript/ending.js';
import type { Plan } from '../transcript/turn.js';

const THANKS_OR_BYE =
  /^(?:(?:ok(?:ay)?|great|perfect|cool|alright|all right|fine|good|nice|no|yes|yep|and|so|well|that['’]?s? (?:is )?all|thats all|have a (?:good|nice|great|lovely) (?:day|one|evening|weekend|night)|you too|same to you|take care|cheers|(?:many )?thanks?(?: you)?(?: (?:so|very) much| a lot| again| for (?:your|the) (?:help|time))?|thx|ty|bye(?: bye)?|good ?bye|see you(?: later)?|talk soon|good night|welcome|you['’]?re welcome|my pleasure|no problem)[\s,.!:;)(🙂😊🙏👍👋]*)+$/iu;

/** An `ok` or `yes` alone is an answer. */
const TAKES_LEAVE = /\b(?:thanks?|thx|ty|cheers|(?:good ?)?bye|see you|talk soon|good night|take care|you too|same to you|welcome|pleasure|have a)\b/iu;
const WELCOMES =
  /\b(?:welcome|my pleasure|no problem|any ?time|good ?bye|bye|take care|anything else|glad (?:i|to|that)|happy to (?:help|have)|have a (?:good|nice|great|lovely|wonderful|pleasant)|enjoy|see you|safe travels)\b/iu;

/** True when an utterance is nothing but thanks and goodbyes. English; in other languages nothing is taken for it. */
export const onlyFarewell = (text: string): boolean => text.length <= 200 && TAKES_LEAVE.test(text) && THANKS_OR_BYE.test(text.trim());

/** True when a chatbot answers a goodbye with a goodbye, and nothing new. */
export const answersFarewell = (reply: string): boolean => reply.length <= 300 && WELCOMES.test(reply);

const CONTENT = /\b(?:thanks?|thx|ty|great|perfect|cheers|good|nice)\b/iu;

/** How somebody left who said goodbye without saying how: content when every part of the goal is achieved, or, where nobody kept track, when they thanked. */
export function leftHow(plan: Plan | undefined, text: string): LeavingEnding {
  if (plan && plan.progress.length > 0) return plan.progress.every(({ state }) => state === 'achieved') ? 'goal reached' : 'gave up';
  return CONTENT.test(text) ? 'goal reached' : 'gave up';
}
