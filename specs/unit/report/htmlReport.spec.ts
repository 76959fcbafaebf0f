import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeHtmlReport, withoutRequests } from '../../../src/report/htmlReport.js';
import { resultsForOneFile } from '../../../src/report/singleFile.js';

test('analytics go, and a policy blocks whatever else might ask', () => {
  const page = withoutRequests(
    '<html><head><title>x</title></head><body><script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>\n  <script>\n gtag("js");\n</script>\n<script>window.data = 1</script></body></html>',
  );
  expect(page).not.toContain('gtag');
  expect(page).toContain('<script>window.data = 1</script>');
  expect(page).toContain(`<head><meta http-equiv="Content-Security-Policy" content="default-src data: blob: 'unsafe-inline' 'unsafe-eval'">`);
});

test('a report that cannot be made is a reason in words', async ({}, info) => {
  await expect(makeHtmlReport({ results: info.outputPath('nowhere'), report: info.outputPath('report'), name: 'x', named: path => path })).rejects.toThrow(
    'no such file or directory',
  );
  expect(existsSync(info.outputPath('report'))).toBe(false);
});

test('traces, videos and big attachments stay outside, and the report says where they lie', ({}, info) => {
  const results = info.outputPath('results');
  const target = info.outputPath('target');
  mkdirSync(results, { recursive: true });
  const attachment = (name: string, type: string, bytes: number) => {
    writeFileSync(join(results, name), Buffer.alloc(bytes));
    return { name, type, source: name };
  };
  const attachments = [
    attachment('page', 'text/html', 10),
    attachment('trace', 'application/zip', 10),
    attachment('film', 'video/webm', 10),
    attachment('huge', 'application/json', 1_000_001),
  ];
  const within = Array.from({ length: 12 }, (_, i) => attachment(`shot${i}`, 'image/png', 900_000));
  writeFileSync(join(results, 'a-result.json'), JSON.stringify({ attachments, steps: [{ attachments: within, steps: [] }] }));
  writeFileSync(join(results, 'g-globals.json'), JSON.stringify({ attachments: [attachment('start', 'text/html', 5)] }));
  resultsForOneFile(results, target, path => path.slice(results.length + 1));

  const told = JSON.parse(readFileSync(join(target, 'a-result.json'), 'utf8')) as { attachments: { name: string; source: string }[] };
  expect(told.attachments.map(({ name }) => name)).toEqual([
    'page',
    'trace (outside of this report)',
    'film (outside of this report)',
    'huge (outside of this report)',
  ]);
  expect(readFileSync(join(target, 'trace.txt'), 'utf8')).toBe('Too big for a report in one file. It lies in trace\n');
  expect(readdirSync(target).filter(name => /^shot\d+$/.test(name))).toHaveLength(9);
  expect(readdirSync(target)).toContain('start');
});
