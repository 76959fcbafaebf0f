import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { virtualPeople as joinByCommand } from '../../../src/cli/virtualPeople.js';
import { readCorpus } from '../../../src/profile/readProfiles.js';
import type { Model } from '../../../src/model/model.js';
import { profileSchema, type Profile } from '../../../src/profile/profile.js';
import { contradictionsIn, languagesApart } from '../../../src/population/virtual/contradictions.js';
import { joinHalves } from '../../../src/population/virtual/joinHalves.js';
import { commonWords, factFreeProse, factFreeSamples, factFreeStyle, lastingProse } from '../../../src/population/virtual/stripped.js';
import { virtualPeople } from '../../../src/population/virtual/virtualPeople.js';
import { corpusPeople } from '../../../src/population/fit/corpusPeople.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { ann } from '../cast.js';
import { never, peopleFrom, quietly, wordEmbedder } from './people.js';

const known = <T>(value: T) => ({ value, basis: 'stated' as const, evidence: [1] });
const shipped = corpusPeople('implicit', [packageFolder('profiles')]).filter(({ provenance }) => provenance.kind === 'authored');
const nothingCommon = { manner: new Set<string>(), samples: new Set<string>() };
const optionsFor = (size: number, seed = 1) => ({ from: 'implicit', size, seed, embedder: wordEmbedder(), signal: never });

const ben: Profile = {
  ...ann,
  id: 'hasty-ben',
  objective: {
    ...ann.objective,
    age: known(58),
    occupation: known('bus driver'),
    location: known('Cork, Ireland'),
    familyRelationships: known('a daughter, Nora'),
  },
  scene: { goalsPlans: ['a folding tent for the festival'], taskDetails: ['under 90 euros'] },
  subjective: { ...ann.subjective, agreeableness: known('low'), languageStyle: known('curt and dry, talks of buses, no greeting') },
  samples: [
    'try again',
    'I drive the 208 bus',
    'Nora wants one',
    'which is it then',
    'under 90 please',
    'what does Nora say',
    'my knees hurt',
    'is the festival sold out',
  ],
  prose: {
    objective:
      'You are fifty-eight and drive a bus in Cork. You want a folding tent for the festival. Your daughter is called Nora. You write no capital letters.',
    subjective:
      'You seem short of patience: you cut a long answer off. You compare everything with a bus that is late. Your daughter calls you gruff. You write curt lines in lower case, without a greeting.',
  },
};
const common = { manner: new Set<string>(), samples: new Set(['again', 'try', 'drive', 'bu', 'nora', 'festival', 'sold']) };

test('of the samples only those stay that tell nothing of their speaker', () => {
  expect(factFreeSamples(ben, common)).toEqual(['try again', 'which is it then']);
  expect(factFreeSamples({ ...ben, language: 'nl' }, common), 'facts are in English: in Dutch no rule can tell').toEqual([]);
  expect(factFreeSamples({ ...ben, samples: ['any marzipan left'] }, common), 'a topic of theirs').toEqual([]);
});

test('manner keeps its sentences, up to where they tell of a fact', () => {
  expect(factFreeProse(ben, nothingCommon)).toBe(
    'You seem short of patience: you cut a long answer off. You write curt lines in lower case, without a greeting.',
  );
  expect(factFreeProse({ ...ben, prose: { ...ben.prose, subjective: 'You are warm and calm, proud of your bus. With a bus, you wait.' } }, nothingCommon)).toBe(
    'You are warm and calm.',
  );
  expect(factFreeStyle(ben, nothingCommon)).toBe('curt and dry, no greeting');
  expect(factFreeStyle({ ...ben, subjective: { ...ben.subjective, languageStyle: known('talks of buses') } }, nothingCommon)).toBeNull();
});

test('facts keep their sentences, without style and without the scene', () => {
  expect(lastingProse(ben)).toBe('You are fifty-eight and drive a bus in Cork. Your daughter is called Nora.');
});

test('words that many are described with are nobody’s fact', () => {
  const many = peopleFrom(1, 8).map(person => ({ ...person, prose: ben.prose }));
  expect([...commonWords(many).manner]).toContain('patienc');
  expect(factFreeProse(ben, commonWords(many))).toContain('You compare everything with a bus that is late.');
});

