import type { Reply } from '../../answer/reply.js';

/** Whether the message was not understood. */
export function isUnclear({ says }: Reply): boolean {
  return /^(I am not sure I understood|I am sorry, I still do not follow)/.test(says);
}
