import { readFileSync } from 'node:fs';
import { usp } from '../../simulators/usp.js';
import type { Channel } from '../channel/channel.js';
import { overHttp } from '../channel/http.js';
import { redactUrl } from '../channel/redact.js';
import type { Conversation } from '../conversation/conversation.js';
import { converse } from '../conversation/converse.js';
import type { Profile } from '../profile/profile.js';
import { findProfile } from '../profile/readProfiles.js';
import { againCommand } from '../record/againCommand.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import { conversationToRecord } from '../record/conversationToRecord.js';
import { readRecord } from '../record/readRecord.js';
import { Failure } from '../support/failure.js';
import { childSeed } from '../support/seed.js';
import { counted } from '../support/text.js';
import { visible } from '../support/visible.js';
import { scenarioOf, type Scenario } from '../user/scenario.js';
import type { Simulator } from '../user/simulator.js';
import { profileFolders } from './listProfiles.js';
import { modelFrom } from './modelFrom.js';
import { readArguments } from './readArguments.js';

export const chatHelp = `usersim chat: one conversation from the command line; its record goes to standard output with --json

  --chatbot <url>       the chatbot's HTTP address (POST { message, session } unless told otherwise)
  --profile <name>      who talks: usersim profiles list
  --goal "..."          what for
  --fact "..."          something the person knows, as they would say it; may be repeated
  --opening "..."       the first utterance, word by word
  --seed <n>            a whole number from 0; default USERSIM_SEED, else 1
  --max-turns <n>       most utterances of the person, 1 to 100; default 8
  --reply <path>        where the reply stands in the JSON, e.g. choices.0.message.content
  --history client      send the whole history each time; default: the server keeps it
  --again <record>      hold a recorded conversation again: profile, scenario, seed and chatbot from the record. The simulator,
                        its prompts and its model must be those of the record. The chatbot is told of a new person: where the
                        person remembers earlier conversations (after: ...), the chatbot does not
  --json                print the record; else the transcript

Exit status: 0, or 2 when the set-up failed.
`;

