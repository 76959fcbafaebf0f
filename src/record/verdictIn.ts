import type { VerdictRecord } from './verdictRecord.js';

/** The verdict as one conversation's record holds it: of a verdict over many, only that conversation's own rulings. */
export const verdictIn = (verdict: VerdictRecord, conversation: string): VerdictRecord =>
  verdict.conversations.length <= 1
    ? verdict
    : {
        ...verdict,
        ...(verdict.rate?.each ? { rate: { ...verdict.rate, each: verdict.rate.each.filter(each => each.conversation === conversation) } } : {}),
        conversations: [conversation],
        rulings: verdict.rulings.filter(ruling => ruling.conversation === conversation),
        ...(verdict.panel ? { panel: verdict.panel.filter(vote => vote.conversation === conversation) } : {}),
      };
