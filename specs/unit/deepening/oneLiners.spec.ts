import { expect, test } from '@playwright/test';
import { draftPerson } from '../../../src/deepening/readers/draftPerson.js';
import type { Given } from '../../../src/deepening/readers/draftReply.js';
import { readOneLiners } from '../../../src/deepening/readers/oneLiners.js';
import { styleFieldsOf, styleStatistics } from '../../../src/profile/measuredStyle.js';
import { profileSchema, type Profile } from '../../../src/profile/profile.js';
import { ann } from '../cast.js';
import { Dreamer, signal } from './makers.js';

test('JSON with a persona, JSON with an input persona and plain text are read, with their line', () => {
  const content =
    '\uFEFF{"persona": "A nurse who sails."}\r\n{"input persona": " A judge. ", "synthesized text": "x"}\n\nA baker of few words\n"A retired spy"';
  expect(readOneLiners(content)).toEqual([
    { line: 1, text: 'A nurse who sails.' },
    { line: 2, text: 'A judge.' },
    { line: 4, text: 'A baker of few words' },
    { line: 5, text: 'A retired spy' },
  ]);
});

test('a line that cannot be read is refused with its number and the reason, and no other line is lost by it', () => {
  const content = [
    '{"persona": 7}',
    '{"persona": "half',
    '[]',
    'x'.repeat(1001),
    '!!!',
    'A judge',
    'a JUDGE!',
    '{"__proto__": {"persona": "A thief"}}',
    'A cook',
  ].join('\n');
  const read = readOneLiners(content);
  expect(read.flatMap(entry => ('text' in entry ? [entry.text] : []))).toEqual(['A judge', 'A cook']);
  expect(read.flatMap(entry => ('reason' in entry ? [entry.line] : []))).toEqual([1, 2, 3, 4, 5, 7, 8]);
  expect(read.find(({ line }) => line === 7)).toMatchObject({ reason: 'says the same as line 6' });
});

const WAYS: readonly Profile['style'][] = [
  { register: 'neutral', casing: 'sentence', punctuation: 'standard', typos: 'none', emoji: 'none', medianWords: 6 },
  { register: 'casual', casing: 'lower', punctuation: 'none', typos: 'none', emoji: 'none', medianWords: 6 },
];
const samplesIn = ({ casing }: Profile['style']) => (casing === 'lower' ? ann.samples.map(sample => sample.toLowerCase().replace(/\.$/u, '')) : ann.samples);

const reply = (given: Given, more: object = {}) => ({
  samples: samplesIn(given.style),
  facts: [
    { name: 'occupation', value: 'glass blower', basis: 'stated', samples: [3] },
    { name: 'routinesHabits', value: 'rises at five', basis: 'stated', samples: [5] },
  ],
  traits: [{ name: 'openness', samples: [1] }],
  objective: ann.prose.objective,
  subjective: ann.prose.subjective,
  ...more,
});
const givenOf = (facts: unknown) => (facts as { given: Given }).given;
const drafter = (more: (nth: number) => object = () => ({})) => new Dreamer((request, _, nth) => reply(givenOf(request.facts), more(nth)));
const one = { line: 3, text: 'A glass blower from Styria who met Arnold Schwarzenegger.' };
const run = (model: Dreamer, text = one.text, seed = 1) => draftPerson({ ...one, text }, { model, styles: WAYS, rounds: 2, seed, signal });

test('a person is imagined whole: valid, and told to be imagined', async () => {
  const { profile, issues } = await run(drafter());
  expect(issues).toEqual([]);
  expect(profileSchema.parse(profile)).toEqual(profile);
  expect(profile?.provenance).toEqual({ kind: 'imagined', model: 'dreamer-1', note: 'imagined from one line' });
  expect(profile?.objective.occupation).toEqual({ value: 'glass blower', basis: 'stated', evidence: [3] });
  expect(profile?.objective.age).toBeNull();
});

test('the style is drawn by seed and the samples measure as it', async () => {
  const drawn = new Set<string>();
  for (let seed = 0; seed < 12; seed++) {
    const { profile } = await run(drafter(), one.text, seed);
    const { casing, medianWords } = styleFieldsOf(styleStatistics(profile?.samples ?? []));
    expect([profile?.style.casing, profile?.style.medianWords]).toEqual([casing, medianWords]);
    drawn.add(profile?.style.casing ?? 'none');
  }
  expect(drawn).toEqual(new Set(['sentence', 'lower']));
});

test('another demographic in the line changes no style field and no trait pole', async () => {
  const settled = async (text: string) => {
    const seen: Given[] = [];
    const model = new Dreamer(request => {
      seen.push(givenOf(request.facts));
      return reply(givenOf(request.facts));
    });
    await run(model, text);
    const [given] = seen;
    return [given?.style, given?.traits];
  };
  const plain = await settled('A woman of thirty who blows glass.');
  for (const text of ['A man of thirty who blows glass.', 'A woman of ninety who blows glass.', 'A Nigerian judge.'])
    expect(await settled(text)).toEqual(plain);
});

test('what the schema and the rules find is put to the revising call', async () => {
  const model = drafter(nth => (nth === 1 ? { samples: ['One only.'] } : nth === 2 ? { subjective: `${ann.prose.subjective} You once met Arnold.` } : {}));
  const { profile, usage } = await run(model);
  const prompts = model.prompts.map(([, user]) => user?.content ?? '');
  expect(prompts[1]).toContain('- schema in samples: an imagined person needs at least 5');
  expect(prompts[2]).toContain('- names-somebody in prose.subjective: "Arnold" looks like a real name');
  expect([profile === null, usage.calls]).toEqual([false, 3]);
});

test('who still has a fault after the rounds is not let in, and the faults are kept', async () => {
  const { profile, issues } = await run(drafter(() => ({ samples: ann.samples.map(sample => sample.toUpperCase()) })));
  expect(profile).toBeNull();
  expect(issues.map(({ code }) => code)).toContain('samples-other-casing');
});
