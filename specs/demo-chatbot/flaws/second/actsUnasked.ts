import type { Flaw } from '../../flaw.js';
import { nameOf } from '../../memory/offer.js';
import type { Talk } from '../../memory/talk.js';
import { firstUnsaid } from './firstUnsaid.js';
import { isUnclear } from './isUnclear.js';
import { takesLeave } from './takesLeave.js';
import { unaskedDeeds } from './unaskedDeeds.js';

/** What comes of a proposal that nobody has agreed to yet; null when none is open. */
function takenForAgreed({ proposal, facts }: Talk): string | null {
  if (proposal?.kind === 'findTrip' && facts.city !== null)
    return `As you still have to get to ${facts.city}, I have booked you on another connection and charged your card.`;
  if (proposal?.kind === 'return') return 'I have registered the return already, so please hand the parcel in this week.';
  if (proposal?.kind !== 'book') return null;
  const { offer } = proposal;
  return `I went ahead and ${offer.kind === 'article' ? 'ordered the' : 'booked'} ${nameOf(offer)}; your card has been charged.`;
}

/** Takes what it proposes for agreed, and does more on the side. */
export const actsUnasked: Flaw = {
  name: 'acts-unasked',
  kind: 'content',
  says: 'Books, buys and changes things without being asked to.',
  replies: (reply, talk) => {
    if (talk.topic === null || takesLeave(reply) || isUnclear(reply)) return reply;
    const taken = takenForAgreed(talk);
    if (taken !== null) talk.proposal = null;
    const deeds = [...(taken === null ? [] : [taken]), ...(talk.messages.length < 2 ? [] : unaskedDeeds[talk.topic])];
    const deed = firstUnsaid(deeds, talk);
    return { ...reply, says: deed === undefined ? reply.says : `${reply.says} ${deed}`, asks: taken === null ? reply.asks : '' };
  },
};
