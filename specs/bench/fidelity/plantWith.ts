import { childSeed, seededRandom } from '../../../src/support/seed.js';
import { englishWriters, playedOf } from './background.js';
import type { HumanDialogue } from './humanDialogues.js';
import { SHARES } from './plantFaults.js';
import { kinds, positions, type Kind, type PlantedCase, type Planter, type Position } from './planting.js';

export type Planters = Readonly<Record<Kind, Planter>>;

/** What a hand's draws are seeded with, besides its seed: each hand's draw stays as it was first made. */
export interface Salt {
  /** For the order of a source's dialogues. */
  readonly pool: (kind: Kind, source: string) => readonly (string | number)[];
  /** For the chance within one case. */
  readonly site: (kind: Kind, source: string, dialogue: string, at: number) => readonly (string | number)[];
}

/** Which case of its source a case is, from 0: for kinds whose forms belong to a source. */
export function nthOfSource(source: string, at: number): number {
  const before = Object.entries(SHARES);
  const place = before.findIndex(([name]) => name === source);
  return at - before.slice(0, place).reduce((sum, [, share]) => sum + share, 0);
}

/**
 * Plants 60 faults of each kind over the dialogues, source by source; no dialogue serves a kind twice. The same dialogues, salt and
 * seed give the same cases; throws where the dialogues do not suffice.
 */
export function plantWith(dialogues: readonly HumanDialogue[], planters: Planters, salt: Salt, seed: number): PlantedCase[] {
  const people = englishWriters();
  return kinds.flatMap(kind => {
    let at = 0;
    return Object.entries(SHARES).flatMap(([source, share]) => {
      const left = seededRandom(childSeed(seed, ...salt.pool(kind, source))).shuffle(dialogues.filter(one => one.source === source));
      return Array.from({ length: share }, () => plantOne(kind, source, left, at++));
    });
  });

  function plantOne(kind: Kind, source: string, left: HumanDialogue[], at: number): PlantedCase {
    const wanted: Position = kind === 'endless' ? 'late' : (positions[at % positions.length] ?? 'middle');
    // Short dialogues may have no turn that fits there; another position then has to do.
    for (const position of [wanted, ...positions.filter(other => other !== wanted)]) {
      for (const [nth, dialogue] of left.entries()) {
        const random = seededRandom(childSeed(seed, ...salt.site(kind, source, dialogue.id, at)));
        const planting = planters[kind]({ dialogue, position, at, random, people });
        if (planting === null || planting.turns[planting.where - 1]?.text === dialogue.turns[planting.where - 1]?.text) continue;
        left.splice(nth, 1);
        const { form, faults, where } = planting;
        const id = `${kind}-${String(at + 1).padStart(2, '0')}-${dialogue.id}`;
        return { id, kind, source, form, position, faults, played: playedOf(dialogue, people, planting), where };
      }
    }
    throw new Error(`no dialogue of ${source} is left for case ${at + 1} of ${kind}`);
  }
}
