/** Tables as likely as the observed one count as likely when rounding parts them by no more (R's `fisher.test` allows as much). */
const SLACK = 1e-7;

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push((logFactorials[i - 1] as number) + Math.log(i));
  return logFactorials[n] as number;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** One group's counts: how many are so, how many are not. */
export type Split = readonly [yes: number, no: number];

/**
 * Fisher's exact test (Fisher 1934), two-sided: the chance that two groups with one and the same share differ as much as these, by the
 * sum of all tables with these margins that are no likelier than the observed one. From 0 to 1; an empty group gives 1.
 */
export function fisherExact([a, b]: Split, [c, d]: Split): number {
  const [first, second, yes] = [a + b, c + d, a + c];
  if (first === 0 || second === 0 || yes === 0 || b + d === 0) return 1;
  const chance = (k: number) => logChoose(first, k) + logChoose(second, yes - k) - logChoose(first + second, yes);
  const observed = chance(a) + Math.log1p(SLACK);
  let sum = 0;
  for (let k = Math.max(0, yes - second); k <= Math.min(first, yes); k++) if (chance(k) <= observed) sum += Math.exp(chance(k));
  return Math.min(1, sum);
}
