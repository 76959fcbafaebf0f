import { usp } from '../../../simulators/usp.js';
import { overScript } from '../../../src/battery/chatbots/chatbot.js';
import { tasks, type Task } from '../../../src/battery/tasks.js';
import { converse } from '../../../src/conversation/converse.js';
import { offline } from '../../../src/conversation/offline.js';
import { wilson } from '../../../src/statistics/proportion.js';
import { childSeed, seededRandom } from '../../../src/support/seed.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import type { Simulator } from '../../../src/user/simulator.js';
import { markdown, type Findings } from '../table.js';
import { leftOf, scriptedEndings, type Left } from './endings.js';
import { peopleOf } from './voices.js';

// npx tsx specs/bench/speech/stopping.ts [<how many people, 40>]
// Stopping decisions of the offline agenda against scripted endings (endings.ts says what is right where).

const MAX_TURNS = 12;

/** Every person with every chatbot; the errands go round. Nobody has facts: whoever has may still want to say them. */
export async function stops(simulator: Simulator, size: number): Promise<Left[]> {
  const left: Left[] = [];
  for (const [at, profile] of peopleOf(size).entries()) {
    const count = scriptedEndings(tasks[0] as Task).length;
    for (let nth = 0; nth < count; nth++) {
      const task = tasks[(at + nth) % tasks.length] as Task;
      const chatbot = scriptedEndings(task)[nth];
      if (chatbot === undefined) continue;
      const id = `stopping-${profile.id}-${nth}`;
      const scenario = scenarioOf({ goal: task.goal, maxTurns: MAX_TURNS });
      const conversation = await converse(
        { id, session: id, profile, scenario, simulator, channel: overScript(chatbot), seed: childSeed(4, id), trial: 0 },
        {
          fetch: () => Promise.reject(new Error('scripted chatbots are in this process')),
          now: () => 0,
          clock: () => 0,
          onWait: () => () => undefined,
          onTurn: () => undefined,
          step: (_title, work) => work(),
        },
      );
      if (conversation.failure !== null) throw new Error(`${id}: ${conversation.failure.what}`);
      left.push(leftOf(chatbot, conversation));
    }
  }
  return left;
}

const inTime = ({ when }: Left): boolean => when === 'in time';
const right = (left: Left): boolean => inTime(left) && left.fits;

/** The harmonic mean of precision (of those who left) and recall (of all). */
function f1(all: readonly Left[], good: (left: Left) => boolean): number {
  const hits = all.filter(good).length;
  const leavers = all.filter(({ ending }) => ending !== null).length;
  return hits === 0 ? 0 : (2 * hits) / (leavers + all.length);
}

/** 95 % percentile bootstrap over people, 2,000 rounds: one person's talks are not independent. */
function f1Interval(all: readonly Left[], good: (left: Left) => boolean): readonly [number, number] {
  const byPerson = [...new Set(all.map(({ person }) => person))].map(person => all.filter(left => left.person === person));
  const random = seededRandom(childSeed(4, 'stopping bootstrap'));
  const drawn = Array.from({ length: 2000 }, () =>
    f1(
      byPerson.flatMap(() => random.pick(byPerson)),
      good,
    ),
  ).sort((a, b) => a - b);
  return [drawn[50] ?? NaN, drawn[1949] ?? NaN];
}

const share = (part: number, whole: number): string => {
  if (whole === 0) return 'none';
  const [low, high] = wilson(part, whole);
  return `${part}/${whole} = ${(part / whole).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
};

export function stoppingTables(all: readonly Left[]): Findings[] {
  const whole = (what: string, good: (left: Left) => boolean) => {
    const [low, high] = f1Interval(all, good);
    const hits = all.filter(good).length;
    return {
      decision: what,
      precision: share(hits, all.filter(({ ending }) => ending !== null).length),
      recall: share(hits, all.length),
      F1: `${f1(all, good).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
    };
  };
  const kinds = [...new Set(all.flatMap(({ chatbot }) => chatbot.endings))];
  const ofKind = kinds.map(kind => {
    const left = all.filter(({ ending }) => ending === kind);
    const wanted = all.filter(({ chatbot }) => chatbot.endings.length === 1 && chatbot.endings[0] === kind);
    return {
      decision: `ending "${kind}"`,
      precision: share(left.filter(({ fits }) => fits).length, left.length),
      recall: share(wanted.filter(({ ending }) => ending === kind).length, wanted.length),
      F1: '',
    };
  });
  const names = [...new Set(all.map(({ chatbot }) => chatbot.name))];
  return [
    { title: 'Stopping decisions', rows: [whole('leaving in time', inTime), whole('leaving in time, by the right ending', right), ...ofKind], targets: [] },
    {
      title: 'Stopping, chatbot by chatbot',
      rows: names.map(name => {
        const own = all.filter(({ chatbot }) => chatbot.name === name);
        const count = (when: Left['when']) => own.filter(left => left.when === when).length;
        const how = ({ ending, voided, faults }: Left) => ending ?? (voided ? `voided (${faults.join(', ')})` : 'stayed');
        const endings = [...new Set(own.map(how))];
        return {
          chatbot: name,
          'right ending': own[0]?.chatbot.endings.join(' or ') ?? '',
          window: own[0]?.chatbot.window.join(' to ') ?? '',
          'too early': count('too early'),
          'in time': count('in time'),
          'too late': count('too late'),
          never: count('never'),
          endings: endings.map(ending => `${ending} ${own.filter(left => how(left) === ending).length}`).join(', '),
          right: share(own.filter(right).length, own.length),
        };
      }),
      targets: [],
    },
  ];
}

if (process.argv[1]?.endsWith('stopping.ts')) {
  const size = Number(process.argv[2] ?? 40);
  console.log(
    stoppingTables(await stops(usp({ model: offline() }), size))
      .map(markdown)
      .join('\n'),
  );
}
