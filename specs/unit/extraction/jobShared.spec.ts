import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { summaryLines } from '../../../src/cli/extractionWords.js';
import { extractPeople, type ExtractionOptions } from '../../../src/extraction/extractPeople.js';
import type { LoggedConversation } from '../../../src/extraction/logs/loggedConversation.js';
import { offlineExtraction } from '../../../src/extraction/offline.js';
import { quasiIdentifiers } from '../../../src/extraction/privacy/hierarchies.js';
import { EXTRACT, type ExtractFacts, type PolishFacts } from '../../../src/extraction/replies.js';
import type { Profile } from '../../../src/profile/profile.js';
import { attribute, described, extracted, nurses, RecordingModel, row, rowsOf, signal, talk } from './makers.js';

/** What is written in the end is k-anonymous, names no file, and is counted down to the last fact. */

const run = (rows: readonly LoggedConversation[], more: Partial<ExtractionOptions> = {}) =>
  extractPeople(rowsOf(...rows), { model: offlineExtraction(), signal: signal(), evidenceKey: 'key', ...more });

function smallestGroup(profiles: readonly Profile[]): number {
  const sizes = new Map<string, number>();
  for (const { language, firstLanguage, objective } of profiles) {
    const key = JSON.stringify([language, firstLanguage, ...quasiIdentifiers.map(name => objective[name]?.value ?? null)]);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return Math.min(...sizes.values());
}

/** A model to which people show what `of` says of their ward, and whose description of some wards cannot be used. */
function telling(of: (ward: number) => object, unreadable: (ward: number) => boolean): RecordingModel {
  const wardIn = (text: string) => Number(/ward (\d+)/u.exec(text)?.[1] ?? -1);
  return new RecordingModel({
    extract: ({ facts }: { facts: ExtractFacts }) => of(wardIn(facts.turns[0]?.text ?? '')),
    polish: ({ facts }: { facts: PolishFacts }) => (unreadable(wardIn(facts.said.join(' '))) ? null : described()),
  });
}
const hobby = attribute({ name: 'routinesHabits', value: 'likes tea' });

test('people whose group fell short by refusals after the description are withheld, with the reason', async () => {
  const model = telling(
    () => extracted(attribute()),
    ward => ward < 2,
  );
  const { profiles, summary } = await run(nurses(5), { model });
  expect(profiles).toEqual([]);
  expect(summary.refused.map(({ reason, count }) => [reason, count])).toEqual([
    ['fewer than 5 people share their language and what is known of them', 3],
    ['the description was not usable: the reply could not be read: The reply holds no JSON object.', 2],
  ]);
  expect(summary.rows).toEqual({ read: 5, kept: 0, refused: 5 });
});

test('who is left of a short group joins another at a coarser level, and is described again', async () => {
  const jobs = (ward: number) => extracted(attribute({ value: ward < 5 ? 'nurse' : 'dentist' }), hobby);
  const { profiles } = await run(nurses(12), { model: telling(jobs, ward => ward === 0) });
  expect(profiles.length).toBeGreaterThanOrEqual(7);
  expect(smallestGroup(profiles)).toBeGreaterThanOrEqual(5);
  const all = [...Array(12).keys()];
  const sector = telling(
    ward => extracted(attribute({ value: ['nurse', 'dentist', 'surgeon'][ward % 3] ?? '' }), hobby),
    ward => ward < 3,
  );
  const care = await run(nurses(all.length), { model: sector });
  expect(care.profiles.map(({ objective }) => objective.occupation?.value)).toEqual(Array(9).fill('works in health or care'));
});

test('whatever people show, speak and fail at, every group that is written has k people, and every row and fact is counted', async () => {
  const one = fc.record({
    job: fc.constantFrom('nurse', 'nurse', 'dentist', 'welder'),
    place: fc.constantFrom(null, 'Leeds, UK', 'Lyon, France'),
    language: fc.constantFrom('en', 'en', 'en-GB', 'pt-BR', 'pt', 'fi'),
    first: fc.constantFrom(null, 'de', 'pl'),
    fails: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 40 }), fc.integer({ min: 2, max: 5 }), async (people, k) => {
      const model = telling(
        ward => ({
          ...extracted(attribute({ value: people[ward]?.job ?? '' }), hobby, attribute({ name: 'location', value: people[ward]?.place ?? null })),
          language: people[ward]?.language ?? 'und',
          firstLanguage: people[ward]?.first ?? null,
        }),
        ward => people[ward]?.fails === true && ward % 2 === 0,
      );
      const { profiles, summary } = await run(nurses(people.length), { model, k });
      if (profiles.length > 0) expect(smallestGroup(profiles)).toBeGreaterThanOrEqual(k);
      expect(summary.rows.kept).toBe(profiles.length);
      expect(summary.rows.kept + summary.rows.refused).toBe(people.length);
      const { proposed, kept, dropped } = summary.attributes;
      expect(kept + Object.values(dropped).reduce((sum, count) => sum + count, 0)).toBe(proposed);
    }),
    { numRuns: 60 },
  );
});

