import type { Turn } from '../../transcript/turn.js';
import type { SseEvent } from './sseReader.js';

/** What the chatbot can be told beside the utterance. */
export interface Told {
  /** The session in use: ours until the chatbot names one of its own. */
  readonly conversationId: string;
  /** The person: the same text when they come back in a later conversation. */
  readonly personId: string;
  /** All turns before this utterance, both speakers. */
  readonly history: readonly Turn[];
}

/** Makes the request's body; a string is sent as it is, anything else as JSON. */
export type BodyBuilder = (utterance: string, told: Told) => unknown;
/**
 * Plain data sent as JSON, in which `{{message}}`, `{{session}}`, `{{person}}` and `{{messages}}` are filled in.
 * A value that is only `{{messages}}` becomes the list of `{ role, content }`.
 */
export type BodyTemplate = string | readonly unknown[] | { readonly [key: string]: unknown };
/** Finds the reply in the chatbot's JSON: one text, or several that become lines. */
export type ReplyReader = (json: unknown) => string | readonly string[];
/** Finds the new piece of text in one event; null or undefined for an event without text. `json` is the data as text when it is not JSON. */
export type DeltaReader = (json: unknown, event: SseEvent) => string | null | undefined;

export interface SessionOptions {
  /** Called once when a conversation begins, to start a session. Without it the conversation's own id is offered. */
  readonly url?: string;
  /** Default `POST`. */
  readonly method?: string;
  /** Body of that call, with `{{session}}` filled in. Default `{}`. */
  readonly body?: BodyTemplate;
  /**
   * Where the session stands in that call's answer and in each reply, such as `data.id`.
   * Default: `session`, `sessionId`, `conversationId`, `threadId` and their `snake_case`, where there is one.
   */
  readonly id?: string;
  /** Where a greeting stands in that call's answer. Default: no greeting is read. */
  readonly greeting?: string;
}

export interface HttpOptions {
  /** Where utterances go; relative to `baseURL`. May hold `{{session}}` and `{{message}}`. */
  readonly url: string;
  /** Default `POST`. `GET` and `HEAD` send no body and need `{{message}}` in the url. */
  readonly method?: string;
  /** Values may hold `{{session}}`; they are never shown or recorded. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Default `{ message, session }` with `history: 'server'`, `{ messages: [{ role, content }] }` with `history: 'client'`. */
  readonly body?: BodyBuilder | BodyTemplate;
  /**
   * Where the reply stands: a path such as `reply`, `choices.0.message.content` or `messages.*.text`, or a function.
   * Default: the common shapes are tried, and `readFrom` of the reply says which one fitted.
   */
  readonly reply?: string | ReplyReader;
  /** Who keeps the conversation: `server` (default) is sent one utterance, `client` the whole transcript each time. */
  readonly history?: 'server' | 'client';
  /** `auto` (default) goes by the answer's content type; `sse` and `none` do not ask. */
  readonly stream?: 'auto' | 'sse' | 'none';
  /** Where an event's new text stands: a path, or a function. Default: the common shapes. */
  readonly delta?: string | DeltaReader;
  /** Data or event name without which a stream counts as broken, such as `[DONE]`. Default: none is needed. */
  readonly endMark?: string;
  readonly session?: SessionOptions;
  /** Longest wait for one whole reply, in milliseconds, above 0. Default 30000. */
  readonly replyTimeoutMs?: number;
}
