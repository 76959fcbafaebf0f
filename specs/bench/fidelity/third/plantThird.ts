import { childSeed, seededRandom } from '../../../../src/support/seed.js';
import { englishWriters, playedOf } from '../background.js';
import type { HumanDialogue } from '../humanDialogues.js';
import { SHARES } from '../plantFaults.js';
import { kinds, positions, type Kind, type PlantedCase, type Planter } from '../planting.js';
import { plantEmpty } from './empty.js';
import { plantEndless } from './endless.js';
import { plantFlip } from './flip.js';
import { plantLeak } from './leak.js';
import { plantLoop } from './loop.js';
import { plantRecitation } from './recitation.js';

const PLANTERS: Readonly<Record<Kind, Planter>> = {
  flip: plantFlip,
  loop: plantLoop,
  recitation: plantRecitation,
  leak: plantLeak,
  empty: plantEmpty,
  endless: plantEndless,
};

/**
 * The third hand's faults, for a measurement nobody tunes to: 60 of each kind over the same dialogues as the first hand's, with forms of
 * their own, each about as often as prompted models do it. The same dialogues and seed give the same cases.
 */
export function plantThird(dialogues: readonly HumanDialogue[], seed = 17): PlantedCase[] {
  const people = englishWriters();
  return kinds.flatMap(kind => {
    let at = 0;
    return Object.entries(SHARES).flatMap(([source, share]) => {
      const left = seededRandom(childSeed(seed, 'third', source, kind)).shuffle(dialogues.filter(one => one.source === source));
      return Array.from({ length: share }, () => plantOne(kind, source, left, at++));
    });
  });

  function plantOne(kind: Kind, source: string, left: HumanDialogue[], at: number): PlantedCase {
    const wanted = kind === 'endless' ? 'late' : (positions[at % positions.length] ?? 'middle');
    // Short dialogues may have no turn that fits there; another position then has to do.
    for (const position of [wanted, ...positions.filter(other => other !== wanted)]) {
      for (const [nth, dialogue] of left.entries()) {
        const random = seededRandom(childSeed(seed, 'third', kind, dialogue.id, at));
        const planting = PLANTERS[kind]({ dialogue, position, at, random, people });
        if (planting === null) continue;
        left.splice(nth, 1);
        const { form, faults, where } = planting;
        const id = `${kind}-${String(at + 1).padStart(2, '0')}-${dialogue.id}`;
        return { id, kind, source, form, position, faults, played: playedOf(dialogue, people, planting), where };
      }
    }
    throw new Error(`no dialogue of ${source} is left for case ${at + 1} of ${kind}`);
  }
}
