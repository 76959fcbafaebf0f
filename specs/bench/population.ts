import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPackage } from './builtPackage.js';
import type { Held } from './holdMany.js';
import { lastLine, runNode, startServer } from './processes.js';
import { project } from './project.js';
import { interleaved, median } from './rounds.js';
import { CRITERION, GOAL, PROFILE, TURNS } from './subject.js';
import type { Findings } from './table.js';

const PEOPLE = 50;
const AT_ONCE = 8;
const LATENCY_MS = 50;
/** One call of the user, one of the chatbot a turn, and one of the judge, in as many waves as it takes. */
const IDEAL_MS = Math.ceil(PEOPLE / AT_ONCE) * (2 * TURNS + 1) * LATENCY_MS;

/** Judged without the pre-check: that is asked once a project, and would be counted as part of the first run. */
const files = (url: string) => ({
  config: `import { defineConfig } from '@playwright/test';
import { judge, openai, overHttp, usp, type UsersimOptions } from 'usersim';
const model = name => openai({ model: name, baseURL: '${url}/v1' });
export default defineConfig<UsersimOptions>({
  testDir: 'specs', workers: 1, reporter: [['line'], ['usersim/reporter', { html: false }]],
  use: { baseURL: '${url}', chatbot: overHttp({ url: '/chat' }), simulator: usp({ model: model('user') }), judge: judge({ model: model('judge'), precheck: false }) },
});`,
  spec: `import { test, expect } from 'usersim';
const people = Array.from({ length: ${PEOPLE} }, (_, index) => ({ ...${JSON.stringify(PROFILE)}, id: 'person-' + index }));
test('many', async ({ simulateAll }) => {
  const started = performance.now();
  const conversations = await simulateAll(people, { goal: '${GOAL}', maxTurns: ${TURNS} });
  await expect(conversations).toMeetRate('${CRITERION}', { atLeast: 0.8 });
  console.log('took ' + (performance.now() - started) + ' ms');
});`,
});

/** Fifty conversations and a rate, in one worker of the real runner, with a model and a chatbot that take their time. */
export async function benchPopulation(built: BuiltPackage, { rounds }: { rounds: number }): Promise<Findings> {
  const { home, program } = built;
  const { url, stop } = await startServer([program('endpoint'), String(LATENCY_MS)]);
  const run = project(built, 'population', files(url));
  const found = await interleaved(rounds, {
    'bare loop': async () => {
      const ended = await runNode([program('holdFloor'), url, String(PEOPLE), join(home, 'records')], home);
      return { took: lastLine<Held>(ended).msEach * PEOPLE, whole: ended.ms };
    },
    'simulateAll and toMeetRate': async () => {
      const ended = await run();
      return { took: Number(/took ([\d.]+) ms/.exec(ended.output)?.[1]), whole: ended.ms };
    },
  }).finally(stop);
  const rows = Object.entries(found).map(([name, times]) => ({
    '': name,
    ms: Math.round(median(times.map(({ took }) => took))),
    'of ideal': median(times.map(({ took }) => took)) / IDEAL_MS,
    'whole process ms': Math.round(median(times.map(({ whole }) => whole))),
  }));
  const records = join(home, 'population/reports/records');
  const kilobytes = readdirSync(records).reduce((sum, name) => sum + statSync(join(records, name)).size, 0) / 1024;
  return {
    title: `Population: ${PEOPLE} conversations, ${AT_ONCE} at once, ${LATENCY_MS} ms a call (ideal ${IDEAL_MS} ms), ${rounds} rounds`,
    rows: [...rows, { '': 'records on disk, KB', ms: Math.round(kilobytes) }],
    targets: [{ what: 'simulateAll and toMeetRate beside the ideal', ratio: rows[1]?.['of ideal'] ?? NaN, atMost: 1.15 }],
  };
}
