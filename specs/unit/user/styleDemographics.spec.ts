import { expect, test } from '@playwright/test';
import { usp } from '../../../simulators/usp.js';
import type { ScriptedChatbot } from '../../../src/battery/chatbots/chatbot.js';
import { ideal } from '../../../src/battery/chatbots/ideal.js';
import { smallTalk } from '../../../src/battery/chatbots/provoking.js';
import { tasks } from '../../../src/battery/tasks.js';
import { offline } from '../../../src/conversation/offline.js';
import type { Completion, Model, ModelRequest } from '../../../src/model/model.js';
import type { Profile } from '../../../src/profile/profile.js';
import { corpusAt } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { seededRandom } from '../../../src/support/seed.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf, type Scenario } from '../../../src/user/scenario.js';

const people = corpusAt(packageFolder('profiles', 'implicit', 'travellers.jsonl'))
  .filter(({ language }) => language === 'en')
  .filter((_, at) => at % 3 === 0);

const stated = <T>(value: T) => ({ value, basis: 'stated' as const, evidence: [1] });
const withFact = (profile: Profile, fact: Partial<Profile['objective']>): Profile => ({ ...profile, objective: { ...profile.objective, ...fact } });

/** The same person, but for one demographic field. */
const OTHERS: Readonly<Record<string, (profile: Profile) => Profile>> = {
  'eighteen years old': profile => withFact(profile, { age: stated(18) }),
  'eighty years old': profile => withFact(profile, { age: stated(80) }),
  'of no known age': profile => withFact(profile, { age: null }),
  'a woman': profile => withFact(profile, { gender: stated('female') }),
  'a man': profile => withFact(profile, { gender: stated('male') }),
  'from Lagos': profile => withFact(profile, { location: stated('Lagos, Nigeria') }),
  'from Glasgow': profile => withFact(profile, { location: stated('Glasgow, United Kingdom') }),
  'a surgeon': profile => withFact(profile, { occupation: stated('surgeon') }),
  'a cleaner': profile => withFact(profile, { occupation: stated('cleaner, nights') }),
  'without schooling': profile => withFact(profile, { education: stated('left school at twelve') }),
  'a doctor of philosophy': profile => withFact(profile, { education: stated('PhD in linguistics') }),
  'grown up with Tamil': profile => ({ ...profile, firstLanguage: 'ta' }),
  'grown up with English': profile => ({ ...profile, firstLanguage: 'en' }),
};

const scenarios: readonly Scenario[] = [
  scenarioOf({ goal: 'get a refund for cancelled flight KL1234', facts: ['my booking number is QX77PL', 'I paid 120 euros'], maxTurns: 6 }),
  scenarioOf({ goal: 'find a hotel in Ghent for a weekend in June', maxTurns: 6 }),
];
const refundTask = tasks[0];

async function said(profile: Profile, scenario: Scenario, chatbot: ScriptedChatbot): Promise<string[]> {
  const person = usp({ model: offline() }).start({ profile, scenario, random: seededRandom(5), seed: 5 });
  const turns: Turn[] = [];
  const heard: string[] = [];
  for (let at = 0; at < scenario.maxTurns; at++) {
    const move = await person.next([...turns], new AbortController().signal);
    heard.push(`${move.kind}: ${move.text ?? ''}`);
    if (move.kind === 'leave') break;
    turns.push({ index: turns.length + 1, speaker: 'user', text: move.text, firstTokenMs: null, lastTokenMs: null, plan: move.plan });
    turns.push({ index: turns.length + 1, speaker: 'chatbot', text: chatbot.reply(turns), firstTokenMs: 1, lastTokenMs: 1 });
  }
  return heard;
}

for (const [who, other] of Object.entries(OTHERS)) {
  test(`offline, somebody who is ${who} says the same words, and draws the same lengths`, async () => {
    for (const profile of people)
      for (const scenario of scenarios)
        for (const chatbot of [smallTalk, ...(refundTask === undefined ? [] : [ideal(refundTask)])])
          expect(await said(other(profile), scenario, chatbot), profile.id).toEqual(await said(profile, scenario, chatbot));
  });
}

test('somebody of another style does not say the same words', async () => {
  for (const profile of people) {
    const casing = profile.style.casing === 'upper' ? 'lower' : 'upper';
    const other = { ...profile, style: { ...profile.style, casing } as const };
    for (const scenario of scenarios) expect(await said(other, scenario, smallTalk), profile.id).not.toEqual(await said(profile, scenario, smallTalk));
  }
});

/** Keeps the prompt it was asked with. */
const listening = (prompts: string[]): Model => ({
  name: 'listening',
  offline: false,
  timeoutMs: 1000,
  answersAs: [],
  complete: <T>(request: ModelRequest<T>): Promise<Completion<T>> => {
    prompts.push(
      request
        .prompt()
        .map(({ content }) => content)
        .join('\n\n'),
    );
    const value = request.schema.parse({ achieved: false, intent: 'ask', reveal: null, affect: 'neutral', decision: 'go on', utterance: 'Hi.' });
    return Promise.resolve({ value, unreadable: null, raw: '', answeredBy: 'listening', usage: { calls: 1, promptTokens: 1, completionTokens: 1 }, ms: 1 });
  },
});

async function promptOf(profile: Profile): Promise<string> {
  const prompts: string[] = [];
  await usp({ model: listening(prompts) })
    .start({ profile, scenario: scenarios[0] as Scenario, random: seededRandom(5), seed: 5 })
    .next([], new AbortController().signal);
  return prompts.join('\n');
}

test('in the prompt a demographic field changes the paragraph of facts and nothing else: not the style, not the samples, not the words to aim for', async () => {
  for (const profile of people)
    for (const [who, other] of Object.entries(OTHERS)) {
      const changed = other(profile);
      const paragraph = `You are ${who}, whatever else you are; what you do and where you live is as it always was, and nobody asks.`;
      const told = await promptOf({ ...changed, prose: { ...changed.prose, objective: paragraph } });
      expect(told, profile.id).toContain(paragraph);
      expect(told.replace(paragraph, profile.prose.objective), `${profile.id}, ${who}`).toBe(await promptOf(profile));
    }
});
