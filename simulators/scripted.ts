import { checkedKeys, givenWords, isObject } from '../src/support/checkedOptions.js';
import { Failure } from '../src/support/failure.js';
import { hashText } from '../src/support/seed.js';
import { isLeaving, leavingEndings, type LeavingEnding } from '../src/transcript/ending.js';
import type { Turn } from '../src/transcript/turn.js';
import type { Move, Simulator } from '../src/user/simulator.js';

/** One entry of a script: an utterance word by word, some turns that `by` plays, or leaving (with a last utterance, or without a word). */
export type ScriptEntry = string | { readonly free: number } | { readonly leave: LeavingEnding; readonly text?: string };

export interface ScriptOptions {
  readonly turns: readonly ScriptEntry[];
  /** Who plays the free turns. Needed when there are any. */
  readonly by?: Simulator;
  /**
   * What happens when the script is over and nobody has left. `go on`: `by` plays freely; the default when `by` is given. An ending:
   * the person leaves so, without another word. Without `by` and without this the script must end by leaving.
   */
  readonly then?: 'go on' | LeavingEnding;
}

type Slot = { readonly say: string } | { readonly leave: LeavingEnding; readonly text: string | null } | 'free';

const EXAMPLE = "scripted({ turns: ['Where is my order?', { leave: 'gave up' }] })";
/** Most turns of one script. */
const MOST = 1_000;

/** Fixed utterances with free turns in between. A script that cannot be played is a set-up failure when the person starts. */
export function scripted(options: ScriptOptions): Simulator {
  checkedKeys('scripted', options, ['turns', 'by', 'then'] satisfies (keyof ScriptOptions)[], EXAMPLE);
  const { turns, by, then } = options;
  if (!Array.isArray(turns)) throw refused(`turns is ${givenWords(turns)}, not a list`, `Write: ${EXAMPLE}`);
  if (by !== undefined && (!isObject(by) || typeof by['start'] !== 'function'))
    throw refused(`by is ${givenWords(by)}, not a simulator`, 'Say who plays the free turns: by: usp({ model }).');
  if (then !== undefined && then !== 'go on' && !isLeaving(then))
    throw refused(`then is ${givenWords(then)}`, `It is 'go on', or how they leave: ${leavingEndings.join(', ')}.`);
  const after = then ?? (by === undefined ? undefined : 'go on');
  return {
    name: by === undefined ? 'scripted' : `scripted, free turns by ${by.name}`,
    model: by?.model ?? 'none',
    offline: by?.offline ?? true,
    timeoutMs: by?.timeoutMs ?? 10_000,
    get templateHash() {
      return hashText(JSON.stringify([turns, after ?? null, by?.templateHash ?? null]))
        .toString(16)
        .padStart(8, '0');
    },
    start(person) {
      const slots = slotsOf(turns);
      const last = slots.at(-1);
      if (slots.includes('free') && by === undefined) throw refused('it has free turns and nobody to play them', 'Say who plays them: by: usp({ model }).');
      if (after === 'go on' && by === undefined) throw refused('it is to go on and there is nobody to go on', 'Say who goes on: by: usp({ model }).');
      if (after === undefined && (last === undefined || typeof last !== 'object' || !('leave' in last)))
        throw refused('it does not say what happens when it is over', "End it with { leave: 'goal reached' }, or give then or by.");
      const free = by?.start(person);
      return {
        async next(transcript: readonly Turn[], signal: AbortSignal): Promise<Move> {
          signal.throwIfAborted();
          const { unplanned } = await import('../src/user/moveOf.js');
          const { profile, scenario } = person;
          const moment = { profile, scenario, transcript };
          const slot = slots[transcript.filter(({ speaker }) => speaker === 'user').length];
          if (free !== undefined && (slot === 'free' || (slot === undefined && after === 'go on'))) return free.next(transcript, signal);
          if (typeof slot === 'object' && 'say' in slot) return unplanned({ text: slot.say }, 'as scripted', moment);
          if (typeof slot === 'object') return unplanned({ text: slot.text, ending: slot.leave }, 'as scripted', moment);
          return unplanned({ text: null, ending: after === undefined || after === 'go on' ? 'gave up' : after }, 'as scripted', moment);
        },
      };
    },
  };
}

/** One slot a turn. */
function slotsOf(turns: readonly ScriptEntry[]): Slot[] {
  const slots = turns.flatMap((entry, at): Slot[] => {
    const here = `entry ${at + 1}`;
    if (typeof entry === 'string') {
      if (entry.trim() === '') throw refused(`${here} is empty`, 'People say something, or leave.');
      return [{ say: entry }];
    }
    const known = isObject(entry) && Object.keys(entry).every(key => ['free', 'leave', 'text'].includes(key)) && 'free' in entry !== 'leave' in entry;
    if (!known) throw refused(`${here} is ${givenWords(entry)}`, "An entry is a text, { free: 2 } or { leave: 'gave up', text: 'never mind' }.");
    if ('free' in entry) {
      if (!Number.isInteger(entry.free) || entry.free < 1 || entry.free > MOST) throw refused(`${here} has ${entry.free} free turns`, `From 1 to ${MOST}.`);
      return Array<Slot>(entry.free).fill('free');
    }
    if (!isLeaving(entry.leave)) throw refused(`${here} leaves as "${String(entry.leave)}"`, `People leave as: ${leavingEndings.join(', ')}.`);
    if (at < turns.length - 1) throw refused(`${here} leaves, and the script goes on`, 'Nothing is said after leaving.');
    if (entry.text !== undefined && typeof entry.text !== 'string') throw refused(`${here} leaves with ${givenWords(entry.text)}`, 'Last words are a text.');
    return [{ leave: entry.leave, text: entry.text === undefined || entry.text.trim() === '' ? null : entry.text }];
  });
  if (slots.length > MOST) throw refused(`it has ${slots.length} turns`, `At most ${MOST}.`);
  return slots;
}

const refused = (why: string, next: string) => new Failure({ party: 'set-up', code: 'script', what: `the script cannot be played: ${why}`, next });
