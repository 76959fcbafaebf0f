import { expect as base } from '@playwright/test';
import { toBeConsistent } from './matchers/toBeConsistent.js';
import { toBePersonalized } from './matchers/toBePersonalized.js';
import { toHaveEnded } from './matchers/toHaveEnded.js';
import { toMeet } from './matchers/toMeet.js';
import { toMeetAll } from './matchers/toMeetAll.js';
import { toMeetRate } from './matchers/toMeetRate.js';
import { toMention } from './matchers/toMention.js';
import { toReplyWithin } from './matchers/toReplyWithin.js';

/** Playwright's `expect` with matchers for conversations. Judged ones must be awaited; `toMention` and `toReplyWithin` need no model. */
export const expect = base.extend({ toMeet, toMeetAll, toBePersonalized, toBeConsistent, toHaveEnded, toMeetRate, toMention, toReplyWithin });