test('languages are coarse unless k share them, and one that fewer write is not written', async () => {
  const tags = [...Array<string>(5).fill('pt-BR'), ...Array<string>(5).fill('pt-PT'), ...Array<string>(3).fill('pt-AO'), 'fi'];
  const spoken = (given: readonly string[], first: (ward: number) => string | null) =>
    telling(
      ward => ({ ...extracted(attribute()), language: given[ward] ?? '', firstLanguage: first(ward) }),
      () => false,
    );
  const { profiles, summary } = await run(nurses(tags.length), { model: spoken(tags, ward => (ward < 5 ? 'de' : 'yo')) });
  expect(profiles.map(({ language }) => language)).toEqual([...Array<string>(5).fill('pt-BR'), ...Array<string>(8).fill('pt')]);
  expect(profiles.map(({ firstLanguage }) => firstLanguage)).toEqual([...Array<string>(5).fill('de'), ...Array<string>(8).fill('yo')]);
  expect(summary.generalised).toEqual({ 'language: base language': 8 });
  const few = await run(nurses(6), { model: spoken(Array<string>(6).fill('en-GB'), ward => (ward === 0 ? 'fi' : 'en')) });
  expect(few.profiles.map(({ language, firstLanguage }) => [language, firstLanguage])).toEqual(Array(6).fill(['en-GB', 'und']));
  expect(few.summary.generalised).toEqual({ 'firstLanguage: suppressed': 6 });
});

test('no file name is written; in the summary one that holds personal data is hidden', async () => {
  const named = (name: string) => nurses(6).map(one => ({ ...one, source: name }));
  const file = 'anna.schmidt-0171-5551234.txt';
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 8);
  const { profiles, summary } = await run([...named(file), { ...talk(7, 'what is the time'), source: file }]);
  expect(profiles.map(({ provenance }) => provenance.kind === 'extracted' && provenance.source)).toEqual(Array(6).fill(`log ${hash} by offline rules`));
  expect(JSON.stringify([profiles, summary])).not.toMatch(/anna|schmidt|5551234/iu);
  expect(summary.refused[0]?.first).toEqual([{ source: `log ${hash}.txt (name hidden)`, line: 7 }]);
  const leaking = { ...row(1, ['u: I am a nurse, charge 4*1*1*1*1*1*1*1*1*1*1*1*1*1*1*1']), source: file };
  await expect(run([leaking])).rejects.toThrow(`log ${hash}.txt (name hidden), line 1, turn 1`);
  const plain = await run([{ ...talk(3, 'what is the time'), source: 'support-2024-01.jsonl' }]);
  expect(plain.summary.refused[0]?.first).toEqual([{ source: 'support-2024-01.jsonl', line: 3 }]);
});

test('the summary says what people are told apart by, and warns of conversations that may be of one person', async () => {
  const words = (at: number) => talk(at + 1, `I am a nurse and my lamp in the hall does not light up any more since ${['monday', 'tuesday'][at]}`);
  const other = talk(3, 'I work as a baker, and would like to know which trains go to the mountains early on a sunday');
  const without = await run([words(0), words(1), other], { k: 1 });
  expect([without.summary.nearTwins, without.summary.people.toldApartBy]).toEqual([2, 'one a conversation']);
  expect(summaryLines(without.summary, 'x', 'x.key')).toMatch(/people told apart by: one a conversation[^]*2 conversations without a person id/u);
  const ids = [words(0), words(1), other].map((one, at) => ({ ...one, person: `p${at}` }));
  const withIds = await run(ids, { k: 1 });
  expect([withIds.summary.nearTwins, withIds.summary.people.toldApartBy]).toEqual([0, 'person id']);
  expect((await run([...ids.slice(0, 1), other], { k: 1 })).summary.people.toldApartBy).toBe('person id, else one a conversation');
});

test('in free fields what names a place, a work or somebody is cut unless k share it; where they study is education', async () => {
  const values = [
    ['dislikes commuting from Schull to Ballydehob', 'dislikes commuting'],
    ['plays oboe in Royal Liverpool Philharmonic', 'plays oboe'],
    ['brother is mayor of Wolvercote', 'brother is mayor'],
    ['survived crash of flight BA38', 'survived crash'],
    ['loves running with mate gary tunnicliffe', 'loves running'],
    ['loves son iker', undefined],
    ['loves Berta Braun', undefined],
    ['used to live in Vik, grew up in Longyearbyen', undefined],
    ['drinks coffee before every shift', 'drinks coffee before every shift'],
    ['sister teaches at school', 'sister teaches at school'],
    ['studies law at Utrecht University', undefined],
  ] as const;
  const model = telling(
    ward => extracted(attribute(), attribute({ name: 'routinesHabits', value: values[ward]?.[0] ?? 'walks dogs in Leeds' })),
    () => false,
  );
  const { profiles, summary } = await run(nurses(values.length + 5), { model });
  expect(profiles.map(({ objective }) => objective.routinesHabits?.value)).toEqual([
    ...values.map(([, left]) => left),
    ...Array<string>(5).fill('walks dogs in Leeds'),
  ]);
  expect(JSON.stringify(profiles)).not.toMatch(/Utrecht|BA38|iker|Berta|tunnicliffe/iu);
  expect(summary.attributes.dropped).toMatchObject({ 'only a few share it': 3 });
});

test('what somebody names with a capital in their own turns counts as a name in small letters too', async () => {
  const people = Array.from({ length: 6 }, (_, at) => talk(at + 1, `I am a nurse, ward ${at}`, ...(at === 0 ? ['i love dancing in Oughterard'] : [])));
  const { profiles } = await run(people);
  expect(profiles).toHaveLength(6);
  expect(JSON.stringify(profiles)).not.toMatch(/oughterard/iu);
});

test('whoever interrupts is heard while rules read, though they never wait', async () => {
  const stop = new AbortController();
  setImmediate(() => setImmediate(() => stop.abort(new Error('Ctrl-C'))));
  const model = new RecordingModel();
  await expect(run(nurses(500), { signal: stop.signal, model })).rejects.toThrow('Ctrl-C');
  expect(model.asked(EXTRACT)).toBeLessThan(500);
});
