import { relative, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import type { ConversationRecord } from '../../../record/conversationRecord.js';
import { Failure } from '../../../support/failure.js';
import { counted } from '../../../support/text.js';
import { oneLine } from '../../../support/visible.js';
import { readArguments, refused, wholeNumber } from '../../readArguments.js';
import { judgeFolderOf } from '../judgeFolder.js';
import { candidatesIn, type Candidates } from './candidates.js';
import { draw, type Drawn } from './draw.js';
import type { Item } from './item.js';
import { storedLabels } from './labelFile.js';
import { readRecords } from './readRecords.js';
import { serveLabelling } from './server.js';
import { startLabelling, type Labelling } from './session.js';
import { showings } from './showings.js';

export const labelHelp = `usersim judge label: a local page where a person answers what the judge answered, to measure the judge

  --records <folder>   conversation records; default reports/records
  --out <file.jsonl>   where labels are kept; default labels.jsonl in the run's folder for them, as its
                       summary.json says (specs/judge). The same file goes on where it stopped
  --size <n>           how many verdicts to draw, 1 to 10000; default 50
  --seed <n>           a whole number from 0; default 1
  --labeller <name>    a name or initials, kept with each label
  --matcher <name>     only verdicts of this matcher: toMeet
  --criterion <text>   only criteria that have these words
  --port <n>           default: any free one

Verdicts are drawn at random, those of rare leanings and certainties more often, each with its weight. A fifth is shown a second time
later on, to see how far a person agrees with themselves. The page shows neither ruling nor certainty, and is open to this machine only.
Labels are on disk at once; they hold criteria and what you write, and nothing that was said. Answers hold for another judge of the very
same transcripts too, and are not asked for again. One file for one person: two people keep two.

Exit status: 0, 2 when the set-up failed, 130 when interrupted: labels are kept.
`;

const OPTIONS = {
  records: { type: 'string' },
  out: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  labeller: { type: 'string' },
  matcher: { type: 'string' },
  criterion: { type: 'string' },
  port: { type: 'string' },
} as const;

const COMMAND = 'judge label';
/** When all is labelled and nobody uses the page for so many milliseconds, it is over: until then answers may be changed. */
const LINGER_MS = 60_000;
/** Unreadable files that are named one by one. */
const NAMED = 10;
/** Matchers or criteria that are named where none is the one asked for. */
const LISTED = 20;

interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Serves the page until all is labelled, or Ctrl-C. Returns the exit status. */
export async function judgeLabel(words: readonly string[], io: Surroundings): Promise<number> {
  const { values: given, positionals } = readArguments(COMMAND, words, OPTIONS);
  if (positionals.length > 0) throw refused(COMMAND, `"${positionals.join(' ')}": it takes options only`);
  const size = wholeNumber(COMMAND, 'size', given.size, 1, 10_000) ?? 50;
  const seed = wholeNumber(COMMAND, 'seed', given.seed, 0, Number.MAX_SAFE_INTEGER) ?? 1;
  const port = wholeNumber(COMMAND, 'port', given.port, 0, 65_535) ?? 0;
  const labeller = given.labeller === undefined ? undefined : oneLine(given.labeller, 80);
  const place = given.records ?? 'reports/records';
  const { records, unreadable } = readRecords(place);
  const file = resolve(given.out ?? `${judgeFolderOf(COMMAND, [place], '--out <file.jsonl>')}/labels.jsonl`);
  if (labeller !== undefined) oneLabeller(file, labeller);
  for (const problem of unreadable.slice(0, NAMED)) io.err(`left out: ${oneLine(problem)}\n`);
  if (unreadable.length > NAMED) io.err(`left out: ${unreadable.length - NAMED} more records that cannot be read\n`);
  const candidates = candidatesIn(records, { matcher: given.matcher, criterion: given.criterion });
  const drawn = draw(candidates.items, { size, seed });
  io.err(drawnWords(candidates, drawn, records.length, unreadable.length));
  if (drawn.length === 0)
    throw new Failure({
      party: 'set-up',
      code: 'nothing-to-label',
      what: `nothing in ${place} is there to be labelled${wantedWords(records, given)}`,
      next: 'Records with verdicts of a judge are needed: await expect(conversation).toMeet(...), then npx playwright test.',
    });
  const order = showings(drawn, seed);
  const twice = order.length - drawn.length;
  io.err(`${counted(order.length, 'screen')}${twice === 0 ? '' : `, ${twice} of them a second time`}; labels go to ${shownPath(file)}\n`);
  const session = { draw: drawName(seed, drawn), labeller };
  const labelling = startLabelling(order, file, session, io.clock);
  const { others, cutOff } = storedLabels(file);
  const { answered, of, next } = labelling.progress();
  if (others > 0)
    io.err(`${shownPath(file)} has ${counted(others, 'line')} that ${others === 1 ? 'is' : 'are'} none of this command's labels; they stay as they are\n`);
  if (cutOff > 0) io.err(`${counted(cutOff, 'row')} that a crash cut off ${cutOff === 1 ? 'is' : 'are'} taken out; what was asked there is asked again\n`);
  if (labelling.carried > 0)
    io.err(
      `${counted(labelling.carried, 'answer')} to the same questions, given while another judge was measured, ${labelling.carried === 1 ? 'holds' : 'hold'} here too\n`,
    );
  if (answered > 0) io.err(`${answered} of ${of} are labelled already; it goes on behind them\n`);
  const finished = next === null || (await served(labelling, port, io));
  labelling.finish();
  io.out(endWords(labelling, shownPath(file), finished));
  return finished ? 0 : 130;
}

/** Labels of two people in one file would pass for one person who disagrees with themselves. */
function oneLabeller(file: string, labeller: string): void {
  const others = new Set(storedLabels(file).labels.flatMap(({ labeller: name }) => (typeof name === 'string' && name !== labeller ? [name] : [])));
  if (others.size > 0)
    throw refused(
      COMMAND,
      `${shownPath(file)} holds labels of ${oneLine([...others].join(', '), 200)}, not of ${labeller}: two people keep two files, --out <file.jsonl>`,
    );
}

/** What there is instead of what was asked for. */
function wantedWords(records: readonly ConversationRecord[], { matcher, criterion }: { readonly matcher?: string; readonly criterion?: string }): string {
  if (matcher === undefined && criterion === undefined) return '';
  const there = candidatesIn(records).items;
  if (there.length === 0) return '';
  const known = candidatesIn(records, { matcher }).items;
  const [asked, names] =
    known.length === 0
      ? [`verdict of ${matcher}`, there.map(item => item.matcher)]
      : [`criterion has the words "${criterion}"`, known.map(item => item.criterion)];
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const most = [...times].sort((a, b) => b[1] - a[1]);
  const more = most.length > LISTED ? ` and ${most.length - LISTED} more` : '';
  return `: no ${asked}; there are ${most
    .slice(0, LISTED)
    .map(([name, count]) => `${oneLine(name, 100)} (${count})`)
    .join(', ')}${more}`;
}

/** True when all is labelled, false when it was interrupted. */
async function served(labelling: Labelling, port: number, io: Surroundings): Promise<boolean> {
  const stopping = new AbortController();
  let linger: NodeJS.Timeout | undefined;
  const broken: Failure[] = [];
  const server = await serveLabelling(labelling, port, {
    used: left => {
      clearTimeout(linger);
      if (left === 0) linger = setTimeout(() => stopping.abort(), LINGER_MS).unref();
    },
    done: () => stopping.abort(),
    failed: failure => {
      broken.push(failure);
      stopping.abort();
    },
  });
  io.out(`${server.url}\n`);
  io.err('Open this address in a browser on this machine. Ctrl-C stops; the same command goes on.\n');
  await new Promise<void>(stopped => {
    for (const signal of [io.signal, stopping.signal]) {
      if (signal.aborted) stopped();
      signal.addEventListener('abort', () => stopped(), { once: true });
    }
  });
  clearTimeout(linger);
  await server.close();
  if (broken[0] !== undefined) throw broken[0];
  return labelling.progress().next === null;
}

/** As somebody in this folder would write it, ready to be pasted. */
function shownPath(file: string): string {
  const near = relative('.', file);
  const path = near.startsWith('..') ? file : near;
  return /[^\w./-]/u.test(path) ? JSON.stringify(path) : path;
}

/** The same records, seed and size give the same name. */
const drawName = (seed: number, drawn: readonly Drawn<Item>[]): string =>
  createHash('sha256')
    .update([seed, ...drawn.map(({ item, probability }) => `${item.id} ${probability}`).sort()].join('\n'))
    .digest('hex')
    .slice(0, 8);

/** Says what was drawn, and what was not; nothing of what the judge leaned to, for who reads it may be who labels. */
function drawnWords({ items, leftOut, offline }: Candidates, drawn: readonly unknown[], records: number, unreadable: number): string {
  const judges = new Set(items.flatMap(({ judge }) => (judge === null ? [] : `${judge.model} ${judge.templateHash} ${judge.samples}`)));
  const nobodys = items.filter(({ judge }) => judge === null).length;
  const lines = [
    `${counted(records, 'record')} read${unreadable > 0 ? `, ${unreadable} cannot be read` : ''}; ${drawn.length} of ${counted(items.length, 'judged verdict')} drawn`,
    ...[...leftOut].map(([because, count]) => `${counted(count, 'verdict')} left out: ${because}`),
    ...(nobodys > 0 ? [`${counted(nobodys, 'verdict')} of a panel, or of a judge without model and template: labels of them calibrate nobody`] : []),
    ...(judges.size > 1 ? [`they come of ${judges.size} judges, or prompts: each is measured apart`] : []),
    ...(offline ? ['', 'OFFLINE: all of these verdicts are by offline rules. Labels measure the rules, and say nothing about a language model.', ''] : []),
  ];
  return lines.map(line => `${line}\n`).join('');
}

function endWords(labelling: Labelling, file: string, finished: boolean): string {
  const { answered, of } = labelling.progress();
  const { twice, alike } = labelling.selfAgreement();
  const lines = [
    `${answered} of ${of} labelled${answered > 0 ? `: ${file}` : ''}`,
    ...(twice > 0 ? [`labelled twice: ${twice}, the same both times: ${alike} (self-agreement ${Math.round((100 * alike) / twice)} %)`] : []),
    finished ? `Next: npx usersim judge calibrate ${file}` : 'interrupted; the same command goes on where it stopped',
  ];
  return lines.map(line => `${line}\n`).join('');
}
