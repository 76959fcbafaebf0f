import type { Ending } from '../transcript/ending.js';

const CUT_SHORT: readonly Ending[] = ['set-up failed', 'model failed', 'interrupted'];

/** Ended by somebody who took no part in it: that says nothing about the simulated user, nor about the chatbot. */
export const isCutShort = (ending: Ending): boolean => CUT_SHORT.includes(ending);
