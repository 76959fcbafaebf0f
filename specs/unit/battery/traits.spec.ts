import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { items } from '../../../src/battery/items.js';
import { itemsFor, questionnaireText, scored } from '../../../src/battery/questionnaire.js';
import { poleOf } from '../../../src/battery/traits.js';
import { traitNames, type Trait } from '../../../src/profile/attributeNames.js';
import type { Profile } from '../../../src/profile/profile.js';
import type { Completion } from '../../../src/model/model.js';
import type { Item } from '../../../src/battery/items.js';
import type { Question } from '../../../src/user/simulator.js';
import { answering, checked, completion, figure, playing, tenPeople } from './makers.js';

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 20, maxLength: 20 });
const quiet = ({ said }: { readonly said: number }) => (said === 0 ? 'I need help with my thing please' : { leave: 'gave up' as const });

/** A simulator whose people answer each item by a function of who they are. */
const answeringItems = (answer: (profile: Profile, item: Item) => number | null) =>
  playing(quiet, {
    asked: <T>({ profile }: { readonly profile: Profile }, { facts }: Question<T>) => {
      const given = (facts as { items: readonly Item[] }).items.map(item => answer(profile, item));
      return Promise.resolve(
        completion(given.includes(null) ? null : Object.fromEntries(given.map((one, at) => [`line${at + 1}`, one]))) as unknown as Completion<T>,
      );
    },
  });

const wouldAgree = (profile: Profile, { trait, keyed }: Item): boolean => (poleOf(profile, trait) === 'high') === (keyed === 1);

test('the questionnaire: four items a trait, keyed as published, in an order of each person', () => {
  for (const trait of traitNames) expect(items.filter(item => item.trait === trait)).toHaveLength(4);
  expect(Object.fromEntries(traitNames.map(trait => [trait, items.filter(item => item.trait === trait && item.keyed === 1).length]))).toEqual({
    openness: 1,
    conscientiousness: 2,
    extraversion: 2,
    agreeableness: 2,
    neuroticism: 2,
  });
  expect(itemsFor(1, 'ann')).toEqual(itemsFor(1, 'ann'));
  expect(itemsFor(1, 'ann')).not.toEqual(itemsFor(1, 'bob'));
  expect(questionnaireText(itemsFor(1, 'ann'))).toContain(`20. ${itemsFor(1, 'ann')[19]?.text}`);
});

test('who says yes to everything is in the middle on every trait that is keyed evenly, and is seen to say yes', () => {
  const yes = scored(
    items,
    items.map(() => 5),
  );
  expect(yes.scores).toMatchObject({ extraversion: 3, agreeableness: 3, conscientiousness: 3, neuroticism: 3 });
  expect(yes.acquiescence).toBe(2);
  expect(yes.keyingGap).toBe(4);
});

test('scores do not hang on the order of the items, and turned answers turn scores and yes-saying', () => {
  fc.assert(
    fc.property(answers, fc.nat(), (given, seed) => {
      const straight = scored(items, given);
      const ordered = itemsFor(seed, 'x');
      const shuffled = scored(
        ordered,
        ordered.map(item => given[items.indexOf(item)] as number),
      );
      const turned = scored(
        items,
        given.map(answer => 6 - answer),
      );
      for (const trait of traitNames) {
        expect(shuffled.scores[trait]).toBeCloseTo(straight.scores[trait], 9);
        expect(turned.scores[trait]).toBeCloseTo(6 - straight.scores[trait], 9);
      }
      expect(turned.acquiescence).toBeCloseTo(-straight.acquiescence, 9);
    }),
  );
});

test('caricature shows: people who answer 1 and 5 only stand further apart than human thirds, and their d says that nobody differs', async () => {
  const card = await checked(
    answeringItems((profile, item) => (wouldAgree(profile, item) ? 5 : 1)),
    { parts: ['traits said'] },
  );
  const apart = figure(card, 'trait separation', 'agreeableness');
  expect(apart.value as number).toBeGreaterThan(apart.human as number);
  expect(figure(card, 'trait effect', 'agreeableness').notMeasured?.why).toBe('no spread');
  expect(card.people.asked).toBe(10);
  expect(card.usage).toEqual({ calls: 10, promptTokens: 1000, completionTokens: 100 });
});

