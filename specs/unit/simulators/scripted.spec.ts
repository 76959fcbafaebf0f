import { expect, test } from '@playwright/test';
import { scripted, type ScriptOptions } from '../../../simulators/scripted.js';
import { simulatedBy } from '../../../simulators/simulatedBy.js';
import { playOut, quiet } from '../../contract/simulatorContract.js';
import { ann, refund } from '../cast.js';
import { seededRandom } from '../../../src/support/seed.js';

const free = simulatedBy({ name: 'free', next: ({ transcript }) => `Free after ${transcript.length}` });
const start = (options: ScriptOptions) => scripted(options).start({ profile: ann, scenario: refund, random: seededRandom(1), seed: 1 });

test('says the script word by word, with free turns in between, and then goes on freely', async () => {
  const moves = await playOut(scripted({ turns: ['One.', { free: 2 }, '  four '], by: free }));
  expect(moves.map(({ text }) => text)).toEqual(['One.', 'Free after 2', 'Free after 4', '  four ', 'Free after 8', 'Free after 10']);
});

test('leaves as it is told to when the script is over, without another word', async () => {
  const moves = await playOut(scripted({ turns: ['One.'], then: 'handed off' }));
  expect(moves).toHaveLength(2);
  expect(moves[1]).toMatchObject({ kind: 'leave', ending: 'handed off', text: null, plan: { decision: 'handed off' } });
});

test('code finds the facts that a script gives away, and whether they were asked for', async () => {
  const person = start({ turns: ['It is QX77PL, I paid 120 euros', { leave: 'gave up' }] });
  expect((await person.next([], quiet)).plan).toEqual({
    progress: [],
    intent: 'as scripted',
    reveal: null,
    told: null,
    also: [
      { fact: 'my booking number is QX77PL', told: 'volunteered' },
      { fact: 'I paid 120 euros', told: 'volunteered' },
    ],
    affect: 'not planned',
    decision: 'go on',
  });
});

for (const [name, options, says] of [
  ['says nothing of its end', { turns: ['One.'] }, 'what happens when it is over'],
  ['is empty', { turns: [] }, 'what happens when it is over'],
  ['has free turns and nobody to play them', { turns: [{ free: 1 }, { leave: 'gave up' }] }, 'nobody to play them'],
  ['goes on with nobody', { turns: ['One.'], then: 'go on' }, 'nobody to go on'],
  ['has an empty utterance', { turns: [' '], then: 'gave up' }, 'entry 1 is empty'],
  ['has half a free turn', { turns: [{ free: 0.5 }], by: free }, 'entry 1 has 0.5 free turns'],
  ['goes on after leaving', { turns: [{ leave: 'gave up' }, 'One.'], then: 'gave up' }, 'entry 1 leaves'],
  ['leaves as nobody does', { turns: [{ leave: 'angry' as never }] }, 'leaves as "angry"'],
] as const satisfies readonly (readonly [string, ScriptOptions, string])[]) {
  test(`a script that ${name} is a set-up failure when it starts`, () => {
    expect(() => start(options)).toThrow(new RegExp(`^set-up: the script cannot be played: .*${says}`));
  });
}

test('another script has another hash', () => {
  const hashes = [['a'], ['b'], ['a', 'b']].map(turns => scripted({ turns, then: 'gave up' }).templateHash);
  expect(new Set([...hashes, scripted({ turns: ['a'], then: 'goal reached' }).templateHash]).size).toBe(4);
});
