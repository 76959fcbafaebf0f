import { converse } from '../conversation/converse.js';
import type { Conversation } from '../conversation/conversation.js';
import { scenarioOf, type Scenario } from '../user/scenario.js';
import type { Simulator } from '../user/simulator.js';
import { overScript } from './chatbots/chatbot.js';
import type { Sitting } from './sittings.js';

/** A sitting and what was said. */
export interface Held {
  readonly sitting: Sitting;
  readonly conversation: Conversation;
}

/** What a person of the battery is sent with: with a chatbot to leave, only facts it asks for. */
export function scenarioFor({ task, maxTurns, stopping }: Sitting): Scenario {
  const facts = stopping === null ? task.facts : stopping.asksFacts ? task.facts.filter(({ asks }) => asks !== null) : [];
  return scenarioOf({ goal: task.goal, facts: facts.map(({ text }) => text), maxTurns });
}

/** Holds one conversation with a scripted chatbot. Nothing leaves the process but what the simulator asks its model. */
export async function hold(simulator: Simulator, sitting: Sitting): Promise<Held> {
  const { profile, task, chatbot, overlay, seed } = sitting;
  const id = `battery-${profile.id}-${overlay ?? ''}-${chatbot.name}-${task.id}`.replace(/[^\w-]+/gu, '-');
  const conversation = await converse(
    { id, session: id, profile, scenario: scenarioFor(sitting), simulator, channel: overScript(chatbot), seed, trial: 0 },
    {
      fetch: () => Promise.reject(new Error('scripted chatbots are in this process')),
      now: () => 0,
      clock: () => 0,
      onWait: () => () => undefined,
      onTurn: () => undefined,
      step: (_, work) => work(),
    },
  );
  return { sitting, conversation };
}
