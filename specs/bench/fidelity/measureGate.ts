/**
 * Measures the fidelity gate's rules on human dialogues, planted faults, hard negatives and faults of meaning:
 * npx tsx specs/bench/fidelity/measureGate.ts [--hand first|second|third|fourth|fifth] [--stand-in always|never]
 * The tables go to the terminal; what was missed and what was falsely called goes to reports/fidelity-gate.md, with the evidence
 * (fidelity-gate-second.md and so on for the other hands; no rule was developed on the fourth's or fifth's cases).
 * A stand-in takes the rules' place and shows that the counting is right: it calls every talk invalid, or none.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { markdown } from '../table.js';
import { gateCases, hands } from './gateCases.js';
import { measureGate } from './gateTables.js';
import { haveHumanDialogues } from './humanDialogues.js';
import type { Rules } from './seenBy.js';

const STAND_INS: Readonly<Record<string, Rules>> = {
  always: () => [{ kind: 'role flip', turn: 1, evidence: 'stand-in', certainty: null, certaintyKind: 'rule', effect: 'unclear', proven: true }],
  never: () => [],
};

void (async () => {
  if (!haveHumanDialogues()) throw new Error('the human dialogues are not there: see specs/bench/fidelity/humanDialogues.ts');
  const argument = (option: string) => (process.argv.includes(option) ? (process.argv[process.argv.indexOf(option) + 1] ?? '') : null);
  const name = argument('--stand-in');
  const asked = argument('--hand') ?? 'first';
  const hand = hands.find(one => one === asked);
  if (hand === undefined) throw new Error(`--hand is "${asked}"; it can be ${hands.join(' or ')}`);
  const standIn = name === null ? null : STAND_INS[name];
  if (standIn === undefined) throw new Error(`--stand-in is "${name}"; it can be ${Object.keys(STAND_INS).join(' or ')}`);
  const rules: Rules = standIn ?? (await import('../../../src/fidelity/checkFidelity.js')).checkFidelity;
  const { tables, wrong } = measureGate(rules, gateCases(hand));
  const measured = name === null ? '# The fidelity gate, measured' : `# A stand-in (${name}) for the fidelity gate, to check the counting`;
  const title = hand === 'first' ? measured : `${measured}: the ${hand} hand's cases`;
  const shown = tables
    .filter(({ rows }) => rows.length > 0)
    .map(markdown)
    .join('\n');
  console.log(`${title}\n\n${shown}`);
  const lines = wrong.map(({ set, id, note, evidence }) =>
    [`- ${set}: ${id}${note === '' ? '' : ` (${note})`}`, ...evidence.map(one => `  - ${one.replace(/\s+/g, ' ')}`)].join('\n'),
  );
  const folder = packageFolder('reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${['fidelity-gate', ...(hand === 'first' ? [] : [hand]), ...(name === null ? [] : [name])].join('-')}.md`);
  writeFileSync(file, `${title}\n\n${shown}\n## What was missed and what was falsely called\n\n${lines.join('\n')}\n`);
  console.log(`${wrong.length} cases missed or falsely called: ${file}`);
})();
