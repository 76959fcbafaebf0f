import { childSeed, seededRandom } from '../../../src/support/seed.js';
import { englishWriters, playedOf } from './background.js';
import { plantEmpty } from './empty.js';
import { plantEndless } from './endless.js';
import { plantFlip } from './flip.js';
import type { HumanDialogue } from './humanDialogues.js';
import { plantLeak } from './leak.js';
import { plantLoop } from './loop.js';
import { kinds, positions, type Kind, type PlantedCase, type Planter, type Position } from './planting.js';
import { plantRecitation } from './recitation.js';

const PLANTERS: Readonly<Record<Kind, Planter>> = {
  flip: plantFlip,
  loop: plantLoop,
  recitation: plantRecitation,
  leak: plantLeak,
  empty: plantEmpty,
  endless: plantEndless,
};

/** Dialogues per kind and source, 60 a kind. Of taskmaster4 there are too few, so its dialogues serve several kinds. */
export const SHARES: Readonly<Record<string, number>> = { multiwoz: 17, ccpe: 18, redial: 18, taskmaster4: 7 };

/** Plants every kind of fault into dialogues drawn for it. The same dialogues and seed give the same cases. */
export function plantFaults(dialogues: readonly HumanDialogue[], seed = 4): PlantedCase[] {
  const people = englishWriters();
  const planted: PlantedCase[] = [];
  const count = new Map<Kind, number>();
  for (const [source, share] of Object.entries(SHARES)) {
    const own = dialogues.filter(dialogue => dialogue.source === source);
    const pool = seededRandom(childSeed(seed, 'pool', source)).shuffle(own);
    for (const kind of kinds) {
      const scarce = own.length < share * kinds.length;
      const drawn = scarce ? seededRandom(childSeed(seed, 'pool', source, kind)).shuffle(own) : pool;
      for (let n = 0; n < share; n++) {
        const at = count.get(kind) ?? 0;
        const one = plantNext(kind, drawn, kind === 'endless' ? 'late' : (positions[at % positions.length] ?? 'middle'), at);
        count.set(kind, at + 1);
        planted.push(one);
      }
    }
  }
  return planted;

  function plantNext(kind: Kind, drawn: HumanDialogue[], wanted: Position, at: number): PlantedCase {
    // Short dialogues may have no turn that fits there; another position then has to do.
    for (const position of [wanted, ...positions.filter(other => other !== wanted)]) {
      for (const [nth, dialogue] of drawn.entries()) {
        const random = seededRandom(childSeed(seed, kind, dialogue.source, dialogue.id, at));
        const planting = PLANTERS[kind]({ dialogue, position, at, random, people });
        if (planting === null) continue;
        drawn.splice(nth, 1);
        const { form, faults, where } = planting;
        const id = `${kind}-${String(at + 1).padStart(2, '0')}-${dialogue.id}`;
        return { id, kind, source: dialogue.source, form, position, faults, played: playedOf(dialogue, people, planting), where };
      }
    }
    throw new Error(`no dialogue of the source is left for case ${at + 1} of ${kind}`);
  }
}
