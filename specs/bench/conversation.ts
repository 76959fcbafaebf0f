import { join } from 'node:path';
import type { BuiltPackage } from './builtPackage.js';
import type { Held } from './holdMany.js';
import { lastLine, runNode, startServer } from './processes.js';
import { interleaved, median, ratio } from './rounds.js';
import type { Findings } from './table.js';

/** What one conversation costs beside the hand-written loop: five turns and a verdict, eight at once, a model that answers at once. */
export async function benchConversation({ home, program }: BuiltPackage, { rounds, many }: { rounds: number; many: number }): Promise<Findings> {
  const { url, stop } = await startServer([program('endpoint')]);
  const hold = (name: string) => async () => lastLine<Held>(await runNode([program(name), url, String(many), join(home, 'records')], home));
  const found = await interleaved(rounds, { 'bare loop': hold('holdFloor'), usersim: hold('holdOurs') }).finally(stop);
  const of = (held: readonly Held[], key: keyof Held) => held.map(one => one[key]);
  const rows = Object.entries(found).map(([name, held]) => ({
    '': name,
    'ms per conversation': median(of(held, 'msEach')),
    'CPU ms': median(of(held, 'cpuMsEach')),
    'peak MB': Math.round(median(of(held, 'peakMb'))),
    'import ms': Math.round(median(of(held, 'importMs'))),
    'first conversation ms': Math.round(median(of(held, 'firstMs'))),
  }));
  const against = (key: keyof Held) => ratio(of(found.usersim, key), of(found['bare loop'], key));
  return {
    title: `Conversation: ${many} of 5 turns and one verdict, 8 at once, ${rounds} rounds`,
    rows: [...rows, { '': 'ratio', 'ms per conversation': against('msEach'), 'CPU ms': against('cpuMsEach'), 'peak MB': against('peakMb') }],
    targets: [{ what: 'ms per conversation beside the bare loop', ratio: against('msEach'), atMost: 1.5 }],
  };
}
