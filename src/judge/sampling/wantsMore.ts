import { doubtFacts } from '../doubts.js';
import type { Order, Ruling } from '../judge.js';
import { NEAR } from './profile.js';
import { signedMean, type Settled } from './settle.js';

/** Whether two more samples are worth their price: the samples disagree, too few count, or the signed mean lies near the gate. */
export function wantsMore(samples: readonly Ruling[], settled: Settled | null, most: number): boolean {
  if (settled === null || samples.length >= most) return false;
  const { doubt, certainty, minCertainty: gate } = settled;
  const first = samples.length <= 2;
  if (doubtFacts(doubt).unread) return first;
  if (doubt === 'orders disagree' || doubt === 'samples disagree') return true;
  if (settled.leaning === null || gate === null || certainty === null) return false;
  if (first) return settled.ordersAgree === null || Math.abs(certainty - gate) <= NEAR;
  return !(['asked', 'inverted'] as const).every(order => clears(samples, order, settled, gate));
}

const clears = (samples: readonly Ruling[], order: Order, { leaning }: Settled, gate: number): boolean => {
  const mean = signedMean(samples.filter(ruling => ruling.order === order));
  return (leaning === 'met' ? mean : -mean) >= gate;
};
