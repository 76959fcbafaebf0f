import { expect, test } from '@playwright/test';
import { usp } from '../../../simulators/usp.js';
import { offline } from '../../../src/conversation/offline.js';
import { corpusAt, corpusFiles } from '../../../src/profile/readProfiles.js';
import type { Profile } from '../../../src/profile/profile.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { seededRandom } from '../../../src/support/seed.js';
import { wordsOf } from '../../../src/support/text.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { patienceOf } from '../../../src/user/agenda/agenda.js';
import { scenarioOf, type Scenario } from '../../../src/user/scenario.js';

/** Every other person whom somebody wrote: enough to meet every style. */
const people = [...corpusFiles([packageFolder('profiles')]).values()]
  .flatMap(corpusAt)
  .filter(({ provenance }, at) => provenance.kind === 'authored' && at % 2 === 0);

const refund = scenarioOf({
  goal: 'get a refund for cancelled flight KL1234',
  facts: ['my booking number is QX77PL', 'I paid 120 euros'],
  successCriteria: ['says when the money arrives'],
});
const weekend = scenarioOf({ goal: 'find a hotel in Porto for a weekend, then book it', facts: ['my budget is 90 euros a night'] });
const shopping = scenarioOf({ goal: 'buy knee pads that last a year', maxTurns: 6 });
const SCENARIOS = [refund, weekend, shopping];

/** What a chatbot says, given what was said so far. */
type Chatbot = (turns: readonly Turn[]) => string;

/** An offline person talks with a scripted chatbot until one of them stops. */
async function talk(profile: Profile, scenario: Scenario, chatbot: Chatbot, seed = 7): Promise<{ turns: Turn[]; said: string[]; ending: string }> {
  const person = usp({ model: offline() }).start({ profile, scenario, random: seededRandom(seed), seed });
  const turns: Turn[] = [];
  const said: string[] = [];
  let ending = 'turn limit';
  for (let count = 0; count < scenario.maxTurns && ending === 'turn limit'; count++) {
    const move = await person.next([...turns], new AbortController().signal);
    if (move.text !== null) {
      said.push(move.text);
      turns.push({ index: turns.length + 1, speaker: 'user', text: move.text, firstTokenMs: null, lastTokenMs: null, plan: move.plan });
    }
    if (move.kind === 'leave') ending = move.ending;
    else turns.push({ index: turns.length + 1, speaker: 'chatbot', text: chatbot(turns), firstTokenMs: 1, lastTokenMs: 1 });
  }
  return { turns, said, ending };
}

const asked = (turns: readonly Turn[]) => turns.filter(({ speaker }) => speaker === 'user').length;
const ideal: Chatbot = turns =>
  [
    'Of course. What is your booking number?',
    'Thank you. I have booked and refunded that for you: 120 euros for flight KL1234, the hotel in Porto and the knee pads are confirmed for 12 June.',
    'Is there anything else I can help you with?',
  ][Math.min(asked(turns) - 1, 2)] ?? '';
const apologising: Chatbot = () => 'Sorry, I did not understand that. Could you rephrase?';
const silent: Chatbot = () => '';
const handingOver: Chatbot = () => 'I will connect you with a colleague now.';
const refusing: Chatbot = () => "I'm sorry, that is not something I can do. I can only help with opening hours.";
const nosy: Chatbot = turns => (asked(turns) === 1 ? 'Sure. What is your booking number?' : 'Thanks. And what is your booking number?');
const yesMan: Chatbot = () => 'Would you like that?';
const random: Chatbot = turns =>
  ['', 'Why?', 'Sorry.', 'It costs 45 euros.', 'Which date?', 'Done!', '🙂', 'Do you have a budget?', 'All our agents are busy.'][(turns.length * 7) % 9] ?? '';
const CHATBOTS = { ideal, apologising, silent, handingOver, refusing, nosy, yesMan, random };

const fiveGrams = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
};

for (const [name, chatbot] of Object.entries(CHATBOTS)) {
  test(`with a chatbot that is ${name}, people say something each turn, recite nothing and stop within the limit`, async () => {
    for (const profile of people) {
      const prose = new Set(fiveGrams(`${profile.prose.objective}\n${profile.prose.subjective}`));
      // A person's own samples are theirs to say; what they share with the prose is the corpus's matter.
      for (const gram of profile.samples.flatMap(fiveGrams)) prose.delete(gram);
      for (const scenario of SCENARIOS) {
        const { said, ending } = await talk(profile, scenario, chatbot);
        expect(said.length, profile.id).toBeGreaterThan(0);
        expect(said.length, profile.id).toBeLessThanOrEqual(scenario.maxTurns);
        expect(
          said.filter(utterance => wordsOf(utterance).length === 0),
          `${profile.id}: ${ending}`,
        ).toEqual([]);
        expect(
          said.flatMap(fiveGrams).filter(gram => prose.has(gram)),
          profile.id,
        ).toEqual([]);
        expect(
          said.filter(utterance => /[{}]|undefined|null|\bNaN\b/.test(utterance)),
          profile.id,
        ).toEqual([]);
      }
    }
  });
}

