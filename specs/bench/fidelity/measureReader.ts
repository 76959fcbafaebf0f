/**
 * What the gate's one call to a model adds to its rules, on one hand's cases: every planted fault that the rules missed, and sound
 * talks that they left alone. Results are the model's, and are labelled with it. Counts only: no case's text is printed.
 *
 *   npx tsx specs/bench/fidelity/measureReader.ts --url <endpoint> [--model <name>] [--hand fourth] [--sound <how many of each>]
 */
import { parseArgs } from 'node:util';
import { checkFidelity } from '../../../src/fidelity/checkFidelity.js';
import { fidelityGate } from '../../../src/fidelity/meaning/fidelityGate.js';
import type { Played } from '../../../src/fidelity/played.js';
import { openai } from '../../../src/model/openai.js';
import { clopperPearsonLower } from '../../../src/statistics/proportion.js';
import { inPool } from '../../../src/support/inPool.js';
import { childSeed } from '../../../src/support/seed.js';
import { markdown } from '../table.js';
import { gateCases, hands } from './gateCases.js';
import { kinds } from './planting.js';
import { seenBy } from './seenBy.js';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    model: { type: 'string', default: 'typed' },
    hand: { type: 'string', default: 'fourth' },
    sound: { type: 'string', default: '40' },
  },
});

interface Case {
  readonly set: string;
  readonly id: string;
  readonly played: Played;
}

void (async () => {
  const hand = hands.find(one => one === values.hand);
  if (hand === undefined) throw new Error(`--hand is "${values.hand}"; it can be ${hands.join(' or ')}`);
  const gate = fidelityGate({ model: openai({ model: values.model, baseURL: values.url ?? '', apiKey: 'none', timeoutMs: 1_800_000, retries: 0 }) });
  const { humans, planted, hard } = gateCases(hand);
  const voidByRules = ({ played }: { readonly played: Played }) => seenBy(checkFidelity, played).proven.length > 0;
  const drawn = (set: string, all: readonly { readonly id: string; readonly played: Played }[]): Case[] =>
    all
      .filter(one => !voidByRules(one))
      .toSorted((a, b) => childSeed(6, a.id) - childSeed(6, b.id))
      .slice(0, Number(values.sound))
      .map(({ id, played }) => ({ set, id, played }));
  const missed = planted.filter(one => !voidByRules(one));
  const cases = [...missed.map(({ kind, id, played }): Case => ({ set: kind, id, played })), ...drawn('humans', humans), ...drawn('hard negatives', hard)];
  const read = await inPool(
    cases.toSorted((a, b) => childSeed(7, a.id) - childSeed(7, b.id)),
    24,
    async one => ({ one, ...(await gate.read(one.played, { seed: 4, signal: new AbortController().signal })) }),
  );
  const voidIn = (set: string) => read.filter(({ one, findings }) => one.set === set && findings.some(({ proven }) => proven)).length;
  const rows = kinds.map(kind => {
    const all = planted.filter(one => one.kind === kind).length;
    const byRules = all - missed.filter(one => one.kind === kind).length;
    const together = byRules + voidIn(kind);
    return {
      kind,
      n: all,
      'void by rules': byRules,
      'with the reader': together,
      'lower bound, 95 % one-sided': `${(100 * clopperPearsonLower(together, all)).toFixed(1)} %`,
    };
  });
  console.log(markdown({ title: `The gate with ${values.model} as its reader: the ${hand} hand's cases`, rows, targets: [] }));
  for (const set of ['humans', 'hard negatives'])
    console.log(`${set} that the rules left alone, void by the reader: ${voidIn(set)} of ${read.filter(({ one }) => one.set === set).length}`);
  const kindsFound = [...new Set(read.flatMap(({ one, findings }) => findings.filter(({ proven }) => proven).map(({ kind }) => `${one.set}: ${kind}`)))];
  console.log(
    `as: ${kindsFound.map(name => `${name} ${read.filter(({ one, findings }) => findings.some(({ proven, kind }) => proven && `${one.set}: ${kind}` === name)).length}`).join(', ')}`,
  );
  console.log(
    `not measured: ${read.filter(({ facts }) => facts.notMeasured !== null).length}; ${Math.round(read.reduce((sum, { usage }) => sum + usage.promptTokens, 0) / read.length)} prompt tokens each`,
  );
})();
