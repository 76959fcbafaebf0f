import type { HumanDialogue } from '../humanDialogues.js';
import type { PlantedCase } from '../planting.js';
import { nthOfSource, plantWith, type Planters } from '../plantWith.js';
import { plantEmpty } from './empty.js';
import { plantEndless } from './endless.js';
import { plantFlip } from './flip.js';
import { plantLeak } from './leak.js';
import { plantLoop } from './loop.js';
import { plantRecitation } from './recitation.js';

const PLANTERS: Planters = {
  // The forms of a flip belong to a source; those of the other kinds to all.
  flip: site => plantFlip({ ...site, at: nthOfSource(site.dialogue.source, site.at) }),
  loop: plantLoop,
  recitation: plantRecitation,
  leak: plantLeak,
  empty: plantEmpty,
  endless: plantEndless,
};

/**
 * The second hand's cases: the kinds of the first, in other words, by somebody who saw neither those words nor a detector. No dialogue
 * serves a kind twice. The same dialogues and seed give the same cases; throws where the dialogues do not suffice.
 */
export const plantSecond = (dialogues: readonly HumanDialogue[], seed = 11): PlantedCase[] =>
  plantWith(
    dialogues,
    PLANTERS,
    {
      pool: (kind, source) => ['second hand', kind, source],
      site: (kind, source, dialogue, at) => ['second hand', kind, source, dialogue, at],
    },
    seed,
  );
