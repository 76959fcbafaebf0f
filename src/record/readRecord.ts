import { Failure } from '../support/failure.js';
import { conversationRecordSchema, CONVERSATION_SCHEMA_VERSION, type ConversationRecord } from './conversationRecord.js';

/** Reads a record that somebody sent us. Another version or a broken field stops, and says where. */
export function readRecord(text: string, from: string): ConversationRecord {
  const refuse = (problem: string) =>
    new Failure({
      party: 'set-up',
      code: 'record-unreadable',
      what: `${from} is no conversation record: ${problem}`,
      next: `usersim reads schemaVersion ${CONVERSATION_SCHEMA_VERSION}.`,
    });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
  const read = conversationRecordSchema.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw refuse(`${issue?.path.join('.') || 'the whole'}: ${issue?.message}`);
}
