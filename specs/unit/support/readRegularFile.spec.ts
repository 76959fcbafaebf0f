import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test, type TestInfo } from '@playwright/test';
import { storedRecords } from '../../../src/cli/regrade/storedRecords.js';
import { readRecords } from '../../../src/cli/judge/label/readRecords.js';
import { readCalibration } from '../../../src/judge/calibration/calibrationFile.js';
import { readLabels } from '../../../src/judge/calibration/readLabels.js';
import { readCheck } from '../../../src/judge/precheck/keptCheck.js';
import { storedTurns } from '../../../src/record/storedTurns.js';
import { readRegularFile } from '../../../src/support/readRegularFile.js';

/** Three things that look like a file by their names: a pipe nobody writes to, and two links to what never ends. */
function strange(testInfo: TestInfo): string[] {
  const [pipe, zero, link] = ['pipe.json', 'zero.json', 'link.json'].map(name => testInfo.outputPath('in', name)) as [string, string, string];
  mkdirSync(testInfo.outputPath('in'), { recursive: true });
  execFileSync('mkfifo', [pipe]);
  symlinkSync('/dev/zero', zero);
  symlinkSync(pipe, link);
  return [pipe, zero, link];
}

test('a file is read whole, up to its limit in bytes; what is none is refused at once', ({}, testInfo) => {
  const [text, ...none] = [testInfo.outputPath('in', 'long.txt'), ...strange(testInfo)] as [string, ...string[]];
  const long = 'äb'.repeat(700_000);
  writeFileSync(text, long);
  expect(readRegularFile(text, 2_100_000)).toBe(long);
  expect(() => readRegularFile(text, 2_099_999)).toThrow('2 MB large; at most');
  for (const path of [...none, testInfo.outputPath('in')]) expect(() => readRegularFile(path, 100), path).toThrow(/no regular file|EISDIR/u);
  expect(() => readRegularFile(testInfo.outputPath('in', 'nobody'), 100)).toThrow('ENOENT');
});

test('the limit holds for what is read, not for the size that is said', () => {
  // Elsewhere nothing says 0 bytes and holds more.
  if (process.platform !== 'linux') return;
  expect(readRegularFile('/proc/self/status', 100_000)).toContain('Pid:');
  expect(() => readRegularFile('/proc/self/status', 20)).toThrow('at most 20 bytes');
});

test('no reader of what strangers send waits for a pipe or eats a device: each names it, or passes it over', ({}, testInfo) => {
  const paths = strange(testInfo);
  const folder = testInfo.outputPath('in');
  expect(storedRecords([folder]).unreadable.filter(line => line.includes('no regular file'))).toHaveLength(3);
  expect(storedRecords([paths[0] ?? '']).unreadable, 'named by hand').toEqual([expect.stringContaining('no regular file')]);
  expect(readRecords(folder).unreadable.filter(line => line.includes('no regular file'))).toHaveLength(3);
  expect(storedTurns(folder)).toEqual([]);
  for (const path of paths) {
    expect(readCalibration(path)).toMatchObject({ why: 'unreadable', detail: 'no regular file' });
    expect(() => readLabels(path)).toThrow('no regular file');
    expect(readCheck(path)).toBe('broken');
  }
});
