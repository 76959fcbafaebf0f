import { expect, test } from '@playwright/test';
import { overlayRows } from '../../../src/population/sampling/overlayShares.js';
import { overlays, type Profile } from '../../../src/profile/profile.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { agendaTurn } from '../../../src/user/agenda/agendaTurn.js';
import { changeOf } from '../../../src/user/character/changeOf.js';
import { languageName, listedLanguages, wordsFor } from '../../../src/user/character/languageWords.js';
import { withOverlay } from '../../../src/user/character/withOverlay.js';
import { wordsOf } from '../../../src/support/text.js';
import { scenarioOf, type Scenario } from '../../../src/user/scenario.js';
import { ann, plan } from '../cast.js';

/** Holds an offline conversation with a chatbot of fixed replies; what the person said. */
function held(profile: Profile, scenario: Scenario, replies: readonly string[], seed = 3): string[] {
  const turns: Turn[] = [];
  for (const reply of [...replies, null]) {
    const { achieved: _, reveal, ...turn } = agendaTurn({ profile, scenario, transcript: turns, words: 6 }, seed);
    const said = {
      ...plan,
      intent: turn.intent,
      affect: turn.affect,
      decision: turn.decision,
      reveal: reveal === null ? null : (scenario.facts[reveal - 1] ?? null),
    };
    turns.push({ index: turns.length + 1, speaker: 'user', text: turn.utterance, firstTokenMs: null, lastTokenMs: null, plan: said });
    if (reply === null || turn.decision !== 'go on') break;
    turns.push({ index: turns.length + 1, speaker: 'chatbot', text: reply, firstTokenMs: 1, lastTokenMs: 1 });
  }
  return turns.filter(({ speaker }) => speaker === 'user').map(({ text }) => text);
}

for (const [goal, facts, before, after] of [
  ['book a hotel room in Vienna for two nights', [], 'two nights', 'three nights'],
  ['book a table for 4 people on Friday', [], '4 people', '5 people'],
  ['reserve a stay for one person', [], 'one person', 'two people'],
  ['find a hotel in Graz', ['my budget is 90 euros a night'], '90 euros', '108 euros'],
  ['find a train to Linz', ['I would like a window seat'], 'window seat', 'aisle seat'],
  ['book a table on Sunday', [], 'Sunday', 'Monday'],
  ['buy a black coat', [], 'black', 'blue'],
] as const) {
  test(`a change of mind: ${before} becomes ${after} in "${[goal, ...facts].join('; ')}"`, () => {
    expect(changeOf({ goal, facts })).toMatchObject({ before, after });
  });
}

test('what is settled, paid, a code or a plain fact does not change', () => {
  for (const [goal, ...facts] of [
    ['get a refund for cancelled flight KL1234', 'I paid 120 euros', 'my booking number is QX77PL', 'I waited for 3 days'],
    ['return two bottles', 'they arrived on Monday'],
    ['complain about a stay', 'I want the price of the two nights I paid', 'I would like to change the order of 3 rooms'],
    ['find out when the shop opens'],
    ['find a doctor', 'I have two children', 'I am allergic to nuts'],
  ] as [string, ...string[]][])
    expect(changeOf({ goal, facts }), goal).toBeNull();
});

test('the changed wish is said once, midway, and kept to the end', () => {
  const trip = scenarioOf({ goal: 'book a hotel room in Vienna for two nights' });
  const replies = ['Which city?', 'How long will you stay?', 'And how many nights was that?', 'For how many nights, please?'];
  const said = held(withOverlay(ann, 'changes their mind'), trip, replies);
  expect(said[0]).toContain('two nights');
  expect(said.filter(text => /Actually, make that three nights instead of two nights\./u.test(text))).toHaveLength(1);
  expect(said[1]).toContain('Actually');
  expect(said.slice(2).join(' ')).toContain('three nights');
  expect(said.slice(2).join(' ')).not.toContain('two nights');
});

