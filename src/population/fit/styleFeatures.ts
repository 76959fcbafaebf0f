import { styleStatistics } from '../../profile/measuredStyle.js';
import type { Profile } from '../../profile/profile.js';

const REGISTERS = { casual: -1, neutral: 0, formal: 1 } as const;
/** What a style field stands for where no utterances show it: values in the middle of those that `styleFieldsOf` sorts into it. */
const CASES = { lower: [1, 0, 0], sentence: [0, 0, 1], upper: [0, 1, 0], mixed: [0.3, 0.1, 0.4], uncased: [null, null, null] } as const;
const MARKS = { none: [0, 0, 0], light: [0.4, 0.1, 0.8], standard: [0.95, 0.05, 1.3], heavy: [0.9, 0.5, 3] } as const;
const SLIPS = { none: 0, some: 2.5, many: 8 } as const;
const EMOJI = { none: 0, some: 0.3, many: 0.8 } as const;

/**
 * How a person writes, as numbers: the register, and statistics of the samples; without samples what the style fields stand
 * for. Null where neither shows it.
 */
export function styleFeatures({ samples, style }: Profile): readonly (number | null)[] {
  const register = REGISTERS[style.register];
  if (samples.length === 0) {
    const casual = style.register === 'casual' ? 0.4 : 0;
    const formal = style.register === 'formal' ? 0.4 : 0;
    const known = [...CASES[style.casing], ...MARKS[style.punctuation], EMOJI[style.emoji], Math.log1p(SLIPS[style.typos]), casual, formal];
    return [register, Math.log2(style.medianWords), ...known, null, null, null, null, null];
  }
  const { medianWords, lower, upper, sentence, closed, doubled, marks, emoji, slips, casual, formal, polite, questions, variation, typeToken, wordLength } =
    styleStatistics(samples);
  const counted = [lower, upper, sentence, closed, doubled, marks, emoji, Math.log1p(slips), casual, formal];
  return [register, Math.log2(Math.max(1, medianWords)), ...counted, polite, questions, variation, typeToken, wordLength];
}

/** A normal distribution's quartiles are so many standard deviations apart. */
const QUARTILES_APART = 1.349;
/** Nobody lies further out than this: one odd utterance must not make a hermit. */
const FURTHEST = 3;

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
}

/**
 * Each column about its median, in robust standard deviations (quartiles; the plain ones where half the people are alike),
 * cut at 3. What is not known of somebody is the median: it sets them apart from nobody.
 */
export function robustScaled(rows: readonly (readonly (number | null)[])[]): number[][] {
  const columns = (rows[0] ?? []).map((_, at) => {
    const known = rows.flatMap(row => row[at] ?? []).sort((a, b) => a - b);
    const median = quantile(known, 0.5);
    const apart = (quantile(known, 0.75) - quantile(known, 0.25)) / QUARTILES_APART;
    const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - median) ** 2, 0) / Math.max(1, known.length));
    return { median, scale: apart > 1e-9 ? apart : deviation };
  });
  return rows.map(row =>
    columns.map(({ median, scale }, at) => {
      const value = row[at] ?? null;
      return value === null || scale < 1e-9 ? 0 : Math.max(-FURTHEST, Math.min(FURTHEST, (value - median) / scale));
    }),
  );
}
