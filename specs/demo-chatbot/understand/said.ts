import { normalise } from '../language/normalise.js';
import type { Slot, Topic } from '../memory/talk.js';

/** One message, with what was going on when it was said. */
export interface Said {
  readonly raw: string;
  readonly text: string;
  readonly today: string;
  readonly topic: Topic | null;
  readonly awaited: Slot | null;
  readonly offersShown: boolean;
}

const longestRead = 4000;

export function said(raw: string, situation: Omit<Said, 'raw' | 'text'>): Said {
  return { raw, text: normalise(raw.slice(0, longestRead)), ...situation };
}
