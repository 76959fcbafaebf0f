/**
 * Measures the offline rules on cases written blind (specs/blind/*.jsonl): npx tsx specs/bench/rulePrecision.ts [--write]
 * Prints precision and how much each rule decides; with --write it stores src/judge/rules/measured.ts, which gives the rules their certainty.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureRules, type RuleMeasure } from './measureRules.js';

const rows = measureRules(join(import.meta.dirname, '../blind'));
console.log('| rule | cases | decided | right | precision | lower bound (Clopper-Pearson, 95 % one-sided) |\n|---|---|---|---|---|---|');
for (const { rule, cases, decided, right, lowerBound } of rows) {
  console.log(`| ${rule} | ${cases} | ${decided} | ${right} | ${decided === 0 ? '' : (right / decided).toFixed(3)} | ${lowerBound.toFixed(1)} |`);
}

const entry = ({ rule, cases, decided, right, lowerBound }: RuleMeasure) =>
  `  '${rule}': { cases: ${cases}, decided: ${decided}, right: ${right}, lowerBound: ${lowerBound.toFixed(1)} },`;

if (process.argv.includes('--write')) {
  const file = join(import.meta.dirname, '../../src/judge/rules/measured.ts');
  const measured = rows.filter(({ rule }) => rule !== 'free criteria');
  writeFileSync(
    file,
    `/** What was measured of one offline rule on cases written blind. */
export interface MeasuredRule {
  readonly cases: number;
  readonly decided: number;
  readonly right: number;
  /** Clopper-Pearson lower bound of its precision, 95 % one-sided, in percent. */
  readonly lowerBound: number;
}

/** Written by specs/bench/rulePrecision.ts. */
export const measured: Readonly<Record<string, MeasuredRule>> = {
${measured.map(entry).join('\n')}
};
`,
  );
}
