import type { Channel } from '../../channel/channel.js';
import type { Turn } from '../../transcript/turn.js';

/** What was said so far, without what the person planned; the last turn is the person's. */
export type Heard = readonly Turn[];

/** A chatbot that answers by a script: a function of what was said, so that the same talk gets the same answers. */
export interface ScriptedChatbot {
  readonly name: string;
  reply(heard: Heard): string;
}

export const utterancesOf = (turns: readonly Turn[]): string[] => turns.flatMap(({ speaker, text }) => (speaker === 'user' ? [text] : []));
export const repliesOf = (turns: readonly Turn[]): string[] => turns.flatMap(({ speaker, text }) => (speaker === 'chatbot' ? [text] : []));

/** A channel over a scripted chatbot: nothing leaves the process. */
export const overScript = ({ name, reply }: ScriptedChatbot): Channel => ({
  kind: 'scripted',
  address: `scripted:${name}`,
  settings: {},
  needsPage: false,
  replyTimeoutMs: 60_000,
  open: () =>
    Promise.resolve({
      greeting: null,
      send: (utterance, history) => {
        const said: Turn = { index: history.length + 1, speaker: 'user', text: utterance, firstTokenMs: null, lastTokenMs: null };
        const text = reply([...history, said]);
        return Promise.resolve({
          text,
          firstTokenMs: 0,
          lastTokenMs: 0,
          raw: { status: null, contentType: 'text/plain', body: text, truncated: false },
        });
      },
      close: () => Promise.resolve(),
    }),
});
