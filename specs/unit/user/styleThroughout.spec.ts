import { expect, test } from '@playwright/test';
import { usp } from '../../../simulators/usp.js';
import { smallTalk } from '../../../src/battery/chatbots/provoking.js';
import { offline } from '../../../src/conversation/offline.js';
import type { Completion, Model, ModelRequest } from '../../../src/model/model.js';
import { styleStatistics } from '../../../src/profile/measuredStyle.js';
import type { Profile } from '../../../src/profile/profile.js';
import { corpusAt, corpusFiles } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { seededRandom } from '../../../src/support/seed.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { scenarioOf } from '../../../src/user/scenario.js';

const TURNS = 30;
const authored = [...corpusFiles([packageFolder('profiles')]).values()].flatMap(corpusAt).filter(({ provenance }) => provenance.kind === 'authored');

/** One person for each casing, punctuation and amount of emoji and slips there is. */
const people = [
  ...new Map(
    authored.filter(({ language }) => language === 'en').map(profile => [Object.values({ ...profile.style, medianWords: 0, register: '' }).join(' '), profile]),
  ).values(),
];

/** A model that begins in nobody's style and drifts towards an assistant's: dashes, emoji, capitals, full stops. */
const drifting = (): Model => {
  let asked = 0;
  return {
    name: 'drifting',
    offline: false,
    timeoutMs: 1000,
    answersAs: [],
    complete: <T>(request: ModelRequest<T>): Promise<Completion<T>> => {
      asked++;
      const said =
        asked < 10
          ? 'yes, i like KL1234 a lot. what about you'
          : asked < 20
            ? 'That sounds lovely — I Agree!'
            : 'ABSOLUTELY, what a great question 😊! I agree.';
      const value = request.schema.parse({ achieved: false, intent: 'chat', reveal: null, affect: 'neutral', decision: 'go on', utterance: said });
      return Promise.resolve({
        value,
        unreadable: null,
        raw: '',
        answeredBy: 'drifting',
        usage: { calls: 1, promptTokens: 1, completionTokens: 1 },
        ms: 1,
      });
    },
  };
};

/** What a person says in thirty turns of small talk, in three parts of ten. */
async function thirds(profile: Profile, model: Model): Promise<string[][]> {
  const scenario = scenarioOf({ goal: 'have a chat about the weekend', maxTurns: TURNS });
  const person = usp({ model }).start({ profile, scenario, random: seededRandom(1), seed: 1 });
  const turns: Turn[] = [];
  for (let said = 0; said < TURNS; said++) {
    const { text, plan } = await person.next([...turns], new AbortController().signal);
    turns.push({ index: turns.length + 1, speaker: 'user', text: text ?? '', firstTokenMs: null, lastTokenMs: null, plan });
    turns.push({ index: turns.length + 1, speaker: 'chatbot', text: smallTalk.reply(turns), firstTokenMs: 1, lastTokenMs: 1 });
  }
  const said = turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text.replaceAll('KL1234', '1234'));
  return [0, 10, 20].map(from => said.slice(from, from + 10));
}

/** What the style fields promise of every ten turns, as far as they promise something definite. */
function expectHeld({ id, style }: Profile, said: readonly string[]): void {
  const shown = styleStatistics(said);
  const stops = said.filter(text => /[^.]\.$/u.test(text)).length;
  const held = {
    lower: style.casing === 'lower' ? shown.lower : 1,
    upper: style.casing === 'upper' ? shown.upper : 1,
    sentence: style.casing === 'sentence' ? said.filter(text => /^\P{Ll}/u.test(text)).length / said.length : 1,
    marks: style.punctuation === 'none' ? shown.marks : 0,
    stops: style.punctuation === 'light' || style.punctuation === 'none' ? stops : 0,
    emoji: style.emoji === 'none' ? shown.emoji : 0,
  };
  expect(held, `${id}: ${said.join(' | ')}`).toEqual({ lower: 1, upper: 1, sentence: 1, marks: 0, stops: 0, emoji: 0 });
}

test('the people here have every casing, punctuation and amount of emoji', () => {
  const fields = (name: 'casing' | 'punctuation' | 'emoji') => new Set(people.map(({ style }) => style[name])).size;
  expect([fields('casing'), fields('punctuation'), fields('emoji')]).toEqual([4, 4, 3]);
});

test('offline, style fields stay from the first to the thirtieth turn of small talk', async () => {
  for (const profile of people) {
    const parts = await thirds(profile, offline());
    for (const said of parts) {
      expectHeld(profile, said);
      const slips = styleStatistics(said).slips;
      expect(profile.style.typos === 'none' ? slips : 0, `${profile.id}: ${said.join(' | ')}`).toBe(0);
    }
    // What is a matter of chance stays within it: emoji in 10 turns of 30.
    const emoji = parts.map(said => styleStatistics(said).emoji);
    expect(Math.max(...emoji) - Math.min(...emoji), profile.id).toBeLessThanOrEqual(0.7);
  }
});

test('a model that drifts is held to the style fields through the thirtieth turn, and its codes arrive as they are', async () => {
  for (const profile of people) for (const said of await thirds(profile, drifting())) expectHeld(profile, said);
  const mum = people.find(({ style }) => style.casing === 'lower' && style.punctuation === 'none' && style.emoji === 'none');
  expect(mum).toBeDefined();
  const [first = [], , last = []] = await thirds(mum ?? (people[0] as Profile), drifting());
  expect([first[0], last[9]]).toEqual(['yes i like 1234 a lot what about you', 'absolutely what a great question i agree']);
});
