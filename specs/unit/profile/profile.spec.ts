import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { profileSchema } from '../../../src/profile/profile.js';
import { corpusFiles, findProfile, readCorpus } from '../../../src/profile/readProfiles.js';
import { Failure } from '../../../src/support/failure.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { ann } from '../cast.js';

const shipped = packageFolder('profiles');

/** Writes corpora below a folder of this test's own and returns it. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = test.info().outputPath('profiles');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const failureOf = (work: () => unknown): Failure => {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

test('every shipped corpus can be read, and no name stands twice', () => {
  const people = [...corpusFiles([shipped]).values()].flatMap(readCorpus);
  expect(people.length).toBeGreaterThanOrEqual(50);
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
});

test('a profile is found by name in any corpus, the first folder first', () => {
  const mine = { ...ann, id: 'frugal-traveller' };
  const folder = folderWith({ 'implicit/own.jsonl': `${JSON.stringify(mine)}\n` });
  expect(findProfile('frugal-traveller', [folder, shipped])).toEqual(mine);
  expect(findProfile('frugal-traveller', [shipped, folder])).not.toEqual(mine);
  expect(findProfile('blunt-plumber', [folder, shipped]).id).toBe('blunt-plumber');
});

test('a corpus of one’s own stands in for the shipped one of the same name', () => {
  const folder = folderWith({ 'implicit/travellers.jsonl': `${JSON.stringify(ann)}\n` });
  const files = corpusFiles([folder, shipped]);
  expect(files.get('implicit/travellers')).toBe(join(folder, 'implicit', 'travellers.jsonl'));
  expect(files.get('implicit/shoppers')).toBe(join(shipped, 'implicit', 'shoppers.jsonl'));
});

test('an unknown name says which was meant and where it looked', () => {
  const folder = folderWith({ 'a.jsonl': `${JSON.stringify(ann)}\n\n` });
  expect(failureOf(() => findProfile('carefull-ann', [folder])).facts).toMatchObject({
    party: 'set-up',
    code: 'profile-unknown',
    what: 'no profile named "carefull-ann"; did you mean "careful-ann"?',
    next: 'All names: npx usersim profiles list',
  });
  expect(failureOf(() => findProfile('zzz', [folder])).facts.what).toBe('no profile named "zzz"');
  expect(failureOf(() => findProfile('zzz', [join(folder, 'nowhere')])).facts.details?.[1]).toEqual(['known', 'none']);
});

test('blank lines, Windows line ends and a byte order mark do not disturb', () => {
  const folder = folderWith({ 'a.jsonl': `\uFEFF${JSON.stringify(ann)}\r\n\r\n${JSON.stringify({ ...ann, id: 'careful-ben' })}\r\n` });
  expect(readCorpus(join(folder, 'a.jsonl')).map(({ id }) => id)).toEqual(['careful-ann', 'careful-ben']);
});

for (const [what, line, told] of [
  ['no JSON', '{"id": ', /line 2, the whole line: is not JSON/],
  ['a missing field', JSON.stringify({ ...ann, language: undefined }), /line 2, field language: /],
  ['a field too many', JSON.stringify({ ...ann, shoeSize: 44 }), /line 2, field \(top\): .*shoeSize/],
  [
    'a trait that is no pole',
    JSON.stringify({ ...ann, subjective: { ...ann.subjective, openness: { value: 'huge', basis: 'stated', evidence: [1] } } }),
    /line 2, field subjective\.openness\.value: /,
  ],
  [
    'evidence that does not exist',
    JSON.stringify({ ...ann, objective: { ...ann.objective, age: { value: 41, basis: 'stated', evidence: [6] } } }),
    /line 2, field objective\.age\.evidence: sample 6 does not exist: there are 5/,
  ],
  ['a name with blanks', JSON.stringify({ ...ann, id: 'Careful Ann' }), /line 2, field id: lower case words joined by hyphens/],
  [
    'words that move a cursor',
    JSON.stringify({ ...ann, scene: { goalsPlans: ['a\u001b[2Jb'], taskDetails: [] } }),
    /line 2, field scene\.goalsPlans\.0: one line without control characters/,
  ],
  ['a weight that sums to infinity', JSON.stringify({ ...ann, weight: 1e308 }), /line 2, field weight: /],
  ['another schema version', JSON.stringify({ ...ann, schemaVersion: 2 }), /line 2, field schemaVersion: /],
] as const) {
  test(`a corpus line with ${what} is refused by file, line and field`, () => {
    const folder = folderWith({ 'broken.jsonl': `${JSON.stringify(ann)}\n${line}\n` });
    const { facts } = failureOf(() => readCorpus(join(folder, 'broken.jsonl')));
    expect(facts).toMatchObject({ party: 'set-up', code: 'profile-unreadable' });
    expect(facts.what).toMatch(told);
    expect(facts.what).toContain('broken.jsonl');
  });
}

test('journals and folders that end in .jsonl are no corpora', () => {
  const folder = folderWith({ 'a.jsonl': `${JSON.stringify(ann)}\n`, 'a.jsonl.journal.jsonl': '{"journal":1}\n' });
  mkdirSync(join(folder, 'b.jsonl'), { recursive: true });
  expect([...corpusFiles([folder]).keys()]).toEqual(['a']);
});

test('a profile read is the profile written', () => {
  expect(profileSchema.parse(JSON.parse(JSON.stringify(ann)))).toEqual(ann);
});
