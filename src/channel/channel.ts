import type { Page } from '@playwright/test';
import type { RawReply, Turn } from '../transcript/turn.js';

/** How utterances travel to the chatbot under test. Implement it for a protocol of your own. */
export interface Channel {
  /** `http`, `page`, or a name of your own; shown in reports. */
  readonly kind: string;
  /** Where it leads, without secrets; shown in reports and failures. */
  readonly address: string;
  /**
   * What brings it back on another machine, without secrets (header values are left out): goes into records,
   * and into the command that repeats a conversation.
   */
  readonly settings: Readonly<Record<string, unknown>>;
  /** True when it can only be used with a browser page. */
  readonly needsPage: boolean;
  /** Longest wait for one reply, in milliseconds. Our own limit: it fires before the test's and names the chatbot. */
  readonly replyTimeoutMs: number;
  /** Opens one line for one conversation. Fails with the party `set-up` when it cannot be used, `chatbot` when it does not answer. */
  open(context: LineContext): Promise<Line>;
}

export interface LineContext {
  /** The test's own page, for channels that need one. */
  readonly page?: Page;
  /** Relative addresses resolve against it. */
  readonly baseURL?: string;
  readonly fetch: typeof fetch;
  /** Milliseconds from any fixed point; monotonic. */
  readonly now: () => number;
  /** A text that is unique and repeatable for this conversation: the session id offered to the chatbot. */
  readonly conversationId: string;
  /** A text that stays the same when the same person comes back in a later conversation: what a chatbot may know a returning customer by. */
  readonly personId: string;
}

/** One open connection for one conversation. Nothing leaks between lines. */
export interface Line {
  /** What the chatbot says before anyone spoke, or null. */
  readonly greeting: Reply | null;
  /**
   * Says one utterance and waits for the whole reply (all bubbles, the end of the stream).
   * `history` holds all turns before it. Rejects with a Failure of party `chatbot` (no answer, error status, broken stream,
   * too long) or `set-up` (wrong mapping, nobody at the address).
   */
  send(utterance: string, history: readonly Turn[], signal: AbortSignal): Promise<Reply>;
  close(): Promise<void>;
}

export interface Reply {
  readonly text: string;
  readonly firstTokenMs: number;
  readonly lastTokenMs: number;
  readonly raw: RawReply;
  /** Where in the answer the text was found, such as `choices.0.message.content`, `plain text` or `log`; for reports. */
  readonly readFrom?: string;
}
