import type { TestInfo } from '@playwright/test';
import type { FailureFacts } from '../support/failure.js';
import { CONVERSATION_CONTENT_TYPE, FAULT_CONTENT_TYPE, RUN_CONTENT_TYPE, STARTED_CONTENT_TYPE, VERDICT_CONTENT_TYPE } from '../record/contentTypes.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import type { VerdictRecord } from '../record/verdictRecord.js';

/**
 * The only way from a worker to the reporter: attachments. They are sent at once, so that a killed worker loses nothing that was
 * carried; and they travel in blob reports, so that shards count alike. Pushed rather than attached: an attach step for each
 * would drown the user's own steps.
 */
function carry(testInfo: TestInfo, name: string, contentType: string, facts: object): void {
  testInfo.attachments.push({ name, contentType, body: Buffer.from(JSON.stringify(facts)) });
}

export const carryRun = (testInfo: TestInfo, run: { model: { user: string; judge: string }; offline: boolean; seed: number }): void =>
  carry(testInfo, '_usersim model', RUN_CONTENT_TYPE, run);

/** A fault outside any conversation: counted as set-up, and shown so in every report. */
export const carryFault = (testInfo: TestInfo, { party, code, what }: FailureFacts): void =>
  carry(testInfo, '_usersim fault', FAULT_CONTENT_TYPE, { party, code, what });

export const carryStart = (
  testInfo: TestInfo,
  started: { id: string; profileId: string; goal: string; seed: number; trial: number; attempt: number; file: string },
): void => carry(testInfo, '_usersim started', STARTED_CONTENT_TYPE, started);

export const carryConversation = (testInfo: TestInfo, record: ConversationRecord): void =>
  carry(testInfo, `_usersim conversation ${record.profile.id}`, CONVERSATION_CONTENT_TYPE, record);

export const carryVerdict = (testInfo: TestInfo, record: VerdictRecord): void => carry(testInfo, '_usersim verdict', VERDICT_CONTENT_TYPE, record);
