import { expect, test } from '@playwright/test';
import { usp } from '../../../simulators/usp.js';
import type { Model } from '../../../src/model/model.js';
import { overlays, type Overlay, type Profile } from '../../../src/profile/profile.js';
import { wordsOf } from '../../../src/support/text.js';
import { agendaTurn } from '../../../src/user/agenda/agendaTurn.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { ann, plan, refund, turnsOf } from '../cast.js';

const VAGUE = ['user: I want a refund for cancelled flight KL1234.', 'chatbot: I see. Flights are a fine thing.'];

const under = (overlay: Overlay | undefined, profile: Profile = ann): Profile => (overlay === undefined ? profile : { ...profile, overlay });
const turnOf = (profile: Profile, scenario: typeof refund, transcript: ReturnType<typeof turnsOf>, seed: number) =>
  agendaTurn({ profile, scenario, transcript, words: 10 }, seed);

/** The same turn of the same person, ten seeds long: words said, and how many left. */
function behaviour(overlay: Overlay | undefined, lines: readonly string[]): { words: number; left: number; texts: string[] } {
  const turns = Array.from({ length: 10 }, (_, seed) => turnOf(under(overlay), refund, turnsOf(...lines), seed));
  return {
    words: turns.reduce((sum, { utterance }) => sum + wordsOf(utterance).length, 0),
    left: turns.filter(({ decision }) => decision !== 'go on').length,
    texts: turns.map(({ utterance }) => utterance),
  };
}

test('each overlay changes what the same offline person says, in its own way', () => {
  const plain = behaviour(undefined, VAGUE);
  expect(behaviour('tangential', VAGUE).words).toBeGreaterThan(plain.words + 50);
  expect(behaviour('asks for what does not exist', VAGUE).texts.every(text => /gold club|on paper|cats/u.test(text))).toBe(true);
  expect(behaviour('confused', VAGUE).texts.every(text => text.startsWith('Sorry, what do you mean by flights?'))).toBe(true);
  expect(behaviour('sceptical', VAGUE).texts.every(text => /^(?:Are you sure|How do I know|Where does|I find that|Can I have that)/u.test(text))).toBe(true);
  expect(behaviour('believes something false', VAGUE).texts.every(text => text.startsWith('I read on your page that refunds arrive within the hour.'))).toBe(
    true,
  );
  expect(behaviour('incomplete', []).words).toBeLessThan(0.75 * behaviour(undefined, []).words);
  const twice = [...VAGUE, 'user: So what about my refund?', 'chatbot: Sorry, I do not understand.'];
  expect([behaviour(undefined, twice).left, behaviour('impatient', twice).left]).toEqual([0, 10]);
});

test('an overlay changes nothing about how the person writes', () => {
  for (const overlay of overlays) {
    for (const text of behaviour(overlay, VAGUE).texts) expect(text).toMatch(/^\p{Lu}/u);
  }
});

const ENDS = [
  [
    'user: I want a refund for cancelled flight KL1234, my booking number is QX77PL, I paid 120 euros.',
    'chatbot: Your refund of 120 euros for KL1234 is processed.',
  ],
  [...VAGUE, 'user: So?', 'chatbot: I will connect you to a colleague.'],
  [
    'user: I want a refund.',
    'chatbot: Sorry.',
    'user: Please.',
    'chatbot: Sorry.',
    'user: Really.',
    'chatbot: Sorry.',
    'user: Oh.',
    'chatbot: Sorry.',
    'user: Hm.',
    'chatbot: Sorry.',
  ],
];

test('no overlay ends a conversation that goes on without it, or says another goodbye; only the impatient leave sooner', () => {
  for (const overlay of overlays) {
    for (const lines of [...ENDS, VAGUE, []]) {
      for (let seed = 0; seed < 5; seed++) {
        const [plain, laid] = [turnOf(ann, refund, turnsOf(...lines), seed), turnOf(under(overlay), refund, turnsOf(...lines), seed)];
        if (plain.decision !== 'go on') expect(laid, `${overlay}: ${lines.at(-1)}`).toEqual(plain);
        else if (overlay !== 'impatient') expect(laid, `${overlay}: ${lines.at(-1)}`).toEqual({ ...plain, utterance: laid.utterance });
      }
    }
  }
  expect(ENDS.map(lines => turnOf(ann, refund, turnsOf(...lines), 1).decision)).not.toContain('go on');
});

