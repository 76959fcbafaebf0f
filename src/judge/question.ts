import type { Turn } from '../transcript/turn.js';
import type { MemoryKind, ScoreRubric } from './rubrics/names.js';

/** What one question to a judge may be about. The judge sees transcripts and voiced cues; never profile, plan or simulator. */
export type Question =
  | { readonly kind: 'criteria'; readonly criteria: readonly string[] }
  | { readonly kind: 'personalization'; readonly cues: readonly Cue[] }
  | { readonly kind: 'consistency'; readonly reference: readonly string[]; readonly earlier?: readonly EarlierConversation[] }
  | { readonly kind: 'preference'; readonly criterion: string; readonly baseline: readonly Turn[] }
  | { readonly kind: 'memory'; readonly counts: MemoryKind; readonly options: readonly MemoryOption[]; readonly earlier: readonly EarlierConversation[] }
  | { readonly kind: 'premise'; readonly premise: string; readonly truth: string | null }
  | { readonly kind: 'score'; readonly rubric: ScoreRubric; readonly role: string; readonly atLeast: number }
  | { readonly kind: 'role'; readonly role: string; /** The chatbot turns to be rated. */ readonly turns: readonly number[] };

/** What the chatbot may be found to go by, in the order in which a judge that is asked as it stands reads it. */
export interface MemoryOption {
  readonly is: 'current' | 'outdated' | 'generic' | 'other user';
  readonly text: string;
}

/** What the same person and the chatbot said to each other before. */
export interface EarlierConversation {
  /** Names it in quotations: the id of its record. */
  readonly conversation: string;
  /** How long ago, in plain words: `last week`. */
  readonly when: string;
  readonly turns: readonly Turn[];
}

/**
 * How a question is put. `asked`: as it stands. `inverted`: each criterion negated, or the other order of what is compared. A judge
 * that says yes to everything, or always prefers the first, contradicts itself over the two.
 */
export type Order = 'asked' | 'inverted';

/** Something about the person that was voiced in the conversation: the exact words, and where they stand. */
export interface Cue {
  readonly id: string;
  readonly turn: number;
  readonly quote: string;
  /** What it is about, in a word or two: `diet`, `budget`, `family`. */
  readonly about: string;
}
