import type { Check } from './checkResult.js';

/** `judge gpt-x: 14 of 24 speakers right (58 %), floor 19`. */
export const scoreWords = ({ model, right, size, floor, unread }: Pick<Check, 'model' | 'right' | 'size' | 'floor' | 'unread'>): string =>
  `judge ${model}: ${right} of ${size} speakers right (${Math.round((100 * right) / size)} %), floor ${floor}${unread === 0 ? '' : `; ${unread} unread`}`;
