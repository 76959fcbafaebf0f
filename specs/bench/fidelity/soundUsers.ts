import { usp } from '../../../simulators/usp.js';
import { overScript, type ScriptedChatbot } from '../../../src/battery/chatbots/chatbot.js';
import { ideal } from '../../../src/battery/chatbots/ideal.js';
import { provokingChatbots } from '../../../src/battery/chatbots/provoking.js';
import { stoppingChatbots } from '../../../src/battery/chatbots/stopping.js';
import { asksTheUnknown } from '../../../src/battery/chatbots/unknown.js';
import { tasks, type Task } from '../../../src/battery/tasks.js';
import type { Channel } from '../../../src/channel/channel.js';
import { overHttp } from '../../../src/channel/http.js';
import { converse } from '../../../src/conversation/converse.js';
import type { Conversation } from '../../../src/conversation/conversation.js';
import { offline } from '../../../src/conversation/offline.js';
import type { FidelityFinding } from '../../../src/fidelity/finding.js';
import { overlays, type Profile } from '../../../src/profile/profile.js';
import { childSeed } from '../../../src/support/seed.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf, type Scenario } from '../../../src/user/scenario.js';
import { flaws } from '../../demo-chatbot/flaws.js';
import { startDemoChatbot } from '../../demo-chatbot/startDemoChatbot.js';
import { scriptedEndings } from '../speech/endings.js';
import { EXAMPLE_GOALS, peopleOf } from '../speech/voices.js';
import { markdown, type Findings } from '../table.js';
import { wearyingChatbots } from './wearying.js';

/**
 * Sound people with bad chatbots: the offline agenda, which never steps out of its role, with every flaw of the demo chatbot and with
 * the scripted chatbots. Whatever is proven there is proven for the chatbot's sake, and wrong.
 * npx tsx specs/bench/fidelity/soundUsers.ts [<how many people, 40> [<part of a chatbot's name>]] [--overlays]
 */

/** A conversation that was called invalid. */
export interface Voided {
  readonly chatbot: string;
  readonly person: string;
  readonly proven: readonly FidelityFinding[];
  readonly turns: readonly Turn[];
}

export interface SoundUsers {
  /** Conversations per chatbot. */
  readonly held: ReadonlyMap<string, number>;
  readonly voided: readonly Voided[];
}

interface Meeting {
  readonly chatbot: string;
  readonly scenario: Scenario;
  readonly channel: Channel;
}

const MAX_TURNS = 12;

async function hold(profile: Profile, { chatbot, scenario, channel }: Meeting): Promise<Conversation> {
  const id = `sound-${profile.id}-${chatbot.replaceAll(/\W+/gu, '-')}-${childSeed(1, scenario.goal)}`;
  return converse(
    { id, session: id, profile, scenario, simulator: usp({ model: offline() }), channel, seed: childSeed(4, id), trial: 0 },
    {
      fetch,
      now: () => performance.now(),
      clock: () => Date.now(),
      onWait: () => () => undefined,
      onTurn: () => undefined,
      step: (_title, work) => work(),
    },
  );
}

const scripted = (task: Task): readonly ScriptedChatbot[] => [
  ...scriptedEndings(task),
  ...stoppingChatbots(task),
  ...provokingChatbots(task),
  ...wearyingChatbots,
  ideal(task),
  asksTheUnknown(task),
];

export interface Asked {
  readonly size: number;
  /** Which chatbots, by name. Default: all. */
  readonly chatbots?: (name: string) => boolean;
  /** Everybody once more with each overlay. Default false. */
  readonly overlays?: boolean;
}

export const scriptedOnly = (name: string): boolean => name.startsWith('scripted');

/** Every person with every chatbot, people at the same time; the errands go round, with facts and without. */
export async function soundUsers({ size, chatbots = () => true, overlays: withOverlays = false }: Asked): Promise<SoundUsers> {
  const held = new Map<string, number>();
  const voided: Voided[] = [];
  const people = peopleOf(size).flatMap(profile => [
    profile,
    ...(withOverlays ? overlays.map(overlay => ({ ...profile, id: `${profile.id}-${overlay}`, overlay })) : []),
  ]);
  const meet = async (profile: Profile, meeting: Meeting): Promise<void> => {
    if (!chatbots(meeting.chatbot)) return;
    const { ending, fidelity, turns } = await hold(profile, meeting);
    held.set(meeting.chatbot, (held.get(meeting.chatbot) ?? 0) + 1);
    const proven = fidelity.filter(finding => finding.proven);
    if (ending === 'simulator invalid' || proven.length > 0) voided.push({ chatbot: meeting.chatbot, person: profile.id, proven, turns });
  };
  for (const flaw of [undefined, ...flaws.map(({ name }) => name)]) {
    const chatbot = `demo chatbot, ${flaw ?? 'no flaw'}`;
    if (!chatbots(chatbot)) continue;
    const demo = await startDemoChatbot(flaw === undefined ? {} : { flaw });
    try {
      const channel = overHttp({ url: `${demo.url}/api/chat` });
      await Promise.all(
        people.map(async profile => {
          for (const goal of EXAMPLE_GOALS) await meet(profile, { chatbot, scenario: scenarioOf(goal), channel });
        }),
      );
    } finally {
      await demo.close();
    }
  }
  for (const [at, profile] of people.entries()) {
    const count = scripted(tasks[0] as Task).length;
    for (let nth = 0; nth < count; nth++) {
      const task = tasks[(at + nth) % tasks.length] as Task;
      const chatbot = scripted(task)[nth] as ScriptedChatbot;
      for (const facts of [[], task.facts.map(({ text }) => text)]) {
        await meet(profile, {
          chatbot: `scripted, ${chatbot.name}`,
          scenario: scenarioOf({ goal: task.goal, facts, maxTurns: MAX_TURNS }),
          channel: overScript(chatbot),
        });
      }
    }
  }
  return { held, voided };
}

export const soundUsersTable = ({ held, voided }: SoundUsers): Findings => ({
  title: 'Sound users (offline agenda) with bad chatbots, called invalid',
  rows: [...held].map(([chatbot, conversations]) => {
    const own = voided.filter(one => one.chatbot === chatbot);
    const kinds = [...new Set(own.flatMap(({ proven }) => proven.map(({ kind }) => kind)))];
    return { chatbot, conversations, void: own.length, faults: kinds.join(', ') };
  }),
  targets: [],
});

if (process.argv[1]?.endsWith('soundUsers.ts')) {
  void (async () => {
    const only = process.argv[3] ?? '';
    const measured = await soundUsers({
      size: Number(process.argv[2] ?? 40),
      chatbots: name => name.includes(only),
      overlays: process.argv.includes('--overlays'),
    });
    console.log(markdown(soundUsersTable(measured)));
    for (const { chatbot, person, proven, turns } of measured.voided.slice(0, 40)) {
      console.log(`\n${person}, ${chatbot}: ${proven.map(({ kind, turn, evidence }) => `${kind} at ${turn}: ${evidence}`).join('; ')}`);
      for (const { index, speaker, text } of turns) console.log(`  ${index} ${speaker}: ${text.slice(0, 140)}`);
    }
  })();
}
