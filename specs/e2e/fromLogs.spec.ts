import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { profileSchema, type Profile } from '../../src/profile/profile.js';
import { runUsersim } from './support/runUsersim.js';

/** From a company's own logs to people who can be drawn: the commands one after the other, as somebody would type them. */

const JOBS = ['nurse', 'teacher', 'plumber', 'driver', 'baker', 'waiter'];
const LIKES = ['spicy food', 'long walks', 'quiet rooms', 'window seats', 'old films', 'cheap flights'];
const row = (at: number) => ({
  messages: [
    { role: 'system', content: 'You are a support bot.' },
    {
      role: 'user',
      content: `Hello, my name is Katherine Oduya${at} and I'm ${30 + (at % 3)}. I work as a ${JOBS[at % 6]}, mail me at k.oduya${at}@example.com`,
    },
    { role: 'assistant', content: 'Hello Katherine, how can I help?' },
    { role: 'user', content: `I live in Leeds and I love ${LIKES[at % 6]}, so where is my order? Call +44 7700 9001${String(at).padStart(2, '0')}.` },
    { role: 'assistant', content: 'It is on its way.' },
    { role: 'user', content: `ok thanks ${'a'.repeat((at % 4) + 1)}gain` },
  ],
});

test('logs become private profiles, a fit and a draw; every row is accounted for', async ({}, testInfo) => {
  const folder = testInfo.outputPath('project');
  const log = join(folder, 'logs', 'chats.jsonl');
  mkdirSync(dirname(log), { recursive: true });
  const lines = Array.from({ length: 12 }, (_, at) => JSON.stringify(row(at)));
  writeFileSync(log, [...lines.slice(0, 6), '{"messages": [{"role": "us', ...lines.slice(6)].join('\n'));

  const extracted = await runUsersim(['profiles', 'extract', 'logs/chats.jsonl', '--out', 'profiles/mine.jsonl', '--json'], folder);
  expect(extracted.code, extracted.err).toBe(0);
  expect(JSON.parse(extracted.out)).toMatchObject({ rows: { read: 13, kept: 12, refused: 1 }, by: 'offline rules' });
  const written = readFileSync(join(folder, 'profiles/mine.jsonl'), 'utf8');
  expect(written).not.toMatch(/oduya|katherine|@example|7700|chats/iu);
  const people: Profile[] = written
    .trim()
    .split('\n')
    .map(line => profileSchema.parse(JSON.parse(line)));
  expect(people).toHaveLength(12);
  expect(people.every(({ provenance }) => provenance.kind === 'extracted')).toBe(true);
  expect(people.filter(({ objective }) => /spicy|walks|quiet|window|films|flights/u.test(String(objective.routinesHabits?.value))).length).toBeGreaterThan(8);
  const groups = new Map<string, number>();
  for (const { objective } of people) {
    const key = JSON.stringify([objective.age, objective.gender, objective.location, objective.occupation, objective.education].map(known => known?.value));
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  expect(Math.min(...groups.values())).toBeGreaterThanOrEqual(5);

  const fitted = await runUsersim(['profiles', 'fit', 'mine'], folder);
  expect(fitted.out, fitted.err).toContain('12 people by minilm');
  const drawn = await runUsersim(['profiles', 'sample', 'mine', '--size', '5', '--seed', '7', '--quota', 'stratum=minority:0.4,rest:0.6', '--json'], folder);
  const again = await runUsersim(['profiles', 'sample', 'mine', '--size', '5', '--seed', '7', '--quota', 'stratum=minority:0.4,rest:0.6', '--json'], folder);
  expect(drawn.err).toBe('');
  expect(drawn.out.trim().split('\n')).toHaveLength(5);
  expect(again.out).toBe(drawn.out);
  const described = await runUsersim(['profiles', 'describe', 'mine', '--page', 'mine.html'], folder);
  expect(described.out).toContain('12 extracted from logs');
  expect(readFileSync(join(folder, 'mine.html'), 'utf8')).toContain('<svg');
});
