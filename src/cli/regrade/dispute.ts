import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BOTH_ACCEPTABLE, CANNOT_TELL, isRight } from '../../judge/calibration/labelRow.js';
import { askedQuestion } from '../../record/asked/askedQuestion.js';
import type { ConversationRecord } from '../../record/conversationRecord.js';
import { transcriptHashOf } from '../../record/transcriptHash.js';
import type { VerdictRecord } from '../../record/verdictRecord.js';
import { Failure } from '../../support/failure.js';
import { cut, inQuotes } from '../../support/text.js';
import { ownOutcome } from '../../report/rateWords.js';
import { oneLine } from '../../support/visible.js';
import { itemOf, rulingsIn } from '../judge/label/candidates.js';
import { judgeFolderOf, labelsFolder } from '../judge/judgeFolder.js';
import type { Item } from '../judge/label/item.js';
import { appendLabel } from '../judge/label/labelFile.js';
import type { Gold } from '../judge/label/row.js';
import { refused } from '../readArguments.js';
import { remakeAfter } from './remakeAfter.js';
import { storedRecords } from './storedRecords.js';

export interface DisputeOptions {
  readonly disagree: string;
  readonly criterion?: readonly string[] | undefined;
  readonly labels?: string | undefined;
  readonly labeller?: string | undefined;
}

interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const SAYS: Readonly<Record<string, Gold>> = {
  met: 'met',
  'not met': 'not met',
  'cannot tell': CANNOT_TELL,
  both: BOTH_ACCEPTABLE,
  [BOTH_ACCEPTABLE]: BOTH_ACCEPTABLE,
};
const MOST_WHY = 2000;
const LISTED = 30;

/** What a judge said in a record, and what a person may say of the same. */
interface Disputable {
  readonly verdict: VerdictRecord;
  readonly item: Item;
}

/** Keeps one person's disagreement with one verdict as a label. The outcome stays as it is. Returns the exit status. */
export async function dispute(words: readonly string[], given: DisputeOptions & Readonly<Record<string, unknown>>, io: Surroundings): Promise<number> {
  for (const option of ['not', 'samples', 'min-certainty', 'unchecked', 'out', 'json'])
    if (given[option] !== undefined) throw refused('regrade', `--${option} is not about --disagree`);
  const says = Object.hasOwn(SAYS, given.disagree) ? SAYS[given.disagree] : undefined;
  if (says === undefined) throw refused('regrade', `--disagree is "${oneLine(given.disagree, 100)}"; give "met", "not met", "cannot tell" or "both"`);
  const [place, why, ...more] = words;
  if (place === undefined || why === undefined || why.trim() === '' || more.length > 0)
    throw refused('regrade', 'say which record and why: usersim regrade <record> --disagree met "why"');
  const { stored, unreadable } = storedRecords([place]);
  const [only, ...others] = stored;
  if (unreadable[0] !== undefined) throw new Failure({ party: 'set-up', code: 'record-unreadable', what: unreadable[0] });
  if (only === undefined || others.length > 0) throw refused('regrade', `${place} holds ${stored.length} records: a disagreement is about one`);
  const { verdict, item } = chosen(disputableIn(only.record), given.criterion ?? [], only.file);
  const own = ownOutcome(verdict, only.record.id);
  if (says === own) throw refused('regrade', `the verdict on ${expectation(verdict)} is ${own}: that is no disagreement`);
  const gold = verdict.negated ? turned(says) : says;
  const file = labelsFile(given.labels, [place]);
  appendLabel(file, rowOf(item, { gold, why: why.trim().slice(0, MOST_WHY), labeller: given.labeller, at: new Date(io.clock()).toISOString() }));
  io.out(
    `${[
      `disputed: ${expectation(verdict)}`,
      `  the judge    ${own} (stays)`,
      `  a person     ${says}: ${oneLine(why, 300)}`,
      ...(verdict.negated ? [`  kept as      ${gold}, of the criterion without its "not"`] : []),
      `  label        ${file}`,
    ].join('\n')}\n`,
  );
  if (item.judge === null) io.out('  it is of a panel, or of a judge without model and template: the label calibrates nobody\n');
  io.out(`${await remakeAfter(only.file, file)}\n`);
  return 0;
}

