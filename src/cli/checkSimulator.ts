import { relative, resolve } from 'node:path';
import { userModel } from '../../simulators/userModel.js';
import { usp } from '../../simulators/usp.js';
import { BATTERY_VERSION, runBattery, planBattery } from '../battery/battery.js';
import { estimateBattery } from '../battery/estimate.js';
import { watched } from '../battery/watched.js';
import { cardText } from '../battery/words.js';
import { offline } from '../conversation/offline.js';
import type { Model } from '../model/model.js';
import { corporaNamed, corpusAt } from '../profile/readProfiles.js';
import { batteryParts, type BatteryPart } from '../record/simulatorCard.js';
import { mergeCards } from '../record/mergeCards.js';
import { cardFile } from '../record/simulatorCards.js';
import { counted, listed, nearest } from '../support/text.js';
import type { Simulator } from '../user/simulator.js';
import { cardBefore } from './cardBefore.js';
import { modelFrom } from './modelFrom.js';
import { progressTo } from './progressTo.js';
import { readArguments, refused, wholeNumber } from './readArguments.js';
import { writeWhole } from './writeWhole.js';

/** Parts as `--part` takes them. */
const PARTS = batteryParts.map(part => part.replaceAll(' ', '-'));

export const checkSimulatorHelp = `usersim simulators check: what a simulator and its model are worth, before they test a chatbot

  --people <corpus>        whom to draw; default implicit/people; only people who write English: so do the battery's chatbots
  --size <n>               people who talk, 1 to 200; default 6; four times as many are asked a questionnaire
  --seed <n>               a whole number from 0; default 1
  --simulator <name>       usp (the default); agenda (rules, whatever USERSIM_MODEL says); user-model-chat, user-model-usp or
                           user-model-userlm (a model that plays in plain words)
  --speaker <model>        with usp: a second call puts each plan into words, by this model; "same": by the one that plans
  --prompts <folder>       with usp and user-model-...: your own prompts, as given to usp({ prompts }) or userModel({ prompts })
  --reader-model <name>    who reads the talks blindly; default the model that plays
  --part <name>            only this part; may be repeated: ${PARTS.join(', ')};
                           a card that lies there keeps its other parts, where people, size and seed are the same
  --at-once <n>            conversations at once, 1 to 64; default 4
  --out <folder>           the card goes to <folder>/cards; default simulators, in the folder you are in. Reports look for cards in
                           simulators/cards beside playwright.config.ts: run this there, or name that folder
  --json                   print the card as JSON; else a table

The battery's chatbots are scripts in this process: nothing is sent but what the model is asked. Calls and tokens to expect are said
before it begins. Reports show the card beside results of the same simulator, model and prompts.
Environment: USERSIM_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL. Without USERSIM_MODEL it checks the offline rules.

Exit status: 0, or 2 when the set-up or the model failed.
`;

