import { seededRandom } from '../support/seed.js';
import { chatBody, chatMessages, type Unread, type Wanted } from './chatBody.js';
import { chatReply, replyInRefusal, type ChatReply } from './chatReply.js';
import type { Endpoint } from './endpoint.js';
import { otherHabits, refusesFormat, type Habits } from './habits.js';
import type { Message, ModelRequest, Usage } from './model.js';
import type { SendRequest } from './openClient.js';
import { problemFailure } from './problemFailure.js';
import type { ReplyFormat } from './replyFormat.js';
import { sendPatiently, type Patience } from './sendPatiently.js';

/** What one model instance knows of its endpoint; `habits` and `hasAnswered` change as it learns. */
export interface Session {
  readonly endpoint: Endpoint;
  readonly send: SendRequest;
  readonly formatOf: (schema: ModelRequest<unknown>['schema']) => ReplyFormat;
  readonly patience: Patience;
  readonly mayStepDown: boolean;
  habits: Habits;
  hasAnswered: boolean;
}

/** One call on its way: what it asks, and what is left of its time. */
export interface Call {
  readonly request: Wanted & { readonly signal: AbortSignal };
  readonly prompt: readonly Message[];
  /** The shape of the reply; null for plain words. */
  readonly schema: ModelRequest<unknown>['schema'] | null;
  readonly remainingMs: () => number;
}

export interface Asked {
  readonly reply: ChatReply;
  readonly usage: Usage;
}

/** About four characters a token, rounded up: used only where the endpoint does not count. */
const estimated = (characters: number): number => Math.ceil(characters / 4);

/**
 * Asks once, with the retries and changes of manner it takes to get a reply. What worked is remembered in the session.
 * Rejects with a Failure, or with the signal's reason. Refused and broken requests count as calls; no tokens are known of them.
 */
export async function askEndpoint(session: Session, call: Call, unread: Unread | null): Promise<Asked> {
  const { endpoint, send, patience } = session;
  const { request, prompt, remainingMs } = call;
  const format = call.schema === null ? null : session.formatOf(call.schema);
  const mayStepDown = session.mayStepDown && format !== null;
  const random = seededRandom(request.seed);
  let habits = session.habits;
  let learned: Partial<Habits> = {};
  let calls = 0;
  for (;;) {
    const inWords = habits.structure !== 'schema' || habits.described || format?.strict === null;
    const messages = format === null ? prompt : chatMessages(prompt, format, inWords, unread);
    const body = chatBody(endpoint.model, request, messages, format, habits);
    const counting = async (limitMs: number) => {
      const answer = await send(body, request.signal, limitMs);
      if (answer.kind !== 'nobody there') calls++;
      return answer;
    };
    const { answer, attempts } = await sendPatiently(counting, patience, remainingMs, random, request.signal);
    const outcome = answer.kind === 'answered' ? chatReply(answer.body) : (replyInRefusal(answer) ?? answer);
    if ('spoiled' in outcome) {
      session.habits = { ...session.habits, ...learned };
      session.hasAnswered = true;
      const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
      const { text, promptTokens, completionTokens } = outcome;
      return {
        reply: outcome,
        usage: { calls, promptTokens: promptTokens ?? estimated(characters), completionTokens: completionTokens ?? estimated(text.length) },
      };
    }
    const changed = outcome.kind === 'refused' ? otherHabits(habits, outcome.status, outcome.text, mayStepDown) : null;
    if (!changed) {
      const formatRefused =
        outcome.kind === 'refused' && format !== null && !mayStepDown && habits.structure !== 'text' && refusesFormat(outcome.status, outcome.text);
      throw problemFailure(outcome, { endpoint, attempts, hasAnswered: session.hasAnswered, formatRefused });
    }
    learned = { ...learned, ...changed };
    habits = { ...habits, ...changed };
  }
}