/** Of the expectation as written the person spoke; a label is of the criterion. */
const turned = (says: Gold): Gold => (says === 'met' ? 'not met' : says === 'not met' ? 'met' : says);

/** The file of labels in a folder, which may not be there yet, or the file itself; else where the run of the record keeps them. */
function labelsFile(given: string | undefined, places: readonly string[]): string {
  if (given === undefined) return join(judgeFolderOf('regrade', places, '--labels <folder>'), 'labels.jsonl');
  if (given.endsWith('.jsonl')) return given;
  return join(existsSync(given) ? labelsFolder('regrade', given) : given, 'labels.jsonl');
}

const expectation = ({ criterion, negated, matcher }: VerdictRecord): string =>
  oneLine(`${negated ? 'not ' : ''}${inQuotes(cut(criterion, 200))} (${matcher})`);

/** Every verdict that a judge ruled on in this record; of one that was settled again the last. */
function disputableIn(record: ConversationRecord): Disputable[] {
  const hash = transcriptHashOf(record.turns);
  const judged = record.verdicts.filter(verdict => verdict.judge !== null && rulingsIn(verdict, record).length > 0);
  return [...new Map(judged.map(verdict => [JSON.stringify([verdict.matcher, verdict.criterion, verdict.negated]), verdict])).values()].map(verdict => ({
    verdict,
    item: itemOf(verdict, record, hash, askedQuestion(verdict, record) ?? { kind: 'criteria', criteria: [verdict.criterion] }),
  }));
}

function chosen(all: readonly Disputable[], criteria: readonly string[], file: string): Disputable {
  const there = all.slice(0, LISTED).map(({ verdict }): [string, string] => [verdict.outcome, expectation(verdict)]);
  const refuse = (code: string, what: string, next: string) => new Failure({ party: 'set-up', code, what, details: there, next });
  if (criteria.length > 1) throw refused('regrade', 'a disagreement is about one --criterion');
  if (all.length === 0)
    throw refuse('no-verdict', `${file} holds no verdict of a judge`, 'What was counted, and what no judge ruled on, has nobody to disagree with.');
  const [wanted] = criteria;
  const same = all.filter(({ verdict, item }) => wanted === undefined || verdict.criterion === wanted || item.criterion === wanted);
  const alike = same.length > 0 ? same : all.filter(({ verdict }) => verdict.criterion.toLowerCase().includes((wanted ?? '').toLowerCase()));
  const [only, ...others] = alike;
  if (only === undefined) throw refuse('verdict-unknown', `${file} has no verdict on "${wanted}"; it has these`, 'Name one of them: --criterion "..."');
  if (others.length > 0)
    throw refuse('verdict-which', `${file} has ${alike.length} verdicts that this could be about; it has these`, 'Name one of them: --criterion "..."');
  return only;
}

interface Said {
  readonly gold: Gold;
  readonly why: string;
  readonly labeller: string | undefined;
  readonly at: string;
}

/** As a label is kept, but of no draw: it was picked because somebody disagreed. */
function rowOf(item: Item, { gold, why, labeller, at }: Said): object {
  const { id, certainty, prediction, ordersAgree, matcher, criterion, parts, negated, conversation, transcriptHash, cluster, judge } = item;
  return {
    id,
    certainty,
    prediction,
    gold,
    correct: isRight({ prediction, gold, correct: null }),
    ordersAgree,
    matcher: cut(matcher, 500),
    criterion: cut(criterion, 20_000),
    ...(parts.length > 0 ? { parts } : {}),
    negated,
    conversation: cut(conversation, 500),
    transcriptHash,
    cluster: cut(cluster, 500),
    judge,
    source: 'dispute',
    ...(labeller === undefined ? {} : { labeller: oneLine(labeller, 80) }),
    why,
    at,
  };
}
