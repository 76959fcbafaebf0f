import { cut } from '../support/text.js';
import { askEndpoint, type Asked, type Call, type Session } from './askEndpoint.js';
import { endpointOf } from './endpoint.js';
import { firstHabits } from './habits.js';
import type { Completion, ModelRequest, SpeakingModel, SpeakRequest, Spoken } from './model.js';
import type { OpenaiOptions } from './openaiOptions.js';
import { openClient } from './openClient.js';
import { readJson, type Reading } from './readJson.js';
import { replyFormats } from './replyFormat.js';
import { usageOf } from './usage.js';

const RAW_CHARACTERS = 20_000;

async function openSession(options: OpenaiOptions): Promise<Session> {
  const { timeoutMs = 60_000, retries = 2, structured = 'auto' } = options;
  const endpoint = endpointOf(options);
  const [send, formatOf] = await Promise.all([openClient(endpoint, '/chat/completions', options.fetch), replyFormats()]);
  return {
    endpoint,
    send,
    formatOf,
    patience: { retries, timeoutMs },
    mayStepDown: structured === 'auto',
    habits: firstHabits(structured, endpoint.hosted),
    hasAnswered: false,
  };
}

/** The reply without the key it was asked with: an endpoint that says it back must not bring it into records and to the chatbot. */
function withoutKey(asked: Asked, { apiKey }: Session['endpoint']): Asked {
  if (apiKey === null || apiKey.length < 12) return asked;
  return { ...asked, reply: { ...asked.reply, text: asked.reply.text.replaceAll(apiKey, '[redacted]') } };
}

function read<T>({ reply }: Asked, { schema, loosely }: ModelRequest<T>): Reading<T> {
  if (reply.spoiled !== null) return { value: null, unreadable: reply.spoiled };
  const reading = readJson(reply.text, schema);
  if (reading.unreadable === null || loosely === undefined) return reading;
  const value = loosely(reply.text);
  return value === null ? reading : { value, unreadable: null };
}

/** Asks, and asks once more with the reason when the reply cannot be read. */
async function completeIn<T>(session: Session, request: ModelRequest<T>, whole: number): Promise<Completion<T>> {
  const started = performance.now();
  const call: Call = {
    request: { ...request, stop: [] },
    prompt: request.prompt(),
    schema: request.schema,
    remainingMs: () => whole - (performance.now() - started),
  };
  let asked = withoutKey(await askEndpoint(session, call, null), session.endpoint);
  let reading = read(asked, request);
  let { usage } = asked;
  let rejected: string | undefined;
  if (reading.unreadable !== null) {
    const first = asked;
    rejected = cut(first.reply.text, RAW_CHARACTERS);
    asked = withoutKey(await askEndpoint(session, call, { text: first.reply.text, reason: reading.unreadable }), session.endpoint);
    reading = read(asked, request);
    usage = usageOf(usage, asked.usage);
    // The words mended what response_format should have forced: from now on they are said at once.
    if (reading.unreadable === null && first.reply.spoiled === null) session.habits = { ...session.habits, described: true };
  }
  const { text, answeredBy } = asked.reply;
  return { ...reading, raw: cut(text, RAW_CHARACTERS), ...(rejected === undefined ? {} : { rejected }), answeredBy, usage, ms: performance.now() - started };
}

/** Asks for plain words, once: what cannot be used is for the caller to judge. */
async function speakIn(session: Session, request: SpeakRequest, whole: number): Promise<Spoken> {
  const started = performance.now();
  const call: Call = {
    request: { ...request, task: 'plain words' },
    prompt: request.prompt(),
    schema: null,
    remainingMs: () => whole - (performance.now() - started),
  };
  const { reply, usage } = withoutKey(await askEndpoint(session, call, null), session.endpoint);
  // Some endpoints know no stop strings, and some give them back.
  const ends = request.stop.map(stop => reply.text.indexOf(stop)).filter(at => at >= 0);
  const text = cut(ends.length > 0 ? reply.text.slice(0, Math.min(...ends)) : reply.text, RAW_CHARACTERS);
  return { text, unusable: ends.length > 0 ? null : reply.spoiled, answeredBy: reply.answeredBy, usage, ms: performance.now() - started };
}

/** The calls of one model, with `whole` milliseconds for each: the session opens once. */
export async function openaiSession(options: OpenaiOptions, whole: number): Promise<Pick<SpeakingModel, 'complete' | 'speak'>> {
  const session = await openSession(options);
  return { complete: request => completeIn(session, request, whole), speak: request => speakIn(session, request, whole) };
}
