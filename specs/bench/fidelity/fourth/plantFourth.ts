import type { HumanDialogue } from '../humanDialogues.js';
import type { PlantedCase } from '../planting.js';
import { plantWith, type Planters } from '../plantWith.js';
import { plantEmpty } from './empty.js';
import { plantEndless } from './endless.js';
import { plantFlip } from './flip.js';
import { plantLeak } from './leak.js';
import { plantLoop } from './loop.js';
import { plantRecitation } from './recitation.js';

const PLANTERS: Planters = {
  flip: plantFlip,
  loop: plantLoop,
  recitation: plantRecitation,
  leak: plantLeak,
  empty: plantEmpty,
  endless: plantEndless,
};

/**
 * The fourth hand's faults, held out: no rule was developed on them. 60 of each kind over the same dialogues as the first hand's, with
 * forms of their own, the common faults of prompted models more often. The same dialogues and seed give the same cases.
 */
export const plantFourth = (dialogues: readonly HumanDialogue[], seed = 23): PlantedCase[] =>
  plantWith(
    dialogues,
    PLANTERS,
    { pool: (kind, source) => ['fourth', source, kind], site: (kind, source, dialogue, at) => ['fourth', kind, source, dialogue, at] },
    seed,
  );
