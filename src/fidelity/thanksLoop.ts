import { found, type Detector } from './detector.js';
import type { FidelityFinding } from './finding.js';
import { isParting } from './pleasantry.js';

/** People do say thanks twice: the third in a row is a fault, the fourth where the chatbot asked each time whether there is more. */
const TOO_MANY = 3;

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
    if (!isParting(turn.text)) {
      row = 0;
      asked = 0;
      continue;
    }
    row++;
    if (row > 1 && /[?？]/u.test(reply)) asked++;
    const provoked = asked >= row - 1;
    if (row === TOO_MANY && provoked) findings.push(found('thanks loop', turn, turn.text, { effect: 'neither', proven: false }));
    if (row === TOO_MANY + (provoked ? 1 : 0)) findings.push(found('thanks loop', turn, turn.text, { effect: 'neither', proven: true }));
  }
  return findings;
};