test('whoever asks gets everything, whatever the overlay', () => {
  const trip = scenarioOf({ goal: 'book a hotel room in Vienna', facts: ['my budget is 90 euros a night', 'we arrive on 12 May'] });
  const switching = { ...ann, firstLanguage: 'de' };
  for (const overlay of overlays.filter(overlay => overlay !== 'impatient')) {
    for (let seed = 0; seed < 5; seed++) {
      const said: string[] = [];
      let transcript = turnsOf();
      for (const question of ['What is your budget for a night?', 'What is your budget for a night?', 'When do you arrive?', 'On which date do you arrive?']) {
        const turn = turnOf(under(overlay, switching), trip, transcript, seed);
        said.push(turn.utterance);
        const reveal = turn.reveal === null ? null : (trip.facts[turn.reveal - 1] ?? null);
        const own = { index: transcript.length + 1, speaker: 'user' as const, text: turn.utterance, firstTokenMs: null, lastTokenMs: null };
        transcript = [...transcript, { ...own, plan: { ...plan, ...turn, progress: [], reveal } }, ...turnsOf(`chatbot: ${question}`)];
        transcript = transcript.map((each, at) => ({ ...each, index: at + 1 }));
      }
      said.push(turnOf(under(overlay, switching), trip, transcript, seed).utterance);
      const heard = said.join(' ');
      expect(heard, `${overlay}, seed ${seed}`).toMatch(overlay === 'changes their mind' ? /108 euros/u : /90 euros/u);
      expect(heard, `${overlay}, seed ${seed}`).toContain('12 May');
    }
  }
});

/** The system messages that a language model is given for these people. */
async function prompted(...people: readonly Profile[]): Promise<string[]> {
  const asked: string[] = [];
  const model: Model = {
    name: 'm',
    offline: false,
    timeoutMs: 1000,
    answersAs: [],
    complete: request => {
      asked.push(
        request
          .prompt()
          .map(({ content }) => content)
          .join('\n'),
      );
      return Promise.reject(new Error('enough'));
    },
  };
  for (const profile of people) {
    const random = { next: () => 0, pick: <T>(items: readonly T[]) => items[0] as T, shuffle: <T>(items: readonly T[]) => [...items] };
    const user = usp({ model }).start({ profile, scenario: refund, random, seed: 1 });
    await expect(user.next([], new AbortController().signal)).rejects.toThrow('enough');
  }
  return asked;
}

test('whoever plays the person by a language model is told overlay and deep attributes, and nothing where there are none', async () => {
  const deep = [{ path: 'home/mends things', reach: 'far' as const, value: 'mends every lamp twice before buying one' }];
  const [plain = '', laid = ''] = await prompted(ann, { ...ann, overlay: 'tangential', deep });
  expect(plain).not.toMatch(/Today|Also true/u);
  expect(laid).toContain('Also true of you, and worth a word only where it matters:\n- mends every lamp twice before buying one\n');
  expect(laid.match(/Today your mind wanders/gu)).toHaveLength(1);
});

test('every overlay is asked for in words of its own; one that cannot show is not asked for', async () => {
  const texts = await prompted(...overlays.map(overlay => under(overlay, { ...ann, firstLanguage: 'es' })));
  const today = texts.map(text => /^Today you[^\n]+\.$/mu.exec(text)?.[0]);
  expect(new Set(today).size).toBe(overlays.length);
  expect(today.at(-1)).toContain('Spanish, your first language, into your English');
  const [same = ''] = await prompted(under('code-switching'));
  expect(same).not.toContain('Today');
  const low = { ...ann, subjective: { ...ann.subjective, agreeableness: { value: 'low' as const, basis: 'inferred' as const, evidence: [1] } } };
  const [givesWay = '', disputes = ''] = await prompted(under('believes something false'), under('believes something false', low));
  expect([givesWay.includes('you give way'), disputes.includes('you dispute it once')]).toEqual([true, true]);
});