const OPTIONS = {
  people: { type: 'string' },
  size: { type: 'string' },
  seed: { type: 'string' },
  simulator: { type: 'string' },
  speaker: { type: 'string' },
  prompts: { type: 'string' },
  'reader-model': { type: 'string' },
  part: { type: 'string', multiple: true },
  'at-once': { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const COMMAND = 'simulators check';

interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly tty: boolean;
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Runs the battery, stores the card and prints it. Returns the exit status. */
export async function checkSimulator(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folders: readonly string[],
  io: Surroundings,
): Promise<number> {
  const { values: given, positionals } = readArguments(COMMAND, words, OPTIONS);
  if (positionals.length > 0) throw refused(COMMAND, `"${positionals.join(' ')}": it takes options only`);
  const whole = (name: 'size' | 'seed' | 'at-once', least: number, most: number, otherwise: number) =>
    wholeNumber(COMMAND, name, given[name], least, most) ?? otherwise;
  const played = watched(given.simulator === 'agenda' ? offline() : modelFrom(env));
  const speaker = given.speaker === undefined ? undefined : given.speaker === 'same' ? true : watched(modelFrom({ ...env, USERSIM_MODEL: given.speaker }));
  const simulator = simulatorNamed(given.simulator ?? 'usp', played, { speaker, prompts: given.prompts });
  // A folder without the prompts it needs is told before anything is asked.
  if (given.prompts !== undefined) void simulator.templateHash;
  const readerModel = given['reader-model'];
  const reader = readerModel === undefined ? played : watched(modelFrom({ ...env, USERSIM_MODEL: readerModel }));
  const corpus = given.people ?? 'implicit/people';
  const options = {
    simulator,
    reader: reader.offline ? null : reader,
    reported: played.reported,
    readerReported: reader.reported,
    people: corporaNamed(corpus, folders).flatMap(corpusAt),
    corpus,
    size: whole('size', 1, 200, 6),
    seed: whole('seed', 0, Number.MAX_SAFE_INTEGER, 1),
    parts: partsOf(given.part),
    when: new Date(io.clock()).toISOString().slice(0, 10),
    atOnce: whole('at-once', 1, 64, 4),
    signal: io.signal,
  };
  const plan = planBattery(options);
  // Told before anything is asked and paid for: what was measured before is not lost.
  const { name, model, templateHash } = simulator;
  const file = cardFile(resolve(given.out ?? 'simulators'), { name, model, templateHash });
  const before = cardBefore(COMMAND, file, options.parts, {
    battery: BATTERY_VERSION,
    corpus,
    seed: options.seed,
    talked: plan.talking.length,
    reader: options.parts.includes('traits read') ? (options.reader?.name ?? null) : null,
  });
  const reads = options.reader !== null && options.parts.includes('traits read');
  const head = `${counted(plan.talking.length, 'person', 'people')}, ${counted(plan.sittings.length, 'conversation')}, ${counted(plan.asked.length, 'questionnaire')}`;
  if (simulator.offline && !reads) io.err(`${head}; offline, no model is asked\n`);
  else {
    const cost = await estimateBattery(plan, usp({ model: offline() }), reads, speaker === undefined ? 1 : 2);
    io.err(
      `${head}; ${simulator.model} will be asked about ${counted(cost.calls, 'time')}, ${cost.mostCalls} at most; about ${cost.promptTokens} tokens in and ${cost.completionTokens} out\n`,
    );
  }
  const progress = progressTo(io, ['done', 'failed']);
  const measured = await runBattery({
    ...options,
    onProgress: ({ done, total, failed, calls, tokens }) => progress.show({ done, total, kept: done - failed, refused: failed, calls, tokens }),
  }).finally(() => progress.end());
  const card = before === null ? measured : mergeCards(before, measured);
  writeWhole(file, `${JSON.stringify(card, null, 2)}\n`);
  io.out(given.json === true ? `${JSON.stringify(card, null, 2)}\n` : cardText(card));
  io.err(`written to ${relative('.', file)}\n`);
  return 0;
}

const FORMATS = { 'user-model-chat': 'chat', 'user-model-usp': 'usp', 'user-model-userlm': 'userlm' } as const;

interface Made {
  readonly speaker: Model | true | undefined;
  readonly prompts: string | undefined;
}

function simulatorNamed(name: string, model: Model, { speaker, prompts }: Made): Simulator {
  const own = prompts === undefined ? {} : { prompts };
  if (name === 'usp') return usp({ model, ...own, ...(speaker === undefined ? {} : { speaker }) });
  if (speaker !== undefined) throw refused(COMMAND, `--speaker goes with usp, and --simulator is "${name}"`);
  if (name === 'agenda' && prompts !== undefined) throw refused(COMMAND, '--prompts goes with usp and user-model-..., and the agenda has none');
  if (name === 'agenda') return usp({ model });
  const format = FORMATS[name as keyof typeof FORMATS];
  if (Object.hasOwn(FORMATS, name)) return userModel({ model, format, ...own });
  throw refused(COMMAND, `--simulator is "${name}"; known: ${listed(['usp', 'agenda', ...Object.keys(FORMATS)])}`);
}

/** `traits-said` as well as `traits said`. */
function partsOf(given: readonly string[] | undefined): readonly BatteryPart[] {
  if (given === undefined) return batteryParts;
  return given.map(text => {
    const part = batteryParts.find(known => known === text.replaceAll('-', ' '));
    if (part !== undefined) return part;
    const meant = nearest(text, PARTS);
    throw refused(COMMAND, `--part is "${text}"${meant === null ? '' : `; did you mean "${meant}"?`}; known: ${listed(PARTS)}`);
  });
}
