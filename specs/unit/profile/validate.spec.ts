import { expect, test } from '@playwright/test';
import type { Profile } from '../../../src/profile/profile.js';
import { validateCorpus } from '../../../src/profile/validate/validateCorpus.js';
import { validateProfile } from '../../../src/profile/validate/validateProfile.js';
import { seededRandom } from '../../../src/support/seed.js';
import { ann } from '../cast.js';

const sound: Profile = { ...ann, style: { ...ann.style, medianWords: 6 } };
const codesOf = (profile: Profile) => validateProfile(profile).map(({ code, field }) => `${code} ${field}`);
const withProse = (prose: Partial<Profile['prose']>): Profile => ({ ...sound, prose: { ...sound.prose, ...prose } });
const withObjective = (objective: Partial<Profile['objective']>): Profile => ({ ...sound, objective: { ...sound.objective, ...objective } });
const known = <T>(value: T, basis: 'stated' | 'inferred' = 'stated') => ({ value, basis, evidence: [1] });

test('a sound profile has no findings', () => {
  expect(validateProfile(sound)).toEqual([]);
});

const FAULTS: Readonly<Record<string, readonly [Profile, string]>> = {
  'samples in another casing': [{ ...sound, style: { ...sound.style, casing: 'lower' } }, 'samples-other-casing style.casing'],
  'samples of another length': [{ ...sound, style: { ...sound.style, medianWords: 30 } }, 'samples-other-length style.medianWords'],
  'samples without the emoji': [{ ...sound, style: { ...sound.style, emoji: 'many' } }, 'samples-other-emoji style.emoji'],
  'prose about a third person': [
    withProse({ subjective: 'She is patient and exact, dislikes being hurried, and writes plain sentences that end where they should end.' }),
    'prose-not-second-person prose.subjective',
  ],
  'an inference told as a fact': [withObjective({ occupation: known('glass blower', 'inferred') }), 'prose-not-hedged prose.objective'],
  'a scene in the prose': [
    {
      ...sound,
      scene: { goalsPlans: ['a cheap ferry to Sardinia'], taskDetails: [] },
      prose: { ...sound.prose, objective: `${sound.prose.objective} You look for a cheap ferry to Sardinia.` },
    },
    'prose-tells-scene prose.objective',
  ],
  'a sample recited': [
    withProse({ objective: `${sound.prose.objective} The twins are six and never still, as you say.` }),
    'prose-copies-sample prose.objective',
  ],
  'a trait by its name': [withProse({ subjective: `${sound.prose.subjective} Your agreeableness is low.` }), 'trait-named prose.subjective'],
  'retirement at thirty': [withObjective({ age: known(30), occupation: known('retired glass blower') }), 'age-and-work objective.occupation'],
  'a doctorate at eighteen': [withObjective({ age: known(18), education: known('a doctorate in glass') }), 'age-and-education objective.education'],
};

for (const [fault, [profile, found]] of Object.entries(FAULTS)) {
  test(`${fault} is found, and nothing else`, () => {
    expect(codesOf(profile)).toEqual([found]);
    expect(validateProfile(profile)[0]?.hint).toMatch(/\w+ \w+/);
  });
}

const POLES = ['low', 'medium', 'high'] as const;
const REGISTERS = ['casual', 'neutral', 'formal'] as const;

/** A hundred people whose traits and styles are drawn without a look at their demographics. */
function crowd(change: (person: Profile, at: number) => Profile = person => person): Profile[] {
  const random = seededRandom(3);
  return Array.from({ length: 100 }, (_, at) => {
    const { openness, conscientiousness, extraversion, agreeableness, neuroticism } = Object.fromEntries(
      ['openness', 'conscientiousness', 'extraversion', 'agreeableness', 'neuroticism'].map(name => [name, known(random.pick(POLES))]),
    ) as Pick<Profile['subjective'], 'openness' | 'conscientiousness' | 'extraversion' | 'agreeableness' | 'neuroticism'>;
    return change(
      {
        ...sound,
        id: `p-${at}`,
        objective: { ...sound.objective, gender: known(random.pick(['female', 'male'])), age: known(18 + Math.floor(random.next() * 60)) },
        subjective: { openness, conscientiousness, extraversion, agreeableness, neuroticism, languageStyle: null },
        style: { ...sound.style, register: random.pick(REGISTERS) },
      },
      at,
    );
  });
}

const corpusCodes = (people: readonly Profile[]) => validateCorpus(people).map(({ code, field }) => `${code} ${field}`);

test('a varied corpus has no findings; a small one is not judged', () => {
  expect(validateCorpus(crowd())).toEqual([]);
  expect(validateCorpus(crowd().slice(0, 10))).toEqual([]);
});

test('a corpus of pleasant, careful people is found out', () => {
  const pleasant = crowd(person => ({
    ...person,
    subjective: { ...person.subjective, agreeableness: known('high'), neuroticism: known('low'), conscientiousness: known('high') },
  }));
  expect(corpusCodes(pleasant)).toEqual([
    'pole-missing subjective.conscientiousness',
    'pole-missing subjective.agreeableness',
    'pole-missing subjective.neuroticism',
    'too-pleasant subjective',
  ]);
});

test('a style that follows a demographic is found out', () => {
  const stereotyped = crowd(person => ({ ...person, style: { ...person.style, register: person.objective.gender?.value === 'female' ? 'formal' : 'casual' } }));
  expect(corpusCodes(stereotyped)).toEqual(['style-follows-demographic style.register']);
});
