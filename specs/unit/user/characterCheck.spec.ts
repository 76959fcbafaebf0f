import { expect, test } from '@playwright/test';
import { overlays, type Overlay, type Profile } from '../../../src/profile/profile.js';
import { overlayEffects } from '../../../src/record/overlayEffects.js';
import { seededRandom } from '../../../src/support/seed.js';
import type { Said } from '../../../src/user/character/character.js';
import { characters } from '../../../src/user/character/characters.js';
import { manipulationCheck, manipulationCheckOfGroups } from '../../../src/user/character/manipulationCheck.js';
import { inStyle } from '../../../src/user/agenda/inStyle.js';
import { expectLinear } from '../growth.js';
import { ann, turnsOf } from '../cast.js';

const scenario = { goal: 'book a hotel room in Vienna for two nights', facts: ['my budget is 90 euros a night'] };
const said = (profile: Profile, ...utterances: readonly string[]): Said => ({
  profile,
  scenario,
  turns: turnsOf(...utterances.flatMap(text => [`user: ${text}`, 'chatbot: I see. The hotel room costs 85 euros a night.'])),
});
const bilingual: Profile = { ...ann, firstLanguage: 'es' };
const of = (overlay: Overlay, ...utterances: readonly string[]) => characters[overlay].marker.of(said(bilingual, ...utterances));

const PLAIN = [
  'Hello, I would like to book a hotel room in Vienna.',
  'My budget is 90 euros a night.',
  'Two nights, please.',
  'Yes, go ahead.',
  'Thank you, goodbye.',
];

/** As a language model words them, not as the offline rules do. */
const SHOWS: Readonly<Record<Overlay, readonly string[]>> = {
  impatient: ["Can we speed this up, I'm running late.", 'How long is this going to take?', 'Just give me the price.'],
  tangential: ['My sister started a beekeeping course last autumn, the honey tastes of smoke.', 'That reminds me, the neighbours got a parrot.'],
  incomplete: ['I want to book a room in', 'it should be for...', 'My budget is'],
  'asks for what does not exist': ['Could you also walk my dog and water the ferns meanwhile?', 'Please send a violinist to the lobby too.'],
  confused: ["Sorry, I'm confused, which room was that?", "I don't understand.", 'What do you mean by half board?'],
  sceptical: ['Are you sure? That sounds too good to be true.', 'Can you prove it?', 'How do I know this is correct?'],
  'changes their mind': ["Actually, let's make it three nights.", 'On second thought, I want the cheaper one.'],
  'believes something false': ['Your website says breakfast is always free.', 'A friend told me you refund everything.'],
  'code-switching': ['Bueno, the room is for two nights, gracias.', 'Vale, go ahead.'],
};

for (const overlay of overlays) {
  test(`the marker of "${overlay}" sees it in free wordings, and not in a plain conversation`, () => {
    for (const text of SHOWS[overlay]) expect(of(overlay, text), text).toBe(1);
    expect(of(overlay, ...PLAIN)).toBe(0);
    const mixed = of(overlay, PLAIN[0] as string, SHOWS[overlay][0] as string);
    expect(mixed).toBe(characters[overlay].marker.unit === 'count' ? 1 : 0.5);
    expect(of(overlay)).toBe(0);
  });

  test(`the marker of "${overlay}" takes time in proportion to the length of an utterance`, () => {
    // An utterance is read up to 4,000 characters: 400 pieces.
    for (const piece of [
      'i want to ',
      'i read it ',
      'no, sorry ',
      '--... ',
      'your ',
      'dont   ',
      'make it ',
      '   ',
      ', ',
      'a-a',
      '-',
      ', right ',
      'the a ',
      'my friend ',
      'is it x or ',
      'free, ',
      'night at ',
    ])
      expectLinear(`${overlay}: ${piece}`, 50, size => said(bilingual, piece.repeat(size)), characters[overlay].marker.of);
  });
}

