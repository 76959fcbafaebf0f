import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from '../support/failure.js';
import { refuseStrangeFile, replaceFile } from '../support/replaceFile.js';
import { withLabels } from './labels/labelHtml.js';
import { showLabels } from './labels/showLabels.js';
import { outputFolder, readText } from './outputFolder.js';
import { countedLabels, SUMMARY_SCHEMA_VERSION, type Summary } from './summary.js';
import { headline } from './words.js';

/** What is read again of a summary; its other fields stay as they are. */
const summarySchema = z.looseObject({
  schemaVersion: z.literal(SUMMARY_SCHEMA_VERSION),
  offline: z.boolean(),
  conversations: z.int().min(0),
  verdicts: z.object({ met: z.int().min(0), notMet: z.int().min(0), inconclusive: z.int().min(0) }),
});

const globalsSchema = z.looseObject({ attachments: z.array(z.looseObject({ name: z.string(), source: z.string().regex(/^[\w-][\w.-]*$/u) })) });

/** A report that was made anew. */
export interface Remade {
  readonly headline: string;
  readonly labels: Summary['labels'];
  /** The page in one file; null where the run wrote no Allure results. */
  readonly page: string | null;
}

/**
 * Makes a run's report anew from what lies in its folder (records, Allure results, summary), with what people's labels say by now.
 * Everything that labels do not change stays as the run wrote it. A folder without a run is a set-up failure (`no-run`); so is one that
 * somebody made who is no run, with links, pipes or devices in it (`strange-file`): nothing is written then.
 */
export async function remakeReport({ folder, labels, from = '.' }: { folder: string; labels: string | readonly string[]; from?: string }): Promise<Remade> {
  const root = resolve(from, folder);
  const output = outputFolder(resolve(from), folder);
  refuseStrangeFiles(root, output);
  const summary = summaryIn(join(root, 'summary.json'), folder);
  const records = listed(join(root, 'records')).filter(name => name.endsWith('.json'));
  const hasResults = listed(output.results).some(name => name.endsWith('-result.json'));
  const facts = showLabels({
    labels: [labels].flat().map(file => resolve(from, file)),
    records: records.map(name => join(root, 'records', name)),
    results: hasResults ? output.results : null,
  });
  const told = { labels: countedLabels(facts) };
  output.write('summary.json', { ...summary, ...told });
  const name = headline(summary as unknown as Summary);
  if (!hasResults) return { headline: name, ...told, page: null };
  remakeStartPage(output.results, told);
  const { makeHtmlReport } = await import('./htmlReport.js');
  await makeHtmlReport({ results: output.results, report: output.report, name, named: output.named });
  return { headline: name, ...told, page: output.named(join(output.report, 'index.html')) };
}

function summaryIn(file: string, folder: string): z.infer<typeof summarySchema> {
  const refuse = (why: string) =>
    new Failure({
      party: 'set-up',
      code: 'no-run',
      what: `${folder} holds no run: its summary.json ${why}`,
      next: 'Run npx playwright test first, or name the folder: --folder <reports>',
    });
  const text = readText(file);
  if (text === null) throw refuse('is not there');
  try {
    const read = summarySchema.safeParse(JSON.parse(text));
    if (read.success) return read.data;
    throw refuse(`does not fit: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}`);
  } catch (error) {
    throw error instanceof Failure ? error : refuse('is no JSON');
  }
}

/** The page to begin with says what labels say: that part of it is made anew. */
function remakeStartPage(results: string, summary: Pick<Summary, 'labels'>): void {
  const globals = (() => {
    try {
      return globalsSchema.safeParse(JSON.parse(readText(join(results, 'usersim-globals.json')) ?? '')).data;
    } catch {
      return undefined;
    }
  })();
  const source = globals?.attachments.find(({ name }) => name === 'Start here')?.source;
  const path = source === undefined ? undefined : join(results, source);
  const text = path === undefined ? null : readText(path);
  if (path === undefined || text === null) return;
  refuseStrangeFile(path, results);
  const page = withLabels(text, summary);
  if (page !== null) replaceFile(path, page);
}

/** Everything that is read or written is looked at before anything is written. */
function refuseStrangeFiles(root: string, { results, report }: { readonly results: string; readonly report: string }): void {
  const records = join(root, 'records');
  for (const path of [join(root, 'summary.json'), records, results, report, join(report, 'index.html')]) refuseStrangeFile(path, root);
  for (const folder of [records, results]) for (const name of listed(folder)) refuseStrangeFile(join(folder, name), root);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
