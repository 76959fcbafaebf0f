import { expect, test } from '@playwright/test';
import { profileContradictions } from '../../../src/fidelity/meaning/profileContradictions.js';
import type { Statement } from '../../../src/fidelity/meaning/reply.js';
import { corpusAt } from '../../../src/profile/readProfiles.js';
import type { Profile } from '../../../src/profile/profile.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { ann, refund } from '../cast.js';
import { played, statement } from './meaningCast.js';

type Objective = Profile['objective'];

const having = (objective: Partial<Objective>): Profile => ({ ...ann, objective: { ...ann.objective, ...objective } });
const known = (value: string, basis: 'stated' | 'inferred' = 'stated') => ({ value, basis, evidence: [1] });
const found = (profile: Profile, said: Statement, scenario = refund) =>
  profileContradictions([said], played({ profile, scenario })).map(({ proven }) => (proven ? 'proven' : 'suspected'));

for (const [attribute, profile, value, quote, outcome] of [
  // Ann is 41, as stated.
  ['age', ann, '29', "I'm 29 and broke", 'proven'],
  ['age', ann, '29', 'as a 29-year-old I want more', 'proven'],
  ['age', ann, '29', 'ich bin 29', 'suspected'],
  ['age', ann, '41', "I'm 41", null],
  ['age', ann, '43', 'I am 43', null],
  ['age', ann, '45', 'I am about 45', null],
  ['age', ann, '40s', 'in my 40s', null],
  ['age', ann, '20s', 'in my twenties', 'suspected'],
  ['age', ann, 'over 60', 'I get the over 60 rate', 'suspected'],
  ['age', ann, '35', "I'm 35 minutes late", 'suspected'],
  ['age', ann, 'unknown', 'I am old enough', null],
  ['age', having({ age: { value: '65+', basis: 'stated', evidence: [1] } }), '81', 'I am 81', null],
  ['age', having({ age: { value: 72, basis: 'inferred', evidence: [1] } }), '29', "I'm 29", 'suspected'],
  ['age', having({ age: null }), '29', "I'm 29", null],
  ['gender', having({ gender: known('female') }), 'man', "I'm a man of few words", 'proven'],
  ['gender', having({ gender: known('female') }), 'woman', 'as a mother', null],
  ['gender', having({ gender: known('woman', 'inferred') }), 'male', 'as a father', 'suspected'],
  ['gender', having({ gender: known('male') }), 'unclear', 'call me whatever', null],
  ['location', ann, 'Madrid, Spain', 'I live in Spain', 'proven'],
  ['location', ann, 'Vienna, Austria', 'we live in Vienna, Austria', null],
  ['location', ann, 'Spain', 'I am in Spain right now', 'suspected'],
  ['location', ann, 'Graz', 'I live in Graz', null],
  ['location', having({ location: known('Leeds, United Kingdom') }), 'England', 'I live in England', null],
  ['location', having({ location: known('Łódź, Poland') }), 'UK', "I'm based in the UK", 'suspected'],
  ['familyRelationships', ann, 'no children', "I don't have kids.", 'proven'],
  ['familyRelationships', ann, 'no children', 'no kids on this trip', 'suspected'],
  ['familyRelationships', ann, 'has twins', 'the twins are with me', null],
  ['familyRelationships', ann, 'no children with her', "I don't have kids with me", 'suspected'],
  ['familyRelationships', having({ familyRelationships: known('an only son') }), 'no children', 'I have no children', null],
  ['familyRelationships', having({ familyRelationships: known('married to a calmer wife') }), 'single', "I'm single", 'proven'],
  ['familyRelationships', having({ familyRelationships: known('widower who cooks for one') }), 'has a wife', 'my wife always said so', 'suspected'],
  ['familyRelationships', having({ familyRelationships: known('divorced, has an ex-wife') }), 'married', "I'm happily married", 'proven'],
  ['occupation', ann, 'retired', 'I am retired', 'proven'],
  ['occupation', ann, 'student', "I'm a student", null],
  ['occupation', ann, 'teacher', "I'm a teacher", null],
  ['occupation', having({ occupation: known('retired tram driver') }), 'nurse', 'I work as a nurse', 'proven'],
  ['occupation', having({ occupation: known('retired tram driver') }), 'former tram driver', 'I drove trams', null],
  ['occupation', having({ occupation: known('veterinary surgeon, still treating cattle') }), 'retired', 'I am retired', null],
  ['firstLanguage', ann, 'Spanish', 'Spanish is my first language', 'suspected'],
  ['firstLanguage', ann, 'English', 'English is my mother tongue', null],
  ['firstLanguage', ann, 'Klingonese', 'I grew up with it', null],
  ['routinesHabits', ann, 'sleeps until noon', 'I sleep until noon', null],
] as const)
  test(`${attribute} of ${JSON.stringify(profile.objective[attribute as keyof Objective]?.value ?? null)}, "${quote}" (${value}): ${outcome ?? 'nothing'}`, () => {
    expect(found(profile, statement(attribute, value, quote))).toEqual(outcome === null ? [] : [outcome]);
  });

test('what the scenario says instead of the profile is no contradiction', () => {
  expect(found(ann, statement('age', '29', "I'm 29"), { ...refund, facts: ['I am 29 years old'] })).toEqual([]);
  expect(found(ann, statement('location', 'Spain', 'I live in Spain'), { ...refund, facts: ['by now I live in Malaga, Spain'] })).toEqual([]);
  expect(found(ann, statement('location', 'Spain', 'I live in Spain'), { ...refund, facts: ['I live in Portugal'] })).toEqual(['proven']);
});

test('nobody of the shipped people contradicts their own profile', () => {
  for (const corpus of ['people/authored', 'shoppers', 'travellers']) {
    for (const profile of corpusAt(packageFolder('profiles', 'implicit', `${corpus}.jsonl`))) {
      const own = Object.entries(profile.objective).flatMap(([name, fact]) =>
        fact === null ? [] : [statement(name as keyof Objective, String(fact.value), String(fact.value))],
      );
      const voiced = profile.samples.flatMap(sample => own.map(fact => ({ ...fact, quote: sample })));
      const against = profileContradictions([...own, ...voiced, statement('firstLanguage', profile.firstLanguage, '')], played({ profile }));
      expect(
        against.map(({ evidence }) => evidence),
        profile.id,
      ).toEqual([]);
    }
  }
});

test('one contradiction is reported once a turn, proven where it is proven anywhere', () => {
  const said = [statement('age', '29', 'twenty-nine is no age'), statement('age', '29', "I'm 29"), statement('age', '30', 'I am 30', 3)];
  expect(profileContradictions(said, played()).map(({ turn, proven, evidence }) => [turn, proven, evidence])).toEqual([
    [1, true, '"I\'m 29" (29) beside age 41'],
    [3, true, '"I am 30" (30) beside age 41'],
  ]);
});
