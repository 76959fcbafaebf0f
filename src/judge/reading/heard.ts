import type { Span } from './hidden.js';
import type { Token } from './tokens.js';

/** The longest run that is looked up in one piece, in tokens. */
export const LONGEST = 8;

/** Tokens of a reply, and for each how many from there on, at most {@link LONGEST}, stand in the conversation in this order. */
export interface Heard {
  readonly tokens: readonly Token[];
  readonly lengths: readonly number[];
}

/** Two ids as one number: ids stay below it. */
const IDS = 2 ** 26;

/** Runs are numbered as they grow by one token; what is remembered is bounded by the reply, the time by both sizes. */
export function heardIn(tokens: readonly Token[], conversation: readonly Token[]): Heard {
  const ids = new Map<string, number>();
  for (const { text } of tokens) if (!ids.has(text)) ids.set(text, ids.size + 1);
  const idsOf = (all: readonly Token[]) => all.map(({ text }) => ids.get(text) ?? 0);
  const [own, said] = [idsOf(tokens), idsOf(conversation)];
  const lengths = own.map(() => 0);
  // The number of the run that starts at each place, 0 where it stands no longer; a run of none is 1.
  const [ownRuns, saidRuns] = [own.map(() => 1), said.map(() => 1)];
  for (let length = 1; length <= LONGEST; length++) {
    const runs = new Map<number, number>();
    const keyAt = (starts: readonly number[], words: readonly number[], at: number) => (starts[at] ?? 0) * IDS + (words[at + length - 1] ?? 0);
    for (const at of own.keys()) {
      if (!ownRuns[at] || at + length > own.length) continue;
      const key = keyAt(ownRuns, own, at);
      if (!runs.has(key)) runs.set(key, runs.size + 1);
    }
    const found = new Set<number>();
    for (const at of said.keys()) {
      if (!saidRuns[at]) continue;
      const run = at + length > said.length || !said[at + length - 1] ? 0 : (runs.get(keyAt(saidRuns, said, at)) ?? 0);
      saidRuns[at] = run;
      if (run) found.add(run);
    }
    for (const at of own.keys()) {
      if (!ownRuns[at]) continue;
      const run = at + length > own.length ? 0 : (runs.get(keyAt(ownRuns, own, at)) ?? 0);
      ownRuns[at] = found.has(run) ? run : 0;
      if (ownRuns[at]) lengths[at] = length;
    }
  }
  return { tokens, lengths };
}

/** The part of it within a span. Found by halving: parts are asked for often. */
export function within({ tokens, lengths }: Heard, { start, end }: Span): Heard {
  const firstFrom = (place: number): number => {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? Infinity) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const [from, to] = [firstFrom(start), firstFrom(end)];
  return { tokens: tokens.slice(from, to), lengths: lengths.slice(from, to).map((length, at) => Math.min(length, to - from - at)) };
}

/** True when every word lies in a run of at least `least` tokens that stands in the conversation: all was said there, in pieces. */
export function isSaid({ tokens, lengths }: Heard, least: number): boolean {
  let covered = 0;
  return tokens.every(({ isWord }, at) => {
    const length = lengths[at] ?? 0;
    if (length >= least) covered = Math.max(covered, at + length);
    return !isWord || at < covered;
  });
}
