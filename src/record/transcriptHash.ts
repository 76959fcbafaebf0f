import { createHash } from 'node:crypto';

/** 16 hex of the SHA-256 of these texts, apart from each other. */
export const hexOf = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);

/** 16 hex of what was said, turn by turn: the same for a transcript wherever its record lies. */
export const transcriptHashOf = (turns: readonly { readonly text: string }[]): string => hexOf(turns.map(({ text }) => text));
