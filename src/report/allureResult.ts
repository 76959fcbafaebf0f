import type { Attachment, Label, Status, StepResult, TestResult } from 'allure-js-commons';
import type { ConversationRecord } from '../record/conversationRecord.js';
import type { VerdictRecord } from '../record/verdictRecord.js';
import { attemptsBefore, isEmpty, isOurs, lastAttempts, type TestRun } from './testRun.js';
import { description, isPersonal } from './description.js';
import { codeBlock, markdown } from '../support/escape.js';
import { samplesMarkdown } from './judges/samplesHtml.js';
import { askedSentences, foundSentences } from './judges/verdictWords.js';
import { isRed, type Finding, type TestOutcome } from './outcome.js';
import { ownOutcome, ownSentence } from './rateWords.js';
import { transcriptPage } from './transcriptPage.js';
import { certaintyWords, cuesSentence, endingSentence, evidenceSentence, expectationWords, outcomeWords, verdictSentence } from './words.js';

/** One test run, what it came to alone, and what the test has come to with the test runs before it. */
export interface Settled {
  readonly testRun: TestRun;
  readonly finding: Finding;
  readonly pooled: Finding;
  /** Of `test.fail()`: the failure is what was expected. */
  readonly expectedToFail: boolean;
  /** The run was stopped first; nobody can tell whether it is a test with simulated users. */
  readonly neverStarted: boolean;
}

/** Stores an attachment's content and gives the entry that names it. */
export type Store = (name: string, type: string, extension: string, content: string) => Attachment;

/** Label that categories match on: the outcome of the test, from records. */
export const OUTCOME_LABEL = 'verdict';

/** Characters of a raw reply in `conversation.json` here; the record has all that was kept. */
const RAW_LIMIT = 2000;
const TEXT_LIMIT = 20_000;

/** Rewrites what Allure is told about a test with simulated users; any other test is left as it is. */
export function tellAllure(result: TestResult, { testRun, finding, pooled, expectedToFail, neverStarted }: Settled, store: Store): void {
  result.steps = withoutOurs(result.steps);
  if (isEmpty(testRun) && !neverStarted) return;
  const { verdicts } = testRun;
  const conversations = lastAttempts(testRun.conversations);
  const only = conversations.length === 1 ? conversations[0] : undefined;
  const criteria = (conversations.length > 1 ? verdicts.filter(verdict => !isPersonal(verdict)) : verdicts).map(verdict =>
    criterionStep(verdict, result.stop, store),
  );
  const people = conversations.map(record => {
    const before = attemptsBefore(record, testRun.conversations);
    return only ? conversationStep(record, before, store) : personStep(record, before, store);
  });
  const runner = result.steps.length > 0 ? [step('What the test runner did', worstOf(result.steps), { steps: result.steps })] : [];

  if (!expectedToFail && isRed(pooled.outcome)) {
    result.status = statusOf(pooled.outcome);
    result.statusDetails = { ...result.statusDetails, message: result.statusDetails.message ?? outcomeWords[pooled.outcome] };
  }
  result.description = [description(testRun, finding, pooled), result.description].filter(Boolean).join('\n\n');
  result.steps = [...criteria, ...people, ...runner];
  result.labels = [...result.labels, ...labelsOf(testRun, pooled)];
  if (verdicts.length > 0) result.attachments.push(store('verdict.json', 'application/json', 'json', JSON.stringify(verdicts, null, 1)));
  if (only) result.attachments.push(conversationJson(only, store));
}

const statusOf = (outcome: TestOutcome): Status => (outcome === 'not met' || outcome === 'chatbot failed' ? 'failed' : 'broken') as Status;
const verdictStatus = { met: 'passed', 'not met': 'failed', inconclusive: 'broken' } as const;

function step(name: string, status: string, more: Partial<StepResult> = {}): StepResult {
  return { name, status: status as Status, statusDetails: {}, stage: 'finished' as StepResult['stage'], steps: [], attachments: [], parameters: [], ...more };
}

const worstOf = (steps: readonly Pick<StepResult, 'status'>[]): string =>
  ['failed', 'broken'].find(status => steps.some(child => String(child.status) === status)) ?? 'passed';

