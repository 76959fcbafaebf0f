import { parseArgs } from 'node:util';
import { findFlaw, flaws } from './flaws.js';
import { startDemoChatbot } from './startDemoChatbot.js';

interface Wanted {
  readonly listsFlaws: boolean;
  readonly port: number;
  readonly flaw: string | null;
}

function readArguments(): Wanted {
  const { values } = parseArgs({
    options: { flaw: { type: 'string' }, flaws: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${values.port}" is not a port; give a whole number from 0 to 65535.`);
  const named = values.flaw ?? process.env['DEMO_FLAW'] ?? '';
  return { listsFlaws: values.flaws, port, flaw: named === '' ? null : findFlaw(named).name };
}

async function serve({ listsFlaws, port, flaw }: Wanted): Promise<void> {
  if (listsFlaws) {
    console.log(flaws.map(({ name }) => name).join('\n'));
    return;
  }
  const bot = await startDemoChatbot(flaw === null ? { port } : { port, flaw });
  console.log(`demo chatbot listening on ${bot.url}${flaw === null ? '' : ` (flaw: ${flaw})`}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void bot.close());
}

try {
  await serve(readArguments());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
