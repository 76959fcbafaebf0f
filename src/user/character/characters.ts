import type { Overlay, Profile } from '../../profile/profile.js';
import { changesMind } from './changesMind.js';
import type { Character } from './character.js';
import { codeSwitching } from './codeSwitching.js';
import { confused } from './confused.js';
import { falseBelief } from './falseBelief.js';
import { impatient } from './impatient.js';
import { incomplete } from './incomplete.js';
import { sceptical } from './sceptical.js';
import { tangential } from './tangential.js';
import { unavailable } from './unavailable.js';

/** What each overlay asks of a language model, does offline, and is recognised by. */
export const characters: Readonly<Record<Overlay, Character>> = {
  impatient,
  tangential,
  incomplete,
  'asks for what does not exist': unavailable,
  confused,
  sceptical,
  'changes their mind': changesMind,
  'believes something false': falseBelief,
  'code-switching': codeSwitching,
};

/** What the person's overlay asks of whoever plays them, behind `Today `; null without one, or where it cannot show in them. */
export const todayOf = (profile: Profile): string | null => (profile.overlay === undefined ? null : characters[profile.overlay].today(profile));
