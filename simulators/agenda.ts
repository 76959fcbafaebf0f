import { offline } from '../src/conversation/offline.js';
import type { Simulator } from '../src/user/simulator.js';
import { usp } from './usp.js';

/** The rule-based simulator: an agenda of what is still to be said (Schatzmann et al. 2007), in English, deterministic, without any model. */
export const agenda = (): Simulator => usp({ model: offline() });
