/**
 * The known-good / known-bad ladder: what each flaw of the demo chatbot does to the example specs, offline.
 * npx tsx specs/bench/ladder.ts [flaw ...]; the first five flaws were known to the specs' author, the second set was written blind.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flaws } from '../demo-chatbot/flaws.js';
import { runExamples } from '../e2e/support/runExamples.js';

const asked = process.argv.slice(2);
const names: (string | undefined)[] = asked.length > 0 ? asked : [undefined, ...flaws.map(flaw => flaw.name)];
let heading = false;
for (const name of names) {
  const folder = mkdtempSync(join(tmpdir(), 'usersim-ladder-'));
  const { rows } = await runExamples(folder, name);
  rmSync(folder, { recursive: true, force: true });
  const byFile = [...rows].sort((a, b) => a.file.localeCompare(b.file));
  if (!heading)
    console.log(`| flaw | ${byFile.map(({ file }) => file.replace(/^.*\//, '').replace('.spec.ts', '')).join(' | ')} |\n|---${'|---'.repeat(byFile.length)}|`);
  heading = true;
  console.log(`| ${name ?? '(none)'} | ${byFile.map(({ outcome }) => outcome).join(' | ')} |`);
}
