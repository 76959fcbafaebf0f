import { found, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { courtesyIn } from './pleasantry.js';

/** People do say thanks two or three times: the fourth in a row is a fault, the fifth where the chatbot asked each time whether there is more. */
const TOO_MANY = 4;
/** Taking or declining an offer is an answer, however polite; declining whatever else there may be is not. */
const ANSWERS = /^\W*(?:yes|yeah|yep|sure|please|ok(?:ay)?,? (?:yes|please|do)|go ahead|that works|no|nope|nah)\b/iu;
const ANYTHING_ELSE = /\b(?:anything|something|what) (?:else|more)|\bmore (?:i|you)|\bfurther\b/iu;

/** Thanks and goodbyes exchanged on and on. What there was to do was done or not done before: neither helped nor hindered. */
export const thanksLoop: Detector = ({ turns }) => {
  const findings: FidelityFinding[] = [];
  let row = 0;
  let asked = 0;
  let reply = '';
  for (const turn of turns) {
    if (turn.speaker === 'chatbot') {
      reply = turn.text;
      continue;
    }
    if (!courtesyIn(turn).parts) {
      row = 0;
      asked = 0;
      continue;
    }
    if (/[?？]/u.test(reply) && !ANYTHING_ELSE.test(reply) && ANSWERS.test(turn.text)) continue;
    row++;
    if (row > 1 && /[?？]/u.test(reply)) asked++;
    const provoked = asked >= row - 1;
    if (row === TOO_MANY && provoked) findings.push(found('thanks loop', turn, turn.text, { effect: 'neither', proven: false }));
    if (row === TOO_MANY + (provoked ? 1 : 0)) findings.push(found('thanks loop', turn, turn.text, { effect: 'neither', proven: true }));
  }
  return findings;
};
