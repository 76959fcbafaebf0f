/** A number as models write it. Longer runs of digits are no number anybody stated. */
const NUMBER = '[-+]?\\d{1,18}(?:[.,]\\d{1,18})?(?:[eE][+-]?\\d{1,4})?';
const WHOLE = new RegExp(
  `^(?:~|≈|about |around |approximately |approx\\.? |roughly )?\\s*(${NUMBER})\\s*(%|percent|per cent|pct|(?:/|out of|of|von|sur|de)\\s*100)?\\s*\\.?$`,
  'iu',
);

/** The text of a number as a number; null for one between 0 and 1, which could be a share or a number out of 100, and for `1,000`. */
export function asCertainty(text: string, isPercent = false): number | null {
  if (/,\d{3}$/u.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  if (Number.isNaN(value) || (!isPercent && value > 0 && value < 1)) return null;
  return value;
}

/** A certainty that stands alone: `85`, `85%`, `85/100`, `about 85`. Words, ranges, bounds and other scales are none. */
export function statedNumber(text: string): number | null {
  const [, number, unit] = WHOLE.exec(text.slice(0, 80).trim()) ?? [];
  return number === undefined ? null : asCertainty(number, unit !== undefined);
}
