import { cut } from '../support/text.js';
import type { Turn } from '../transcript/turn.js';
import type { Fault, FidelityFinding } from './finding.js';
import type { Played } from './played.js';

/** One rule of the gate. It runs after every user turn, and once more at the end: at most linear work in what was said. */
export type Detector = (played: Played) => readonly FidelityFinding[];

/** Characters of evidence that are kept. */
const EVIDENCE = 200;

/** A finding of a rule; its certainty is added where it is known whether it stands as proven. */
export const found = (
  kind: Fault,
  { index }: Pick<Turn, 'index'>,
  evidence: string,
  { effect, proven }: Pick<FidelityFinding, 'effect' | 'proven'>,
): FidelityFinding => ({ kind, turn: index, evidence: cut(evidence, EVIDENCE), certainty: null, certaintyKind: 'rule', effect, proven });

export const userTurns = (turns: readonly Turn[]): Turn[] => turns.filter(({ speaker }) => speaker === 'user');

/** Characters of one utterance that the rules read. */
export const READ = 4_000;
