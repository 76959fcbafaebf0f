import type { Reply } from '../channel.js';
import type { Deadline } from '../deadline.js';
import { rawReply } from '../rawReply.js';
import { redactText } from '../redact.js';
import { unreadable } from './httpFailures.js';
import type { ReplyReader } from './options.js';
import { readReply } from './readReply.js';
import { bodyText, isWebPage, webPageFailure, type Outgoing } from './request.js';

interface WholeOptions {
  readonly reply?: string | ReplyReader | undefined;
  readonly address: string;
  /** Milliseconds since just before the request. */
  readonly elapsed: () => number;
  readonly onJson: (json: unknown) => void;
}

const looksLikeJson = (body: string) => /^\s*[{[]/.test(body);

/** Reads a reply that comes in one piece, as JSON or plain text. Rejects with a Failure that names the party. */
export async function wholeReply(response: Response, out: Outgoing, wait: Deadline, { reply, address, elapsed, onJson }: WholeOptions): Promise<Reply> {
  const firstTokenMs = elapsed();
  const body = await bodyText(response, wait, address);
  const contentType = response.headers.get('content-type');
  const facts = { firstTokenMs, lastTokenMs: elapsed(), raw: rawReply(response.status, contentType, body) };
  if (isWebPage(contentType, body)) throw webPageFailure(out, response, body);

  const announced = /[/+]json/i.test(contentType ?? '');
  if (body.trim() === '' && !announced) return { ...facts, text: '', readFrom: 'empty body' };
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    if (announced || reply !== undefined || (looksLikeJson(body) && contentType === null))
      throw unreadable(address, contentType, redactText(body, out.secrets), out.first);
    return { ...facts, text: body, readFrom: 'plain text' };
  }
  // "42" and "true" from a chatbot that speaks plain text are words, not data.
  if (!announced && reply === undefined && (typeof json !== 'object' || json === null)) return { ...facts, text: body, readFrom: 'plain text' };
  onJson(json);
  return { ...facts, ...readReply(json, reply) };
}
