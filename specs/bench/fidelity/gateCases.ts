import { englishWriters, playedOf } from './background.js';
import type { GateCases } from './gateTables.js';
import { humanDialogues, type HumanDialogue } from './humanDialogues.js';
import { meaningCases } from './meaning.js';
import { plantFaults } from './plantFaults.js';
import type { PlantedCase } from './planting.js';
import { plantFifth } from './fifth/plantFifth.js';
import { plantFourth } from './fourth/plantFourth.js';
import { plantSecond } from './second/plantSecond.js';
import { plantThird } from './third/plantThird.js';
import { hardNegatives, type HardNegatives } from './written.js';

/**
 * Who wrote the cases, each without seeing the rules or another hand's cases. The rules were developed on the first three
 * hands'. No rule was developed on the fourth's or fifth's: they are for a measurement that nobody tunes to.
 */
export const hands = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
export type Hand = (typeof hands)[number];

const WRITTEN_BY: Readonly<Record<Hand, { readonly plant: (dialogues: readonly HumanDialogue[]) => PlantedCase[]; readonly hard: HardNegatives }>> = {
  first: { plant: plantFaults, hard: 'hardNegatives' },
  second: { plant: plantSecond, hard: 'hardNegativesSecond' },
  third: { plant: plantThird, hard: 'hardNegativesThird' },
  fourth: { plant: plantFourth, hard: 'hardNegativesFourth' },
  fifth: { plant: plantFifth, hard: 'hardNegativesFifth' },
};

/**
 * Everything to measure on: the 400 human dialogues put aside for it, the faults planted in them, and what was written by hand. Only
 * the first hand wrote faults of meaning.
 */
export function gateCases(hand: Hand = 'first'): GateCases {
  const people = englishWriters();
  const { measure } = humanDialogues();
  return {
    humans: measure.map(dialogue => ({ id: dialogue.id, source: dialogue.source, played: playedOf(dialogue, people) })),
    planted: WRITTEN_BY[hand].plant(measure),
    hard: hardNegatives(people, WRITTEN_BY[hand].hard),
    meaning: hand === 'first' ? meaningCases(measure) : [],
  };
}