test('people who answer as people do stand apart as people do; without the trait they do not', async () => {
  const mild = await checked(
    answeringItems((profile, item) => 3 + (wouldAgree(profile, item) ? 1 : -1) * (profile.id.length % 2 === 0 || item.keyed === 1 ? 1 : 0)),
    { parts: ['traits said'] },
  );
  const blank = await checked(
    answeringItems((profile, item) => 1 + ((profile.id.charCodeAt(profile.id.length - 1) + item.text.length) % 5)),
    { parts: ['traits said'] },
  );
  const mildly = figure(mild, 'trait separation', 'conscientiousness');
  expect(mildly.value as number).toBeGreaterThan(0.5);
  expect(mildly.value as number).toBeLessThan((mildly.human as number) + 0.3);
  expect(figure(blank, 'trait separation', 'conscientiousness').value).toBeCloseTo(0, 5);
});

test('a questionnaire that cannot be read is counted against the simulator and scored by nobody', async () => {
  const card = await checked(
    answeringItems((profile, item) => (profile.id === 'low-1' ? null : wouldAgree(profile, item) ? 4 : 2)),
    { parts: ['traits said'] },
  );
  expect(figure(card, 'questionnaires answered')).toMatchObject({ value: 0.9, n: 10 });
  expect(figure(card, 'acquiescence').n).toBe(9);
});

test('whoever cannot be asked is not measured: a simulator without the door, and rules', async () => {
  const closed = await checked(playing(quiet), { parts: ['traits said'] });
  expect(figure(closed, 'trait separation').notMeasured?.why).toBe('cannot be asked');
  const rules = await checked(playing(quiet, { offline: true }), { parts: ['traits said'] });
  expect(figure(rules, 'trait separation').notMeasured?.why).toBe('offline');
});

const reading = (value: (trait: Trait) => string) => Object.fromEntries(traitNames.map(trait => [trait, value(trait)]));

test('the blind reader sees what was said and nothing of the profile', async () => {
  const seen: string[] = [];
  const card = await checked(
    playing(({ said }) => (said === 0 ? 'hello, MY-OWN-WORDS' : { leave: 'gave up' })),
    {
      parts: ['traits read'],
      reader: answering((prompt, facts) => {
        seen.push(prompt, JSON.stringify(facts));
        return reading(() => 'cannot tell');
      }),
    },
  );
  expect(seen).toHaveLength(8);
  for (const text of seen) {
    expect(text).toContain('MY-OWN-WORDS');
    for (const secret of ['high-', 'low-', 'glass', 'Graz', 'patient and exact', 'refund']) expect(text).not.toContain(secret);
  }
  expect(figure(card, 'poles read right')).toMatchObject({ value: 0, n: 20 });
  expect(card.reader).toEqual({ model: 'spec-reader', reported: [] });
});

test('a simulator that plays only what people like to hear is found out by the poles they do not', async () => {
  const rosy = await checked(playing(quiet), {
    parts: ['traits read'],
    size: 10,
    reader: answering(() => reading(trait => (trait === 'neuroticism' ? 'low' : 'high'))),
  });
  expect(figure(rosy, 'poles read right', 'favourable')).toMatchObject({ value: 1, n: 25 });
  expect(figure(rosy, 'poles read right', 'unfavourable')).toMatchObject({ value: 0, n: 25 });
});

test('without a reader nobody is read, and the card says why', async () => {
  const card = await checked(playing(quiet), { parts: ['traits read'], people: tenPeople });
  expect(figure(card, 'poles read right').notMeasured?.why).toBe('no reader');
  expect(card.reader).toBeNull();
});
