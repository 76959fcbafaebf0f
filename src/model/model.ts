import type { ZodType } from 'zod';

/** One message of a prompt. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a structured call to a model asks for. */
export interface ModelRequest<T> {
  /** What the call is for, in one or two words: `user turn`, `rulings`. Offline rules are looked up by it. */
  readonly task: string;
  /** The prompt; only rendered when a language model is asked. Stable prefix first, so that provider caches hit. */
  readonly prompt: () => readonly Message[];
  /** The shape of the reply. */
  readonly schema: ZodType<T>;
  /** Reads a reply that has not this shape; null where nothing in it can be read. Tried before the model is asked once more. */
  readonly loosely?: (text: string) => T | null;
  /** The facts the prompt is rendered from: what an offline rule reads instead of prose. */
  readonly facts: unknown;
  /** Seed for the endpoint's own sampling, where it has one. */
  readonly seed: number;
  readonly temperature: number;
  readonly maxTokens: number;
  readonly signal: AbortSignal;
}

export interface Usage {
  /** Calls that reached the endpoint, retries included. */
  readonly calls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** What came back: a value that fits the schema, or null with the reason why it could not be read. Never a default. */
export interface Completion<T> {
  readonly value: T | null;
  /** Why `value` is null, in a sentence; null when it is not. */
  readonly unreadable: string | null;
  /** The reply's text as it arrived (cut at 20,000 characters). */
  readonly raw: string;
  /** An earlier reply of this call that could not be read, likewise; absent where the first one could. */
  readonly rejected?: string;
  /** The model name the endpoint reported, or null when it reported none. */
  readonly answeredBy: string | null;
  readonly usage: Usage;
  readonly ms: number;
}

/**
 * The only door to a language model. A model that cannot be reached or refuses rejects with a Failure of party `model`;
 * one that is wrongly set up, of party `set-up`; a reply that cannot be read is a Completion without a value.
 */
export interface Model {
  /** The name as requested; `offline` for the rule-based model. */
  readonly name: string;
  /** True for the rule-based offline model: no language model is asked. */
  readonly offline: boolean;
  /** Longest wait for one structured call with its retries, in milliseconds. */
  readonly timeoutMs: number;
  /** Other names under which it may report itself, as declared; empty: whatever answers first is pinned. */
  readonly answersAs: readonly string[];
  complete<T>(request: ModelRequest<T>): Promise<Completion<T>>;
}

/** What a call for plain words asks for: no schema, no format. */
export interface SpeakRequest {
  /** Roles as the model is to see them; the reply is what comes next. */
  readonly prompt: () => readonly Message[];
  readonly seed: number;
  readonly temperature: number;
  readonly maxTokens: number;
  /** Strings at which the reply ends, none of which is part of it; at most four, as endpoints take them. */
  readonly stop: readonly string[];
  readonly signal: AbortSignal;
}

/** Plain words that came back. */
export interface Spoken {
  /** As it arrived, cut at the first stop string and at 20,000 characters. */
  readonly text: string;
  /** Why `text` must not be used (cut off at the token limit, withheld, refused), in a sentence; null when it may. */
  readonly unusable: string | null;
  readonly answeredBy: string | null;
  readonly usage: Usage;
  readonly ms: number;
}

/** A language model that can also be asked for plain words, as chat models and fine-tuned user models write them. Rejects as a {@link Model} does. */
export interface SpeakingModel extends Model {
  speak(request: SpeakRequest): Promise<Spoken>;
}
