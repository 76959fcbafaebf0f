import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { extractHelp, extractProfiles, type ExtractIo } from '../../../src/cli/extractProfiles.js';
import type { ExtractionSummary } from '../../../src/extraction/summary.js';
import { readCorpus } from '../../../src/profile/readProfiles.js';
import { Failure } from '../../../src/support/failure.js';
import { RecordingModel } from './makers.js';

/** `usersim profiles extract`, from files to a file. */

const line = (user: string) =>
  JSON.stringify({
    messages: [
      { role: 'user', content: user },
      { role: 'assistant', content: 'I see.' },
    ],
  });

function folderWith(...lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'usersim-extract-'));
  const log = join(folder, 'talks.jsonl');
  writeFileSync(log, `${lines.join('\n')}\n`);
  return { folder, log, out: join(folder, 'deep', 'people.jsonl') };
}

async function command(words: readonly string[], more: Partial<ExtractIo> = {}) {
  const said = { out: '', err: '' };
  const status = await extractProfiles(
    words,
    {},
    {
      out: text => (said.out += text),
      err: text => (said.err += text),
      tty: false,
      signal: new AbortController().signal,
      ...more,
    },
  );
  return { status, ...said };
}

const failureOf = async (words: readonly string[]) =>
  command(words).then(
    () => 'no failure',
    (error: unknown) => (error instanceof Failure ? error.message : `not ours: ${String(error)}`),
  );

test('a log becomes a corpus that can be read, with a summary of every row, and leaves no journal', async () => {
  const { log, out } = folderWith(line('I am a nurse'), line('what is the time there'), 'rubbish', line('I work as a baker'));
  const { status, out: said, err } = await command([log, '--out', out, '--unsafe-k', '1']);
  expect(status).toBe(0);
  expect(readCorpus(out).map(({ objective }) => objective.occupation?.value)).toEqual(['nurse', 'baker']);
  expect(said).toContain('2 profiles in');
  expect(said).toContain('by offline rules');
  expect(said).toContain('rows read:   4 (2 kept, 2 refused)');
  expect(said).toMatch(/refused: {3}1 shows nothing about the life of the person: talks\.jsonl line 2/u);
  expect(said).toMatch(/talks\.jsonl line 3/u);
  expect(err).toContain('100 %');
  expect(existsSync(`${out}.journal.jsonl`)).toBe(false);
});

test('with --json the summary is data', async () => {
  const { log, out } = folderWith(line('I am a nurse'));
  const { out: said } = await command([log, '--out', out, '--unsafe-k', '1', '--json', '--id-prefix', 'ward', '--keep-journal']);
  const summary = JSON.parse(said) as ExtractionSummary;
  expect(summary.rows).toEqual({ read: 1, kept: 1, refused: 0 });
  expect(readCorpus(out)[0]?.id).toMatch(/^ward-1-[a-z]{4}$/u);
  expect(existsSync(`${out}.journal.jsonl`)).toBe(true);
});

test('columns with names of their own are named, and every refused row is in the data', async () => {
  const { folder, out } = folderWith();
  const table = join(folder, 't.csv');
  writeFileSync(table, 'k,w,t\na,user,I am a nurse\na,bot,ok\nb,user,what is the time\nb,bot,ok\n');
  const { status, out: said } = await command([table, '--out', out, '--unsafe-k', '1', '--columns', 'conversation=k,speaker=w,text=t', '--json']);
  expect([status, (JSON.parse(said) as ExtractionSummary).refusedRows]).toEqual([
    0,
    [{ source: 't.csv', line: 4, reason: 'shows nothing about the life of the person' }],
  ]);
});

test('nobody kept is status 1 and no corpus', async () => {
  const { log, out } = folderWith(line('what is the time there'));
  const { status, out: said } = await command([log, '--out', out]);
  expect([status, existsSync(out)]).toEqual([1, false]);
  expect(said).toContain('nobody was kept');
});

test('Ctrl-C leaves a journal, and the same command goes on with it', async () => {
  const { log, out } = folderWith(...Array.from({ length: 4 }, (_, at) => line(`I am a nurse on ward ${at}`)));
  const stop = new AbortController();
  const first = new RecordingModel({ check: () => (stop.abort(), { labels: [] }) });
  const { status, err } = await command([log, '--out', out, '--unsafe-k', '1', '--concurrency', '1'], { model: first, signal: stop.signal });
  expect(status).toBe(130);
  expect(err).toContain('the same command goes on');
  expect(readFileSync(`${out}.journal.jsonl`, 'utf8').trim().split('\n')).toHaveLength(2);
  expect((await failureOf([log, '--out', out, '--unsafe-k', '1'])).split('\n')[0]).toMatch(/begun with the model "recorder-1", and now it is "offline"/u);
  const again = await command([log, '--out', out, '--unsafe-k', '1'], { model: new RecordingModel() });
  expect([again.status, again.err.includes('1 pieces of work are done')]).toEqual([0, true]);
});

test('on a terminal progress is one line that moves', async () => {
  const { log, out } = folderWith(line('I am a nurse'));
  const { err } = await command([log, '--out', out, '--unsafe-k', '1'], { tty: true });
  expect(err).not.toContain('\n');
  expect(err).toContain('\r');
});

