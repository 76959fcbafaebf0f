import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRecord } from '../../src/record/readRecord.js';
import { transcriptHashOf } from '../../src/record/transcriptHash.js';
import { startModelServer } from '../contract/modelServer.js';
import { conversation, failure, replied, said } from '../unit/report/records.js';
import { firstReply, heldProject, recordsIn, ruling, runHeld, writeIn } from './support/regradeProject.js';
import { runUsersim } from './support/runUsersim.js';

interface Facts {
  readonly counts: { met: number; notMet: number; inconclusive: number };
  readonly changed?: number;
  readonly records: {
    id: string;
    verdicts: { outcome: string; criterion: string; doubt: string | null; party: string | null; advice: string[]; was: { outcome: string } | null }[];
  }[];
  readonly unreadable: string[];
  readonly usage: { calls: number };
}

test.describe('stored conversations are judged anew', () => {
  test('offline: counts, evidence, advice and exit status; a broken record is named; new verdicts stand after the old ones', async ({}, testInfo) => {
    test.setTimeout(120_000);
    const folder = await heldProject(testInfo, { people: 3 });
    writeIn(folder, 'reports/records/broken.json', '{"schemaVersion":1,"kind":"conver');
    writeIn(folder, 'reports/records/folder.json/in-it', '');

    const all = await runUsersim(['regrade', 'reports', '--criterion', 'states an amount', '--criterion', 'is polite', '--out', 'again'], folder);
    expect(all.err).toContain('left out: reports/records/broken.json is no conversation record');
    expect(all.err).toContain('left out: reports/records/folder.json: no regular file');
    expect(all.out).toContain('6 verdicts on 3 conversations: 2 met, 1 not met, 3 inconclusive');
    expect(all.out).toContain('  states an amount: 2 met, 1 not met, 0 inconclusive');
    expect(all.out).toContain('    evidence  turn 2, chatbot: "It costs 30 euros."');
    expect(all.out).toContain('advice    "polite" is understood differently by different readers.');
    expect(all.out).toContain('unreadable: 2 files, named above\njudged offline, by rules; this says nothing about a language model\n');
    expect(all.code).toBe(1);

    for (const [file, before] of recordsIn(folder)) {
      const name = file.replace('reports/records', 'again');
      const after = readRecord(readFileSync(join(folder, name), 'utf8'), name);
      expect(after.verdicts.map(({ criterion, judge, regraded }) => [criterion, judge?.model, regraded === undefined])).toEqual([
        ['states an amount', 'lenient-1', true],
        ['states an amount', 'offline', false],
        ['is polite', 'offline', false],
      ]);
      expect(before.verdicts).toHaveLength(1);
      expect({ ...after, verdicts: [] }).toMatchObject({ ...before, verdicts: [] });
    }
    const again = await runUsersim(['regrade', 'reports', '--criterion', 'is polite', '--out', 'again'], folder);
    expect([again.code, again.err]).toEqual([2, expect.stringMatching(/set-up: again\/.*\.json exists/u)]);

    const good = join('again', recordsIn(folder)[0]?.[0].split(/[\\/]/u).at(-1) ?? '');
    const statusOf = async (...args: string[]) => (await runUsersim(['regrade', good, ...args], folder)).code;
    expect(await statusOf('--criterion', 'says "depends"', '--not')).toBe(recordsIn(folder)[0]?.[1].turns[1]?.text.includes('depends') ? 1 : 0);
    expect(await statusOf('--criterion', 'is polite')).toBe(3);
    expect(await statusOf('--criterion', 'is polite', '--not')).toBe(3);
    expect((await runUsersim(['regrade', 'reports/records/broken.json', '--criterion', 'is polite'], folder)).code).toBe(2);
  });

  test("without --criterion the records' own criteria are judged again, and what changed is listed", async ({}, testInfo) => {
    test.setTimeout(120_000);
    const folder = await heldProject(testInfo, { people: 4 });
    const { code, out } = await runUsersim(['regrade', 'reports'], folder);
    expect(out).toContain(
      '4 verdicts on 4 conversations: 2 met, 2 not met, 0 inconclusive\nchanged: 1 of 4\n  was met, now not met: states an amount (toMeet; reports/records/',
    );
    expect(out).toContain('[was met, 90 certain, by lenient-1]');
    expect(code).toBe(1);
    const facts = JSON.parse((await runUsersim(['regrade', 'reports', '--json'], folder)).out) as Facts;
    expect([facts.counts, facts.changed]).toEqual([{ met: 2, notMet: 2, inconclusive: 0 }, 1]);
    expect(facts.records.flatMap(({ verdicts }) => verdicts.map(({ was }) => was?.outcome)).sort()).toEqual(['met', 'met', 'met', 'not met']);
  });

  test('a void conversation and a failed one are inconclusive with their party, and nobody is asked', async ({}, testInfo) => {
    const turns = [said(1, 'how much is it'), replied(2, 'It costs 30 euros.')];
    const folder = testInfo.outputPath('records');
    writeIn(folder, 'void.json', JSON.stringify(conversation({ id: 'void', turns, verdicts: [], ending: 'simulator invalid' })));
    writeIn(
      folder,
      'failed.json',
      JSON.stringify(conversation({ id: 'failed', turns, verdicts: [], ending: 'chatbot failed', failure: failure('chatbot', 'it hung up') })),
    );
    const { code, out } = await runUsersim(['regrade', 'void.json', 'failed.json', '--criterion', 'states an amount', '--json'], folder);
    const { records } = JSON.parse(out) as Facts;
    expect(records.map(({ verdicts }) => verdicts.map(({ outcome, doubt, party }) => [outcome, doubt, party]))).toEqual([
      [['inconclusive', 'simulated user failed', 'simulated user']],
      [['inconclusive', 'chatbot failed', 'chatbot']],
    ]);
    expect(code).toBe(3);
  });

  test('a language model: all criteria in one call an order; what it misquotes is told with the words; a dead one is exit 2', async ({}, testInfo) => {
    const turns = [said(1, 'how much is it'), replied(2, 'It costs 30 euros.')];
    const folder = testInfo.outputPath('records');
    writeIn(folder, 'one.json', JSON.stringify(conversation({ id: 'one', turns, verdicts: [] })));
    const asked = ['regrade', 'one.json', '--unchecked', '--criterion', 'names a price', '--criterion', 'offers help', '--json'];

    const right = await startModelServer(ruling(firstReply, criterion => (criterion.includes('help') ? 'not met' : 'met')));
    const env = (url: string) => ({ USERSIM_JUDGE_MODEL: 'm-1', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: url });
    const ran = await runUsersim(asked, folder, env(right.url));
    await right.stop();
    const facts = JSON.parse(ran.out) as Facts;
    expect([ran.code, facts.counts, facts.usage.calls]).toEqual([1, { met: 1, notMet: 1, inconclusive: 0 }, 2]);
    expect(right.requests).toHaveLength(2);

    const wrong = await startModelServer(ruling(() => ({ turn: 2, quote: 'how much is it' })));
    const misread = await runUsersim(asked, folder, env(wrong.url));
    await wrong.stop();
    const [first] = (JSON.parse(misread.out) as Facts).records[0]?.verdicts ?? [];
    expect([first?.doubt, first?.party, misread.code]).toEqual(['ruling void', 'judge', 3]);
    expect(first?.advice[0]).toContain('the judge quoted "how much is it" as turn 2, and it stands in turn 1');

    const dead = await startModelServer(() => ({ status: 400, body: { error: { message: 'no such model' } } }));
    const broken = await runUsersim(asked, folder, env(dead.url));
    await dead.stop();
    const [failed] = (JSON.parse(broken.out) as Facts).records[0]?.verdicts ?? [];
    expect([broken.code, failed?.doubt, failed?.party]).toEqual([2, 'judge failed', 'model']);
  });

  test('a run shows the disputes of labels that were there before it', async ({}, testInfo) => {
    const reply = 'It costs 30 euros.';
    const transcriptHash = transcriptHashOf(['how much is it', reply, 'thanks', reply].map(text => ({ text })));
    const row = {
      certainty: 90,
      prediction: 'met',
      gold: 'not met',
      correct: false,
      criterion: 'states an amount',
      transcriptHash,
      source: 'dispute',
      why: 'of what?',
    };
    const { folder, output } = await runHeld(testInfo, { people: 2, allure: true, files: { 'specs/judge/labels.jsonl': `${JSON.stringify(row)}\n` } });
    expect(output).toContain('disputed             1 verdict by people; the outcomes stay');
    const results = join(folder, 'reports/allure-results');
    const texts = readdirSync(results).map(name => readFileSync(join(results, name), 'utf8'));
    expect(texts.filter(text => /they say not met, because of what\? The outcome stays\./iu.test(text))).toHaveLength(3);
  });

  test('what does not fit is a set-up failure that says so', async ({}, testInfo) => {
    const folder = testInfo.outputPath('.');
    for (const [args, what] of [
      [[], 'no records are given'],
      [['nowhere', '--criterion', 'x'], 'there are no records at nowhere'],
      [['.', '--not'], '--not is about a --criterion'],
      [['.', '--criterion', ' '], '--criterion is empty'],
      [['.', '--criterion', 'x', '--min-certainty', '50'], '--min-certainty is "50", not a whole number from 65 to 100'],
      [['.', '--samples', 'seven'], '--samples is "seven"'],
      [['.', '--disagree', 'maybe', 'why'], '--disagree is "maybe"'],
      [['.', '--disagree', 'met'], 'say which record and why'],
    ] as const) {
      const { code, err } = await runUsersim(['regrade', ...args], folder);
      expect([code, err], args.join(' ')).toEqual([2, expect.stringContaining(what)]);
    }
  });
});
