import { expect, test } from '@playwright/test';
import { extractPeople, type ExtractionOptions } from '../../../src/extraction/extractPeople.js';
import type { LoggedConversation } from '../../../src/extraction/logs/loggedConversation.js';
import { tameText } from '../../../src/extraction/logs/tameText.js';
import { offlineExtraction } from '../../../src/extraction/offline.js';
import { countryNamed } from '../../../src/extraction/privacy/countries.js';
import { replacePersonal } from '../../../src/extraction/privacy/replacePersonal.js';
import { sayingAny } from '../../../src/extraction/privacy/saysHidden.js';
import { stillPersonal } from '../../../src/extraction/privacy/stillPersonal.js';
import { POLISH, type ExtractReply, type PolishFacts } from '../../../src/extraction/replies.js';
import { refusedFor } from '../../../src/extraction/summary.js';
import type { Model } from '../../../src/model/model.js';
import { expectLinear } from '../growth.js';
import { attribute, described, extracted, nurses, RecordingModel, rowsOf, signal, talk } from './makers.js';

/** Logs of somebody who wants to break the run, or to have a secret written down. */

const conversation = (...texts: readonly string[]): LoggedConversation => ({
  source: 'log.jsonl',
  line: 1,
  person: null,
  turns: texts.map((text, at) => ({ speaker: at % 2 ? 'chatbot' : 'user', text })),
});
const replaced = (text: string): string => replacePersonal(conversation(tameText(text))).conversation.turns[0]?.text ?? '';

test('a place named like what stands on the prototype is no country', () => {
  for (const name of ['Constructor', '__proto__', 'toString', 'hasOwnProperty']) expect(countryNamed(name), name).toBeNull();
  expect(countryNamed('UK')?.country).toBe('United Kingdom');
});

for (const [text, secret] of [
  ['{"password":"hunter2X9"}', 'hunter2X9'],
  ["{'pass':'hunter2X9'}", 'hunter2X9'],
  ['{"pw":"hunter2X9"}', 'hunter2X9'],
  ['my password is hunter2X9[NAME_1]', 'hunter2X9'],
  ['my password is [NAME_1]hunter2X9', 'hunter2X9'],
  ['see https://shop.example/in?token=abc123def[NAME_1]tail456', 'abc123def'],
  ['see https://shop.example/in?token=abc123def[NAME_1]tail456', 'tail456'],
  ['it is 4111 1111\n1111 1111', '1111'],
  ['it is 4111 · 1111 · 1111 · 1111', '1111'],
  ['it is 4111 || 1111 || 1111 || 1111', '1111'],
  ['it is 41111111\n11111111', '1111'],
  ['my ssn 219 · 09 · 9999', '9999'],
  ['write to an\u2800na@gma\u{E0061}il.com', 'com'],
  ['write to anna@\u0338gmail.com', 'gmail'],
  ['write to anna%40gmail.com', 'anna'],
  ['write to anna&#64;gmail.com', 'anna'],
  ['write to anna (a) gmail.com', 'anna'],
  ['write to anna [a] gmail [d] com', 'anna'],
  ['curl -u anna:hunter2X9 https://api.example', 'hunter2X9'],
  ['reset the password hunter2X9 please', 'hunter2X9'],
] as const)
  test(`a secret is replaced: ${JSON.stringify(text)}, of which ${secret}`, () => {
    expect(replaced(text)).not.toContain(secret);
    expect(replaced(replaced(text))).toBe(replaced(text));
  });

test('what only looks like a secret stays', () => {
  for (const text of [
    'the bus pass: it is valid',
    'my password manager',
    'a password 8-character long',
    'I have 3 rooms, 20 beds and 1000 guests',
    'flags -u and -v',
    'option (a) is fine',
    'my boarding pass is lost',
    'nu\u0301mero',
  ])
    expect(replaced(text)).toBe(text);
});

test('a number spread over two turns of the person stops the run, with the chatbot between them', () => {
  expect(stillPersonal(conversation('it starts with 4111 1111', 'and then?', '1111 1111 that is it'))).toEqual([{ kind: 'card', turn: 3 }]);
  expect(stillPersonal(conversation('219-09', 'and?', '9999'))).toEqual([{ kind: 'id', turn: 3 }]);
  expect(stillPersonal(conversation('I am 34', 'ok', '20 people, 1000 rooms'))).toEqual([]);
});

