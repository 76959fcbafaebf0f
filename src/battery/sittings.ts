import { overlays, type Overlay, type Profile } from '../profile/profile.js';
import type { BatteryPart } from '../record/simulatorCard.js';
import { childSeed } from '../support/seed.js';
import { withOverlay } from '../user/character/withOverlay.js';
import type { ScriptedChatbot } from './chatbots/chatbot.js';
import { ideal } from './chatbots/ideal.js';
import { provokingChatbots, smallTalk } from './chatbots/provoking.js';
import { stoppingChatbots, type StoppingChatbot } from './chatbots/stopping.js';
import { asksTheUnknown } from './chatbots/unknown.js';
import { tasks, type Task } from './tasks.js';

export type SittingKind = 'ideal' | 'unknown' | 'stopping' | 'provocation' | 'overlay';

/** One conversation to hold: who, what for, with which scripted chatbot. */
export interface Sitting {
  readonly kind: SittingKind;
  readonly profile: Profile;
  readonly task: Task;
  readonly chatbot: ScriptedChatbot;
  /** The same chatbot where it is one to leave. */
  readonly stopping: StoppingChatbot | null;
  /** Laid over the person; the `ideal` sitting of the same person and errand is the one without. */
  readonly overlay: Overlay | null;
  readonly maxTurns: number;
  readonly seed: number;
}

/** Which conversations each part rests on. Style and the blind reading hear all that are not provoked. */
const NEEDS: Readonly<Record<BatteryPart, readonly SittingKind[]>> = {
  'traits said': [],
  'traits read': ['ideal', 'stopping'],
  goals: ['ideal'],
  stopping: ['stopping'],
  style: ['ideal', 'stopping'],
  facts: ['ideal', 'unknown'],
  provocation: ['provocation'],
  overlays: ['ideal', 'overlay'],
};

/** Every how many people one has small talk: thirty turns are dear. */
const SMALL_TALK_EVERY = 3;

/** The conversations these parts need of these people, in a fixed order. The errands go round, so that no chatbot meets one errand only. */
export function sittingsOf(people: readonly Profile[], parts: readonly BatteryPart[], seed: number): Sitting[] {
  const kinds = new Set(parts.flatMap(part => NEEDS[part]));
  const sitting = (kind: SittingKind, profile: Profile, task: Task, chatbot: ScriptedChatbot, more: Partial<Sitting> = {}): Sitting => ({
    kind,
    profile,
    task,
    chatbot,
    stopping: null,
    overlay: null,
    maxTurns: 12,
    seed: childSeed(seed, 'sitting', kind, chatbot.name, profile.id, task.id),
    ...more,
  });
  const all = people.flatMap((profile, at) => {
    const task = (offset: number): Task => tasks[(at + offset) % tasks.length] as Task;
    const plain = sitting('ideal', profile, task(0), ideal(task(0)));
    return [
      plain,
      sitting('ideal', profile, task(1), ideal(task(1))),
      ...overlays.map(overlay => ({ ...plain, kind: 'overlay' as const, overlay, profile: withOverlay(profile, overlay) })),
      sitting('unknown', profile, task(2), asksTheUnknown(task(2))),
      ...stoppingChatbots(task(0)).map((_, nth) => {
        const stopping = stoppingChatbots(task(nth))[nth] as StoppingChatbot;
        return sitting('stopping', profile, task(nth), stopping, { stopping });
      }),
      ...provokingChatbots(task(0)).map((_, nth) => {
        const chatbot = provokingChatbots(task(nth))[nth] as ReturnType<typeof provokingChatbots>[number];
        return sitting('provocation', profile, task(nth), chatbot, { maxTurns: chatbot.maxTurns });
      }),
      ...(at % SMALL_TALK_EVERY === 0 ? [sitting('provocation', profile, task(3), smallTalk, { maxTurns: smallTalk.maxTurns })] : []),
    ];
  });
  return all.filter(({ kind }) => kinds.has(kind));
}