test('a joined person has the facts of one and the manner of the other, and says whose', () => {
  const facts = { ...ann, weight: 3, deep: [{ path: 'a', reach: 'near' as const, value: 'b' }], scene: ben.scene };
  const joined = joinHalves(facts, ben, 7, common);
  if (typeof joined === 'string') throw new Error(joined);
  const { person, stripped } = joined;
  expect(profileSchema.parse(person)).toEqual(person);
  expect(person).toMatchObject({
    id: 'careful-ann-hasty-ben-v7',
    provenance: { kind: 'virtual', objectiveFrom: 'careful-ann', subjectiveFrom: 'hasty-ben' },
    scene: { goalsPlans: [], taskDetails: [] },
    objective: { occupation: { value: 'glass blower', evidence: [{ person: 'careful-ann' }] }, gender: null },
    subjective: { agreeableness: { value: 'low', evidence: [{ person: 'hasty-ben' }] } },
    style: ben.style,
    samples: ['try again', 'which is it then'],
  });
  expect(person.weight ?? person.deep ?? person.overlay).toBeUndefined();
  expect(JSON.stringify(person)).not.toMatch(/Nora|Cork|\bbus|208|tent/);
  expect(stripped).toEqual({ samples: 6, sentences: 2 });
});

test('ids that are long are cut at whole words, and what is left too short is no person', () => {
  const long = joinHalves({ ...ann, id: `${'very-'.repeat(18)}long` }, ben, 1, common);
  expect(typeof long === 'string' ? long : long.person.id).toMatch(/^(?:very-){7}very-hasty-ben-v1$/);
  expect(
    joinHalves(
      ann,
      { ...ben, prose: { ...ben.prose, subjective: 'Your daughter calls you gruff, and she has a point there; she has known you for long.' } },
      1,
      common,
    ),
  ).toBe('prose.subjective');
});

test('they write one language, and a second one shows the first', () => {
  expect(languagesApart(ann, ben)).toBeNull();
  expect(languagesApart({ ...ann, language: 'nl' }, ben)).toMatchObject({ code: 'language' });
  expect(languagesApart({ ...ann, language: 'en-GB' }, ben)).toBeNull();
  expect(languagesApart({ ...ann, firstLanguage: 'de' }, ben), 'one may have learned to write like a native').toBeNull();
  expect(languagesApart(ann, { ...ben, firstLanguage: 'fi' }), 'nothing in the manner tells where it comes from').toBeNull();
  const clipped: Profile = { ...ben, firstLanguage: 'fi', prose: { ...ben.prose, subjective: `${ben.prose.subjective} Your English is clipped.` } };
  expect(languagesApart(ann, clipped)).toMatchObject({ code: 'first-language' });
  expect(languagesApart({ ...ann, firstLanguage: 'fi' }, clipped)).toBeNull();
});

const withFacts = (objective: Partial<Profile['objective']>, subjective: Partial<Profile['subjective']> = {}, manner = ann.prose.subjective): Profile => ({
  ...ann,
  objective: { ...ann.objective, ...objective },
  subjective: { ...ann.subjective, ...subjective },
  prose: { ...ann.prose, subjective: manner },
});

test('rules see halves that are no one person, and say which and where', () => {
  expect(contradictionsIn(ann)).toEqual([]);
  for (const [person, code, field] of [
    [withFacts({ age: known(20), occupation: known('retired judge') }), 'age-too-low', 'objective.occupation'],
    [withFacts({ age: known(12), familyRelationships: known('married, two cats') }), 'age-too-low', 'objective.familyRelationships'],
    [withFacts({ age: known(8), education: known('doctorate in physics') }), 'age-too-low', 'objective.education'],
    [withFacts({ socialRelationships: known('lives alone, hates crowds') }, { extraversion: known('high') }), 'trait-against-fact', 'subjective.extraversion'],
    [withFacts({ socialRelationships: known('hosts parties weekly') }, { extraversion: known('low') }), 'trait-against-fact', 'subjective.extraversion'],
    [withFacts({ otherExperiences: known('scared of flying') }, { neuroticism: known('low') }), 'trait-against-fact', 'subjective.neuroticism'],
    [withFacts({ gender: known('man') }, {}, 'You write as the grandmother you are.'), 'gender-in-manner', 'prose.subjective'],
    [withFacts({}, {}, 'You write like the teacher you are.'), 'work-in-manner', 'prose.subjective'],
    [withFacts({ age: known(70) }, {}, 'You write like any teenager.'), 'age-in-manner', 'prose.subjective'],
  ] as const)
    expect.soft(contradictionsIn(person), JSON.stringify(person.objective)).toContainEqual(expect.objectContaining({ code, field }));
});

