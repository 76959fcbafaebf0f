import { expect, test } from '@playwright/test';
import { seededRandom } from '../../src/support/seed.js';
import type { LeavingEnding } from '../../src/transcript/ending.js';
import type { Turn } from '../../src/transcript/turn.js';
import { scenarioOf } from '../../src/user/scenario.js';
import type { Move, Simulator } from '../../src/user/simulator.js';
import { ann } from '../unit/cast.js';

export const scenario = scenarioOf({
  goal: 'get a refund for cancelled flight KL1234, then change the date',
  facts: ['my booking number is QX77PL', 'I paid 120 euros'],
  maxTurns: 6,
});

const REPLIES = ['Which booking number?', 'I see. Your refund of 120 euros was processed today.', 'The date was changed to 3 May.', 'Anything else?'];

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

export const quiet = new AbortController().signal;

/** Plays until the person leaves or the limit is reached, each turn on a transcript that cannot be changed. */
export async function playOut(simulator: Simulator, { seed = 7, fresh = false } = {}): Promise<Move[]> {
  const start = () => simulator.start({ profile: ann, scenario, random: seededRandom(seed), seed });
  let person = start();
  const moves: Move[] = [];
  const turns: Turn[] = [];
  while (moves.length < scenario.maxTurns && moves.at(-1)?.kind !== 'leave') {
    if (fresh) person = start();
    const move = await person.next(frozen(structuredClone(turns)), quiet);
    moves.push(move);
    if (move.text !== null) turns.push({ index: turns.length + 1, speaker: 'user', text: move.text, firstTokenMs: null, lastTokenMs: null, plan: move.plan });
    turns.push({ index: turns.length + 1, speaker: 'chatbot', text: REPLIES[moves.length - 1] ?? 'I see.', firstTokenMs: 1, lastTokenMs: 2 });
  }
  return moves;
}

/** What every simulator owes. `makeSimulator` gives one that is deterministic and leaves as `leaves` says within the scenario's turns. */
export function simulatorContract(
  name: string,
  makeSimulator: () => { readonly simulator: Simulator; readonly asked: () => number },
  leaves: { readonly ending: LeavingEnding; readonly text: string | RegExp | null },
) {
  test.describe(`simulator contract: ${name}`, () => {
    test('is a plain object that says who plays and on what it rests', () => {
      const { simulator } = makeSimulator();
      // A bare function would be taken for a fixture by the runner.
      expect(typeof simulator).toBe('object');
      expect(simulator.name).not.toBe('');
      expect(simulator.model).not.toBe('');
      expect(simulator.templateHash).toMatch(/^[0-9a-f]{8}$/u);
      expect(simulator.timeoutMs > 0 && Number.isFinite(simulator.timeoutMs)).toBe(true);
    });

    test('gives a move for each turn, with words, a plan and what it cost, and changes no transcript', async () => {
      const moves = await playOut(makeSimulator().simulator);
      expect(moves.length).toBeGreaterThan(1);
      for (const { kind, text, plan, usage } of moves) {
        expect(kind === 'leave' && text === null ? 'no words' : text?.trim()).toBeTruthy();
        for (const part of plan.progress) expect(['get a refund for cancelled flight KL1234', 'change the date']).toContain(part.part);
        expect(plan.reveal === null).toBe(plan.told === null);
        for (const count of Object.values(usage)) expect(Number.isInteger(count) && count >= 0).toBe(true);
      }
    });

    test('the same seed makes the same moves, also for a fresh player at each turn', async () => {
      const moves = await playOut(makeSimulator().simulator);
      expect(await playOut(makeSimulator().simulator)).toEqual(moves);
      expect(await playOut(makeSimulator().simulator, { fresh: true })).toEqual(moves);
    });

    test('leaving is a decision, and its last words are kept', async () => {
      const last = (await playOut(makeSimulator().simulator)).at(-1);
      expect(last).toMatchObject({ kind: 'leave', ending: leaves.ending });
      if (leaves.text instanceof RegExp) expect(last?.text).toMatch(leaves.text);
      else expect(last?.text).toBe(leaves.text);
    });

    test('asks nothing once the signal is aborted', async () => {
      const { simulator, asked } = makeSimulator();
      const reason = new Error('the test is over');
      const person = simulator.start({ profile: ann, scenario, random: seededRandom(7), seed: 7 });
      await expect(person.next([], AbortSignal.abort(reason))).rejects.toBe(reason);
      expect(asked()).toBe(0);
    });
  });
}
