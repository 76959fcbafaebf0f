/** Who said it. The chatbot is the system under test; the user is simulated. */
export type Speaker = 'user' | 'chatbot';

/** A chatbot's reply exactly as it arrived, kept as evidence; bodies are cut at {@link RAW_LIMIT} characters. */
export interface RawReply {
  /** HTTP status, or null where there is none (a web page). */
  readonly status: number | null;
  readonly contentType: string | null;
  readonly body: string;
  /** True when the body was longer than what is kept. */
  readonly truncated: boolean;
}

/** Characters of a raw reply that are kept. */
export const RAW_LIMIT = 20_000;

/** One thing one side said. */
export interface Turn {
  /** Counts from 1 over the whole conversation, both speakers. */
  readonly index: number;
  readonly speaker: Speaker;
  readonly text: string;
  /** Milliseconds from sending the user's utterance to the reply's first token; null for the user's own turns. */
  readonly firstTokenMs: number | null;
  /** Milliseconds from sending the user's utterance to the reply's last token; null for the user's own turns. */
  readonly lastTokenMs: number | null;
  /** The reply as it arrived; only on the chatbot's turns. */
  readonly raw?: RawReply;
  /** What the simulated user planned before speaking; only on the user's turns. Never shown to the chatbot or the judge. */
  readonly plan?: Plan;
}

/** What a simulated user decided before speaking (plan, then speak). */
export interface Plan {
  /** Per part of the goal: what was achieved so far, in the user's eyes. */
  readonly progress: readonly { readonly part: string; readonly state: 'open' | 'partly' | 'achieved' | 'impossible' }[];
  /** What this utterance is meant to do, in a few words. */
  readonly intent: string;
  /** The private fact this utterance reveals, or null. */
  readonly reveal: string | null;
  /** Whether the chatbot had asked for that fact; `unclear` where code cannot tell; null when nothing was revealed. */
  readonly told: 'asked for' | 'volunteered' | 'unclear' | null;
  /** Facts that the utterance gives away beside the planned one, as code finds them; absent: none. */
  readonly also?: readonly { readonly fact: string; readonly told: 'asked for' | 'volunteered' | 'unclear' }[];
  readonly affect: string;
  readonly decision: Decision;
}

/** Whether the user goes on, or how they leave. */
export type Decision = 'go on' | 'done' | 'give up' | 'handed off' | 'out of scope';

/** The turns as they were said: without what the user planned. What chatbots and judges get. */
export const asSaid = (turns: readonly Turn[]): Turn[] => turns.map(({ plan: _plan, ...said }) => said);
