import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { Habits } from './habits.js';
import type { Message } from './model.js';
import type { ReplyFormat } from './replyFormat.js';

/** A reply that could not be read, and why: told to the model when it is asked again. */
export interface Unread {
  readonly text: string;
  readonly reason: string;
}

/** Long enough to recognise, short enough not to double the prompt. */
const SHOWN_CHARACTERS = 2000;

/** What a request is made of beside its messages. */
export interface Wanted {
  /** What the call is for: names the schema. */
  readonly task: string;
  readonly seed: number;
  readonly temperature: number;
  readonly maxTokens: number;
  readonly stop: readonly string[];
}

/** The prompt, untouched; the schema in words at the end of its last message; then the repair turn. */
export function chatMessages(prompt: readonly Message[], format: ReplyFormat, inWords: boolean, unread: Unread | null): Message[] {
  const messages = [...prompt];
  if (inWords) {
    const last = messages.at(-1);
    if (last?.role === 'user') messages[messages.length - 1] = { role: 'user', content: `${last.content}\n\n${format.described}` };
    else messages.push({ role: 'user', content: format.described });
  }
  if (unread) {
    messages.push({ role: 'assistant', content: unread.text.slice(0, SHOWN_CHARACTERS) || '(no text)' });
    messages.push({ role: 'user', content: `That reply could not be used. ${unread.reason} ${format.described}` });
  }
  return messages;
}

/** The body of one request, in the manner this endpoint takes. Without a format plain words are asked for. */
export function chatBody(
  model: string,
  request: Wanted,
  messages: readonly Message[],
  format: ReplyFormat | null,
  habits: Habits,
): ChatCompletionCreateParamsNonStreaming {
  const name = request.task.replace(/[^\w-]+/g, '_').slice(0, 64) || 'reply';
  const structure = format === null ? 'text' : habits.structure === 'schema' && format.strict === null ? 'json' : habits.structure;
  return {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...(structure === 'schema' &&
      format?.strict && { response_format: { type: 'json_schema', json_schema: { name, strict: true, schema: { ...format.strict } } } }),
    ...(structure === 'json' && { response_format: { type: 'json_object' } }),
    [habits.tokens]: request.maxTokens,
    ...(habits.temperature && { temperature: request.temperature }),
    ...(habits.seed && { seed: request.seed }),
    ...(habits.stop && request.stop.length > 0 && { stop: [...request.stop] }),
  };
}