test('eighty thousand refused rows are counted in proportion to their number', () => {
  const rows = (size: number) => Array.from({ length: size }, (_, line) => ({ source: 'a', line, reason: 'is not JSON' }));
  expect(refusedFor(rows(5))).toEqual([{ reason: 'is not JSON', count: 5, first: [0, 1, 2].map(line => ({ source: 'a', line })) }]);
  expectLinear('refusedFor', 20_000, rows, refusedFor);
});

const run = (rows: readonly LoggedConversation[], model: Model = offlineExtraction(), more: Partial<ExtractionOptions> = {}) =>
  extractPeople(rowsOf(...rows), { model, signal: signal(), evidenceKey: 'key', ...more });

const exactly = (extra: Partial<ExtractReply>) => {
  const { attributes, ...rest } = extracted(attribute());
  const known = [...attributes, attribute({ name: 'age', value: '43' }), attribute({ name: 'location', value: 'Hallstatt, Austria' })];
  return { ...rest, attributes: known, ...extra };
};

test('a hidden value comes back in no other words: neither in free facts nor in the scene', async () => {
  const free = ['is forty-three', 'loves Hallstatt’s lake', 'swims in H-allstatt', 'walks daily'].map(value => attribute({ name: 'routinesHabits', value }));
  const base = exactly({});
  const model = new RecordingModel({
    extract: ({ facts }: { facts: unknown }) =>
      JSON.stringify(facts).includes('ward 0')
        ? { ...base, attributes: [...base.attributes, ...free], goals: ['wants a cake for forty three', 'buys tea'] }
        : extracted(attribute()),
  });
  const { profiles, summary } = await run(nurses(6), model, { k: 5 });
  expect(profiles).toHaveLength(6);
  expect(JSON.stringify(profiles)).not.toMatch(/forty|hallstatt|h-all|43/iu);
  expect(profiles[0]?.objective.routinesHabits?.value).toBe('walks daily');
  expect(profiles[0]?.scene?.goalsPlans).toEqual(['buys tea']);
  expect(summary.alsoDropped['scene: says what was made coarse']).toBe(1);
  const { proposed, kept, dropped } = summary.attributes;
  expect(kept + Object.values(dropped).reduce((sum, count) => sum + count, 0)).toBe(proposed);
});

test('sayingAny knows a value in figures, words, with a possessive and with hyphens, and no part of a word', () => {
  const says = sayingAny(['43', 'Hallstatt', 'Bad Ischl']);
  for (const text of ['forty-three', 'Forty three!', 'a 43-year-old', '43yo', 'hallstatt’s', 'H-all-statt', 'bad-ischl']) expect(says(text), text).toBe(true);
  for (const text of ['430', 'Hall', 'bad day in ischl', '']) expect(says(text), text).toBe(false);
});

test('goals and details of a closed group are dropped and counted, and kept where it is asked for', async () => {
  const model = () => new RecordingModel({ extract: { ...extracted(attribute()), goals: ['asks about chemo', 'buys tea'], details: ['is in debt'] } });
  const { profiles, summary } = await run(nurses(1), model(), { k: 1 });
  expect(profiles[0]?.scene).toEqual({ goalsPlans: ['buys tea'], taskDetails: [] });
  expect(summary.alsoDropped).toEqual({ 'scene: sensitive: health': 1, 'scene: sensitive: financial hardship': 1 });
  expect((await run(nurses(1), model(), { k: 1, sensitive: ['health'] })).profiles[0]?.scene?.goalsPlans).toEqual(['asks about chemo', 'buys tea']);
});

test('prose and samples touch no closed group, and the model is shown no utterance that does', async () => {
  const samples = [...described().samples.slice(1), 'Does chemo hurt?'];
  const model = new RecordingModel({ polish: described({ samples }) });
  const sick = [...nurses(1).map(one => ({ ...one, turns: [...one.turns, { speaker: 'user' as const, text: 'my chemo starts soon' }] }))];
  const { profiles, summary } = await run(sick, model, { k: 1 });
  expect([profiles, summary.refused[0]?.reason]).toEqual([[], 'the description was not usable: sample 5 touches health, which must not be written']);
  expect((model.sent.filter(({ task }) => task === POLISH)[0]?.facts as PolishFacts).utterances.join()).not.toContain('chemo');
  expect((await run(sick, model, { k: 1, sensitive: ['health'] })).profiles).toHaveLength(1);
});

test('a place in small letters is a place, which is made coarse', async () => {
  const { profiles } = await run([talk(1, 'i live in hallstatt', 'I am a nurse')], offlineExtraction(), { k: 1 });
  expect([profiles[0]?.objective.location?.value, profiles[0]?.objective.otherExperiences]).toEqual(['Hallstatt', null]);
});
