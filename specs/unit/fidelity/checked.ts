import { checkFidelity } from '../../../src/fidelity/checkFidelity.js';
import type { Fault, FidelityFinding } from '../../../src/fidelity/finding.js';
import { measured } from '../../../src/fidelity/measured.js';
import type { Profile } from '../../../src/profile/profile.js';
import type { Ending } from '../../../src/transcript/ending.js';
import type { Turn } from '../../../src/transcript/turn.js';
import type { Scenario } from '../../../src/user/scenario.js';
import { ann, findingOf, refund } from '../cast.js';

/** What the rules find in given turns, of Ann who wants a refund unless told otherwise. */
export const checked = (
  turns: readonly Turn[],
  { profile = ann, scenario = refund, ending = null }: { readonly profile?: Profile; readonly scenario?: Scenario; readonly ending?: Ending | null } = {},
): FidelityFinding[] => checkFidelity({ profile, scenario, turns, ending });

export const provenIn = (...given: Parameters<typeof checked>): Fault[] => [
  ...new Set(checked(...given).flatMap(({ kind, proven }) => (proven ? [kind] : []))),
];

/** Kind and turn, with a question mark behind a suspicion. */
export const brief = (findings: readonly FidelityFinding[]): string[] => findings.map(({ kind, turn, proven }) => `${turn} ${kind}${proven ? '' : '?'}`);

/** Turns without plans: all that a stranger's record has. */
export const spoken = (lines: readonly { readonly speaker: Turn['speaker']; readonly text: string }[]): Turn[] =>
  lines.map(({ speaker, text }, at) => ({ index: at + 1, speaker, text, firstTokenMs: null, lastTokenMs: null }));

/** User and chatbot in turn, the user first. */
export const inTurn = (...texts: readonly string[]): Turn[] => spoken(texts.map((text, at) => ({ speaker: at % 2 === 0 ? 'user' : 'chatbot', text })));

/** A finding of a rule, with the certainty measured for it. */
export function ruleFinding(more: Partial<FidelityFinding>): FidelityFinding {
  const finding = findingOf(more);
  return { ...finding, certainty: measured[finding.kind]?.[finding.proven ? 'proven' : 'suspected'] ?? null };
}
