import { adversaryEffects, type AdversaryEffect } from '../record/adversaryEffects.js';
import { conversationRecordSchema, type ConversationRecord } from '../record/conversationRecord.js';
import { overlayEffects } from '../record/overlayEffects.js';
import type { ManipulationFacts } from '../user/character/manipulationCheck.js';
import { lastAttempts } from './testRun.js';

/** Records that are read again for what was said; a larger run is measured on the first ones. */
const MOST_READ = 4_000;

/** What overlays and adversaries of a run did to what people said. */
export interface OverlayFacts {
  readonly overlays: readonly ManipulationFacts[];
  readonly adversaries: readonly AdversaryEffect[];
  /** Records that none of it rests on: those beyond the first 4,000, and those that could not be read again. */
  readonly leftOut: { readonly beyond: number; readonly unreadable: number };
}

/** From the run's own records. Void conversations and those not held show nothing. */
export function overlayFacts(files: readonly string[], readText: (file: string) => string | null, most = MOST_READ): OverlayFacts {
  const read = files.slice(0, most).map((file): ConversationRecord | null => conversationRecordSchema.safeParse(parsed(readText(file))).data ?? null);
  const records = read.filter(record => record !== null);
  const held = lastAttempts(records).filter(({ ending }) => ending !== 'simulator invalid' && ending !== 'not run');
  return {
    overlays: overlayEffects(held),
    adversaries: adversaryEffects(held),
    leftOut: { beyond: Math.max(0, files.length - most), unreadable: read.length - records.length },
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
