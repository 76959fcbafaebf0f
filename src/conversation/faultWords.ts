import type { FidelityFinding } from '../fidelity/finding.js';
import { inQuotes } from '../support/text.js';

/** What voided a conversation, in a few words: `role flip in turn 3: "How can I help?"`. */
export const faultWords = ({ kind, turn, evidence }: Pick<FidelityFinding, 'kind' | 'turn' | 'evidence'>): string =>
  `${kind} in turn ${turn}: ${inQuotes(evidence)}`;
