import { inPool } from '../../src/support/inPool.js';

/** What a process that held conversations tells on its last line. */
export interface Held {
  /** From the start of the process to the first line of its own. */
  readonly importMs: number;
  /** The first conversation, alone: what loads on first use is in it. */
  readonly firstMs: number;
  /** Of the others, eight at once. */
  readonly msEach: number;
  readonly cpuMsEach: number;
  readonly peakMb: number;
}

/** Holds one conversation, then many, and prints what that took. Anything but a good end stops it. */
export async function holdMany(many: number, hold: (session: string) => Promise<boolean>): Promise<void> {
  const importMs = performance.now();
  const good = async (session: string) => {
    if (!(await hold(session))) throw new Error(`${session} did not end as it should`);
  };
  await good('first');
  const started = performance.now();
  const cpu = process.cpuUsage();
  await inPool(Array.from({ length: many }), 8, (_, index) => good(`session-${index}`));
  const { user, system } = process.cpuUsage(cpu);
  const held: Held = {
    importMs,
    firstMs: started - importMs,
    msEach: (performance.now() - started) / many,
    cpuMsEach: (user + system) / 1000 / many,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(held));
}
