import { createHash } from 'node:crypto';

/** A mark around data in a prompt. It follows from the words alone: whoever writes it changes it, and this hash cannot be steered. */
export const markAround = (words: readonly string[]): string => `<<${createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)}>>`;

/** Whether this is the mark, with its brackets or without: models drop them, and what nobody else knows are its digits. */
export const isMark = (stated: unknown, mark: string): boolean => typeof stated === 'string' && bare(stated) === bare(mark);

const bare = (mark: string): string => mark.replace(/[^0-9a-z]/giu, '');
