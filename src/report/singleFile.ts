import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, StepResult } from 'allure-js-commons';

/** Bytes of attachments that go into the one file; what Allure itself needs comes on top, and base64 adds a third. */
const BUDGET = 9_000_000;
const LARGEST = 1_000_000;
const NEVER = /zip|video|playwright-trace/;
/** What a reader misses first, first. */
const WANTED = ['text/html', 'text/markdown', 'verdict.json', 'image/', 'text/'];

type Holder = Pick<StepResult, 'attachments' | 'steps'>;

/**
 * Copies Allure results for a report in one file: traces, videos and whatever is too big stay outside, and the report says
 * where they lie. `named` says a path as people in the project do.
 */
export function resultsForOneFile(results: string, target: string, named: (path: string) => string): void {
  mkdirSync(target, { recursive: true });
  const files = readdirSync(results);
  const told = files
    .filter(name => name.endsWith('-result.json'))
    .map(name => ({ name, result: JSON.parse(readFileSync(join(results, name), 'utf8')) as Holder }));
  const kept = choose(
    told.flatMap(({ result }) => attachmentsOf(result)),
    results,
  );
  for (const { name, result } of told) {
    for (const attachment of attachmentsOf(result)) if (!kept.has(attachment.source)) leaveOutside(attachment, results, target, named);
    writeFileSync(join(target, name), JSON.stringify(result));
  }
  for (const name of files) if (/-(globals|container)\.json$/.test(name)) linkOrCopy(join(results, name), join(target, name));
  const globals = files
    .filter(name => name.endsWith('-globals.json'))
    .map(name => JSON.parse(readFileSync(join(results, name), 'utf8')) as Pick<Holder, 'attachments'>);
  for (const name of [...kept, ...globals.flatMap(({ attachments }) => attachments.map(({ source }) => source))])
    linkOrCopy(join(results, name), join(target, name));
}

const attachmentsOf = ({ attachments, steps }: Holder): Attachment[] => [...attachments, ...steps.flatMap(attachmentsOf)];

function choose(attachments: readonly Attachment[], results: string): ReadonlySet<string> {
  const rank = ({ name, type = '' }: Attachment) => {
    const place = WANTED.findIndex(wanted => type.startsWith(wanted) || name === wanted);
    return place < 0 ? WANTED.length : place;
  };
  let left = BUDGET;
  const kept = new Set<string>();
  for (const attachment of [...attachments].sort((a, b) => rank(a) - rank(b))) {
    const bytes = statSync(join(results, attachment.source), { throwIfNoEntry: false })?.size ?? Infinity;
    if (bytes > Math.min(left, LARGEST) || NEVER.test(attachment.type ?? '')) continue;
    left -= bytes;
    kept.add(attachment.source);
  }
  return kept;
}

function leaveOutside(attachment: Attachment, results: string, target: string, named: (path: string) => string): void {
  const source = `${attachment.source}.txt`;
  writeFileSync(join(target, source), `Too big for a report in one file. It lies in ${named(join(results, attachment.source))}\n`);
  Object.assign(attachment, { name: `${attachment.name} (outside of this report)`, type: 'text/plain', source });
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
