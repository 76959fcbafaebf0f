import { usageOf } from '../../model/usage.js';
import { Failure } from '../../support/failure.js';
import { REFUSED } from '../precheck/checkResult.js';
import type { Judge } from '../judge.js';
import type { ruleUntilSettled, Sampled, Sampling } from './ruleUntilSettled.js';
import { settlePanel, type Ballot } from './settlePanel.js';

type Panel = Judge & { readonly members: readonly Judge[] };

/** Asks all members of a panel at the same time, each until it is settled, and counts their votes. Only a set-up failure breaks it off. */
export async function ruleByPanel(sampling: Sampling & { readonly judge: Panel }, rule: typeof ruleUntilSettled): Promise<Sampled> {
  const { members } = sampling.judge;
  const came = await Promise.all(members.map(judge => rule({ ...sampling, judge })));
  const broke = came.find(({ failure }) => failure !== null && (!(failure instanceof Failure) || failure.party === 'set-up'));
  let drawn = 0;
  const numbered = came.map(({ parts }) => {
    const before = drawn;
    drawn += Math.max(0, ...parts.flatMap(part => part?.rulings.map(({ sample }) => sample) ?? []));
    return parts.map(part => part && { ...part, rulings: part.rulings.map(ruling => ({ ...ruling, sample: before + ruling.sample })) });
  });
  const ballots = (index: number): Ballot[] =>
    came.map(({ failure }, at) => {
      const part = numbered[at]?.[index] ?? null;
      return { by: part?.by ?? members[at] ?? sampling.judge, part, failed: failedBy(failure) };
    });
  return {
    parts: (came[0]?.parts ?? []).map((_, index) => ({ ...settlePanel(ballots(index)), by: sampling.judge })),
    usage: came.map(({ usage }) => usage).reduce(usageOf),
    failure: broke?.failure ?? null,
  };
}

const failedBy = (failure: unknown): Ballot['failed'] =>
  failure instanceof Failure
    ? { doubt: failure.facts.code === REFUSED ? 'judge refused' : 'judge failed', party: failure.party, what: failure.facts.what }
    : null;
