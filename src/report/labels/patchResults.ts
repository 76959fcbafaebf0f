import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, StepResult, TestResult } from 'allure-js-commons';
import type { ConversationRecord } from '../../record/conversationRecord.js';
import { verdictRecordSchema, type VerdictRecord } from '../../record/verdictRecord.js';
import { markdown } from '../../support/escape.js';
import { refuseStrangeFile, replaceFile } from '../../support/replaceFile.js';
import { isPersonal } from '../description.js';
import { readText } from '../outputFolder.js';
import { transcriptPage } from '../transcriptPage.js';
import { expectationWords } from '../words.js';
import { disputesAbout, type Dispute } from './labelFacts.js';
import { disputeSentence } from './labelWords.js';

/** Begins every paragraph that this file writes: what begins so is taken out before, so that making it again changes nothing. */
const MARK = '**Disputed by a person:**';

interface Patch {
  /** The folder of Allure results. */
  readonly results: string;
  readonly disputes: readonly Dispute[];
  /** The record of a conversation, by its id. */
  readonly recordOf: (id: string) => ConversationRecord | null;
}

/**
 * Shows people's disputes in Allure results that are written already: in a test's description, in the reasons of the disputed
 * expectation, and on the conversation's page. Results without any, now and before, stay as they are. Returns how many changed.
 * Somebody else may have made the folder: what is no file in it is a set-up failure (`strange-file`), and nothing is written through it.
 */
export function patchResults(patch: Patch): number {
  if (!existsSync(patch.results)) return 0;
  const disputed = new Set(patch.disputes.map(({ conversation }) => conversation));
  let changed = 0;
  for (const name of readdirSync(patch.results).filter(file => file.endsWith('-result.json'))) {
    const path = join(patch.results, name);
    refuseStrangeFile(path, patch.results);
    const result = parsed(readText(path) ?? '') as TestResult | null;
    if (result === null || !Array.isArray(result.steps)) continue;
    const ids = [result, ...result.steps].flatMap(holder => idIn(holder, patch) ?? []);
    if (!ids.some(id => disputed.has(id)) && !(result.description ?? '').includes(MARK)) continue;
    replaceFile(path, JSON.stringify(patched(result, ids, patch)));
    changed++;
  }
  return changed;
}

function patched(result: TestResult, ids: readonly string[], patch: Patch): TestResult {
  const verdicts = verdictsIn(result, patch);
  const [only] = result.attachments.some(({ name }) => name === 'conversation.json') ? ids : [];
  const people = result.steps.filter(isConversation);
  if (only !== undefined) {
    explain(result.steps, verdicts, only, patch);
    for (const step of people) retell(step, only, patch);
  } else
    for (const step of people) {
      const id = idIn(step, patch);
      if (id === null) continue;
      explain(step.steps, patch.recordOf(id)?.verdicts.filter(isPersonal) ?? [], id, patch);
      retell(step, id, patch);
    }
  const said = patch.disputes
    .filter(({ conversation }) => ids.includes(conversation))
    .map(one => `${MARK} ${markdown(`${one.outcome}: ${expectationWords(one)}.`)} ${markdown(toldIn(one))}`);
  const [first = '', ...rest] = without(result.description ?? '');
  return { ...result, description: [first, ...said, ...rest].filter(Boolean).join('\n\n') };
}

/** What a step says of an expectation comes first among a holder's steps, in the order of its verdicts. */
function explain(steps: readonly StepResult[], verdicts: readonly VerdictRecord[], id: string, patch: Patch): void {
  for (const [at, verdict] of verdicts.entries()) {
    const why = steps[at]?.attachments.find(({ name }) => name === 'why');
    const path = why && pathOf(why, patch);
    // Another number of steps than of verdicts: nobody knows which is which.
    if (path === undefined || steps[at]?.name?.includes(expectationWords(verdict)) !== true) continue;
    const said = disputesAbout(patch.disputes, verdict, id).map(one => `${MARK} ${markdown(toldIn(one))}`);
    replaceFile(path, [...said, ...without(readText(path) ?? '')].join('\n\n'));
  }
}

/** The conversation's page, with the disputes in it. */
function retell({ attachments }: StepResult, id: string, patch: Patch): void {
  const transcript = attachments.find(({ name }) => name === 'transcript');
  const path = transcript && pathOf(transcript, patch);
  const record = patch.recordOf(id);
  if (path !== undefined && record !== null)
    replaceFile(
      path,
      transcriptPage(record, verdict => disputesAbout(patch.disputes, verdict, id).map(disputeSentence)),
    );
}

/** The sentence without its first words, which stand in bold before it. */
const toldIn = (dispute: Dispute): string =>
  disputeSentence(dispute)
    .replace(/^Disputed by a person: /u, '')
    .replace(/^./u, first => first.toUpperCase());

const without = (text: string): string[] => text.split('\n\n').filter(paragraph => !paragraph.startsWith(MARK));

const isConversation = ({ name = '', attachments }: StepResult): boolean =>
  name.startsWith('Conversation with ') && attachments.some(attachment => attachment.name === 'transcript');

function idIn({ attachments }: Pick<StepResult, 'attachments'>, patch: Patch): string | null {
  const { id } = (contentOf(attachments, 'conversation.json', patch) ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : null;
}

function verdictsIn({ attachments }: TestResult, patch: Patch): VerdictRecord[] {
  const read = verdictRecordSchema.array().safeParse(contentOf(attachments, 'verdict.json', patch));
  return read.data ?? [];
}

function contentOf(attachments: readonly Attachment[], name: string, patch: Patch): unknown {
  const found = attachments.find(attachment => attachment.name === name);
  const path = found && pathOf(found, patch);
  return path === undefined ? null : parsed(readText(path) ?? '');
}

/** Where an attachment lies; undefined for a name that leads out of the folder, and for one that is not there. Throws for one that is no file of the folder's. */
function pathOf({ source }: Attachment, { results }: Patch): string | undefined {
  const path = join(results, source);
  if (!/^[\w-][\w.-]*$/u.test(source)) return undefined;
  refuseStrangeFile(path, results);
  return existsSync(path) ? path : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
