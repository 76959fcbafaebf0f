import type { Flaw } from '../../flaw.js';
import type { Talk } from '../../memory/talk.js';
import { besideTheMatter, besideThePoint } from './besideThePoint.js';
import { firstUnsaid } from './firstUnsaid.js';
import { takesLeave } from './takesLeave.js';

const asks = /\?|^\W*(and |but |so |ok,? )?(what|how|when|where|which|who|does|do|is|are|has|will)\b/i;
const wantsDeed = /\b(book|order it|reserve|summar\w*|recap|human|colleague|agent|look for|find|recommend|suggest)\b/i;

function misread(talk: Talk): string | undefined {
  const message = talk.messages.at(-1) ?? '';
  if (talk.topic === null || talk.messages.length < 2 || !asks.test(message) || wantsDeed.test(message)) return undefined;
  const lines = besideThePoint.find(([asked]) => asked.test(message))?.[1] ?? [];
  return firstUnsaid([...lines, ...besideTheMatter[talk.topic]], talk);
}

/** Catches a word of the question and tells something else that goes with it. */
export const missesTheQuestion: Flaw = {
  name: 'misses-the-question',
  kind: 'content',
  says: 'Answers another question than the one that was asked.',
  replies: (reply, talk) => {
    const other = takesLeave(reply) ? undefined : misread(talk);
    return other === undefined ? reply : { acknowledges: '', says: other, asks: '' };
  },
};