const OPTIONS = {
  chatbot: { type: 'string' },
  profile: { type: 'string' },
  goal: { type: 'string' },
  fact: { type: 'string', multiple: true },
  opening: { type: 'string' },
  seed: { type: 'string' },
  'max-turns': { type: 'string' },
  reply: { type: 'string' },
  history: { type: 'string' },
  again: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof parse>;

const parse = (words: readonly string[]) => readArguments('chat', words, OPTIONS).values;

/** Holds one conversation and prints it. Returns the exit status. */
export async function chat(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const given = parse(words);
  const simulator = usp({ model: modelFrom(env) });
  const { profile, scenario, channel, seed } = given.again === undefined ? fresh(given, env) : recorded(given.again, given, simulator);
  const clock = Date.now();
  const id = `${profile.id}-${childSeed(seed, scenario.goal).toString(36)}`;
  const conversation = await converse(
    {
      id,
      session: `${clock.toString(36)}-${childSeed(seed, id).toString(36)}`,
      profile,
      scenario,
      simulator,
      channel,
      seed,
      trial: 0,
    },
    {
      fetch: globalThis.fetch,
      now: () => performance.now(),
      clock: () => clock,
      onWait: () => () => undefined,
      onTurn: soFar => show(given, soFar),
      step: (_, work) => work(),
    },
  );
  const again =
    given.again === undefined
      ? `npx usersim chat ${words.map(word => quoted(/:\/\//.test(word) ? redactUrl(word) : word)).join(' ')}`
      : againCommand(given.again);
  if (given.json) process.stdout.write(`${JSON.stringify(conversationToRecord(conversation, { spec: null, again }), null, 2)}\n`);
  else process.stdout.write(`\nended: ${conversation.ending}${conversation.simulator.offline ? ' (offline, by rules)' : ''}\n`);
  if (conversation.failure) process.stderr.write(`${new Failure(conversation.failure).message}\n`);
  return conversation.ending === 'set-up failed' ? 2 : 0;
}

interface Cast {
  readonly profile: Profile;
  readonly scenario: Scenario;
  readonly channel: Channel;
  readonly seed: number;
}

function fresh(given: Given, env: Readonly<Record<string, string | undefined>>): Cast {
  const need = (name: 'chatbot' | 'profile' | 'goal') => {
    const value = given[name];
    if (value === undefined) throw new Failure({ party: 'set-up', code: 'arguments', what: `--${name} is missing`, next: 'See: npx usersim chat --help' });
    return value;
  };
  const channel = channelAt(need('chatbot'), given);
  return {
    channel,
    profile: findProfile(need('profile'), profileFolders()),
    scenario: scenarioOf({
      goal: need('goal'),
      facts: given.fact ?? [],
      ...(given.opening === undefined ? {} : { opening: given.opening }),
      ...(given['max-turns'] === undefined ? {} : { maxTurns: Number(given['max-turns']) }),
    }),
    seed: seedOf(given.seed ?? env['USERSIM_SEED'] ?? '1'),
  };
}

function recorded(file: string, given: Given, simulator: Simulator): Cast {
  const record = readRecord(textOf(file), file);
  const address = given.chatbot ?? record.channel.settings['url'];
  if (record.channel.kind !== 'http' || typeof address !== 'string') {
    throw new Failure({
      party: 'set-up',
      code: 'again-channel',
      what: `this conversation was held over "${record.channel.kind}", which the command line cannot open`,
      next: `Hold it again in its spec with: simulate('${record.profile.id}', { goal: ..., seed: ${record.seed} })`,
    });
  }
  samePlayer(record, simulator);
  const flags = (['profile', 'goal', 'fact', 'opening', 'seed', 'max-turns'] as const).filter(name => given[name] !== undefined);
  if (flags.length > 0)
    throw new Failure({
      party: 'set-up',
      code: 'arguments',
      what: `--${flags[0]} cannot be given with --again: the record says it`,
      next: 'Leave it out, or hold a new conversation without --again.',
    });
  if (record.scenario.earlier.length > 0)
    process.stderr.write(
      `${record.profile.id} remembers ${counted(record.scenario.earlier.length, 'earlier conversation')}; the chatbot is told of a new person\n`,
    );
  return {
    profile: record.profile,
    scenario: record.scenario,
    seed: record.seed,
    channel: channelAt(address, { ...repeatable(record.channel.settings, file), ...given }),
  };
}

/** The command line plays the default simulator with its shipped prompts: anything else would be another conversation. */
function samePlayer({ profile, seed, simulator: { name, model, offline, templateHash } }: ConversationRecord, now: Simulator): void {
  const ours = name === (offline ? 'agenda' : 'usp');
  if (ours && model !== now.model)
    throw new Failure({
      party: 'set-up',
      code: 'again-model',
      what: `this conversation was played by "${model}", and now "${now.model}" would play it`,
      next: offline ? 'Unset USERSIM_MODEL.' : `Set USERSIM_MODEL=${model}, with OPENAI_API_KEY or OPENAI_BASE_URL.`,
    });
  if (ours && name === now.name && templateHash === now.templateHash) return;
  throw new Failure({
    party: 'set-up',
    code: 'again-simulator',
    what: `this conversation was played by the simulator "${name}" (${templateHash}), and the command line has "${now.name}" (${now.templateHash})`,
    next: `Hold it again in its spec, with that simulator: simulate('${profile.id}', { goal: ..., seed: ${seed} })`,
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Failure({
      party: 'set-up',
      code: 'record-missing',
      what: `the record ${file} cannot be read`,
      next: 'Records lie in reports/records after a run.',
      cause,
    });
  }
}

/** The plain settings a record keeps; what it could not keep (functions, header values) stops rather than holding another conversation. */
function repeatable({ url: _url, headers, ...settings }: Readonly<Record<string, unknown>>, file: string): Readonly<Record<string, unknown>> {
  const lost = [
    ...Object.entries(settings).flatMap(([name, value]) => (value === '(function)' ? [name] : [])),
    ...(Array.isArray(headers) && headers.length > 0 ? ['headers'] : []),
  ];
  if (lost.length === 0) return settings;
  throw new Failure({
    party: 'set-up',
    code: 'again-settings',
    what: `${file} cannot bring back the channel's ${lost.join(' and ')}: records keep no functions and no header values`,
    next: 'Hold it again in its spec, with the seed of the record: simulate(profile, { goal, seed }).',
  });
}

function channelAt(url: string, { reply, history, ...settings }: { readonly reply?: unknown; readonly history?: unknown }): Channel {
  if (history !== undefined && history !== 'client' && history !== 'server')
    throw new Failure({ party: 'set-up', code: 'arguments', what: `--history is ${JSON.stringify(history)}`, next: 'Say client or server.' });
  const plain = Object.fromEntries(
    Object.entries(settings).filter(([name]) => ['method', 'body', 'delta', 'stream', 'endMark', 'session', 'replyTimeoutMs'].includes(name)),
  );
  return overHttp({ ...plain, url, ...(typeof reply === 'string' ? { reply } : {}), ...(history === undefined ? {} : { history }) });
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0)
    throw new Failure({ party: 'set-up', code: 'arguments', what: `the seed is "${text}"`, next: 'Give a whole number from 0.' });
  return seed;
}

function show({ json }: Given, { turns }: Conversation): void {
  const turn = turns.at(-1);
  if (!json && turn) process.stdout.write(`${turn.speaker === 'user' ? 'user   ' : 'chatbot'}  ${visible(turn.text).replaceAll('\n', '\n         ')}\n`);
}

const quoted = (word: string): string => (/^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);
