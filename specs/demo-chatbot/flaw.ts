import type { ServerResponse } from 'node:http';
import type { Reply } from './answer/reply.js';
import type { Scored } from './answer/scored.js';
import type { Facts } from './memory/facts.js';
import type { Talk } from './memory/talk.js';

/** A way to be a bad bot. Every hook is optional; what it leaves out stays as it is. */
export interface Flaw {
  readonly name: string;
  readonly kind: 'content' | 'technical';
  /** One sentence on what goes wrong. */
  readonly says: string;
  /** Changes what is remembered when the next message comes in. */
  readonly remembers?: (facts: Facts, talk: Talk) => Facts;
  /** Puts offers in order, the first being recommended. */
  readonly ranks?: (scored: readonly Scored[], talk: Talk) => readonly Scored[];
  /** Changes the parts of a reply; `heard` is what the message alone told. */
  readonly replies?: (reply: Reply, talk: Talk, heard: Facts) => Reply;
  /** Changes the finished text; `talk.replies` holds the earlier ones. */
  readonly speaks?: (text: string, talk: Talk) => string;
  /** Takes over the HTTP answer; true when it did. */
  readonly takesOver?: (response: ServerResponse) => boolean;
}
