import type { Profile } from '../src/profile/profile.js';
import { checkedKeys, givenWords, isPositive, isText, setUp } from '../src/support/checkedOptions.js';
import { Failure } from '../src/support/failure.js';
import { childSeed, hashText, seededRandom } from '../src/support/seed.js';
import { cut } from '../src/support/text.js';
import { userFrames } from '../src/support/userFrames.js';
import type { LeavingEnding } from '../src/transcript/ending.js';
import type { Turn } from '../src/transcript/turn.js';
import type { Scenario } from '../src/user/scenario.js';
import type { Move, Simulator } from '../src/user/simulator.js';

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

/**
 * What it may answer: the next utterance, how the person leaves, or a whole move. Casing, marks and emoji of an utterance are held to
 * the profile's; a whole move is taken word by word.
 */
export type OwnMove = string | { readonly leave: LeavingEnding; readonly text?: string | null } | Move;

export interface OwnOptions {
  /** How reports call it. */
  readonly name: string;
  readonly next: (moment: OwnMoment) => OwnMove | Promise<OwnMove>;
  /** The model it asks, when it asks one. Default: none, and then it counts as offline. */
  readonly model?: string;
  /** Longest wait for one move, in milliseconds. Default 60,000. */
  readonly timeoutMs?: number;
}

const EXAMPLE = "simulatedBy({ name: 'mine', next: ({ transcript }) => 'Where is my order?' })";

/** A simulator from a function of one's own. What it returns is checked: anything but a move is the simulated user's failure, and is shown. */
export function simulatedBy(options: OwnOptions): Simulator {
  checkedKeys('simulatedBy', options, ['name', 'next', 'model', 'timeoutMs'] satisfies (keyof OwnOptions)[], EXAMPLE);
  const { name, next: own, model, timeoutMs = 60_000 } = options;
  const refuse = (what: string) => setUp('option', `simulatedBy ${what}`, `Write: ${EXAMPLE}`);
  if (!isText(name)) throw refuse(`needs a name that reports call it by, and was given ${givenWords(name)}`);
  if (typeof own !== 'function') throw refuse(`needs next, a function that gives the person's next move, and was given ${givenWords(own)}`);
  if (!isPositive(timeoutMs)) throw refuse(`waits for timeoutMs, a number above 0, and was given ${givenWords(timeoutMs)}`);
  if (model !== undefined && !isText(model)) throw refuse(`takes as model the name of the one it asks, and was given ${givenWords(model)}`);
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
          const { drawUtteranceLength, improvised, placeOf, problemsOf, readMove } = await import('./ownMove.js');
          const turnSeed = childSeed(seed, 'turn', transcript.filter(({ speaker }) => speaker === 'user').length);
          const length = drawUtteranceLength(profile, seededRandom(turnSeed), placeOf(transcript));
          let answered: unknown;
          try {
            answered = await own({ ...structuredClone({ profile, scenario, transcript }), seed: turnSeed, words: length, signal });
          } catch (cause) {
            if (cause instanceof Failure || signal.aborted) throw cause;
            const [line] = userFrames(cause instanceof Error ? (cause.stack ?? '') : '').split('\n');
            const at = line?.trim().replace(/^at /u, '') ?? '';
            throw broken(name, `threw: ${cause instanceof Error ? cause.message : String(cause)}`, at === '' ? [] : [['at', at]], cause);
          }
          const read = readMove(answered);
          if (!read.success) throw broken(name, 'returned no move', [['it returned', shown(answered)], ...problemsOf(answered)]);
          const moment = { profile, scenario, transcript };
          if (typeof read.data === 'string') return improvised({ text: read.data }, moment);
          return 'leave' in read.data ? improvised({ text: read.data.text, ending: read.data.leave }, moment) : read.data;
        },
      };
    },
  };
}

const MAY_RETURN =
  "Return what the person says, or { leave: 'gave up', text: 'never mind' }; a whole move has kind, text, plan and usage, and where it leaves, ending.";

const broken = (name: string, what: string, details: (readonly [string, string])[], cause?: unknown) =>
  new Failure({
    party: 'simulated user',
    code: 'own-simulator',
    what: `the simulator "${name}" ${what}`,
    details,
    next: MAY_RETURN,
    ...(cause === undefined ? {} : { cause }),
  });

function shown(value: unknown): string {
  try {
    return cut(typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value)), 300);
  } catch {
    return cut(String(value), 300);
  }
}
