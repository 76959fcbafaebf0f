/** Bytes of one line, one element of a JSON array, or one row of a table. */
export const MOST_LINE_BYTES = 8 * 1024 * 1024;
/** Turns of one conversation, before turns of one speaker are joined. */
export const MOST_TURNS = 2_000;
/** UTF-16 units of one conversation's text. */
export const MOST_TEXT = 1024 * 1024;
/** A table up to this size is grouped as a whole, so that its conversations may be mingled; a larger one must keep each together. */
export const MOST_GROUPED_BYTES = 64 * 1024 * 1024;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