const pairsOf = (count: number, withIt: (at: number) => readonly string[], without: (at: number) => readonly string[] = () => PLAIN, profile = bilingual) =>
  Array.from({ length: count }, (_, at) => ({ with: said(profile, ...withIt(at)), without: said(profile, ...without(at)) }));

test('an overlay that shows has an effect: difference, interval and p over the same people', () => {
  const facts = manipulationCheck(
    'sceptical',
    pairsOf(8, at => [...PLAIN, SHOWS.sceptical[at % 3] as string, ...(at % 2 === 0 ? ['Says who?'] : [])]),
  );
  expect(facts).toMatchObject({ verdict: 'has an effect', why: null, design: 'paired', conversations: { with: 8, without: 8 }, p: 1 / 256 });
  expect(facts.mean?.without).toBe(0);
  expect(facts.difference).toBeCloseTo((1 / 6 + 2 / 7) / 2, 10);
  const [low = NaN, high = NaN] = facts.interval ?? [];
  expect(low).toBeGreaterThan(0.16);
  expect(high).toBeLessThan(0.29);
  expect(low).toBeLessThan(high);
});

for (const overlay of overlays) {
  test(`a placebo is found to have no effect by the marker of "${overlay}"`, () => {
    // Nothing but chance differs: the behaviour shows as often in both, in other conversations.
    const random = seededRandom(overlays.indexOf(overlay));
    const lines = () => [...PLAIN, ...SHOWS[overlay].filter(() => random.next() < 0.5)];
    let found = 0;
    for (let round = 0; round < 60; round++) if (manipulationCheck(overlay, pairsOf(8, lines, lines)).verdict === 'has an effect') found++;
    // At most 5 % by chance: 8 or more of 60 come with probability .007.
    expect(found).toBeLessThan(8);
    expect(
      manipulationCheck(
        overlay,
        pairsOf(8, () => PLAIN),
      ).verdict,
    ).toBe('had no effect');
  });
}

test('one conversation is no measurement, with it or without; some sign in too few is none either', () => {
  expect(
    manipulationCheck(
      'sceptical',
      pairsOf(1, () => PLAIN),
    ),
  ).toMatchObject({ verdict: 'not measured', why: 'one conversation', mean: null });
  const group = (count: number, ...lines: readonly string[]) => Array.from({ length: count }, () => said(ann, ...PLAIN, ...lines));
  expect(manipulationCheckOfGroups('sceptical', group(40, 'Are you sure?'), group(1))).toMatchObject({
    verdict: 'not measured',
    why: 'one conversation without it to compare with',
  });
  expect(manipulationCheckOfGroups('sceptical', group(2), group(1))).toMatchObject({
    verdict: 'had no effect',
    why: 'no sign of it in any of 2 conversations',
  });
  const four = manipulationCheck(
    'sceptical',
    pairsOf(4, () => [...PLAIN, 'Are you sure?']),
  );
  expect(four).toMatchObject({ verdict: 'not measured', p: 1 / 16, interval: null });
  expect(four.why).toContain('too few');
  expect(
    manipulationCheck(
      'sceptical',
      pairsOf(5, () => [...PLAIN, 'Are you sure?']),
    ).verdict,
  ).toBe('has an effect');
});

test('less of it than without is no effect', () => {
  const facts = manipulationCheck(
    'sceptical',
    pairsOf(
      8,
      at => (at === 0 ? ['Are you sure?'] : PLAIN),
      () => ['Are you sure?', ...PLAIN],
    ),
  );
  expect(facts).toMatchObject({ verdict: 'had no effect', why: 'no more of it than chance would bring' });
  expect(facts.difference).toBeLessThan(0);
});

test('where an overlay cannot show, the check says so and why', () => {
  expect(
    manipulationCheck(
      'code-switching',
      pairsOf(8, () => PLAIN, undefined, ann),
    ),
  ).toMatchObject({
    verdict: 'had no effect',
    why: "English is the person's first language",
    cannotShow: [{ reason: "English is the person's first language", conversations: 8 }],
  });
  const settled = { goal: 'get a refund for KL1234', facts: [] };
  const pairs = pairsOf(8, () => PLAIN).map(pair => ({ with: { ...pair.with, scenario: settled }, without: { ...pair.without, scenario: settled } }));
  expect(manipulationCheck('changes their mind', pairs)).toMatchObject({ verdict: 'had no effect', why: 'nothing in goal or facts may change' });
});

