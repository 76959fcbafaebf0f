import type { Fault, FidelityFinding } from './finding.js';
import type { Detector } from './detector.js';
import { emptyTurn } from './emptyTurn.js';
import { isExempt } from './exempt.js';
import { facts } from './facts.js';
import { goalNeverRaised } from './goal.js';
import { goalAbandoned } from './goalAbandoned.js';
import { hearing } from './heard.js';
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

/** The rules that look once more at what is left without dictated words. */
const BY_WORDS: Partial<Readonly<Record<Fault, Detector>>> = {
  'role flip': roleFlip,
  'leaked instructions': leak,
  'fact contradicted': facts,
  'profile recited': recited,
};
/** Findings of one kind in one turn that are told, proven ones first. */
const MOST = 5;

/** The rules of the fidelity gate, on what was said so far; no model is asked, no verdict seen. What the person's overlay or an adversary's task asks for is no fault. Findings come in the order of turns. */
export function checkFidelity(played: Played): FidelityFinding[] {
  const detectors = played.ending === null ? EACH_TURN : [...EACH_TURN, ...AT_THE_END];
  const wasHeard = hearing(played, BY_WORDS);
  const findings = detectors
    .flatMap(detect => [...detect(played)])
    .filter(finding => !isExempt(finding, played))
    .map(finding => (finding.proven && wasHeard(finding) ? { ...finding, proven: false } : finding));
  return fewOf(findings)
    .map(finding => ({ ...finding, certainty: measured[finding.kind]?.[finding.proven ? 'proven' : 'suspected'] ?? null }))
    .sort((a, b) => a.turn - b.turn);
}

/** At most {@link MOST} of each kind and turn, in the order they came in. */
function fewOf(findings: readonly FidelityFinding[]): FidelityFinding[] {
  const counts = new Map<string, number>();
  const kept = new Set<FidelityFinding>();
  for (const finding of [...findings.filter(({ proven }) => proven), ...findings.filter(({ proven }) => !proven)]) {
    const key = `${finding.turn} ${finding.kind}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    if (count < MOST) kept.add(finding);
  }
  return findings.filter(finding => kept.has(finding));
}