test('what is only unusual is no contradiction', () => {
  for (const person of [
    withFacts({ age: known(65), occupation: known('retired judge') }),
    withFacts({ age: known('65+'), occupation: known('retired') }),
    withFacts({ age: known(81), occupation: known('student of physics') }),
    withFacts({ socialRelationships: known('hosts parties weekly') }, { extraversion: known('high') }),
    withFacts({ gender: known('man'), occupation: known('nurse') }, { agreeableness: known('high'), neuroticism: known('high') }),
  ])
    expect.soft(contradictionsIn(person)).toEqual([]);
});

test('no shipped person contradicts themselves', () => {
  expect(shipped.flatMap(person => contradictionsIn(person).map(({ hint }) => `${person.id}: ${hint}`))).toEqual([]);
});

test('virtual people are drawn with the seed, fit the schema, have two parents and are all different', async () => {
  const { people, refused, drawn, samplesLeft } = await virtualPeople(shipped, optionsFor(40));
  expect(people).toHaveLength(40);
  expect((await virtualPeople([...shipped].reverse(), optionsFor(40))).people).toEqual(people);
  expect((await virtualPeople(shipped, optionsFor(40, 2))).people).not.toEqual(people);
  const pairs = people.map(({ provenance }) => (provenance.kind === 'virtual' ? [provenance.objectiveFrom, provenance.subjectiveFrom] : ['', '']));
  expect(new Set(pairs.map(String)).size).toBe(40);
  expect(new Set(people.map(({ id }) => id)).size).toBe(40);
  for (const [at, person] of people.entries()) {
    const [a, b] = pairs[at]?.map(id => shipped.find(real => real.id === id)) ?? [];
    expect(profileSchema.safeParse(person).error).toBeUndefined();
    expect(a?.id).not.toBe(b?.id);
    expect(languagesApart(a ?? ann, b ?? ben)).toBeNull();
    expect(contradictionsIn(person)).toEqual([]);
    expect(Object.values(person.objective).map(fact => fact?.value)).toEqual(
      Object.values(a?.objective ?? {}).map(fact => (fact as { value: unknown } | null)?.value),
    );
  }
  expect(drawn).toBeGreaterThanOrEqual(40);
  expect(samplesLeft).toBeGreaterThan(40);
  expect((refused['language'] ?? 0) + (refused['first-language'] ?? 0), 'the shipped people write and grew up with several languages').toBeGreaterThan(0);
});

test('virtual people have no part in joining', async () => {
  const { people } = await virtualPeople(shipped, optionsFor(10));
  expect((await virtualPeople([...shipped, ...people], optionsFor(10))).people).toEqual(people);
});

test('somebody over again is refused', async () => {
  const twins = peopleFrom(4, 1).flatMap(person => Array.from({ length: 12 }, (_, at) => ({ ...person, id: `same-${at}` })));
  await expect(virtualPeople(twins, optionsFor(3))).rejects.toMatchObject({ facts: { code: 'virtual-too-few' } });
});

test('more than there are pairs is refused, with the reasons counted', async () => {
  const failure = await virtualPeople(shipped.slice(0, 8), optionsFor(500)).catch((error: unknown) => error);
  expect(failure).toMatchObject({ facts: { party: 'set-up', code: 'virtual-too-few' } });
  expect((failure as { facts: { details: readonly unknown[] } }).facts.details.length).toBeGreaterThan(0);
});

