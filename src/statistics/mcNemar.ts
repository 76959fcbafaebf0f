/**
 * McNemar's test, exact and two-sided: the chance that pairs which changed would change as unevenly as this if either way were
 * as likely (binomial, 1/2). `better` and `worse` are how many pairs changed each way; none that changed gives 1.
 */
export function mcNemarExact(better: number, worse: number): number {
  const changed = better + worse;
  let term = changed * Math.log(0.5);
  let tail = 0;
  for (let k = 0; k <= Math.min(better, worse); k++) {
    tail += Math.exp(term);
    term += Math.log((changed - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}
