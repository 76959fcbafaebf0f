import { conversationRecordSchema, type ConversationRecord } from '../record/conversationRecord.js';
import { overlayEffects } from '../record/overlayEffects.js';
import type { ManipulationFacts } from '../user/character/manipulationCheck.js';
import { lastAttempts } from './attempt.js';

/** Records that are read again for what was said; a larger run is measured on the first ones. */
const MOST_READ = 4_000;

/** What each overlay of a run did to what people said, from the run's own records. Void conversations and those not held show nothing. */
export function overlayFacts(files: readonly string[], readText: (file: string) => string | null): ManipulationFacts[] {
  const records = files.slice(0, MOST_READ).flatMap((file): ConversationRecord[] => {
    const text = readText(file);
    const read = text === null ? null : conversationRecordSchema.safeParse(parsed(text));
    return read?.success ? [read.data] : [];
  });
  return overlayEffects(lastAttempts(records).filter(({ ending }) => ending !== 'simulator invalid' && ending !== 'not run'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
