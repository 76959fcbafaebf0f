import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sampleProfiles } from '../../../src/cli/sampleProfiles.js';
import { drawPopulation } from '../../../src/population/drawPopulation.js';
import { population } from '../../../src/population/population.js';
import { readCorpus } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';

const shipped = [packageFolder('profiles')];

/** What the command prints: it writes to standard output and nowhere else. */
async function printed(...words: readonly string[]): Promise<string> {
  const parts: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (part: string | Uint8Array) => parts.push(String(part)) > 0;
  try {
    expect(await sampleProfiles(words, shipped)).toBe(0);
  } finally {
    process.stdout.write = write;
  }
  return parts.join('');
}

const TRAVELLERS = ['implicit/travellers', '--seed', '3'] as const;

test('--json prints one person a line, a corpus that is read back', async () => {
  const text = await printed(...TRAVELLERS, '--size', '9', '--overlay', 'impatient=0.34', '--json');
  const file = join(test.info().outputPath(), 'drawn.jsonl');
  mkdirSync(test.info().outputPath(), { recursive: true });
  writeFileSync(file, text);
  const people = readCorpus(file);
  expect(people).toHaveLength(9);
  expect(people.filter(({ overlay }) => overlay === 'impatient')).toHaveLength(3);
  expect(text.trimEnd().split('\n')).toHaveLength(9);
});

test('the table has a line a person, and below it what was asked and what was got', async () => {
  const text = await printed(...TRAVELLERS, '--size', '10', '--quota', 'age=18-24:0.2,rest:0.8', '--quota', 'gender=female:.5,rest:.5');
  expect(text.split('\n')[0]).toMatch(/^id +age +gender +country +work +traits +register +overlay$/);
  expect(text.split('\n\n')[0]?.split('\n')).toHaveLength(11);
  expect(text).toMatch(/^age +18-24 +20\.0 % +2 +2$/m);
  expect(text).toMatch(/^gender +female +50\.0 % +5 +5$/m);
  expect(text).toMatch(/^10 of 34 people of implicit\/travellers, seed 3, corpus [0-9a-f]{12}$/m);
});

test('margins come from a census table, and what the command line says of other categories stands', async () => {
  const file = test.info().outputPath('census.csv');
  writeFileSync(file, 'age_category,All_Male,All_Female\n18-24 years old,10,10\n25-34 years old,20,20\n35-44 years old,20,20\nAll Ages,50,50\n');
  const text = await printed(...TRAVELLERS, '--size', '10', '--margins-file', file, '--margin', 'age=rest:0.5', '--margin', 'gender=non-binary:0.02');
  expect(text).toMatch(/^age +18-24 +\d+\.\d % +\d+\.\d % +\d+\.\d % +\d+$/m);
  expect(text).toMatch(/^weights: worth \d+\.\d equal people; most, \d+\.\d\d times the mean: /m);
});

test('margins come from weighted census rows too; a category the corpus lacks is put at 0, and rows that cannot be read are told', async () => {
  const file = test.info().outputPath('rows.csv');
  const ages = ['17,5', '20,10', '30,30', '40,10', '50,20', '60,10', '70,20'];
  const levels = ['HS-grad', 'Some-college', 'Bachelors', '7th-8th', 'Masters', 'HS-grad', 'HS-grad'];
  const rows = [...ages.map((age, at) => `${age},${levels[at]},${at === 2 ? 'Female' : 'Male'}`), 'old,1,HS-grad,Male'];
  writeFileSync(file, `age,fnlwgt,education,sex\n${rows.join('\n')}\n`);
  const told: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (part: string | Uint8Array) => told.push(String(part)) > 0;
  let text = '';
  try {
    text = await printed('implicit/people/authored', '--size', '20', '--margins-file', file, '--margin', 'age=0-17:0');
  } finally {
    process.stderr.write = write;
  }
  expect(text).toMatch(/^age +25-34 +30\.0 % +16\.7 % +30\.0 %/m);
  expect(text).toMatch(/^gender +female +28\.6 % +50\.0 % +28\.6 %/m);
  expect(text).toMatch(/^education +bachelor +28\.6 % +20\.0 % +28\.6 %/m);
  expect(told.join('')).toContain('1 row of 8 could not be read (line 9: age "old" is no age)');
});

for (const [words, says] of [
  [['x', 'y'], '2 corpora are named; people are drawn from one'],
  [['x', '--size', 'ten'], '--size is "ten", not a whole number'],
  [['x', '--seed', '-1'], "Option '--seed' argument is ambiguous"],
  [['x', '--quota', 'age'], '--quota: "age" is not a dimension, "=" and shares'],
  [['x', '--quota', 'age=old'], '--quota: "old" is not a name, ":" and a share'],
  [['x', '--quota', 'age=a:1', '--quota', 'age=a:1'], '--quota: age is given twice'],
  [['x', '--quota', 'age=a:0.5,a:0.5'], '--quota: "age=a:0.5,a:0.5" names "a" twice'],
  [['x', '--overlay', 'impatient'], '--overlay: "impatient" is not a name, "=" and a share'],
  [['x', '--margins-file', 'no/such.csv'], '--margins-file: ENOENT'],
  [['x', '--sise', '3'], 'no option --sise; did you mean --size?'],
  [['implicit/travelers'], 'no corpus named "implicit/travelers"; did you mean "implicit/travellers"?'],
] as const) {
  test(`refused: sample ${words.join(' ')}`, async () => {
    await expect(sampleProfiles(words, shipped)).rejects.toThrow(`set-up: ${says}`);
  });
}

test('another process draws the same people', () => {
  const program = test.info().outputPath('draw.mts');
  const module = JSON.stringify(packageFolder('src/cli/sampleProfiles.ts'));
  mkdirSync(test.info().outputPath(), { recursive: true });
  writeFileSync(
    program,
    `import { sampleProfiles } from ${module};\nawait sampleProfiles(${JSON.stringify([...TRAVELLERS, '--size', '5', '--json'])}, ${JSON.stringify(shipped)});`,
  );
  const draw = () => spawnSync(process.execPath, ['--import', 'tsx', program], { encoding: 'utf8', cwd: packageFolder() }).stdout;
  const ids = draw()
    .trim()
    .split('\n')
    .map(line => (JSON.parse(line) as { id: string }).id);
  const people = drawPopulation(population({ from: 'implicit/travellers', seed: 3, size: 5 }), shipped);
  expect(ids).toEqual(people.map(({ id }) => id));
});