/** Its place among the steps is the number that the transcript's marks carry. */
function criterionStep(verdict: VerdictRecord, at: number | undefined, store: Store, person?: ConversationRecord): StepResult {
  const own = person ? ownSentence(verdict, person) : null;
  const outcome = person && own !== null ? ownOutcome(verdict, person.id) : verdict.outcome;
  const cues = cuesSentence(verdict);
  const reason = verdict.certaintyKind === 'computed' && verdict.outcome !== 'inconclusive' ? [] : [markdown(verdict.because)];
  const why = [
    ...(own === null ? [] : [markdown(own)]),
    markdown(verdictSentence(verdict)),
    ...reason,
    ...(cues === null ? [] : [markdown(cues)]),
    ...verdict.evidence.map(quotation => `> ${markdown(evidenceSentence(quotation))}`),
    ...[...foundSentences(verdict), ...askedSentences(verdict)].map(markdown),
  ];
  const samples = samplesMarkdown(verdict);
  return step(`${outcome}: ${expectationWords(verdict)} (${own === null ? certaintyWords(verdict) : 'this conversation'})`, verdictStatus[outcome], {
    ...(at === undefined ? {} : { start: at, stop: at }),
    attachments: [
      store('why', 'text/markdown', 'md', why.join('\n\n')),
      ...(samples === null ? [] : [store('what each sample said', 'text/markdown', 'md', samples)]),
    ],
  });
}

function conversationStep(record: ConversationRecord, before: readonly ConversationRecord[], store: Store): StepResult {
  const start = Date.parse(record.startedAt);
  const voids = before.map((earlier, at) => voidStep(earlier, at + 1, store));
  return step(`Conversation with ${record.profile.id}. ${endingSentence(record)}`, endingStatus(record), {
    start,
    stop: start + record.durationMs,
    steps: voids,
    attachments: [store('transcript', 'text/html', 'html', transcriptPage(record))],
  });
}

/** An attempt that the gate voided before the one that stands: for reading, and neither passed nor failed. */
function voidStep(record: ConversationRecord, nth: number, store: Store): StepResult {
  const again = store('again', 'text/markdown', 'md', `To hold this attempt again:\n\n${codeBlock(record.again)}`);
  return step(`Attempt ${nth} with ${record.profile.id}, record ${record.id}. ${endingSentence(record)}`, 'skipped', {
    attachments: [store('transcript', 'text/html', 'html', transcriptPage(record)), again],
  });
}

/** One of several people: their conversation, and the expectations that are about them alone. */
function personStep(record: ConversationRecord, before: readonly ConversationRecord[], store: Store): StepResult {
  const { attachments, steps: voids, ...conversation } = conversationStep(record, before, store);
  const steps = record.verdicts.filter(isPersonal).map(verdict => criterionStep(verdict, conversation.stop, store, record));
  const again = store('again', 'text/markdown', 'md', `To hold this conversation again:\n\n${codeBlock(record.again)}`);
  return {
    ...conversation,
    status: worstOf([conversation, ...steps]) as Status,
    steps: [...steps, ...voids],
    attachments: [...attachments, again, conversationJson(record, store)],
  };
}

function endingStatus({ ending }: ConversationRecord): string {
  if (ending === 'chatbot failed') return 'failed';
  return ['simulator invalid', 'model failed', 'set-up failed', 'interrupted', 'not run'].includes(ending) ? 'broken' : 'passed';
}

function conversationJson(record: ConversationRecord, store: Store): Attachment {
  const turns = record.turns.map(({ raw, text, ...turn }) => ({
    ...turn,
    text: text.slice(0, TEXT_LIMIT),
    ...(raw ? { raw: { ...raw, body: raw.body.slice(0, RAW_LIMIT), truncated: raw.truncated || raw.body.length > RAW_LIMIT } } : {}),
  }));
  return store('conversation.json', 'application/json', 'json', JSON.stringify({ ...record, verdicts: [], turns }, null, 1));
}

function labelsOf({ conversations }: TestRun, { outcome, party }: Finding): Label[] {
  const each = (name: string, value: (record: ConversationRecord) => string): Label[] =>
    [...new Set(conversations.map(value))].map(text => ({ name, value: text }));
  return [
    { name: OUTCOME_LABEL, value: outcome },
    ...(party === null ? [] : [{ name: 'party', value: party }]),
    { name: 'layer', value: 'conversation' },
    ...each('profile', ({ profile }) => profile.id),
    ...each('simulator', ({ simulator }) => `${simulator.name}${simulator.offline ? ' (offline)' : ''}`),
    ...each('channel', ({ channel }) => channel.kind),
  ];
}

/** Steps without those that only carried our facts to the reporter. */
const withoutOurs = (steps: readonly StepResult[]): StepResult[] =>
  steps
    .filter(({ name = '' }) => !isOurs({ name, contentType: '' }) && !name.startsWith('Attach "_usersim'))
    .map(child => ({ ...child, steps: withoutOurs(child.steps) }));
