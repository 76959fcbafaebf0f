import type { ConversationRecord } from '../record/conversationRecord.js';
import type { VerdictRecord } from '../record/verdictRecord.js';
import { lastAttempts, type TestRun } from './testRun.js';
import { codeBlock, markdown } from '../support/escape.js';
import { voidedSentence } from './fidelityWords.js';
import type { Finding } from './outcome.js';
import { groupRows, groupsSentence, groupsTitle, ownOutcome } from './rateWords.js';
import {
  EARLIER_TEST_RUN,
  endingSentence,
  expectationWords,
  lostSentence,
  offlineSentence,
  outcomeWords,
  profileWords,
  STALE,
  UNCALIBRATED,
  unreadableSentence,
  verdictSentence,
} from './words.js';

const ROWS = 200;

/** What a person reads first on a test's page, as Markdown: what it came to, what was asked, who asked for what, and the end. */
export function description(testRun: TestRun, finding: Finding, pooled: Finding): string {
  const { verdicts, lost, unreadable } = testRun;
  const conversations = lastAttempts(testRun.conversations);
  const only = conversations.length === 1 ? conversations[0] : undefined;
  const goals = new Set(conversations.map(({ scenario }) => scenario.goal));
  const shared = conversations.length > 1 ? verdicts.filter(verdict => !isPersonal(verdict)) : verdicts;
  const offline = offlineSentence(
    conversations.some(({ simulator }) => simulator.offline),
    verdicts.some(({ judge }) => judge?.offline === true),
  );
  return [
    `**${outcomeWords[pooled.outcome]}**${finding.outcome === pooled.outcome ? '' : ` ${EARLIER_TEST_RUN}`}`,
    offline,
    only ? facts(only) : goals.size === 1 ? `**Goal of all ${conversations.length} people:** ${[...goals].map(markdown).join('')}` : null,
    shared.length > 0 ? verdictList(shared) : null,
    ...shared.flatMap(groupTables),
    conversations.length > 1 ? peopleTable(conversations) : null,
    verdicts.some(({ uncalibrated, certaintyKind, calibration }) => uncalibrated && certaintyKind === 'stated' && calibration?.state !== 'stale')
      ? UNCALIBRATED
      : null,
    verdicts.some(({ certaintyKind, calibration }) => certaintyKind === 'stated' && calibration?.state === 'stale') ? STALE : null,
    ...lost.map(conversation => markdown(lostSentence(conversation))),
    unreadable > 0 ? unreadableSentence(unreadable) : null,
    only ? `To hold this conversation again:\n\n${codeBlock(only.again)}` : null,
  ]
    .filter(part => part !== null)
    .join('\n\n');
}

const facts = (record: ConversationRecord): string =>
  [
    `**Goal:** ${markdown(record.scenario.goal)}`,
    `**Person:** ${markdown(profileWords(record.profile))}`,
    `**Ending:** ${markdown(endingSentence(record))}`,
    ...(record.voided.length === 0 ? [] : [`**Attempts:** ${markdown(voidedSentence(record) ?? '')}`]),
  ]
    .map(line => `- ${line}`)
    .join('\n');

/** A list, not a table: sentences wrap on a phone, cells do not. */
const verdictList = (verdicts: readonly VerdictRecord[]): string =>
  verdicts
    .slice(0, ROWS)
    .map((verdict, i) => `${i + 1}. **${verdict.outcome}**: ${markdown(expectationWords(verdict))}  \n   ${markdown(verdictSentence(verdict))}`)
    .concat(more(verdicts.length))
    .join('\n');

/** Of a rate over people of several kinds: how each kind fared. */
const groupTables = ({ rate }: VerdictRecord): string[] =>
  (rate?.groups ?? []).map(groups => {
    const [head = [], ...rows] = groupRows(groups);
    return `**${groupsTitle(groups)}.** ${markdown(groupsSentence(groups))}\n\n${table(
      head,
      rows.map(cells => cells.map(markdown)),
    )}`;
  });

/** Narrow on purpose: what was not met is told in the person's own step. */
const peopleTable = (conversations: readonly ConversationRecord[]): string =>
  table(
    ['Person', 'Ending', 'not met', 'inconclusive', 'met'],
    conversations.map(({ id, profile, ending, voided, verdicts }) => {
      const count = (outcome: string) => String(verdicts.filter(verdict => isPersonal(verdict) && ownOutcome(verdict, id) === outcome).length);
      return [
        markdown(profile.id),
        voided.length === 0 ? ending : `${ending} (attempt ${voided.length + 1})`,
        count('not met'),
        count('inconclusive'),
        count('met'),
      ];
    }),
  );

/** About one person, where a test has several. */
export const isPersonal = ({ conversations }: VerdictRecord): boolean => conversations.length === 1;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.slice(0, ROWS).map(line), ...more(rows.length)].join('\n');
}

const more = (count: number): string[] => (count > ROWS ? [`\n${count - ROWS} more stand in the records.`] : []);
