import { expect, test } from '@playwright/test';
import { usp } from '../../../simulators/usp.js';
import { ASKED_EACH } from '../../../src/battery/battery.js';
import { drawPeople } from '../../../src/battery/people.js';
import { poleOf } from '../../../src/battery/traits.js';
import { traitNames } from '../../../src/profile/attributeNames.js';
import { watched } from '../../../src/battery/watched.js';
import { cardText } from '../../../src/battery/words.js';
import { offline } from '../../../src/conversation/offline.js';
import { corporaNamed, corpusAt } from '../../../src/profile/readProfiles.js';
import { isSealedCard, simulatorCardSchema } from '../../../src/record/simulatorCard.js';
import { Failure, type Party } from '../../../src/support/failure.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { answering, checked, figure, person, playing, tenPeople } from './makers.js';

const shipped = () => corporaNamed('implicit/people', [packageFolder('profiles')]).flatMap(corpusAt);
const agenda = () => usp({ model: offline() });
const quiet = ({ said }: { readonly said: number }) => (said === 0 ? 'I need help with my thing please' : { leave: 'gave up' as const });

test('offline, the same seed gives the same card to the byte, and another seed another', async () => {
  test.slow();
  const people = shipped();
  const options = { people, size: 3, parts: ['goals', 'facts'] } as const;
  const first = await checked(agenda(), { ...options, atOnce: 1 });
  const again = await checked(agenda(), { ...options, atOnce: 7 });
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  expect((await checked(agenda(), { ...options, seed: 2 })).hash).not.toBe(first.hash);
});

test('a card fits its own schema, is sealed, and says of every part what it came to or why not', async () => {
  const card = await checked(agenda(), { people: shipped(), size: 1, parts: ['traits said', 'traits read', 'goals'] });
  expect(simulatorCardSchema.parse(JSON.parse(JSON.stringify(card)))).toEqual(card);
  expect(isSealedCard(card)).toBe(true);
  expect(figure(card, 'trait separation').notMeasured?.why).toBe('offline');
  expect(figure(card, 'poles read right').notMeasured?.why).toBe('no reader');
  expect(figure(card, 'stopping precision')).toMatchObject({ value: null, notMeasured: { why: 'not asked for' } });
  const text = cardText(card);
  expect(text).toContain('offline by rules, no language model');
  expect(text).toContain('not measured: rules hold no inventory');
  expect(text).toContain('not measured: this part was left out');
});

test('every measured figure of a whole battery has an interval with its value inside', async () => {
  test.slow();
  const { measures, conversations } = await checked(agenda(), { people: shipped(), size: 3 });
  expect(conversations.failed).toBe(0);
  for (const { value, interval, n, notMeasured } of measures) {
    if (notMeasured !== null) continue;
    expect(n).toBeGreaterThan(0);
    expect(interval?.[0]).toBeLessThanOrEqual(value as number);
    expect(interval?.[1]).toBeGreaterThanOrEqual(value as number);
  }
});

test('people are drawn by seed, those of a smaller battery first, with both poles of every trait', () => {
  const people = shipped();
  const drawn = drawPeople(people, 4 * ASKED_EACH, 3);
  expect(drawn.slice(0, 4)).toEqual(drawPeople(people, 4, 3));
  expect(drawn).not.toEqual(drawPeople(people, 4 * ASKED_EACH, 4));
  for (const trait of traitNames) for (const pole of ['high', 'low']) expect(drawn.filter(one => poleOf(one, trait) === pole).length).toBeGreaterThanOrEqual(3);
  expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
});

test('a corpus of which nobody writes English is refused rather than played in English', () => {
  expect(() => drawPeople([{ ...person('anna'), language: 'de' }], 3, 1)).toThrow(/^set-up: nobody in this corpus writes English/);
  expect(
    drawPeople(
      [
        { ...person('anna'), language: 'de' },
        { ...person('ben'), language: 'en-GB' },
      ],
      3,
      1,
    ).map(({ id }) => id),
  ).toEqual(['ben']);
});

const failing = (party: Party, when: (nth: number) => boolean) => {
  let starts = 0;
  return playing(quiet, {
    start: () => {
      const nth = starts++;
      return {
        next: () => {
          if (when(nth)) throw new Failure({ party, code: 'spec', what: `start ${nth} went wrong` });
          return Promise.resolve({
            kind: 'leave' as const,
            ending: 'gave up' as const,
            text: null,
            plan: SILENT,
            usage: { calls: 1, promptTokens: 0, completionTokens: 0 },
          });
        },
      };
    },
  });
};
const SILENT = { progress: [], intent: 'leave', reveal: null, told: null, affect: 'neutral', decision: 'give up' as const };

test('a model that fails three times in a row ends the battery with its own words; a wrong set-up at once', async () => {
  await expect(
    checked(
      failing('model', () => true),
      { parts: ['goals'], atOnce: 1 },
    ),
  ).rejects.toThrow(/^model: start 2 went wrong/);
  await expect(
    checked(
      failing('set-up', () => true),
      { parts: ['goals'], atOnce: 1 },
    ),
  ).rejects.toThrow(/^set-up: start 0 went wrong/);
});

test("the model's failures are counted apart; the simulated user's own stand in every share", async () => {
  const lost = await checked(
    failing('model', nth => nth % 3 === 0),
    { parts: ['goals'], atOnce: 1 },
  );
  expect(lost.conversations).toEqual({ held: 5, failed: 3 });
  expect(figure(lost, 'goals reached').n).toBe(5);
  const broken = await checked(
    failing('simulated user', nth => nth % 2 === 0),
    { parts: ['goals', 'provocation'], atOnce: 1 },
  );
  expect(broken.conversations.failed).toBe(0);
  expect(figure(broken, 'goals reached').n).toBe(8);
  expect(figure(broken, 'faults', 'spec').value as number).toBeCloseTo(0.5, 1);
});

test('the names a model answered under stand on the card beside the one asked for', async () => {
  const model = watched(answering(() => ({ openness: 'low', conscientiousness: 'low', extraversion: 'low', agreeableness: 'low', neuroticism: 'low' })));
  const card = await checked(playing(quiet), {
    people: tenPeople,
    parts: ['traits read'],
    reader: model,
    reported: model.reported,
    readerReported: model.reported,
  });
  expect(card.reader).toEqual({ model: 'spec-reader', reported: ['spec-model-2026'] });
  expect(cardText(card)).toContain('The endpoint says it is spec-model-2026.');
});

test('an interrupted battery makes no card', async () => {
  const abort = new AbortController();
  const stopped = checked(playing(quiet), { signal: abort.signal, onProgress: ({ done }) => (done === 2 ? abort.abort(new Error('enough')) : undefined) });
  await expect(stopped).rejects.toThrow('enough');
});

test("a model's name can neither forge a line of the table nor move the cursor", async () => {
  const card = await checked(playing(quiet, { model: 'evil\n\u001b[2Jgoals reached 100 %' }), { parts: ['goals'] });
  const text = cardText(card);
  expect(text).not.toContain('\u001b');
  expect(text.split('\n').filter(line => line.trimStart().startsWith('goals reached'))).toHaveLength(1);
});
