import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usp } from '../../../simulators/usp.js';
import { overHttp } from '../../../src/channel/http.js';
import { converse } from '../../../src/conversation/converse.js';
import { offline } from '../../../src/conversation/offline.js';
import type { Profile } from '../../../src/profile/profile.js';
import { corpusAt, corpusFiles } from '../../../src/profile/readProfiles.js';
import { readRecord } from '../../../src/record/readRecord.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { childSeed, seededRandom } from '../../../src/support/seed.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { startDemoChatbot } from '../../demo-chatbot/startDemoChatbot.js';

/** What one simulated person said in one or more conversations. */
export interface Voice {
  readonly profile: Profile;
  readonly conversations: readonly (readonly Turn[])[];
}

export const saidBy = ({ conversations }: Voice): string[] =>
  conversations.flatMap(turns => turns.filter(({ speaker, text }) => speaker === 'user' && text.trim() !== '').map(({ text }) => text));

/** People with samples of their own, who write English; drawn once. */
export function peopleOf(size: number): Profile[] {
  const authored = [...corpusFiles([packageFolder('profiles')]).values()]
    .flatMap(corpusAt)
    .filter(({ provenance, samples, language }) => provenance.kind === 'authored' && samples.length >= 5 && language === 'en');
  return seededRandom(childSeed(4, 'speech people')).shuffle(authored).slice(0, size);
}

/** The goals of the example specs. */
export const EXAMPLE_GOALS = [
  { goal: 'get a refund for cancelled flight KL1234', successCriteria: ['says when the money will arrive', 'states the refund amount'] },
  { goal: 'find a hotel in Ghent for a weekend in June', facts: ['I am vegetarian', 'my budget is 90 euros a night'] },
  { goal: 'find a hotel in Lisbon for a weekend in June, then double-check the price' },
] as const;

/** The offline agenda with the demo chatbot: every person with every example goal. */
export async function offlineVoices(people: readonly Profile[]): Promise<Voice[]> {
  const chatbot = await startDemoChatbot();
  try {
    const voices: Voice[] = [];
    for (const profile of people) {
      const conversations: (readonly Turn[])[] = [];
      for (const [nth, goal] of EXAMPLE_GOALS.entries()) {
        const id = `speech-${profile.id}-${nth}`;
        const conversation = await converse(
          {
            id,
            session: id,
            profile,
            scenario: scenarioOf(goal),
            simulator: usp({ model: offline() }),
            channel: overHttp({ url: `${chatbot.url}/api/chat` }),
            seed: childSeed(4, id),
            trial: 0,
          },
          {
            fetch,
            now: () => performance.now(),
            clock: () => Date.now(),
            onWait: () => () => undefined,
            onTurn: () => undefined,
            step: (_title, work) => work(),
          },
        );
        if (conversation.failure !== null) throw new Error(`${id}: ${conversation.failure.what}`);
        conversations.push(conversation.turns);
      }
      voices.push({ profile, conversations });
    }
    return voices;
  } finally {
    await chatbot.close();
  }
}

/** People and what they said, from a folder of conversation records, at any depth. What is no conversation record is counted, not read. */
export function voicesIn(folder: string): { readonly voices: Voice[]; readonly models: readonly string[]; readonly refused: readonly string[] } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'));
  const byPerson = new Map<string, { profile: Profile; conversations: Turn[][] }>();
  const models = new Set<string>();
  const refused: string[] = [];
  for (const name of files.sort()) {
    let record;
    try {
      record = readRecord(readFileSync(join(folder, name), 'utf8'), name);
    } catch {
      refused.push(name);
      continue;
    }
    const voice = byPerson.get(record.profile.id) ?? { profile: record.profile, conversations: [] };
    byPerson.set(record.profile.id, voice);
    voice.conversations.push(record.turns as Turn[]);
    models.add(`${record.simulator.name}, ${record.simulator.model}`);
  }
  return { voices: [...byPerson.values()], models: [...models], refused };
}
