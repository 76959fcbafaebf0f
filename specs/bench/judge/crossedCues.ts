import { usp } from '../../../simulators/usp.js';
import { overHttp } from '../../../src/channel/http.js';
import type { Conversation } from '../../../src/conversation/conversation.js';
import { converse } from '../../../src/conversation/converse.js';
import { offline } from '../../../src/conversation/offline.js';
import type { Cue, Judge } from '../../../src/judge/judge.js';
import { statedGate } from '../../../src/judge/sampling/gate.js';
import { DEFAULT_GATES } from '../../../src/judge/sampling/profile.js';
import { ruleUntilSettled, type SettledBy } from '../../../src/judge/sampling/ruleUntilSettled.js';
import { corpusAt, corpusFiles } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { inPool } from '../../../src/support/inPool.js';
import { childSeed } from '../../../src/support/seed.js';
import { asSaid } from '../../../src/transcript/turn.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { startDemoChatbot } from '../../demo-chatbot/startDemoChatbot.js';

/** A guest with one wish, and the words of a chatbot that serves it. */
interface Guest {
  readonly profile: string;
  readonly city: string;
  readonly fact: string;
  readonly served: RegExp;
}

const GUESTS: readonly Guest[] = [
  { profile: 'deaf-architect', city: 'Ghent', fact: 'I am vegetarian', served: /vegetarian|vegan/iu },
  { profile: 'retired-cobol-programmer', city: 'Porto', fact: 'I travel with my dog', served: /\bdogs?\b/iu },
  { profile: 'deaf-architect', city: 'Lisbon', fact: 'I cannot climb stairs', served: /step-free|\blift\b/iu },
  { profile: 'retired-cobol-programmer', city: 'Berlin', fact: 'we travel with two children', served: /famil|child/iu },
  { profile: 'deaf-architect', city: 'Barcelona', fact: 'I cannot eat gluten', served: /gluten/iu },
  { profile: 'retired-cobol-programmer', city: 'Amsterdam', fact: 'I arrive late at night', served: /\blate\b|night/iu },
  { profile: 'deaf-architect', city: 'Porto', fact: 'I sleep badly where it is loud', served: /quiet/iu },
];

/** Conversations of people who differ with the demo chatbot, all offline; the same for the same seed. */
export async function guestTalks(seed = 1): Promise<Conversation[]> {
  const people = new Map([...corpusFiles([packageFolder('profiles')]).values()].flatMap(corpusAt).map(profile => [profile.id, profile]));
  const chatbot = await startDemoChatbot();
  try {
    const channel = overHttp({ url: `${chatbot.url}/api/chat` });
    const simulator = usp({ model: offline() });
    const talks: Conversation[] = [];
    for (const [nth, { profile: id, city, fact }] of GUESTS.entries()) {
      const profile = people.get(id);
      if (profile === undefined) throw new Error(`nobody is called ${id}`);
      const scenario = scenarioOf({ goal: `find a hotel in ${city} for a weekend in June`, facts: [fact] });
      talks.push(
        await converse(
          { id: `guest-${nth}`, session: `guest-${nth}`, profile, scenario, simulator, channel, seed: childSeed(seed, id, city), trial: 0 },
          { fetch, now: () => performance.now(), clock: () => 0, onWait: () => () => undefined, onTurn: () => undefined, step: (_title, work) => work() },
        ),
      );
    }
    return talks;
  } finally {
    await chatbot.close();
  }
}

/** One person's cues as if they had been voiced in another conversation: of its turns, the nearest of the user's. */
export function voicedIn({ turns }: Pick<Conversation, 'turns'>, cues: readonly Cue[]): Cue[] {
  const own = turns.filter(({ speaker }) => speaker === 'user').map(({ index }) => index);
  return cues.map(cue => ({ ...cue, turn: own.findLast(index => index <= cue.turn) ?? own[0] ?? 1 }));
}

/** A conversation judged with somebody's cues. */
export interface Crossed {
  readonly conversation: number;
  /** Whose cues; the same number as `conversation` for their own. */
  readonly cuesOf: number;
  readonly settled: SettledBy;
}

/** Whether what the chatbot says of its offers happens to serve somebody else's wish: then their cues prove nothing. */
const servesToo = ({ turns }: Conversation, { served }: Guest): boolean => turns.some(({ speaker, text }) => speaker === 'chatbot' && served.test(text));

/** Every conversation judged with its own person's cues and with those of other people whom its offers do not serve. */
export async function judgeCrossed(judge: Judge, talks: readonly Conversation[], { others = talks.length - 1, seed = 1 } = {}): Promise<Crossed[]> {
  // Offline a verdict's certainty is a rule's measured precision: the gate of the example specs.
  const gate = (by: Judge) => (by.offline ? 70 : DEFAULT_GATES[by.samples ?? 'single']);
  const pairs = [...talks.entries()].flatMap(([conversation, talk]) => {
    const strangers = talks
      .map((_, step) => (conversation + step) % talks.length)
      .filter((guest, step) => step > 0 && GUESTS[guest] && !servesToo(talk, GUESTS[guest]));
    return [conversation, ...strangers.slice(0, others)].map(cuesOf => ({ conversation, talk, cuesOf }));
  });
  return inPool(pairs, 6, async ({ conversation, talk, cuesOf }) => {
    const cues = voicedIn(talk, talks[cuesOf]?.cues ?? []);
    const { parts, failure } = await ruleUntilSettled({
      judge,
      question: { kind: 'personalization', cues },
      gateFor: by => statedGate(gate(by)),
      cannotTell: 'no relevant cue voiced',
      draw: ({ judge: by, question, ...how }) =>
        by.rule(question, asSaid(talk.turns), { ...how, seed: childSeed(seed, conversation, cuesOf, how.sample), signal: AbortSignal.timeout(by.timeoutMs) }),
    });
    if (failure !== null) throw failure instanceof Error ? failure : new Error('the judge failed');
    const [settled] = parts;
    if (!settled) throw new Error('the judge gave no ruling');
    return { conversation, cuesOf, settled };
  });
}
