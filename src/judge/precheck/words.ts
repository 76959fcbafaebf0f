import type { Check } from './checkResult.js';

/** `judge gpt-x: its replies could not be read (24 of 24)`, where that was most of them; else `judge gpt-x: 14 of 24 speakers right (58 %), floor 19`. */
export const scoreWords = ({ model, right, size, floor, unread }: Pick<Check, 'model' | 'right' | 'size' | 'floor' | 'unread'>): string =>
  `judge ${model}: ${2 * unread > size ? `its replies could not be read (${unread} of ${size}); ` : ''}${right} of ${size} speakers right (${Math.round((100 * right) / size)} %), floor ${floor}${unread === 0 || 2 * unread > size ? '' : `; ${unread} unread`}`;
