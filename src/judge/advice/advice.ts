import type { VoidReason } from '../judge.js';
import type { VagueKind } from './vague.js';

/** One thing that kept a verdict from being decided, or that would help to decide it, as data. */
export type Advice =
  /** A quotation that does not stand in the turn it names; `standsIn`: the turn it does stand in, null for none. */
  | { readonly code: 'misquoted'; readonly quote: string; readonly turn: number; readonly standsIn: number | null; readonly count: number; readonly of: number }
  | { readonly code: 'void'; readonly reason: Exclude<VoidReason, 'unreadable' | 'quotation not found'>; readonly count: number; readonly of: number }
  | { readonly code: 'unreadable'; readonly count: number; readonly of: number }
  /** No offline rule reads this wording: the form that comes nearest, and the criterion in it where code can say it. */
  | { readonly code: 'offline form'; readonly form: string; readonly instead: string | null }
  /** An offline rule reads the wording, and found nothing it may decide on. */
  | { readonly code: 'offline silent' }
  /** There is no offline rule for this matcher. */
  | { readonly code: 'offline none' }
  /** About the `nth` turn (or reply of the chatbot) of a conversation that had fewer. */
  | { readonly code: 'no turn'; readonly what: 'turn' | 'reply'; readonly nth: number; readonly had: number }
  | { readonly code: 'condition'; readonly words: string }
  | { readonly code: 'two things'; readonly joined: 'and' | 'or'; readonly parts: readonly string[] }
  /** The criterion denies something; `without`: the same without the denial. `twice`: it stands under `.not` already. */
  | { readonly code: 'negation'; readonly words: string; readonly without: string; readonly twice: boolean }
  | { readonly code: 'vague'; readonly words: readonly string[]; readonly kind: VagueKind }
  | ({ readonly code: 'orders disagree'; readonly asked: 'met' | 'not met' | null } & Unworded)
  | ({ readonly code: 'samples disagree'; readonly met: number; readonly notMet: number; readonly of: number } & Unworded)
  | ({ readonly code: 'near the gate' | 'below the gate'; readonly leaning: 'met' | 'not met'; readonly certainty: number; readonly gate: number } & Unworded)
  | { readonly code: 'no certainty'; readonly offline: boolean }
  /** The judge read it all, and found nothing that shows it either way. */
  | { readonly code: 'nothing shown' };

/** True where no words of the user's own are asked about: there is no criterion to put otherwise. */
interface Unworded {
  readonly unworded?: true;
}

/** Most pieces of advice on one verdict. */
export const MOST_ADVICE = 3;
