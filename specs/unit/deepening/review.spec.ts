import { expect, test } from '@playwright/test';
import { review } from '../../../src/deepening/review.js';
import { offlineModel } from '../../../src/model/offline.js';
import type { Profile } from '../../../src/profile/profile.js';
import { validateProfile } from '../../../src/profile/validate/validateProfile.js';
import { ann } from '../cast.js';
import { Dreamer, signal } from './makers.js';

const sound: Profile = { ...ann, style: { ...ann.style, medianWords: 6 } };
const faulty: Profile = { ...sound, prose: { ...sound.prose, subjective: `${sound.prose.subjective} Your agreeableness is low.` } };
const mended = `${sound.prose.subjective} You do not mind being disliked.`;
const run = (profile: Profile, model = new Dreamer(() => ({ fields: [] })), rounds = 2) => review(profile, { model, rounds, seed: 1, signal });
const giving = (...fields: { field: string; value: string }[]) => new Dreamer(() => ({ fields }));

test('a profile without issues is the very same, and nobody is asked', async () => {
  const model = giving();
  expect((await run(sound, model)).profile).toBe(sound);
  expect(model.prompts).toEqual([]);
});

test('the revising call is told code, field and hint, and what it mends is taken', async () => {
  const model = giving({ field: 'prose.subjective', value: mended });
  const { profile, mended: gone, left } = await run(faulty, model);
  const [issue] = validateProfile(faulty);
  expect(model.prompts[0]?.at(-1)?.content).toContain(`   ${issue?.code} in ${issue?.field}: ${issue?.hint}`);
  expect(profile).toEqual({ ...faulty, prose: { ...faulty.prose, subjective: mended } });
  expect([gone, left]).toEqual([[issue], []]);
});

test('a field that no issue names is refused, however well it is meant', async () => {
  const fields = ['prose.objective', 'objective.age', 'style.register', 'samples.0', '__proto__', 'prose'].map(field => ({ field, value: mended }));
  const { profile, refused, left } = await run(faulty, giving(...fields), 1);
  expect(profile).toBe(faulty);
  expect(refused).toEqual(fields.map(({ field }) => field));
  expect(left).toHaveLength(1);
});

test('a mend that breaks another rule is not kept', async () => {
  for (const value of [
    'She is patient and exact and dislikes being hurried by anybody, wherever she goes and whatever she does there.',
    'You.',
    mended.repeat(30),
  ]) {
    expect((await run(faulty, giving({ field: 'prose.subjective', value }))).profile).toBe(faulty);
  }
});

test('style fields are set to what the samples measure, by code: no model is asked for a style', async () => {
  const wrong: Profile = { ...sound, style: { ...sound.style, casing: 'upper', medianWords: 40 } };
  const model = giving({ field: 'style.casing', value: 'lower' });
  const { profile, mended: gone } = await run(wrong, model);
  expect(model.prompts).toEqual([]);
  expect(profile).toEqual(sound);
  expect(gone.map(({ code }) => code)).toEqual(['samples-other-casing', 'samples-other-length']);
});

test('facts are never mended: they stay, with their issue', async () => {
  const known = <T>(value: T) => ({ value, basis: 'stated' as const, evidence: [1] });
  const odd: Profile = { ...sound, objective: { ...sound.objective, age: known(30), occupation: known('retired glass blower') } };
  const model = giving({ field: 'objective.occupation', value: 'glass blower' });
  const { profile, left } = await run(odd, model);
  expect([profile === odd, left.map(({ code }) => code), model.prompts]).toEqual([true, ['age-and-work'], []]);
});

test('the offline model is refused once a text is to be mended', async () => {
  await expect(review(faulty, { model: offlineModel({}), rounds: 1, seed: 1, signal })).rejects.toMatchObject({ facts: { code: 'deepening-offline' } });
});
