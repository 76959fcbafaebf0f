import { childSeed, seededRandom } from '../../../../src/support/seed.js';
import { englishWriters, playedOf } from '../background.js';
import type { HumanDialogue } from '../humanDialogues.js';
import { SHARES } from '../plantFaults.js';
import { kinds, positions, type Kind, type PlantedCase, type Planter, type Position } from '../planting.js';
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
 * The second hand's cases: the kinds of the first, in other words, by somebody who saw neither those words nor a detector. No dialogue
 * serves a kind twice. The same dialogues and seed give the same cases; throws where the dialogues do not suffice.
 */
export function plantSecond(dialogues: readonly HumanDialogue[], seed = 11): PlantedCase[] {
  const people = englishWriters();
  return kinds.flatMap(kind => {
    let at = 0;
    return Object.entries(SHARES).flatMap(([source, share]) => {
      const own = dialogues.filter(dialogue => dialogue.source === source);
      const left = seededRandom(childSeed(seed, 'second hand', kind, source)).shuffle(own);
      return Array.from({ length: share }, (_, nth) => plantOne(kind, source, left, at++, nth));
    });
  });

  function plantOne(kind: Kind, source: string, left: HumanDialogue[], number: number, nthOfSource: number): PlantedCase {
    const wanted: Position = kind === 'endless' ? 'late' : (positions[number % positions.length] ?? 'middle');
    // The forms of a flip belong to a source; those of the other kinds to all.
    const at = kind === 'flip' ? nthOfSource : number;
    // Short dialogues may have no turn that fits there; another position then has to do.
    for (const position of [wanted, ...positions.filter(other => other !== wanted)]) {
      for (const [nth, dialogue] of left.entries()) {
        const random = seededRandom(childSeed(seed, 'second hand', kind, source, dialogue.id, number));
        const planting = PLANTERS[kind]({ dialogue, position, at, random, people });
        if (planting === null || planting.turns[planting.where - 1]?.text === dialogue.turns[planting.where - 1]?.text) continue;
        left.splice(nth, 1);
        const { form, faults, where } = planting;
        const id = `${kind}-${String(number + 1).padStart(2, '0')}-${dialogue.id}`;
        return { id, kind, source, form, position, faults, played: playedOf(dialogue, people, planting), where };
      }
    }
    throw new Error(`no dialogue of ${source} is left for case ${number + 1} of ${kind}`);
  }
}