for (const [words, what] of [
  [[], 'no log is named'],
  [['a.jsonl'], '--out is missing'],
  [['a.jsonl', '--out', 'x.json'], 'a corpus ends in .jsonl'],
  [['a.jsonl', '--out', 'x.jsonl', '--k', '0'], '--k is "0"'],
  [['a.jsonl', '--out', 'x.jsonl', '--k', 'many'], '--k is "many"'],
  [['a.jsonl', '--out', 'x.jsonl', '--k', '4'], 'with fewer than 5 what is written may lead to somebody'],
  [['a.jsonl', '--out', 'x.jsonl', '--unsafe-k', '5'], '--unsafe-k is "5"'],
  [['a.jsonl', '--out', 'x.jsonl', '--k', '5', '--unsafe-k', '2'], '--k and --unsafe-k are both given'],
  [['a.jsonl', '--out', 'x.jsonl', '--concurrency', '1e9'], '--concurrency is "1e9"'],
  [['a.jsonl', '--out', 'x.jsonl', '--format', 'opnai'], 'did you mean "openai"?'],
  [['a.jsonl', '--out', 'x.jsonl', '--sensitive', 'helth'], 'no sensitive group "helth"'],
  [['a.jsonl', '--out', 'x.jsonl', '--language', '!'], 'no language tag'],
  [['a.jsonl', '--out', 'x.jsonl', '--id-prefix', 'Not Good'], 'lower case words'],
  [['a.jsonl', '--out', 'x.jsonl', '--terms', 'nowhere.txt'], 'no file of terms'],
  [['a.jsonl', '--out', 'x.jsonl', '--columns', 'colour=red'], '--columns has "colour=red"'],
  [['a.jsonl', '--out', 'x.jsonl', '--nonsense'], 'no option --nonsense'],
] as const)
  test(`wrong use is named as set-up: ${words.join(' ') || 'nothing'}`, async () => {
    const message = await failureOf(words);
    expect(message).toMatch(/^set-up: /u);
    expect(message).toContain(what);
  });

test('a corpus is written over with --force only, and a missing log is named', async () => {
  const { log, out, folder } = folderWith(line('I am a nurse'));
  await command([log, '--out', out, '--unsafe-k', '1']);
  expect(await failureOf([log, '--out', out])).toMatch(/exists\n[^]*--force/u);
  expect((await command([log, '--out', out, '--unsafe-k', '1', '--force', '--id-prefix', 'anew'])).status).toBe(0);
  expect(readCorpus(out)[0]?.id).toMatch(/^anew-1-/u);
  expect(await failureOf([join(folder, 'none.jsonl'), '--out', join(folder, 'b.jsonl')])).toMatch(/^set-up: there is no log/u);
});

test('a log is never written over, by whatever path it is named', async () => {
  const { log, folder } = folderWith(line('I am a nurse'));
  const text = readFileSync(log, 'utf8');
  const link = join(folder, 'link.jsonl');
  symlinkSync(log, link);
  for (const out of [log, link, join(folder, '.', 'talks.jsonl')])
    expect(await failureOf([log, '--out', out, '--force']), out).toContain('would be written over');
  const journal = join(folder, 'y.jsonl.journal.jsonl');
  writeFileSync(journal, text);
  expect(await failureOf([journal, '--out', join(folder, 'y.jsonl')])).toContain('would be written over');
  expect(await failureOf([log, '--out', join(folder, 'y.jsonl'), '--no-resume'])).toContain('is no journal');
  expect([readFileSync(log, 'utf8'), readFileSync(journal, 'utf8')]).toEqual([text, text]);
});

test('the key of the evidence stands beside the corpus for its owner alone, and is used again', async () => {
  const { log, out } = folderWith(line('I am a nurse'));
  const hashes = () => JSON.stringify(readCorpus(out)[0]?.objective.occupation?.evidence);
  const { out: said } = await command([log, '--out', out, '--unsafe-k', '1']);
  expect(said).toContain('keep it with the log, never with the corpus');
  const [key, first] = [readFileSync(`${out}.key`, 'utf8'), hashes()];
  expect([statSync(`${out}.key`).mode & 0o777, /^[0-9a-f]{64}\n$/u.test(key)]).toEqual([0o600, true]);
  await command([log, '--out', out, '--unsafe-k', '1', '--force']);
  expect([readFileSync(`${out}.key`, 'utf8'), hashes()]).toEqual([key, first]);
  rmSync(`${out}.key`);
  await command([log, '--out', out, '--unsafe-k', '1', '--force']);
  expect(hashes()).not.toBe(first);
  writeFileSync(`${out}.key`, 'my notes');
  expect(await failureOf([log, '--out', out, '--unsafe-k', '1', '--force'])).toMatch(/^set-up: [^\n]*holds no key/u);
  expect(readFileSync(`${out}.key`, 'utf8')).toBe('my notes');
});

test('every option is in the help', () => {
  for (const option of [
    'out',
    'format',
    'force',
    'speaker',
    'k',
    'unsafe-k',
    'sensitive',
    'concurrency',
    'language',
    'terms',
    'id-prefix',
    'limit',
    'no-resume',
    'json',
  ])
    expect(extractHelp).toContain(`--${option} `);
});
