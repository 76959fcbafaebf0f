import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Fault } from '../../../src/fidelity/finding.js';
import { fidelityGate } from '../../../src/fidelity/meaning/fidelityGate.js';
import { openai } from '../../../src/model/openai.js';
import { clopperPearsonLower } from '../../../src/statistics/proportion.js';
import { inPool } from '../../../src/support/inPool.js';
import { childSeed } from '../../../src/support/seed.js';
import { markdown } from '../table.js';
import { gateCases } from './gateCases.js';

/**
 * What a language model finds of the faults of meaning, in the gate's one call: run by hand, with `--url` and `--model` of an
 * endpoint. Results are the model's, and are labelled with it.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    model: { type: 'string', default: 'typed' },
    each: { type: 'string', default: '8' },
    sound: { type: 'string', default: '16' },
  },
});

async function measure(): Promise<void> {
  const gate = fidelityGate({
    model: openai({ model: values.model, baseURL: `${values.url ?? ''}/v1`, apiKey: 'none', timeoutMs: 1_800_000, retries: 0 }),
  });
  const shuffled = gateCases().meaning.toSorted((a, b) => childSeed(4, a.id) - childSeed(4, b.id));
  const kinds = [...new Set(shuffled.map(({ expected }) => expected))];
  const cases = kinds.flatMap(kind => shuffled.filter(({ expected }) => expected === kind).slice(0, Number(kind === 'sound' ? values.sound : values.each)));
  const read = await inPool(
    cases.toSorted((a, b) => childSeed(5, a.id) - childSeed(5, b.id)),
    16,
    async one => ({ one, ...(await gate.read(one.played, { seed: 4, signal: new AbortController().signal })) }),
  );
  const share = (count: number, of: number) => `${count} of ${of} (at least ${(100 * clopperPearsonLower(count, of)).toFixed(0)} %)`;
  const rows = kinds.map(kind => {
    const of = read.filter(({ one }) => one.expected === kind);
    const having = (test: (kinds: readonly Fault[], proven: boolean) => boolean, onlyProven: boolean) =>
      of.filter(({ findings }) =>
        test(
          findings.filter(({ proven }) => proven || !onlyProven).map(found => found.kind),
          onlyProven,
        ),
      ).length;
    const right = (kinds: readonly Fault[]) => kinds.some(found => found === kind);
    return {
      planted: kind,
      'called void': share(
        having(kinds => kinds.length > 0, true),
        of.length,
      ),
      'void, right kind': having(right, true),
      'suspected or void, right kind': having(right, false),
      'not measured': of.filter(({ facts }) => facts.notMeasured !== null).length,
    };
  });
  console.log(markdown({ title: `Faults of meaning as ${values.model} reads them, one call a conversation`, rows, targets: [] }));
  const tokens = read.reduce((sum, { usage }) => sum + usage.promptTokens, 0);
  console.log(`${read.length} conversations, ${Math.round(tokens / read.length)} prompt tokens each`);
  writeFileSync(
    'reports/fidelity-meaning.json',
    JSON.stringify(
      read.map(({ one, findings, facts }) => ({ id: one.id, expected: one.expected, turn: one.turn, findings, facts })),
      null,
      1,
    ),
  );
}

void measure();
