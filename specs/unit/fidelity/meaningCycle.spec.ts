import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cycleConsistency, type Voiced } from '../../../src/fidelity/meaning/cycleConsistency.js';
import { fidelityGate } from '../../../src/fidelity/meaning/fidelityGate.js';
import { midRank } from '../../../src/fidelity/meaning/midRank.js';
import { byEmbedding, sharedWords } from '../../../src/fidelity/meaning/similarity.js';
import type { Embedder } from '../../../src/model/embedder.js';
import { Failure } from '../../../src/support/failure.js';
import type { Profile } from '../../../src/profile/profile.js';
import { ann, turnsOf } from '../cast.js';
import { context, played, Reader, someone, statement } from './meaningCast.js';

const JOBS =
  'accountant baker carpenter dentist electrician farmer gardener hatter innkeeper jeweller knitter lawyer mason nurse optician plumber quarrier roofer sailor tailor'.split(
    ' ',
  );
const POLES = ['low', 'medium', 'high'] as const;
const fact = (value: string) => ({ value, basis: 'stated' as const, evidence: [1] });
const others = JOBS.map((job, nth) =>
  someone(nth, {
    objective: {
      ...ann.objective,
      age: { value: 20 + 3 * nth, basis: 'stated', evidence: [1] },
      occupation: fact(job),
      location: fact('Oslo, Norway'),
      familyRelationships: null,
    },
    subjective: {
      ...ann.subjective,
      openness: { value: POLES[nth % 3] ?? 'low', basis: 'inferred', evidence: [1] },
      languageStyle: fact(`talks like a ${job}`),
    },
  }),
);
const voiced = (more: Partial<Voiced> = {}): Voiced => ({
  statements: [statement('occupation', 'blows glass', 'I blow glass'), statement('location', 'Graz', 'here in Graz')],
  traits: [],
  manner: '',
  userTurns: 5,
  ...more,
});
const options = { people: others, similarity: sharedWords, seed: 7, signal: context.signal };

test('who says what only they would say is first of 20, who says what another would say is behind them', async () => {
  expect(await cycleConsistency(ann, voiced(), options)).toEqual({ objective: { rank: 1, of: 20 }, subjective: null, by: 'shared words' });
  const drawn = { ...options, people: others.slice(0, 19) };
  const asNurse = voiced({ statements: [statement('occupation', 'nurse', ''), statement('location', 'Oslo, Norway', '')] });
  expect((await cycleConsistency(ann, asNurse, drawn)).objective?.rank).toBe(20);
});

test('who cannot be told from the others is in the middle, never first', async () => {
  const strange = voiced({
    statements: [statement('otherExperiences', 'xylophone', ''), statement('routinesHabits', 'quizzes', '')],
    traits: [],
    manner: 'qwertz',
  });
  expect(await cycleConsistency(ann, strange, options)).toMatchObject({ objective: { rank: 11, of: 20 }, subjective: { rank: 11, of: 20 } });
});

test('too little voiced is null: fewer than two statements, fewer than four turns, no trait and no manner', async () => {
  const one = voiced({ statements: voiced().statements.slice(0, 1) });
  expect((await cycleConsistency(ann, one, options)).objective).toBeNull();
  const shown = { traits: [{ trait: 'openness', level: 'high' }] as const, manner: 'plain' };
  expect((await cycleConsistency(ann, voiced({ ...shown, traits: [...shown.traits], userTurns: 3 }), options)).subjective).toBeNull();
  expect((await cycleConsistency(ann, voiced(), options)).subjective).toBeNull();
  expect((await cycleConsistency(ann, voiced({ ...shown, traits: [...shown.traits], userTurns: 4 }), options)).subjective).not.toBeNull();
  expect(await cycleConsistency(ann, voiced({ manner: 'plain' }), { ...options, people: [ann] })).toMatchObject({ objective: null, subjective: null });
});

