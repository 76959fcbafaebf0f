import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readCensusRows, type CensusRow, type RefusedCensusRow } from '../../../src/extraction/readers/censusRows.js';

const HEADER = 'age,type_employer,fnlwgt,education,education_num,marital,occupation,relationship,race,sex,hr_per_week,country,income';

async function read(text: string): Promise<(CensusRow | RefusedCensusRow)[]> {
  mkdirSync(test.info().outputPath(), { recursive: true });
  const file = test.info().outputPath('census.csv');
  writeFileSync(file, text);
  const rows: (CensusRow | RefusedCensusRow)[] = [];
  for await (const row of readCensusRows(file)) rows.push(row);
  return rows;
}

test('a row is a weight and the facts it states, each resting on the row; what it lacks is null', async () => {
  const [row] = await read(`\uFEFF${HEADER}\n45,Private,183710,7th-8th,4,Married-civ-spouse,?,Husband,White,Male,40,United-States,<=50K\n`);
  expect(row).toMatchObject({ line: 2, weight: 183710 });
  const { objective } = row as CensusRow;
  expect(Object.fromEntries(Object.entries(objective).map(([name, known]) => [name, known?.value ?? null]))).toEqual({
    age: 45,
    gender: 'Male',
    location: 'United States',
    occupation: null,
    education: '7th-8th',
    familyRelationships: 'Married civ spouse',
    socialRelationships: null,
    routinesHabits: null,
    otherExperiences: null,
  });
  expect(JSON.stringify(objective.age?.evidence)).toMatch(/^\[\{"turn":2,"hash":"[0-9a-f]{16}"\}\]$/);
});

test('race and income are not read', async () => {
  const row = '45,Private,1,HS-grad,9,Divorced,Sales,Husband,SECRET-RACE,Male,40,Peru,SECRET-INCOME';
  expect(JSON.stringify(await read(`${HEADER}\n${row}\n`))).not.toContain('SECRET');
});

test('rows that cannot be read are refused with their line and reason, and the others are kept', async () => {
  const good = '45,Private,10,HS-grad,9,Divorced,Sales,Husband,White,Male,40,Peru,<=50K';
  const rows = await read([HEADER, good, good.replace('45', 'old'), good.replace(',10,', ',-3,'), '45,Private', good].join('\n'));
  expect(rows.map(row => ('reason' in row ? `${row.line}: ${row.reason}` : row.line))).toEqual([
    2,
    '3: age "old" is no age',
    '4: fnlwgt "-3" is no weight',
    '5: has 2 fields where the header has 13',
    6,
  ]);
});

test('a file that is no census extract says which columns it lacks', async () => {
  expect(await read('name,mail\nann,a@b.c\n')).toEqual([{ line: 1, reason: 'the header lacks age, sex, fnlwgt' }]);
  expect(await read('')).toEqual([]);
});