test('the same seed says the same words, and another seed often others', async () => {
  let different = 0;
  for (const profile of people) {
    const once = await talk(profile, refund, ideal);
    expect((await talk(profile, refund, ideal)).said, profile.id).toEqual(once.said);
    if ((await talk(profile, refund, ideal, 8)).said.join() !== once.said.join()) different++;
  }
  expect(different).toBeGreaterThan(people.length / 2);
});

/** What the person's style fields rule out, and a code that did not arrive letter by letter. */
const breaksStyle =
  ({ style }: Profile) =>
  (utterance: string): boolean => {
    const bare = utterance.replaceAll(/KL1234|QX77PL/g, '');
    return (
      (/QX77PL/i.test(utterance) && !utterance.includes('QX77PL')) ||
      (style.casing === 'lower' && bare !== bare.toLowerCase()) ||
      (style.casing === 'upper' && bare !== bare.toUpperCase()) ||
      (style.casing === 'sentence' && utterance.charAt(0) !== utterance.charAt(0).toUpperCase()) ||
      (style.punctuation === 'none' && /[.,!?:;](?:\s|$)/.test(utterance)) ||
      (style.emoji === 'none' && /\p{Extended_Pictographic}/u.test(utterance))
    );
  };

test('style fields hold in every utterance, and codes arrive letter by letter', async () => {
  let withCode = 0;
  for (const profile of people) {
    for (const chatbot of Object.values(CHATBOTS)) {
      const { said } = await talk(profile, refund, chatbot);
      expect(said[0], profile.id).toContain('KL1234');
      withCode += said.filter(utterance => utterance.includes('QX77PL')).length;
      // One expectation a talk: each costs more than the talk.
      expect(said.filter(breaksStyle(profile)), profile.id).toEqual([]);
    }
  }
  expect(withCode).toBeGreaterThan(people.length);
});

test('the first utterance raises the goal', async () => {
  for (const profile of people) {
    const { said } = await talk(profile, shopping, ideal);
    expect(said[0]?.toLowerCase().replaceAll(/(\w)\1/g, '$1'), profile.id).toMatch(/kne|pads|year/);
  }
});

test('an ideal chatbot is thanked: the goal is reached', async () => {
  for (const profile of people) expect((await talk(profile, refund, ideal)).ending, profile.id).toBe('goal reached');
});

test('a chatbot that only apologises is given up on once patience is over', async () => {
  for (const profile of people) {
    const { said, ending } = await talk(profile, refund, apologising);
    expect(ending, profile.id).toBe('gave up');
    expect(said, profile.id).toHaveLength(patienceOf(profile) + 1);
  }
});

test('a silent chatbot is asked whether it is there, and then given up on', async () => {
  for (const profile of people) {
    const { said, turns, ending } = await talk(profile, refund, silent);
    expect(ending, profile.id).toBe('gave up');
    expect(
      turns.some(({ plan }) => plan?.intent === 'ask whether anyone is there'),
      profile.id,
    ).toBe(true);
    expect(said, profile.id).toHaveLength(patienceOf(profile) + 1);
  }
});

test('a chatbot that asks the same thing again is told that it was told', async () => {
  for (const profile of people) {
    const { turns, ending } = await talk(profile, refund, nosy);
    const again = turns.find(({ plan }) => plan?.intent === 'say it again');
    expect(again?.text, profile.id).toContain('QX77PL');
    expect(again?.plan?.affect, profile.id).toBe('annoyed');
    expect(['gave up', 'turn limit'], profile.id).toContain(ending);
  }
});

test('a fact is revealed once: whoever is asked for what they said already says that they said it', async () => {
  for (const profile of people) {
    const { turns } = await talk(profile, refund, ideal);
    const revealing = turns.filter(({ plan }) => plan?.reveal === 'my booking number is QX77PL');
    expect(
      revealing.filter(({ plan }) => plan?.intent !== 'say it again'),
      profile.id,
    ).toHaveLength(1);
    expect(revealing[0]?.plan?.intent, profile.id).not.toBe('say it again');
  }
});

test('a chatbot that hands over ends the conversation: handed off, or done for somebody who wanted a human', async () => {
  const human = scenarioOf({ goal: 'talk to a human about flight KL1234' });
  for (const profile of people) {
    expect((await talk(profile, refund, handingOver)).ending, profile.id).toBe('handed off');
    expect((await talk(profile, human, handingOver)).ending, profile.id).toBe('goal reached');
  }
});

test('a chatbot that cannot do such things is left as out of scope', async () => {
  for (const profile of people) expect((await talk(profile, refund, refusing)).ending, profile.id).toBe('out of scope');
});

test('facts with dollar signs, braces and nothing at all do not break an utterance', async () => {
  const odd = scenarioOf({ goal: "buy a $& tent for $' or {fact}", facts: ['{goal} costs $1', 'x', '...'] });
  for (const profile of people.slice(0, 20)) {
    const { said } = await talk(profile, odd, random);
    expect(said[0]?.toLowerCase(), profile.id).toContain("$& tent for $'");
    expect(
      said.every(utterance => utterance.trim() !== ''),
      profile.id,
    ).toBe(true);
  }
});
