import type { HumanDialogue } from '../fidelity/humanDialogues.js';
import { wordsOf } from '../../../src/support/text.js';
import { LENGTH_LEVELS, type HumanLengths, type Speech } from '../../../src/user/utteranceLengthTable.js';
import { placeOf } from '../../../src/user/utterancePlace.js';

/** Which source of the human dialogues stands for which channel. */
export const SOURCE: Readonly<Record<Speech, string>> = { requests: 'multiwoz', chatting: 'redial', ordering: 'taskmaster4', spoken: 'ccpe' };

export type Place = 'first' | 'closed' | 'open' | 'other';

export interface HumanTurn {
  readonly dialogue: string;
  readonly place: Place;
  readonly words: number;
}

/** Every user turn with its place, without the last of each dialogue: goodbyes are short for reasons of their own. */
export const humanTurns = (dialogues: readonly HumanDialogue[], speech: Speech): HumanTurn[] =>
  dialogues
    .filter(({ source }) => source === SOURCE[speech])
    .flatMap(({ id, turns }) => {
      const last = turns.findLastIndex(({ speaker }) => speaker === 'user');
      return turns.flatMap(({ speaker, text }, at) => {
        if (speaker !== 'user' || at === last) return [];
        const { first, answering } = placeOf(turns.slice(0, at));
        return [{ dialogue: id, place: first ? ('first' as const) : (answering ?? 'other'), words: wordsOf(text).length }];
      });
    });

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(level * sorted.length))] ?? NaN;
}

/** Standard deviations of log words within and between dialogues, after the first turn (one-way analysis of variance, unequal groups). */
export function spreads(turns: readonly HumanTurn[]): { within: number; between: number } {
  const byDialogue = new Map<string, number[]>();
  for (const { dialogue, place, words } of turns)
    if (place !== 'first') byDialogue.set(dialogue, [...(byDialogue.get(dialogue) ?? []), Math.log(Math.max(1, words))]);
  const groups = [...byDialogue.values()].filter(({ length }) => length >= 2);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const all = groups.flat();
  const grand = mean(all);
  const inside = groups.reduce((sum, group) => sum + group.reduce((within, value) => within + (value - mean(group)) ** 2, 0), 0) / (all.length - groups.length);
  const across = groups.reduce((sum, group) => sum + group.length * (mean(group) - grand) ** 2, 0) / (groups.length - 1);
  const size = (all.length - groups.reduce((sum, { length }) => sum + length ** 2, 0) / all.length) / (groups.length - 1);
  return { within: Math.sqrt(inside), between: Math.sqrt(Math.max(0, (across - inside) / size)) };
}

/** Below this many turns a place is not told apart from the other later turns. */
const ENOUGH = 40;

/** The table that src/user/utteranceLengthTable.ts ships, measured anew. */
export function lengthsOf(dialogues: readonly HumanDialogue[], speech: Speech): HumanLengths {
  const turns = humanTurns(dialogues, speech);
  const later = turns.filter(({ place }) => place !== 'first');
  const at = (place: Place) => {
    const here = turns.filter(turn => turn.place === place);
    return LENGTH_LEVELS.map(level =>
      quantile(
        (place === 'first' || here.length >= ENOUGH ? here : later).map(({ words }) => words),
        level,
      ),
    );
  };
  const { within, between } = spreads(turns);
  return {
    turns: turns.length,
    within: Number(within.toFixed(2)),
    between: Number(between.toFixed(2)),
    first: at('first'),
    closed: at('closed'),
    open: at('open'),
    other: at('other'),
  };
}
