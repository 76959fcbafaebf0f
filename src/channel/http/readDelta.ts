import { Failure } from '../../support/failure.js';
import { quote } from '../quote.js';
import { redactText } from '../redact.js';
import { mappingFailure } from './mappingFailure.js';
import type { DeltaReader } from './options.js';
import { describeData, readPath } from './readPath.js';
import { readSession } from './session.js';
import type { SseEvent } from './sseReader.js';

/** One event read: its new text (may be empty), undefined for an event that is not about text, null when its shape is unknown. */
type Delta = string | undefined | null;

/** `type` values whose events carry new reply text. Reasoning, tool calls and full repetitions of the text are not among them. */
const TEXT_TYPES =
  /^(text-delta|text_delta|content_block_delta|response\.(output_text|refusal)\.delta|TEXT_MESSAGE_(CONTENT|CHUNK)|text|token|delta|chunk|content|message)$/;
/** Events with these names say something about the stream, or repeat the whole text. */
const SIDE_EVENTS =
  /^(ping|heartbeat|keep-?alive|metadata|meta|session|status|start|done|end|complete|completed|final|finish|close|reasoning|thinking|tool.*)$/i;
const ERROR_TYPES = /^(error|RUN_ERROR|response\.failed)$/;
const TEXT_KEYS = ['delta', 'text', 'token', 'content', 'delta.text', 'delta.content'];

const firstText = (json: unknown, paths: readonly string[]): string | undefined =>
  paths.map(path => readPath(json, path).value).find(value => typeof value === 'string');

function streamError(event: SseEvent, json: unknown): Failure {
  const said = firstText(json, ['errorText', 'error.message', 'error', 'message', 'response.error.message', 'detail', 'text']) ?? event.data;
  return new Failure({
    party: 'chatbot',
    code: 'stream-error',
    what: `the chatbot's stream reported an error: ${quote(redactText(said))}`,
    details: [
      ['event', event.event],
      ['data', quote(redactText(event.data))],
    ],
    next: "look into the chatbot's log at this moment; the error came from its side",
  });
}

function byShape(event: SseEvent, json: unknown): Delta {
  if (event.event === 'error') throw streamError(event, json);
  if (typeof json === 'string') return SIDE_EVENTS.test(event.event) ? undefined : json;
  const { value: type } = readPath(json, 'type');
  if (typeof type === 'string' && ERROR_TYPES.test(type)) throw streamError(event, json);
  if (readPath(json, 'choices').found) return firstText(json, ['choices.0.delta.content', 'choices.0.delta.refusal', 'choices.0.text']) ?? '';
  if (typeof type === 'string' && !TEXT_TYPES.test(type)) return firstText(json, TEXT_KEYS) === undefined ? undefined : null;
  if (SIDE_EVENTS.test(event.event)) return undefined;
  const text = firstText(json, TEXT_KEYS);
  if (text === undefined && readPath(json, 'error').found) throw streamError(event, json);
  return text ?? (readSession(json) === undefined ? null : undefined);
}

/**
 * The new text in one event. Without a mapping the common shapes are tried (OpenAI, AI SDK, AG-UI, `{ delta }`, `{ token }`, bare text).
 * Throws a Failure of party `chatbot` for an error event, of party `set-up` when the mapping does not find text.
 */
export function readDelta(event: SseEvent, json: unknown, mapping?: string | DeltaReader): Delta {
  if (mapping === undefined) return byShape(event, json);
  if (event.event === 'error') throw streamError(event, json);
  const { found, value } = typeof mapping === 'string' ? readPath(json, mapping) : { found: true, value: called(event, json, mapping) };
  if (!found) return null;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  throw mappingFailure(`the delta mapping ${typeof mapping === 'string' ? `'${mapping}'` : 'function'} found no text but ${describeData(value)}`, {
    asked: "the new text of one event of the chatbot's stream",
    json,
    next: 'point it at the text itself, such as choices.0.delta.content',
  });
}

function called(event: SseEvent, json: unknown, read: DeltaReader): unknown {
  try {
    return read(json, event);
  } catch (cause) {
    throw mappingFailure(`the delta mapping function threw: ${cause instanceof Error ? cause.message : String(cause)}`, {
      asked: 'the function given as delta',
      json,
      cause,
      next: 'make the function return the new text, or null for an event without any',
    });
  }
}
