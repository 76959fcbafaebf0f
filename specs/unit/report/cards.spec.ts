import { expect, test } from '@playwright/test';
import { sealCard, type SimulatorCard } from '../../../src/record/simulatorCard.js';
import { cardsSection, simulatorFacts } from '../../../src/report/cards.js';
import { conversation } from './records.js';

const simulator = { ...conversation().simulator, name: 'agenda' };

const card = (more: Partial<SimulatorCard['simulator']> = {}): SimulatorCard =>
  sealCard({
    schemaVersion: 1,
    kind: 'simulator card',
    battery: 1,
    simulator: { ...simulator, reported: [], ...more },
    reader: null,
    when: '2026-11-20',
    seed: 1,
    corpus: 'implicit/people',
    people: { talked: 6, asked: 0 },
    conversations: { held: 158, failed: 0 },
    parts: ['goals', 'provocation'],
    measures: [
      { measure: 'goals reached', of: null, value: 0.5, interval: [0.25, 0.75], n: 12, human: null, notMeasured: null },
      { measure: 'role flips', of: null, value: null, interval: null, n: 0, human: null, notMeasured: { why: 'nothing to measure', detail: null } },
      { measure: 'role flips', of: 'small talk', value: 0.1, interval: [0, 0.3], n: 12, human: null, notMeasured: null },
    ],
    usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
  });

test('every simulator of a run stands once, with the card of exactly itself', () => {
  const other = { ...simulator, model: 'another' };
  const facts = simulatorFacts([{ simulator }, { simulator }, { simulator: other }], { cards: [card()], bad: [] });
  expect(facts.simulators).toMatchObject([
    {
      ...simulator,
      card: {
        when: '2026-11-20',
        figures: [
          { measure: 'goals reached', value: 0.5 },
          { measure: 'role flips', of: null },
        ],
      },
    },
    { ...other, card: null },
  ]);
});

test('the page shows what was measured, what was not and why, and that nobody has checked another', () => {
  const page = cardsSection(simulatorFacts([{ simulator }, { simulator: { ...simulator, templateHash: 'changed' } }], { cards: [card()], bad: [] }));
  expect(page).toContain('goals reached</td><td>50 % (25 % to 75 %), of 12');
  expect(page).toContain('not measured: it never came up');
  expect(page).toContain('Checked 2026-11-20 on 6 people of implicit/people in 158 conversations');
  expect(page.match(/Nobody has checked this simulator, model and prompts yet: npx usersim simulators check/g)).toHaveLength(1);
});

test('a card that was changed is said on the page, and a run without people says nothing of cards', () => {
  const bad = [{ file: '<b>evil</b>.json', why: 'edited' as const, detail: 'x' }];
  const page = cardsSection(simulatorFacts([{ simulator }], { cards: [], bad }));
  expect(page).toContain('&lt;b&gt;evil&lt;/b&gt;.json was changed after it was written');
  expect(cardsSection(simulatorFacts([], { cards: [], bad }))).toBe('');
});

for (const [name, model, sentence] of [
  ['user model (chat)', 'some-model', 'Nobody has checked'],
  ['usp with speaker', 'some-model, spoken by other', 'Nobody has checked'],
  ['scripted', 'none', 'It cannot be checked: no model plays.'],
  ['scripted, free turns by usp', 'some-model', 'It cannot be checked: no model plays.'],
  ['replay of usp', 'some-model', 'It cannot be checked: no model plays.'],
  ['mine', 'none', 'It cannot be checked: no model plays.'],
  ['mine', 'some-model', 'It cannot be checked: it is your own'],
] as const) {
  test(`nobody is sent to check what cannot be: ${name} with ${model}`, () => {
    const page = cardsSection(simulatorFacts([{ simulator: { ...simulator, name, model } }], { cards: [], bad: [] }));
    expect(page).toContain(sentence);
    expect(page.includes('npx usersim simulators check')).toBe(sentence.startsWith('Nobody'));
  });
}
