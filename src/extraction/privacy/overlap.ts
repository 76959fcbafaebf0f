const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A word of a script with spaces, or one character of a script without. */
const UNIT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;
const MARKS = /[’'`\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
/** Characters of a script without spaces that make a run as telling as that of words: two a word. */
const CHARACTERS_A_WORD = 2;

interface Unit {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

function unitsOf(text: string): Unit[] {
  const shown = text.normalize('NFKC').replace(MARKS, '');
  return [...shown.matchAll(UNIT)].map(match => ({
    folded: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    weight: UNSPACED.test(match[0]) ? 1 / CHARACTERS_A_WORD : 1,
  }));
}

/** The words of a text, folded; in scripts without spaces pairs of characters. */
export function unitsIn(text: string): string[] {
  const units = unitsOf(text);
  return units.flatMap(({ folded, weight }, at) => {
    if (weight === 1) return folded;
    const next = units[at + 1];
    return next && next.weight < 1 ? folded + next.folded : [];
  });
}

/** Every shortest run that weighs `n` words, as its units joined, from each unit on. */
function* runsOf(units: readonly Unit[], n: number): Generator<{ readonly key: string; readonly from: number; readonly to: number }> {
  let [to, weight] = [0, 0];
  for (let from = 0; from < units.length; from++) {
    while (to < units.length && weight < n) weight += units[to++]?.weight ?? 0;
    if (weight < n) return;
    yield {
      key: units
        .slice(from, to)
        .map(unit => unit.folded)
        .join(' '),
      from,
      to,
    };
    weight -= units[from]?.weight ?? 0;
  }
}

/** Looks up texts in one log. */
export interface RunIndex {
  /** The first run of `n` words of the text that stands in one of the log's turns, as the text has it; null when none does. */
  sharedRun(written: string): string | null;
}

/**
 * The runs of `n` words (default 6) of a log's turns, so that many texts can be held against it. Case, punctuation and
 * apostrophes make no difference; in scripts without spaces (Han, Kana, Thai) two characters count as a word, so 12 for 6.
 */
export function runIndex(log: readonly string[], n = 6): RunIndex {
  const known = new Set<string>();
  for (const turn of log) for (const { key } of runsOf(unitsOf(turn), n)) known.add(key);
  return {
    sharedRun(written) {
      const units = unitsOf(written);
      const shown = written.normalize('NFKC').replace(MARKS, '');
      for (const { key, from, to } of runsOf(units, n)) if (known.has(key)) return shown.slice(units[from]?.start, units[to - 1]?.end);
      return null;
    },
  };
}

/** The first run of `n` words in `written` that stands in the log's turns, or null. */
export const sharedRun = (written: string, log: readonly string[], n = 6): string | null => runIndex(log, n).sharedRun(written);
