import type { Flaw } from '../../flaw.js';
import type { Talk } from '../../memory/talk.js';
import { firstUnsaid } from './firstUnsaid.js';
import { strangers, type Stranger } from './strangers.js';
import { takesLeave } from './takesLeave.js';

const number = /\b(KL|LK|LS)-?\d{4,5}\b/g;
const objects = /\b(Verhaegen|Okafor|(wrong|not my) (name|number|booking|order)|(somebody|someone) else|mix\w* up)\b/i;

/** Somebody who goes to another city; nobody at first, and after an objection. */
function strangerIn({ facts, topic, messages }: Talk): Stranger | undefined {
  if (topic === null || messages.length < 2 || objects.test(messages.at(-1) ?? '')) return undefined;
  return strangers.find(({ city }) => city !== facts.city && city !== facts.from);
}

/** Has the papers of two customers on the desk and takes now the one, now the other. */
export const mixesUpCustomers: Flaw = {
  name: 'mixes-up-customers',
  kind: 'content',
  says: 'Mixes up two customers: another name, another number, matters of somebody else.',
  replies: (reply, talk) => {
    if (takesLeave(reply)) return reply;
    if (talk.messages.length > 1 && objects.test(talk.messages.at(-1) ?? ''))
      return { ...reply, acknowledges: `I am sorry for the mix-up. ${reply.acknowledges}`.trim() };
    const stranger = strangerIn(talk);
    if (stranger === undefined || talk.topic === null) return reply;
    if (talk.messages.length === 2) return { ...reply, acknowledges: `Thank you, ${stranger.name}. ${reply.acknowledges}`.trim() };
    const matter = firstUnsaid(stranger.matters[talk.topic], talk);
    return matter === undefined ? reply : { ...reply, says: `${reply.says} ${matter}`.trim() };
  },
  speaks: (text, talk) => {
    const stranger = strangerIn(talk);
    if (stranger === undefined) return text;
    const renamed = talk.facts.name === null ? text : text.replaceAll(talk.facts.name, stranger.name);
    return renamed.replace(number, (_, kind: 'KL' | 'LK' | 'LS') => stranger.numbers[kind]);
  },
};
