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
 * The third hand's faults, 60 of each kind over the same dialogues as the first hand's, with forms of
 * their own, each about as often as prompted models do it. The same dialogues and seed give the same cases.
 */
export const plantThird = (dialogues: readonly HumanDialogue[], seed = 17): PlantedCase[] =>
  plantWith(
    dialogues,
    PLANTERS,
    { pool: (kind, source) => ['third', source, kind], site: (kind, _source, dialogue, at) => ['third', kind, dialogue, at] },
    seed,
  );
