import { createHash } from 'node:crypto';
import { cut } from '../support/text.js';
import { oneLine } from '../support/visible.js';

/** A mark around data. It follows from the words alone: whoever writes it changes it, and this hash cannot be steered. */
export const markAround = (lines: readonly string[]): string => `<<${createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 16)}>>`;

/** One line of data as it stands between marks: no mark and no line end in it, cut to a length. */
export const fenced = (text: string, mark: string, length = 600): string => cut(oneLine(text, 4 * length).replaceAll(mark, '(mark)'), length);