test('markers read English: who writes another language is not measured', () => {
  const german: Profile = { ...ann, language: 'de', firstLanguage: 'de' };
  expect(
    manipulationCheck(
      'sceptical',
      pairsOf(8, () => PLAIN, undefined, german),
    ),
  ).toMatchObject({
    verdict: 'not measured',
    why: 'markers read English, and the person writes de',
    difference: null,
    p: null,
  });
  expect(manipulationCheck('sceptical', [])).toMatchObject({ verdict: 'not measured', why: 'nobody had the overlay' });
});

test('different people are compared as groups', () => {
  const group = (count: number, ...lines: readonly string[]) => Array.from({ length: count }, () => said(ann, ...PLAIN, ...lines));
  expect(manipulationCheckOfGroups('sceptical', group(4, 'Are you sure?'), group(6))).toMatchObject({
    verdict: 'has an effect',
    design: 'unpaired',
    p: 1 / 210,
  });
  expect(manipulationCheckOfGroups('sceptical', group(2, 'Are you sure?'), group(3)).verdict).toBe('not measured');
  expect(manipulationCheckOfGroups('sceptical', group(4, 'Are you sure?'), [])).toMatchObject({
    verdict: 'not measured',
    why: 'nobody without the overlay to compare with',
  });
});

test('a run: each overlay that somebody had, by pairs of the same people where there are enough', () => {
  const person = (id: string, overlay?: Overlay): Profile => ({ ...ann, id, ...(overlay ? { overlay } : {}) });
  const names = ['ann', 'ben', 'cleo', 'dan', 'eva', 'finn'];
  const run = [
    ...names.map(name => said(person(name), ...PLAIN)),
    ...names.map(name => said(person(name, 'sceptical'), ...PLAIN, 'Are you sure?')),
    said(person('gil', 'impatient'), ...PLAIN),
    { ...said(person('hal', 'confused')), turns: [] },
  ];
  const effects = overlayEffects(run);
  expect(effects.map(({ overlay, verdict, design }) => [overlay, verdict, design])).toEqual([
    ['impatient', 'not measured', 'unpaired'],
    ['sceptical', 'has an effect', 'paired'],
  ]);
  expect(effects[1]?.p).toBe(1 / 64);
  expect(overlayEffects(run.slice(0, 6))).toEqual([]);
  // Another goal makes no pair: the groups are compared.
  const elsewhere = run.map(each => (each.profile.overlay === undefined ? { ...each, scenario: { ...scenario, goal: 'ask for the way' } } : each));
  expect(overlayEffects(elsewhere)[1]).toMatchObject({ verdict: 'has an effect', design: 'unpaired' });
});

test('what the offline rules ask for is counted, whatever was said of papers and hours before, in every style', () => {
  const { marker, offline } = characters['asks for what does not exist'];
  const heard = 'chatbot: Within an hour somebody brings you the paper with the answer. The gold club has a hotline for cats, at weekends.';
  for (let seed = 0; seed < 12; seed++) {
    const moment = { says: ['I need a room.'], profile: ann, scenario, transcript: [], nth: 2, random: seededRandom(seed) };
    const text = offline(moment).join(' ');
    for (const utterance of [text, text.toLowerCase(), inStyle(text, { ...ann, style: { ...ann.style, typos: 'many' } }, seededRandom(seed))])
      expect(marker.of({ profile: ann, scenario, turns: turnsOf(heard, `user: ${utterance}`) }), utterance).toBe(1);
  }
  const plain = ['Can you send the answer on paper?', 'I want a room for the weekend.', 'Can you bring it within the hour?'];
  for (const text of plain) expect(marker.of({ profile: ann, scenario, turns: turnsOf(heard, `user: ${text}`) }), text).toBe(0);
});
