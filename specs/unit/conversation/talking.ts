import type { Channel, LineContext, Reply } from '../../../src/channel/channel.js';
import type { Conversation } from '../../../src/conversation/conversation.js';
import { converse, type Participants, type Surroundings } from '../../../src/conversation/converse.js';
import type { MeaningGate } from '../../../src/fidelity/meaningGate.js';
import type { Turn } from '../../../src/transcript/turn.js';
import type { Move, Simulator } from '../../../src/user/simulator.js';
import { ann, plan, refund } from '../cast.js';

export const usage = { calls: 1, promptTokens: 10, completionTokens: 5 };
export const say = (text: string): Move => ({ kind: 'say', text, plan, usage });
export const leave = (ending: 'goal reached' | 'gave up', text: string | null): Move => ({ kind: 'leave', ending, text, plan, usage });
export const reply = (text: string): Reply => ({
  text,
  firstTokenMs: 1,
  lastTokenMs: 2,
  raw: { status: 200, contentType: 'text/plain', body: text, truncated: false },
});
export const never = <T>(signal?: AbortSignal): Promise<T> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

type Step<T> = T | Error | ((signal: AbortSignal) => Promise<T>);
const take = async <T>(step: Step<T> | undefined, signal: AbortSignal): Promise<T> => {
  if (step === undefined) throw new Error('the script is over');
  if (step instanceof Error) throw step;
  return typeof step === 'function' ? (step as (signal: AbortSignal) => Promise<T>)(signal) : step;
};

/** A simulator that moves as told and keeps what it saw. */
function acting(moves: readonly Step<Move>[], timeoutMs = 1000) {
  const saw: (readonly Turn[])[] = [];
  const simulator: Simulator = {
    name: 'acting',
    model: 'actor-1',
    offline: false,
    templateHash: '0000',
    timeoutMs,
    start: () => ({ next: (transcript, signal) => take(moves[saw.push(transcript) - 1], signal) }),
  };
  return { simulator, saw };
}

/** A channel that replies as told and keeps what it was handed. */
function answering(
  replies: readonly Step<Reply>[],
  { greeting = null as Reply | null, replyTimeoutMs = 1000, open = undefined as Step<never> | undefined } = {},
) {
  const sent: { utterance: string; history: readonly Turn[] }[] = [];
  const opened: LineContext[] = [];
  let closed = 0;
  const channel: Channel = {
    kind: 'scripted',
    address: 'nowhere',
    settings: { url: 'nowhere' },
    needsPage: false,
    replyTimeoutMs,
    open: async context => {
      opened.push(context);
      if (open !== undefined) await take(open, new AbortController().signal);
      return {
        greeting,
        send: (utterance, history, signal) => take(replies[sent.push({ utterance, history }) - 1], signal),
        close: async () => {
          closed++;
        },
      };
    },
  };
  return { channel, sent, opened, closed: () => closed };
}

interface Talk {
  readonly moves: readonly Step<Move>[];
  readonly replies?: readonly Step<Reply>[];
  readonly maxTurns?: number;
  readonly channel?: Parameters<typeof answering>[1];
  readonly timeoutMs?: number;
  readonly meaning?: MeaningGate;
  /** What its simulator is called, and the model it asks. */
  readonly player?: Partial<Pick<Simulator, 'name' | 'model'>>;
}

/** Holds a conversation between somebody who moves as told and a chatbot that replies as told. */
export async function talk({ moves, replies = [], maxTurns = 8, channel: more = {}, timeoutMs = 1000, meaning, player = {} }: Talk) {
  const { simulator, saw } = acting(moves, timeoutMs);
  const side = answering(replies, more);
  const progress: Conversation[] = [];
  const steps: string[] = [];
  const waits: number[] = [];
  let open = 0;
  const who: Participants = {
    id: 'careful-ann-1',
    session: 's-1',
    profile: ann,
    scenario: { ...refund, maxTurns },
    simulator: { ...simulator, ...player },
    channel: side.channel,
    seed: 7,
    trial: 0,
    meaning,
  };
  const around: Surroundings = {
    fetch: globalThis.fetch,
    now: () => performance.now(),
    clock: () => 1_700_000_000_000,
    onWait: () => {
      waits.push(++open);
      return () => {
        open--;
      };
    },
    onTurn: soFar => progress.push(soFar),
    step: (title, work) => {
      steps.push(title);
      return work();
    },
  };
  const conversation = await converse(who, around);
  return { conversation, saw, progress, steps, ...side, openWaits: open, waits: waits.length };
}

export const lines = ({ turns }: Pick<Conversation, 'turns'>) => turns.map(({ index, speaker, text }) => `${index} ${speaker}: ${text}`);
