import { englishWriters, playedOf } from './background.js';
import type { GateCases } from './gateTables.js';
import { humanDialogues } from './humanDialogues.js';
import { meaningCases } from './meaning.js';
import { plantFaults } from './plantFaults.js';
import { plantSecond } from './second/plantSecond.js';
import { hardNegatives } from './written.js';

/** The rules were developed on what the first hand wrote; the second wrote without seeing that, nor them. */
export const hands = ['first', 'second'] as const;
export type Hand = (typeof hands)[number];

/**
 * Everything to measure on: the 400 human dialogues put aside for it, the faults planted in them, and what was written by hand. The
 * second hand wrote no faults of meaning.
 */
export function gateCases(hand: Hand = 'first'): GateCases {
  const people = englishWriters();
  const { measure } = humanDialogues();
  return {
    humans: measure.map(dialogue => ({ id: dialogue.id, source: dialogue.source, played: playedOf(dialogue, people) })),
    planted: hand === 'first' ? plantFaults(measure) : plantSecond(measure),
    hard: hardNegatives(people, hand === 'first' ? 'hardNegatives' : 'hardNegativesSecond'),
    meaning: hand === 'first' ? meaningCases(measure) : [],
  };
}