test('traits rank by how far they lie apart, what is unknown between', async () => {
  const pole = (openness: Profile['subjective']['openness'], id = 'careful-ann'): Profile => ({ ...ann, id, subjective: { ...ann.subjective, openness } });
  const at = (value: 'low' | 'medium' | 'high') => ({ value, basis: 'inferred' as const, evidence: [1] });
  const people = [pole(at('low'), 'a'), pole(at('medium'), 'b'), pole(at('high'), 'c')];
  const rankOf = async (own: Profile['subjective']['openness']) =>
    (await cycleConsistency(pole(own), voiced({ traits: [{ trait: 'openness', level: 'high' }] }), { ...options, people })).subjective?.rank;
  // A tie of two shares ranks 1 and 2, rounded up.
  expect([await rankOf(at('high')), await rankOf(at('medium')), await rankOf(null), await rankOf(at('low'))]).toEqual([2, 3, 3, 4]);
});

test('the 19 others follow from the seed, and neither the person nor who lent them a half is among them', async () => {
  const virtual: Profile = { ...ann, id: 'made', provenance: { kind: 'virtual', objectiveFrom: 'other-0', subjectiveFrom: 'other-1' } };
  const seen: string[][] = [];
  const spy = { name: 'spy', of: (_: string, texts: readonly string[]) => (seen.push([...texts]), Promise.resolve(texts.map(() => 0))) };
  const people = [...others, virtual, ann];
  for (const seed of [7, 7, 8]) await cycleConsistency(virtual, voiced(), { ...options, people, similarity: spy, seed });
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]).not.toEqual(seen[2]);
  expect(seen.flat().filter(text => /\b(?:accountant|baker)\b/u.test(text))).toEqual([]);
});

test('an embedder measures when one is given; when it fails, findings stay and the reason is told', async () => {
  const embedder: Embedder = {
    name: 'toy',
    embed: texts => Promise.resolve(texts.map(text => Float32Array.from(/glass/iu.test(text) ? [1, 0] : [0, 1]))),
  };
  expect(await cycleConsistency(ann, voiced(), { ...options, similarity: byEmbedding(embedder) })).toEqual({
    objective: { rank: 1, of: 20 },
    subjective: null,
    by: 'toy',
  });
  const broken: Embedder = { name: 'broken', embed: () => Promise.reject(new Error('the index is gone')) };
  const turns = turnsOf("user: I'm 29. I live in Spain.", 'chatbot: Hello.');
  const statements = [statement('age', '29', "I'm 29"), statement('location', 'Spain', 'I live in Spain')];
  const reading = await fidelityGate({ model: new Reader({ statements }), people: () => others, embedder: broken }).read(played({ turns }), context);
  expect(reading.facts).toEqual({ model: 'reader-1', notMeasured: null, cycle: null, dropped: [{ because: 'the ranks: the index is gone', count: 1 }] });
  expect(reading.findings.map(({ kind }) => kind)).toEqual(['profile contradicted', 'profile contradicted']);
});

test('an embedder that cannot work as it is set up is handed back, with what was found and paid for', async () => {
  const missing: Embedder = { name: 'none', embed: () => Promise.reject(new Failure({ party: 'set-up', code: 'embedder-missing', what: 'no such package' })) };
  const statements = [statement('age', '29', "I'm 29"), statement('location', 'Spain', 'I live in Spain')];
  const turns = turnsOf("user: I'm 29. I live in Spain.", 'chatbot: Hello.');
  const reading = await fidelityGate({ model: new Reader({ statements }), people: () => others, embedder: missing }).read(played({ turns }), context);
  expect([reading.failure?.facts.code, reading.findings.length, reading.usage.calls]).toEqual(['embedder-missing', 2, 1]);
});

test('by default the others are the shipped people, read when they are first needed', async () => {
  const statements = [statement('age', '41', 'I want a refund'), statement('occupation', 'glass blower', 'it was cancelled')];
  const reading = await fidelityGate({ model: new Reader({ statements }) }).read(played(), context);
  expect(reading.facts.cycle).toMatchObject({ objective: { rank: 1, of: 20 }, by: 'shared words' });
});

test('mid-ranks lie within their bounds, and ranks of all add up where nobody ties', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 }), scores => {
      const ranks = scores.map((score, at) => midRank(score, scores.toSpliced(at, 1)).rank);
      for (const [at, rank] of ranks.entries()) {
        const [own, better] = [scores[at] ?? 0, scores.filter(score => score > (scores[at] ?? 0)).length];
        const tied = scores.filter(score => score === own).length;
        expect(rank).toBeGreaterThanOrEqual(better + (tied + 1) / 2);
        expect(rank).toBeLessThanOrEqual(better + tied);
      }
    }),
  );
});
