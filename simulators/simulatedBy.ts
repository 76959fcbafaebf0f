import { z } from 'zod';
import type { Profile } from '../src/profile/profile.js';
import { Failure } from '../src/support/failure.js';
import { childSeed, hashText, seededRandom } from '../src/support/seed.js';
import { cut } from '../src/support/text.js';
import type { Turn } from '../src/transcript/turn.js';
import { unplanned } from '../src/user/moveOf.js';
import type { Scenario } from '../src/user/scenario.js';
import type { Move, Simulator } from '../src/user/simulator.js';
import { drawUtteranceLength } from '../src/user/utteranceLength.js';
import { placeOf } from '../src/user/utterancePlace.js';

/** What a simulator of one's own decides from. All of it is a copy: changing it changes nothing. */
export interface OwnMoment {
  readonly profile: Profile;
  readonly scenario: Scenario;
  /** What was said so far, with the plans of the person's own turns. */
  readonly transcript: readonly Turn[];
  /** Of this turn: the same conversation seed gives the same one. */
  readonly seed: number;
  /** Words to aim for, drawn from how long people's utterances are at this place. */
  readonly words: number;
  readonly signal: AbortSignal;
}

/** What it may answer: the next utterance, how the person leaves, or a whole move. */
export type OwnMove = string | { readonly leave: 'goal reached' | 'gave up' | 'handed off' | 'out of scope'; readonly text?: string | null } | Move;

export interface OwnOptions {
  /** How reports call it. */
  readonly name: string;
  readonly next: (moment: OwnMoment) => OwnMove | Promise<OwnMove>;
  /** The model it asks, when it asks one. Default: none, and then it counts as offline. */
  readonly model?: string;
  /** Longest wait for one move, in milliseconds. Default 60,000. */
  readonly timeoutMs?: number;
}

const ending = z.enum(['goal reached', 'gave up', 'handed off', 'out of scope']);
const told = z.enum(['asked for', 'volunteered', 'unclear']);
const plan = z.object({
  progress: z.array(z.object({ part: z.string(), state: z.enum(['open', 'partly', 'achieved', 'impossible']) })),
  intent: z.string(),
  reveal: z.string().nullable(),
  told: told.nullable(),
  also: z.array(z.object({ fact: z.string(), told })).default([]),
  affect: z.string(),
  decision: z.enum(['go on', 'done', 'give up', 'handed off', 'out of scope']),
});
const count = z.int().min(0);
const usage = z.object({ calls: count, promptTokens: count, completionTokens: count });
const words = z.string().refine(text => text.trim() !== '', 'it says nothing');
const answer = z.union([
  words,
  z.strictObject({ leave: ending, text: words.nullable().default(null) }),
  z.strictObject({ kind: z.literal('say'), text: words, plan, usage }),
  z.strictObject({ kind: z.literal('leave'), ending, text: words.nullable(), plan, usage }),
]);

/** A simulator from a function of one's own. What it returns is checked: anything but a move is the simulated user's failure, and is shown. */
export function simulatedBy({ name, next: own, model, timeoutMs = 60_000 }: OwnOptions): Simulator {
  return {
    name,
    model: model ?? 'none',
    offline: model === undefined,
    timeoutMs,
    templateHash: hashText(`${name}\u0000${String(own)}`)
      .toString(16)
      .padStart(8, '0'),
    start({ profile, scenario, seed }) {
      return {
        async next(transcript, signal): Promise<Move> {
          signal.throwIfAborted();
          const turnSeed = childSeed(seed, 'turn', transcript.filter(({ speaker }) => speaker === 'user').length);
          const length = drawUtteranceLength(profile, seededRandom(turnSeed), placeOf(transcript));
          let answered: unknown;
          try {
            answered = await own({ ...structuredClone({ profile, scenario, transcript }), seed: turnSeed, words: length, signal });
          } catch (cause) {
            if (cause instanceof Failure || signal.aborted) throw cause;
            throw broken(name, `threw: ${cause instanceof Error ? cause.message : String(cause)}`, [], cause);
          }
          const read = answer.safeParse(answered);
          if (!read.success) throw broken(name, 'returned no move', [['it returned', shown(answered)]]);
          const moment = { profile, scenario, transcript };
          if (typeof read.data === 'string') return unplanned({ text: read.data }, 'not planned', moment);
          return 'leave' in read.data ? unplanned({ text: read.data.text, ending: read.data.leave }, 'not planned', moment) : read.data;
        },
      };
    },
  };
}

const broken = (name: string, what: string, details: (readonly [string, string])[], cause?: unknown) =>
  new Failure({
    party: 'simulated user',
    code: 'own-simulator',
    what: `the simulator "${name}" ${what}`,
    details,
    next: "Return what the person says, or { leave: 'gave up', text: 'never mind' }.",
    ...(cause === undefined ? {} : { cause }),
  });

function shown(value: unknown): string {
  try {
    return cut(typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value)), 300);
  } catch {
    return cut(String(value), 300);
  }
}
