import type { Reply } from '../channel.js';
import type { Deadline } from '../deadline.js';
import { rawReply } from '../rawReply.js';
import { chunks } from './bodyReader.js';
import { brokenStream } from './httpFailures.js';
import { mappingFailure } from './mappingFailure.js';
import type { DeltaReader } from './options.js';
import { readDelta } from './readDelta.js';
import { describeData } from './readPath.js';
import { sseReader, type SseEvent } from './sseReader.js';

const DONE = '[DONE]';

interface StreamOptions {
  readonly delta?: string | DeltaReader | undefined;
  readonly endMark?: string | undefined;
  readonly address: string;
  /** Milliseconds since just before the request. */
  readonly elapsed: () => number;
  /** Sees the JSON of every event: the session may be in any. */
  readonly onJson: (json: unknown) => void;
}

interface Parsed {
  readonly json: unknown;
  readonly broken: boolean;
}

/** Data that begins like JSON and is not is broken, unless this stream speaks plain text. */
function parse(data: string, plain: boolean): Parsed {
  if (plain || !/^\s*[{["]/.test(data)) return { json: data, broken: false };
  try {
    return { json: JSON.parse(data) as unknown, broken: false };
  } catch {
    return { json: data, broken: /^\s*[{[]/.test(data) };
  }
}

/** Reads a stream of events to its end, its end mark or `[DONE]`. Rejects with a Failure when it breaks off, reports an error, or holds no text. */
export async function streamedReply(response: Response, wait: Deadline, options: StreamOptions): Promise<Reply> {
  const { delta: mapping, endMark, address, elapsed, onJson } = options;
  const reader = sseReader();
  const decoder = new TextDecoder();
  let raw = '',
    text = '',
    plain = false,
    ended = false,
    understood = false;
  let firstMs: number | null = null,
    lastMs: number | null = null;
  let strange: unknown;

  const take = (event: SseEvent) => {
    if (event.data === DONE || event.data === endMark || (endMark !== undefined && event.event === endMark)) ended = true;
    if (event.data === DONE || event.data === endMark || event.data === '') return;
    const { json, broken } = parse(event.data, plain);
    if (broken) throw brokenStream(address, 'an event is not whole JSON', event.data);
    if (typeof json === 'string') plain = plain || json === event.data;
    else onJson(json);
    const delta = readDelta(event, json, mapping);
    if (delta === null) strange ??= json;
    else if (delta !== undefined) understood = true;
    if (!delta) return;
    text += delta;
    lastMs = elapsed();
    firstMs ??= lastMs;
  };

  for await (const chunk of chunks(response, wait, address)) {
    raw += decoder.decode(chunk, { stream: true });
    for (const event of reader.push(chunk)) if (!ended) take(event);
    if (ended) break;
  }
  const rest = ended ? null : reader.end();
  if (rest !== null) take(rest);
  if (!ended && endMark !== undefined) throw brokenStream(address, `it ended without its end mark ${endMark}`, raw.slice(-200));
  if (!understood && strange !== undefined) {
    throw mappingFailure(`no text was found in the chatbot's stream; its first unknown event had ${describeData(strange)}`, {
      asked:
        mapping === undefined
          ? 'the common event shapes (choices.0.delta.content, delta, token, text, content)'
          : `the text at ${typeof mapping === 'string' ? `'${mapping}'` : 'the delta function'}`,
      json: strange,
      next: "say where the new text stands: overHttp({ url, delta: 'path.to.text' })",
    });
  }
  const end = elapsed();
  return {
    text,
    firstTokenMs: firstMs ?? end,
    lastTokenMs: lastMs ?? end,
    raw: rawReply(response.status, response.headers.get('content-type'), raw),
    readFrom: mapping === undefined ? 'stream' : typeof mapping === 'string' ? mapping : 'delta function',
  };
}
