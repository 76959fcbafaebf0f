import type { VerdictRecord } from '../../record/verdictRecord.js';

/** Verdicts that came of the same calls: the first of them carries what they cost, the others nothing. In the order they were made. */
export function askedTogether(verdicts: readonly VerdictRecord[]): VerdictRecord[][] {
  const groups: VerdictRecord[][] = [];
  for (const verdict of verdicts) {
    const last = groups.at(-1);
    const before = last?.[0];
    const joins =
      before !== undefined && verdict.usage.calls === 0 && verdict.matcher === before.matcher && sameOf(verdict.conversations, before.conversations);
    if (joins) last?.push(verdict);
    else groups.push([verdict]);
  }
  return groups;
}

const sameOf = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, at) => id === b[at]);
