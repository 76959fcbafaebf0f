import { appendFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { extractPeople, type ExtractionOptions } from '../../../src/extraction/extractPeople.js';
import { openJournal } from '../../../src/extraction/journal.js';
import type { LoggedConversation } from '../../../src/extraction/logs/loggedConversation.js';
import { offlineExtraction } from '../../../src/extraction/offline.js';
import { CHECK, EXTRACT, POLISH } from '../../../src/extraction/replies.js';
import { attribute, extracted, nurses, RecordingModel, rowsOf, signal } from './makers.js';

/** What is done already is not done again, and not mixed with the work of others. */

const run = (rows: readonly LoggedConversation[], more: Partial<ExtractionOptions> = {}) =>
  extractPeople(rowsOf(...rows), { model: offlineExtraction(), signal: signal(), evidenceKey: 'key', k: 1, ...more });
const journalIn = (model = 'recorder-1', resume = true, file = join(mkdtempSync(join(tmpdir(), 'usersim-journal-')), 'x.journal.jsonl')) => ({
  file,
  journal: openJournal(file, { model, prompts: 'p', resume }),
});

test('an interrupted run goes on where it was, asks nothing twice, and gives the same corpus', async () => {
  const whole = await run(nurses(6), { model: new RecordingModel() });
  const { file, journal } = journalIn();
  const stop = new AbortController();
  const first = new RecordingModel({
    check: (request: { facts: unknown }) => (first.asked(CHECK) === 3 ? (stop.abort(new Error('Ctrl-C')), { labels: [] }) : allLabels(request)),
  });
  await expect(run(nurses(6), { model: first, journal, signal: stop.signal, concurrency: 1 })).rejects.toThrow('Ctrl-C');
  const before = readFileSync(file, 'utf8').trim().split('\n').length - 1;
  expect(before).toBe(3);
  // The last line was half written when the machine went down.
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -30));
  const second = new RecordingModel();
  const resumed = await run(nurses(6), { model: second, journal: openJournal(file, { model: 'recorder-1', prompts: 'p', resume: true }) });
  expect(second.asked(EXTRACT)).toBe(4);
  expect(resumed.profiles).toEqual(whole.profiles);
  expect(resumed.summary.resumed).toBe(2);
});

const allLabels = ({ facts }: { facts: unknown }) => ({
  labels: (facts as { statements: { number: number }[] }).statements.map(({ number }) => ({ number, label: 'entailed' })),
});

test('a journal of another model or other prompts is not mixed with, nor a damaged one', () => {
  const { file, journal } = journalIn();
  journal.put('facts', 'k', {});
  journal.put('facts', 'l', {});
  const open =
    (model: string, prompts: string, resume = true) =>
    () =>
      openJournal(file, { model, prompts, resume });
  expect(open('other', 'p')).toThrow(/^set-up: x\.journal\.jsonl was begun with the model "recorder-1", and now it is "other"\n[^]*--no-resume/u);
  expect(open('recorder-1', 'q')).toThrow(/begun with other prompts/u);
  expect(open('recorder-1', 'p')().found).toBe(2);
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [lines[0], 'rubbish', lines[2], ''].join('\n'));
  expect(open('recorder-1', 'p')).toThrow(/damaged at line 2/u);
  expect(open('other', 'q', false)().found).toBe(0);
});

test('a journal entry that does not fit is worked out again', async () => {
  const { file, journal } = journalIn();
  await run(nurses(1), { model: new RecordingModel(), journal });
  const forged = readFileSync(file, 'utf8').replace(/"turns":\[1\]/u, '"turns":["x"]');
  writeFileSync(file, forged);
  const model = new RecordingModel();
  await run(nurses(1), { model, journal: openJournal(file, { model: 'recorder-1', prompts: 'p', resume: true }) });
  expect([model.asked(EXTRACT), model.asked(POLISH)]).toEqual([1, 0]);
});

test('a file that is no journal is neither written over nor removed, and a journal is for its owner alone', () => {
  for (const text of ['{"messages":[]}', 'my notes', '{"a":1}\n{"b":2}\n', '{"kind":"other"}\n']) {
    const { file } = journalIn();
    writeFileSync(file, text);
    for (const resume of [true, false])
      expect(() => openJournal(file, { model: 'm', prompts: 'p', resume })).toThrow(
        /^set-up: x\.journal\.jsonl is no journal of an extraction\n[^]*left as it is/u,
      );
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
  const { file } = journalIn();
  for (const text of ['', '{"kind":"extraction jour']) {
    writeFileSync(file, text);
    expect(openJournal(file, { model: 'm', prompts: 'p', resume: true }).found).toBe(0);
  }
  const { file: own, journal } = journalIn();
  journal.put('facts', 'k', {});
  openJournal(own, { model: 'recorder-1', prompts: 'p', resume: true });
  expect(statSync(own).mode & 0o777).toBe(0o600);
});

test('appending to a journal keeps one entry a line', () => {
  const { file, journal } = journalIn();
  journal.put('prose', 'a', { text: 'one\ntwo' });
  appendFileSync(file, '{"stage":"prose","key":"b"');
  expect(existsSync(file)).toBe(true);
  expect(openJournal(file, { model: 'recorder-1', prompts: 'p', resume: true }).found).toBe(1);
});

test('a journal begins with its first entry, and holds nothing sensitive that was not asked for', async () => {
  const { file, journal } = journalIn();
  expect(existsSync(file)).toBe(false);
  const sick = extracted(attribute(), attribute({ name: 'otherExperiences', value: 'has diabetes' }));
  const first = await run(nurses(1), { model: new RecordingModel({ extract: sick }), journal });
  expect(readFileSync(file, 'utf8')).not.toMatch(/diabetes/u);
  const again = new RecordingModel({ extract: sick });
  const open = () => openJournal(file, { model: 'recorder-1', prompts: 'p', resume: true });
  const resumed = await run(nurses(1), { model: again, journal: open() });
  expect([resumed.profiles, resumed.summary.attributes, again.sent.length]).toEqual([first.profiles, first.summary.attributes, 0]);
  expect(first.summary.attributes.dropped).toEqual({ 'sensitive: health': 1 });
  // Asked for, it is looked for again: the journal cannot tell.
  const asked = await run(nurses(1), { model: again, journal: open(), sensitive: ['health'] });
  expect(asked.profiles[0]?.objective.otherExperiences?.value).toBe('has diabetes');
});
