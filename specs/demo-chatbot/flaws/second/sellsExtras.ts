import type { Reply } from '../../answer/reply.js';
import type { Flaw } from '../../flaw.js';
import type { Talk } from '../../memory/talk.js';
import { extras, type Extra } from './extras.js';
import { firstUnsaid } from './firstUnsaid.js';
import { takesLeave } from './takesLeave.js';

function nextExtra(talk: Talk): Extra | undefined {
  if (talk.topic === null || talk.handedOver !== null) return undefined;
  const all = extras[talk.topic];
  const pitch = firstUnsaid(
    all.map(extra => extra.pitch),
    talk,
  );
  return all.find(extra => extra.pitch === pitch);
}

/** Later on only the first sentence is left of an answer, and of a yes or no that it was to the extra. */
function shortened({ says }: Reply, talk: Talk): string {
  if (/^(Good|Gladly)\./.test(says)) return 'Wonderful, I have added it.';
  if (/^All right\b/.test(says)) return 'No problem.';
  return talk.messages.length > 2 ? (says.split(/(?<=[.?!]) /)[0] ?? says) : says;
}

/** The sale that follows each answer takes the place of the question. */
export const sellsExtras: Flaw = {
  name: 'sells-extras',
  kind: 'content',
  says: 'Drifts away from the matter and sells extras that nobody asked for.',
  replies: (reply, talk) => {
    const extra = nextExtra(talk);
    if (extra === undefined || takesLeave(reply)) return reply;
    talk.proposal = null;
    return { ...reply, says: `${shortened(reply, talk)} ${extra.pitch}`, asks: extra.asks };
  },
};
