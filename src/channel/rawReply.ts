import { RAW_LIMIT, type RawReply } from '../transcript/turn.js';

/** A reply as it arrived, its body cut at {@link RAW_LIMIT} characters. */
export const rawReply = (status: number | null, contentType: string | null, body: string): RawReply => ({
  status,
  contentType,
  body: body.slice(0, RAW_LIMIT),
  truncated: body.length > RAW_LIMIT,
});