const modelThat = (answer: string | null): Model & { asked: number } => {
  const model = {
    name: 'm',
    offline: false,
    timeoutMs: 1,
    answersAs: [],
    asked: 0,
    complete: (request: { readonly schema: { parse(value: unknown): unknown } }) => {
      model.asked++;
      const value = answer === null ? null : request.schema.parse({ reason: 'because', answer });
      return Promise.resolve({
        value,
        unreadable: value === null ? 'no JSON' : null,
        raw: '',
        answeredBy: 'm',
        usage: { calls: 1, promptTokens: 1, completionTokens: 1 },
        ms: 1,
      });
    },
  };
  return model as unknown as Model & { asked: number };
};

test('a model has a veto: contradiction and an unreadable reply refuse, doubt is counted', async () => {
  const consents = modelThat('consistent');
  expect((await virtualPeople(shipped, { ...optionsFor(5), model: consents })).people).toHaveLength(5);
  expect(consents.asked).toBe(5);
  expect((await virtualPeople(shipped, { ...optionsFor(5), model: modelThat('cannot tell') })).untold).toBe(5);
  for (const answer of ['contradicts', null]) {
    const failure = await virtualPeople(shipped, { ...optionsFor(2), model: modelThat(answer) }).catch((error: unknown) => error);
    expect((failure as Error).message).toContain(`model: ${answer ?? 'unreadable'}`);
  }
});

test('the command writes a corpus, and says what is wrong with its words', async () => {
  for (const words of [
    [],
    ['implicit', '--size', '0', '--out', 'x'],
    ['implicit', '--size', '3'],
    ['implicit', '--out', 'x'],
    ['implicit', 'b', '--size', '3', '--out', 'x'],
  ]) {
    const failure = await joinByCommand(words, {}, [packageFolder('profiles')], never).catch((error: unknown) => error);
    expect.soft(failure, words.join(' ')).toMatchObject({ facts: { party: 'set-up', code: 'arguments' } });
  }
  const out = test.info().outputPath('own', 'virtual.jsonl');
  let said = '';
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = text => ((said += String(text)), true);
  try {
    const words = ['implicit/shoppers', '--size', '4', '--out', out];
    expect(await joinByCommand(words, {}, [packageFolder('profiles')], never)).toBe(0);
    const again = await joinByCommand(words, {}, [packageFolder('profiles')], never).catch((error: unknown) => error);
    expect(again).toMatchObject({ facts: { party: 'set-up', code: 'out-exists' } });
    expect(await joinByCommand([...words, '--force'], {}, [packageFolder('profiles')], never)).toBe(0);
  } finally {
    process.stdout.write = write;
  }
  expect(said).toMatch(/4 people joined from \d+ points of the map\n {2}left with their donors: \d+ samples/);
  expect(readCorpus(out).map(({ provenance }) => provenance.kind)).toEqual(Array(4).fill('virtual'));
});

test('interrupted, the command writes nothing and says so with 130', async () => {
  const out = test.info().outputPath('none', 'virtual.jsonl');
  const words = ['implicit/shoppers', '--size', '4', '--out', out];
  const { status, said } = await quietly(() => joinByCommand(words, {}, [packageFolder('profiles')], AbortSignal.abort(new Error('enough'))));
  expect(status).toBe(130);
  expect(said).toContain('interrupted: nothing is written');
  expect(existsSync(out)).toBe(false);
});

test('an interruption is heard while people are joined', async () => {
  const interruption = new AbortController();
  const reason = new Error('enough');
  setTimeout(() => interruption.abort(reason), 0);
  const work = virtualPeople(shipped, { ...optionsFor(60), signal: interruption.signal });
  await expect(work).rejects.toBe(reason);
});

test('imagined people have no part in joining', async () => {
  const imagined = shipped.slice(0, 6).map((person, at): Profile => ({ ...person, id: `made-${at}`, provenance: { kind: 'imagined', model: 'm', note: 'n' } }));
  const { people } = await virtualPeople(shipped, optionsFor(10));
  expect((await virtualPeople([...shipped, ...imagined], optionsFor(10))).people).toEqual(people);
});
