import { describeData, readPath } from './readPath.js';
import { mappingFailure } from './mappingFailure.js';
import type { ReplyReader } from './options.js';

/** Where chatbots commonly put their reply, most telling names first. */
const SHAPES = [
  'reply',
  'answer',
  'response',
  'output',
  'text',
  'content',
  'message',
  'choices.0.message.content',
  'choices.0.message.refusal',
  'choices.0.text',
  'message.content',
  'reply.text',
  'reply.content',
  'output.text',
  'data.reply',
  'data.answer',
  'data.text',
  'output.*.content.*.text',
  'content.*.text',
  'queryResult.responseMessages.*.text.text',
  'messages.*.content',
  'messages.*.text',
  '*.text',
  '*.content',
];
const isText = (value: unknown): value is string => typeof value === 'string';
/** One text, or a list of texts as lines; undefined for anything else. An empty list is silence, which is legal. */
const asText = (value: unknown): string | undefined => (isText(value) ? value : Array.isArray(value) && value.every(isText) ? value.join('\n') : undefined);

/** A reply's text, and where it stood. */
export interface ReadReply {
  readonly text: string;
  readonly readFrom: string;
}

function byShape(json: unknown): ReadReply {
  if (isText(json)) return { text: json, readFrom: 'JSON text' };
  for (const path of SHAPES) {
    const text = asText(readPath(json, path).value);
    if (text !== undefined) return { text, readFrom: path };
  }
  const silent = Array.isArray(json) || readPath(json, 'choices.0.message').found;
  if (silent) return { text: '', readFrom: 'no text' };
  throw mappingFailure(`no reply was found in the chatbot's JSON, which had ${describeData(json)}`, {
    asked: 'one of the common shapes (reply, answer, text, choices.0.message.content, ...)',
    json,
    next: "say where it stands: overHttp({ url, reply: 'path.to.text' })",
  });
}

function called(json: unknown, read: ReplyReader): unknown {
  try {
    return read(json);
  } catch (cause) {
    throw mappingFailure(`the reply mapping function threw: ${cause instanceof Error ? cause.message : String(cause)}`, {
      asked: 'the function given as reply',
      json,
      cause,
      next: 'make the function return the text, or a list of texts',
    });
  }
}

/**
 * The reply's text in the chatbot's JSON. With a mapping only that is read; without one the common shapes are tried.
 * Throws a Failure of party `set-up` when nothing, or no text, is there.
 */
export function readReply(json: unknown, mapping?: string | ReplyReader): ReadReply {
  if (mapping === undefined) return byShape(json);
  const name = isText(mapping) ? `'${mapping}'` : 'function';
  const { found, value } = isText(mapping) ? readPath(json, mapping) : { found: true, value: called(json, mapping) };
  const text = asText(value);
  if (text !== undefined) return { text, readFrom: isText(mapping) ? mapping : 'reply function' };
  const there = found && value !== undefined;
  throw mappingFailure(
    there
      ? `the reply mapping ${name} found no text but ${describeData(value)}`
      : `the reply mapping ${name} found nothing; the JSON had ${describeData(json)}`,
    {
      asked: `the text at ${name}`,
      json,
      next: there
        ? 'point it at the text itself, such as choices.0.message.content'
        : 'correct the path given as `reply` in overHttp, or leave it out to try the common shapes',
    },
  );
}
