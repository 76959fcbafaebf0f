import { createHash } from 'node:crypto';

/** A mark around data in a prompt. It follows from the words alone: whoever writes it changes it, and this hash cannot be steered. */
export const markAround = (words: readonly string[]): string => `<<${createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)}>>`;
