import { buildPackage } from './builtPackage.js';
import { benchConversation } from './conversation.js';
import { benchImports } from './imports.js';
import { benchPopulation } from './population.js';
import { benchStartup } from './startup.js';
import { markdown, type Findings } from './table.js';
import { benchTokens } from './tokens.js';

// npx tsx specs/bench/run.ts [--quick] [--json] [startup] [imports] [conversation] [tokens] [population]
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const chosen = args.filter(arg => !arg.startsWith('--'));

const built = await buildPackage();
const benchmarks: Readonly<Record<string, () => Promise<readonly Findings[]>>> = {
  startup: async () => [await benchStartup(built, { rounds: quick ? 3 : 9 })],
  imports: async () => [await benchImports(built, { rounds: quick ? 3 : 7 })],
  conversation: async () => [await benchConversation(built, quick ? { rounds: 3, many: 40 } : { rounds: 7, many: 200 })],
  tokens: async () => benchTokens(built),
  population: async () => [await benchPopulation(built, { rounds: quick ? 1 : 3 })],
};

const found: Findings[] = [];
try {
  for (const [name, bench] of Object.entries(benchmarks)) if (chosen.length === 0 || chosen.includes(name)) found.push(...(await bench()));
} finally {
  built.remove();
}
console.log(args.includes('--json') ? JSON.stringify(found, null, 2) : found.map(markdown).join('\n'));