test('with nothing that may change, nobody changes their mind', () => {
  const refund = scenarioOf({ goal: 'get a refund for cancelled flight KL1234', facts: ['I paid 120 euros'] });
  const replies = ['What did you pay?', 'I see. What was the booking?', 'Let me look.'];
  expect(held(withOverlay(ann, 'changes their mind'), refund, replies)).toEqual(held(ann, refund, replies));
});

test('a false belief is stated once; corrected, the agreeable give way and the disagreeable dispute it once', () => {
  const back = scenarioOf({ goal: 'return a pair of shoes' });
  const replies = ['Which pair is it?', 'I am afraid returns are free for 14 days only. Which pair?', 'Which colour?', 'Which size?'];
  const low = { ...ann, subjective: { ...ann.subjective, agreeableness: { value: 'low' as const, basis: 'inferred' as const, evidence: [1] } } };
  const [mild, hard] = [ann, low].map(profile => held(withOverlay(profile, 'believes something false'), back, replies).join('\n')) as [string, string];
  for (const text of [mild, hard]) expect(text.match(/returns are free for 90 days/gu)).toHaveLength(1);
  expect([mild.match(/had that wrong/gu)?.length, mild.includes('not what I was told')]).toEqual([1, false]);
  expect([hard.match(/not what I was told/gu)?.length, hard.includes('had that wrong')]).toEqual([1, false]);
  const unasked = held(withOverlay(ann, 'believes something false'), back, ['Which pair is it?', 'Lovely shoes, those. Which size?', 'Which colour?']);
  expect(unasked.join(' ')).not.toContain('had that wrong');
});

test('code-switching mixes words of the first language into English, and leaves the matter as it is', () => {
  const trip = scenarioOf({ goal: 'book a hotel room in Vienna', facts: ['my budget is 90 euros a night'] });
  const replies = ['What is your budget?', 'Which hotel do you like?'];
  const said = held({ ...withOverlay(ann, 'code-switching'), firstLanguage: 'es' }, trip, replies);
  const marks = new Set(wordsFor('es')?.marks);
  for (const text of said)
    expect(
      wordsOf(text).some(word => marks.has(word)),
      text,
    ).toBe(true);
  expect(said.join(' ')).toContain('90 euros a night');
  expect(said[0]).toContain('book a hotel room in Vienna');
});

test('code-switching does nothing in a person of one language, or of a language without a word list', () => {
  const trip = scenarioOf({ goal: 'book a hotel room in Vienna' });
  for (const firstLanguage of ['en', 'en-GB', 'ig', 'constructor']) {
    const profile = { ...ann, firstLanguage };
    expect(held(withOverlay(profile, 'code-switching'), trip, ['What is your budget?']), firstLanguage).toEqual(held(profile, trip, ['What is your budget?']));
  }
});

test('every word swapped in is recognised as its language', () => {
  for (const language of listedLanguages) {
    const { swaps, fillers, marks } = wordsFor(language) ?? { swaps: {}, fillers: [], marks: [] };
    const known = new Set(marks);
    const unknown = [...Object.values(swaps), ...fillers].filter(phrase => !wordsOf(phrase).some(word => known.has(word)));
    expect(unknown, languageName(language)).toEqual([]);
  }
});

test('a population can ask for every overlay by its share', () => {
  const shares = Object.fromEntries(overlays.map(overlay => [overlay, 0.1]));
  expect(overlayRows(shares, 100).map(({ overlay, asked }) => [overlay, asked])).toEqual(overlays.map(overlay => [overlay, 10]));
});

test('withOverlay lays one on, takes it off, and refuses a name there is not', () => {
  expect(withOverlay(ann, 'sceptical')).toEqual({ ...ann, overlay: 'sceptical' });
  expect(withOverlay({ ...ann, overlay: 'impatient' }, 'sceptical').overlay).toBe('sceptical');
  expect(withOverlay({ ...ann, overlay: 'impatient' }, null)).toEqual(ann);
  expect(() => withOverlay(ann, 'skeptical' as 'sceptical')).toThrow('set-up: there is no overlay "skeptical"; did you mean "sceptical"?');
  expect(() => withOverlay(ann, '__proto__' as 'sceptical')).toThrow('set-up: there is no overlay "__proto__"');
});
