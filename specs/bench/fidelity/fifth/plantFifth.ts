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
 * The fifth hand's faults, held out: no rule was developed on them. 60 of each kind over the same dialogues as the other hands', with
 * forms of their own, the common faults of prompted models more often. The same dialogues and seed give the same cases.
 */
export const plantFifth = (dialogues: readonly HumanDialogue[], seed = 31): PlantedCase[] =>
  plantWith(
    dialogues,
    PLANTERS,
    { pool: (kind, source) => ['fifth', source, kind], site: (kind, source, dialogue, at) => ['fifth', kind, source, dialogue, at] },
    seed,
  );
