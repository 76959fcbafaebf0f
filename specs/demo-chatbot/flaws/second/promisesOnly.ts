import type { Reply } from '../../answer/reply.js';
import type { Flaw } from '../../flaw.js';
import type { Talk } from '../../memory/talk.js';
import { firstUnsaid } from './firstUnsaid.js';
import { isUnclear } from './isUnclear.js';
import { promises, type Promised } from './promises.js';
import { takesLeave } from './takesLeave.js';

const kinds: readonly (readonly [RegExp, Promised])[] = [
  [/^(Booked|Ordered|Done|That is done already|I have registered)/, 'deed'],
  [/^This is what I have noted|^So far I/, 'summary'],
  [/\border LS-|^LS-/i, 'parcel'],
  [/\brefund|\bmoney\b|\bis cancelled\b/i, 'money'],
];

const reminds = /^\W*(and|so|well|hello)\W*$|\b(news|find out|found out|waiting|will wait|still|yet)\b/i;

function isWaitedFor(reply: Reply, { messages, replies }: Talk): boolean {
  const waits = Object.values(promises)
    .flat()
    .some(words => replies.at(-1)?.includes(words) === true);
  return waits && (isUnclear(reply) || /^(Good|Gladly|All right)\./.test(reply.says) || reminds.test(messages.at(-1) ?? ''));
}

function owed(reply: Reply, talk: Talk): Promised | null {
  if (isWaitedFor(reply, talk)) return 'wait';
  const kind = isUnclear(reply) ? undefined : kinds.find(([pattern]) => pattern.test(reply.says))?.[1];
  if (kind !== undefined && (talk.topic === 'booking' || kind === 'deed' || kind === 'summary')) return kind;
  return talk.messages.length > 1 && /\?/.test(talk.messages.at(-1) ?? '') ? 'answer' : null;
}

/** Finds offers, but of all that is to be checked or done it only says that it comes soon. */
export const promisesOnly: Flaw = {
  name: 'promises-only',
  kind: 'content',
  says: 'Promises to check or do something and never comes back with it.',
  replies: (reply, talk) => {
    const promised = takesLeave(reply) || talk.handedOver !== null ? null : owed(reply, talk);
    if (promised === null) return reply;
    talk.proposal = null;
    const words = firstUnsaid([...promises[promised], ...promises.wait], talk) ?? promises.wait[talk.replies.length % promises.wait.length];
    return { acknowledges: reply.acknowledges.startsWith('Hello') ? 'Hello.' : '', says: words ?? '', asks: '' };
  },
};
