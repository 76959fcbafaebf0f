import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { replay } from '../../../simulators/replay.js';
import { seededRandom } from '../../../src/support/seed.js';
import { playOut, quiet } from '../../contract/simulatorContract.js';
import { ann, refund, turnsOf } from '../cast.js';
import { recordOf } from './recorded.js';

const start = (record: Parameters<typeof replay>[0]['record']) =>
  replay({ record }).start({ profile: ann, scenario: refund, random: seededRandom(1), seed: 1 });

test('says what was said, with the plans of then, and ends as it ended', async () => {
  const record = recordOf();
  const moves = await playOut(replay({ record }));
  expect(moves.map(({ text }) => text)).toEqual(['Hi, my flight was cancelled.', 'KL1234', 'This is useless, bye']);
  expect(moves.map(({ plan }) => plan)).toEqual(record.turns.flatMap(({ plan }) => plan ?? []));
  expect(moves.at(-1)).toMatchObject({ kind: 'leave', ending: 'gave up' });
});

test('who left without a word leaves without a word', async () => {
  const moves = await playOut(replay({ record: recordOf({ turns: turnsOf('user: Hi.', 'chatbot: Hello.'), ending: 'handed off' }) }));
  expect(moves).toHaveLength(2);
  expect(moves[1]).toMatchObject({ kind: 'leave', ending: 'handed off', text: null });
});

test('is named after what it replays, from a file or a parsed record', () => {
  const file = test.info().outputPath('record.json');
  writeFileSync(file, JSON.stringify(recordOf()));
  for (const record of [file, relative(process.cwd(), file), recordOf()])
    expect(replay({ record })).toMatchObject({ name: 'replay of usp', model: 'm-1', offline: false, templateHash: '0badcafe' });
});

test('a conversation that goes on longer than one that did not end by leaving is a set-up failure', async () => {
  const record = recordOf({ turns: turnsOf('user: Hi.', 'chatbot: Hello.'), ending: 'turn limit' });
  const person = start(record);
  expect(await person.next([], quiet)).toMatchObject({ kind: 'say', text: 'Hi.' });
  await expect(person.next(record.turns as never, quiet)).rejects.toThrow(
    'set-up: the record c-1 holds 1 utterance and ended by "turn limit", and this conversation goes on',
  );
});

test('a record that is missing, unreadable or silent is a set-up failure with the first turn, and the name still says that it replays', async () => {
  const file = test.info().outputPath('broken.json');
  writeFileSync(file, '{"kind": "conversation"');
  for (const [record, says] of [
    [test.info().outputPath('none.json'), /^set-up: the record .*none\.json cannot be read/u],
    [file, /^set-up: .*broken\.json is no conversation record/u],
    [recordOf({ turns: turnsOf('chatbot: Hello.'), ending: 'interrupted' }), /^set-up: nobody said anything in the record c-1/u],
  ] as const) {
    expect(replay({ record }).name).toMatch(/^replay/u);
    await expect(start(record).next([], quiet)).rejects.toThrow(says);
  }
});
