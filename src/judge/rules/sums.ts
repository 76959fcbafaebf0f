import type { Figure } from './figures.js';

/** The sentence gives its figure as reckoned. */
export const TOTALS = /\b(?:makes?|total|in all|all in|altogether|comes to|leaves?|left|together|each|times|so|then|both|remaining|thats)\b/u;
const RECKONED = /\b(?:makes?|total|in all|altogether|comes to|leaves?|left|together|remaining|both|now)\b/u;
const COUNTED = 14;

/** Whether a figure is a sum, a difference, a product or a share of the figures before it. */
export function follows({ kind, amount, line }: Figure, before: readonly Figure[]): boolean {
  if (amount === null || amount <= 0 || !/^(?:money|count|length|measure|percent)/u.test(kind)) return false;
  const reckoned = RECKONED.test(line.words.join(' '));
  if (!kind.startsWith('money') && !reckoned) return false;
  const own = unique(before.filter(one => one.kind === kind || (kind.startsWith('money') && one.kind === 'count' && (one.amount ?? 0) > 12)));
  const by = unique(before.filter(one => /^(?:count|length|percent|measure)/u.test(one.kind) || (one.kind.startsWith('money') && one.kind !== kind))).filter(
    value => value <= 400,
  );
  const rough = /\b(?:about|roughly|approximately|around|almost|nearly|rounded)\b/u.test(line.words.join(' '));
  const near = (value: number): boolean => Math.abs(value - amount) < (rough ? amount * 0.02 : 0.011);
  const products = own.flatMap(value => [
    value,
    ...by.map(one => value * one),
    ...by.map(one => value / one),
    ...by.flatMap(one => [(value * one) / 100, value * (1 - one / 100), value * (1 + one / 100)]),
  ]);
  if (products.some(value => near(value) && !own.includes(value))) return true;
  const twice = /\b(?:both|pair|couple|double|return|each way)\b/u.test(line.words.join(' ')) ? [2] : [];
  const steps = own.flatMap((value, base) => [1, ...twice, ...(kind.startsWith('money') ? by : [])].map(one => ({ base, value: value * one }))).slice(0, 80);
  if (steps.some((a, i) => steps.slice(i + 1).some(b => a.base !== b.base && (near(a.value + b.value) || near(Math.abs(a.value - b.value)))))) return true;
  return (
    own.some((a, i) => own.slice(i + 1).some((b, j) => own.slice(i + j + 2).some(c => near(a + b + c)))) ||
    own.some(a => by.some(n => by.some(m => near(a * n * m))))
  );
}

const unique = (figures: readonly Figure[]): number[] => [...new Set(figures.map(({ amount }) => amount ?? 0).filter(value => value > 0))].slice(-COUNTED);
