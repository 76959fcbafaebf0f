import { expect, test } from '@playwright/test';
import type { Turn } from '../../../src/transcript/turn.js';
import { haveHumanDialogues, humanDialogues, type HumanDialogue } from '../../bench/fidelity/humanDialogues.js';
import { checked, spoken } from './checked.js';

/** From the nth turn on the two change places. */
const swapped = ({ turns }: HumanDialogue, from: number): Turn[] =>
  spoken(turns.map(({ speaker, text }, at) => ({ speaker: (speaker === 'user') === at < from ? 'user' : 'chatbot', text })));
const flips = (turns: readonly Turn[]): boolean => checked(turns).some(({ kind, proven }) => proven && kind === 'role flip');

// Only the part that is there to learn from: the rest is for the final measurement.
test.describe('people who talked with an assistant', () => {
  // eslint-disable-next-line playwright/no-skipped-test -- the data lies beside the repository, where it lies at all
  test.skip(!haveHumanDialogues(), 'the human dialogues of ../shared/data/human-turns are not on this machine');

  test('at most 3 % of them are called invalid simulated users', () => {
    const { learn } = humanDialogues();
    const found = learn.flatMap(dialogue =>
      checked(spoken(dialogue.turns))
        .filter(({ proven }) => proven)
        .slice(0, 1)
        .map(finding => ({ id: dialogue.id, ...finding })),
    );
    for (const { id, kind, turn, evidence } of found) console.log(`${id}, turn ${turn}: ${kind}, "${evidence}"`);
    console.log(`${found.length} of ${learn.length} human dialogues have a proven finding`);
    expect(found.length / learn.length).toBeLessThanOrEqual(0.03);
  });

  for (const [source, share] of [
    ['multiwoz', 0.95],
    ['ccpe', 0.9],
    ['redial', 0.6],
    ['taskmaster4', 0.4],
  ] as const) {
    test(`those who played the assistant are found out: ${source}`, () => {
      const served = humanDialogues().learn.filter(dialogue => dialogue.source === source);
      const found = served.filter(dialogue => flips(swapped(dialogue, 0)));
      console.log(
        `${source}: ${found.length} of ${served.length} from the start, ${served.filter(dialogue => flips(swapped(dialogue, dialogue.turns.length >> 1))).length} from the middle on`,
      );
      expect(found.length / served.length).toBeGreaterThanOrEqual(share);
    });
  }
});
