import { englishWriters, playedOf } from './background.js';
import type { GateCases } from './gateTables.js';
import { humanDialogues } from './humanDialogues.js';
import { meaningCases } from './meaning.js';
import { plantFaults } from './plantFaults.js';
import { hardNegatives } from './written.js';

/** Everything to measure on: the 400 human dialogues put aside for it, the faults planted in them, and what was written by hand. */
export function gateCases(): GateCases {
  const people = englishWriters();
  const { measure } = humanDialogues();
  return {
    humans: measure.map(dialogue => ({ id: dialogue.id, source: dialogue.source, played: playedOf(dialogue, people) })),
    planted: plantFaults(measure),
    hard: hardNegatives(people),
    meaning: meaningCases(measure),
  };
}
