import { z } from 'zod';
import { CONVERSATION_CONTENT_TYPE, FAULT_CONTENT_TYPE, RUN_CONTENT_TYPE, STARTED_CONTENT_TYPE, VERDICT_CONTENT_TYPE } from '../record/contentTypes.js';
import { conversationRecordSchema, type ConversationRecord } from '../record/conversationRecord.js';
import { verdictIn } from '../record/verdictIn.js';
import { isAttemptBefore, lastOf } from '../record/voidBefore.js';
import { verdictRecordSchema, type VerdictRecord } from '../record/verdictRecord.js';

const faultSchema = z.object({ party: z.enum(['chatbot', 'simulated user', 'judge', 'model', 'set-up']), code: z.string(), what: z.string() });

const startedSchema = z.object({
  id: z.string(),
  profileId: z.string(),
  goal: z.string(),
  seed: z.number(),
  trial: z.number(),
  /** Which attempt at its conversation, from 1. */
  attempt: z.int().min(1).default(1),
  file: z.string(),
});

const runSchema = z.object({
  model: z.object({ user: z.string(), judge: z.string() }),
  offline: z.boolean(),
  seed: z.number(),
});

/** A conversation that began and was never heard of again: its worker died, and left no readable record. */
export type LostConversation = z.infer<typeof startedSchema>;
/** What the whole run was held with, as its worker says. */
export type RunFacts = z.infer<typeof runSchema>;

/**
 * What one test run left behind: one test, run once by Playwright. A retry is a test run of its own, and so is a repeat.
 * Attempts are within one: it can hold several conversations, and each of them in several attempts.
 */
export interface TestRun {
  /** In the order they ended, their verdicts merged in. */
  readonly conversations: readonly ConversationRecord[];
  readonly lost: readonly LostConversation[];
  readonly verdicts: readonly VerdictRecord[];
  /** Faults outside any conversation: an unknown profile, a bad option, an expectation used wrongly. */
  readonly faults: readonly z.infer<typeof faultSchema>[];
  readonly run: RunFacts | null;
  /** Attachments of ours that do not parse; a set-up problem, never dropped silently. */
  readonly unreadable: number;
}

export interface AttachmentLike {
  readonly name: string;
  readonly contentType: string;
  readonly body?: Buffer | undefined;
  readonly path?: string | undefined;
}

/** True for what workers tell the reporter; a person reading the report has no use for it. */
export const isOurs = ({ name, contentType }: Pick<AttachmentLike, 'name' | 'contentType'>): boolean =>
  name.startsWith('_usersim') || contentType.startsWith('application/vnd.usersim.');

/** The facts of one test run, from its attachments. `readText` gives a file's text, or null when it is not there. */
export function readTestRun(attachments: readonly AttachmentLike[], readText: (path: string) => string | null): TestRun {
  let unreadable = 0;
  const parse = <T>(schema: z.ZodType<T>, text: string | null): T | null => {
    try {
      return schema.parse(JSON.parse(text ?? ''));
    } catch {
      return null;
    }
  };
  const all = <T>(contentType: string, schema: z.ZodType<T>): T[] =>
    attachments
      .filter(attachment => attachment.contentType === contentType)
      .flatMap(({ body, path }) => {
        const fact = parse(schema, body ? body.toString('utf8') : path === undefined ? null : readText(path));
        if (fact === null) unreadable++;
        return fact === null ? [] : [fact];
      });

  const ended = [...new Map(all(CONVERSATION_CONTENT_TYPE, conversationRecordSchema).map(record => [record.id, record])).values()];
  const verdicts = all(VERDICT_CONTENT_TYPE, verdictRecordSchema);
  const silent = all(STARTED_CONTENT_TYPE, startedSchema).filter(({ id }) => !ended.some(record => record.id === id));
  const found = silent.map(started => ({ started, record: parse(conversationRecordSchema, readText(started.file)) }));
  return {
    conversations: [...ended, ...found.flatMap(({ record }) => record ?? [])].map(record => ({
      ...record,
      verdicts: verdicts.filter(verdict => verdict.conversations.includes(record.id)).map(verdict => verdictIn(verdict, record.id)),
    })),
    lost: found.filter(({ record }) => record === null).map(({ started }) => started),
    verdicts,
    faults: all(FAULT_CONTENT_TYPE, faultSchema),
    run: all(RUN_CONTENT_TYPE, runSchema)[0] ?? null,
    unreadable,
  };
}

/** Conversations without the void attempts that were held again: those are told with the attempt that came last. */
export const lastAttempts = (conversations: readonly ConversationRecord[]): ConversationRecord[] => lastOf(conversations);

/** The void attempts before this one, first to last. */
export const attemptsBefore = (last: ConversationRecord, conversations: readonly ConversationRecord[]): ConversationRecord[] =>
  last.voided.flatMap(({ id }) => conversations.find(record => record.id === id && isAttemptBefore(record, last)) ?? []);

/** True when the test never met a simulated user; such a test is left as it is. */
export const isEmpty = ({ conversations, lost, verdicts, faults, unreadable }: TestRun): boolean =>
  conversations.length + lost.length + verdicts.length + faults.length + unreadable === 0;

/** What counting needs: a run of thousands of conversations is not kept in memory. */
export const withoutTranscripts = (testRun: TestRun): TestRun => ({
  ...testRun,
  conversations: testRun.conversations.map(record => ({ ...record, turns: [], verdicts: record.verdicts.map(verdict => ({ ...verdict, rulings: [] })) })),
  verdicts: testRun.verdicts.map(verdict => ({ ...verdict, rulings: [] })),
});
