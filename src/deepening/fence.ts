import { cut } from '../support/text.js';
import { oneLine } from '../support/visible.js';

/** One line of data as it stands between marks: no mark and no line end in it, cut to a length. */
export const fenced = (text: string, mark: string, length = 600): string => cut(oneLine(text, 4 * length).replaceAll(mark, '(mark)'), length);
