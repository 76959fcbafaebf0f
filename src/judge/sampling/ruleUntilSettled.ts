import type { Usage } from '../../model/model.js';
import type { Party } from '../../support/failure.js';
import { NO_USAGE, usageOf } from '../../model/usage.js';
import type { Judge, Order, Question, Ruling, Rulings } from '../judge.js';
import { canBeParted, criteriaOf, onlyAbout } from '../questions/criteriaOf.js';
import type { Doubt } from '../verdict.js';
import type { GateFor } from './gate.js';
import { SAMPLES } from './profile.js';
import { ruleByPanel } from './ruleByPanel.js';
import { settle, type Settled } from './settle.js';
import { wantsMore } from './wantsMore.js';

/** One sample to be drawn. */
export interface Draw {
  readonly judge: Judge;
  readonly question: Question;
  readonly order: Order;
  /** Counting from 1 over the verdict. */
  readonly sample: number;
  /** How often this judge was asked in this order before. */
  readonly repeat: number;
}

export interface Sampling {
  readonly judge: Judge;
  readonly question: Question;
  readonly gateFor: (judge: Judge) => GateFor;
  /** What it is called when all samples cannot tell. */
  readonly cannotTell: Doubt;
  /** Makes one call, within its limits. */
  readonly draw: (draw: Draw) => Promise<Rulings>;
}

/** One criterion as it was settled, and by whom. */
export type SettledBy = Settled & {
  readonly by: Judge;
  /** Who is to blame where a panel could not decide because members failed. */
  readonly party?: Party;
};

export interface Sampled {
  /** One a criterion; null where no ruling on it ever came. */
  readonly parts: readonly (SettledBy | null)[];
  readonly usage: Usage;
  /** What broke off the sampling; null when nothing did. Parts that were settled before it stand. */
  readonly failure: unknown;
}

/**
 * Draws samples until every criterion is settled: one in each order; two more, up to six, where they disagree or the signed mean lies
 * near the gate; then the next judge of the cascade on what is still open. Criteria share their calls. Members of a panel do so each.
 */
export async function ruleUntilSettled(sampling: Sampling): Promise<Sampled> {
  const { judge, question, gateFor, cannotTell, draw } = sampling;
  const criteria = criteriaOf(question);
  const parts: (SettledBy | null)[] = criteria.map(() => null);
  const earlier: Ruling[][] = criteria.map(() => []);
  let usage: Usage = NO_USAGE;
  let drawn = 0;
  let open = criteria.map((_, index) => index);
  for (let by: Judge | undefined = judge; by !== undefined && open.length > 0; by = by.escalateTo) {
    const current = by;
    const samples: Ruling[][] = criteria.map(() => []);
    const profile = current.offline ? 'single' : (current.samples ?? 'single');
    const { first, most } = SAMPLES[profile];
    const { members } = current;
    if (members !== undefined) {
      const came = await ruleByPanel({ ...sampling, judge: { ...current, members }, question: onlyAbout(question, open) }, ruleUntilSettled);
      usage = usageOf(usage, came.usage);
      const before = drawn;
      for (const [place, index] of (canBeParted(question) ? open : criteria.map((_, at) => at)).entries()) {
        const part = came.parts[place];
        if (!part || !open.includes(index)) continue;
        const own = part.rulings.map(ruling => ({ ...ruling, sample: before + ruling.sample }));
        samples[index]?.push(...own);
        drawn = Math.max(drawn, ...own.map(({ sample }) => sample));
        parts[index] = { ...part, rulings: [...(earlier[index] ?? []), ...own], by: current };
      }
      if (came.failure !== null) return { parts, usage, failure: came.failure };
    }
    let asking = members === undefined ? open : [];
    for (let round = 0; asking.length > 0 && round * 2 < most; round++) {
      const orders: readonly Order[] = first === 1 ? ['asked'] : ['asked', 'inverted'];
      const about = onlyAbout(question, asking);
      const before = drawn;
      drawn += orders.length;
      const came = await Promise.allSettled(
        orders.map((order, at) => draw({ judge: current, question: about, order, sample: before + at + 1, repeat: round })),
      );
      came.forEach((one, at) => {
        if (one.status === 'rejected') return;
        usage = usageOf(usage, one.value.usage);
        const its = canBeParted(question) ? asking : criteria.map((_, index) => index);
        its.forEach((criterion, place) => {
          const ruling = one.value.rulings[place];
          if (ruling && asking.includes(criterion))
            samples[criterion]?.push({ ...ruling, order: orders[at] ?? 'asked', sample: before + at + 1, samples: profile });
        });
      });
      const failed = came.find(one => one.status === 'rejected');
      for (const index of asking) {
        const own = samples[index] ?? [];
        const panel = parts[index]?.panel;
        if (own.length > 0)
          parts[index] = {
            ...settle(own, gateFor(current), cannotTell, (round + 1) * orders.length),
            rulings: [...(earlier[index] ?? []), ...own],
            ...(panel && { panel }),
            by: current,
          };
      }
      if (failed) return { parts, usage, failure: failed.reason };
      asking = asking.filter(index => wantsMore(samples[index] ?? [], parts[index] ?? null, most));
    }
    open = open.filter(index => parts[index]?.answer === 'inconclusive' && parts[index]?.doubt !== cannotTell && parts[index]?.party === undefined);
    for (const index of open) earlier[index]?.push(...(samples[index] ?? []));
  }
  return { parts, usage, failure: null };
}
