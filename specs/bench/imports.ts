import type { BuiltPackage } from './builtPackage.js';
import type { Imported } from './importing.js';
import { lastLine, runNode } from './processes.js';
import { interleaved, median } from './rounds.js';
import type { Findings } from './table.js';

const IMPORTED = ['usersim', 'usersim/reporter', 'zod', 'handlebars', 'openai', 'openai/helpers/zod', 'allure-playwright'];

/** What importing the front door and the reporter loads, and what each package would cost alone, with Playwright loaded already. */
export async function benchImports({ home, program }: BuiltPackage, { rounds }: { rounds: number }): Promise<Findings> {
  const importing = async (...args: readonly string[]) => lastLine<Imported>(await runNode([program('importing'), ...args], home));
  const found = await interleaved(rounds, Object.fromEntries(IMPORTED.map(name => [name, () => importing(name)])));
  const rows = [];
  for (const [name, times] of Object.entries(found)) {
    const { files } = await importing(name, 'count');
    const loads = Object.entries(files).sort(([, a], [, b]) => b - a);
    rows.push({
      import: name,
      ms: Math.round(median(times.map(({ ms }) => ms))),
      'files it loads': loads.map(([from, count]) => `${from} ${count}`).join(', '),
    });
  }
  return { title: `Imports, with Playwright loaded already: each in a process of its own, ${rounds} rounds`, rows, targets: [] };
}
