import type { Talk } from '../../memory/talk.js';

/** The first of the lines that no earlier reply holds. */
export function firstUnsaid(lines: readonly string[], { replies }: Talk): string | undefined {
  return lines.find(line => !replies.some(reply => reply.includes(line)));
}
