import type { FidelityFinding } from './finding.js';
import type { Detector } from './detector.js';
import { emptyTurn } from './emptyTurn.js';
import { isExempt } from './exempt.js';
import { facts } from './facts.js';
import { goalNeverRaised } from './goal.js';
import { goalAbandoned } from './goalAbandoned.js';
import { wasHeard } from './heard.js';
import { languageDrift } from './languageDrift.js';
import { leak } from './leak.js';
import { loop } from './loop.js';
import { measured } from './measured.js';
import type { Played } from './played.js';
import { recited } from './recited.js';
import { roleFlip } from './roleFlip.js';
import { stoppedTooEarly, stoppedTooLate } from './stopping.js';
import { styleDrift } from './styleDrift.js';
import { thanksLoop } from './thanksLoop.js';

/** The rules that look at what was said so far; they run after every user turn. Of two faults proven in one turn, that of the rule named first is told. */
const EACH_TURN: readonly Detector[] = [emptyTurn, leak, roleFlip, loop, thanksLoop, stoppedTooLate, recited, facts, languageDrift];
/** The rules that need to know how it ended. */
const AT_THE_END: readonly Detector[] = [goalNeverRaised, goalAbandoned, stoppedTooEarly, styleDrift];

/** The rules of the fidelity gate, on what was said so far; no model is asked, no verdict seen. What the person's overlay or an adversary's task asks for is no fault. Findings come in the order of turns. */
export function checkFidelity(played: Played): FidelityFinding[] {
  const detectors = played.ending === null ? EACH_TURN : [...EACH_TURN, ...AT_THE_END];
  return detectors
    .flatMap(detect => [...detect(played)])
    .filter(finding => !isExempt(finding, played))
    .map(finding => (finding.proven && wasHeard(finding, played) ? { ...finding, proven: false } : finding))
    .map(finding => ({ ...finding, certainty: measured[finding.kind]?.[finding.proven ? 'proven' : 'suspected'] ?? null }))
    .sort((a, b) => a.turn - b.turn);
}
