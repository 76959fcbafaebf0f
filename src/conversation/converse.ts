import type { Channel, Line, Reply } from '../channel/channel.js';
import { NO_USAGE, usageOf } from '../model/usage.js';
import type { Profile } from '../profile/profile.js';
import { Failure, type FailureFacts } from '../support/failure.js';
import { seededRandom } from '../support/seed.js';
import { cut } from '../support/text.js';
import { asSaid, type Plan, type Turn } from '../transcript/turn.js';
import { checkAdversarialMove, checkAdversary } from '../user/adversary/adversary.js';
import type { Scenario } from '../user/scenario.js';
import { answersFarewell, leftHow, onlyFarewell } from '../user/leaving.js';
import { NO_MODEL, playerOf } from '../user/player.js';
import type { Simulator } from '../user/simulator.js';
import type { MeaningFacts } from '../fidelity/finding.js';
import type { MeaningGate } from '../fidelity/meaningGate.js';
import type { Ending } from '../transcript/ending.js';
import type { Conversation, VoidedAttempt } from './conversation.js';
import { voicedCues } from './voicedCues.js';
import { waitFor, type OnWait } from './waiting.js';

/** What one conversation needs from outside: time, network, a page, somebody to tell. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly page?: NonNullable<Parameters<Channel['open']>[0]['page']>;
  readonly baseURL?: string;
  readonly onWait: OnWait;
  /** Called after every turn with the conversation so far (ending `interrupted`), so that a crash loses at most the turn in flight. */
  readonly onTurn: (soFar: Conversation) => void;
  /** Wraps a piece of work in a named step of the runner. */
  readonly step: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}

export interface Participants {
  readonly id: string;
  /** What the chatbot gets to know the conversation by: never the profile's name, never used before. */
  readonly session: string;
  /** What the chatbot may know a returning person by: never the profile's name. Default: the session, for somebody who comes for the first time. */
  readonly person?: string | undefined;
  readonly profile: Profile;
  /** The population the person was drawn from. */
  readonly drawnFrom?: string | undefined;
  readonly scenario: Scenario;
  readonly simulator: Simulator;
  readonly channel: Channel;
  readonly seed: number;
  readonly trial: number;
  /** Reads the finished conversation for faults of meaning; without it only the rules look. */
  readonly meaning?: MeaningGate | undefined;
  /** The attempts before this one, each voided. */
  readonly voided?: readonly VoidedAttempt[];
}

/** Characters of one utterance. */
const LONGEST_UTTERANCE = 10_000;

/** How a failure of a party ends a conversation. */
const ENDED_BY: Readonly<Record<FailureFacts['party'], Ending>> = {
  chatbot: 'chatbot failed',
  'simulated user': 'simulator invalid',
  judge: 'model failed',
  model: 'model failed',
  'set-up': 'set-up failed',
};

/** Holds one conversation: the user moves first (unless the chatbot greets), until somebody leaves, fails, or the turn limit. */
export async function converse(who: Participants, around: Surroundings): Promise<Conversation> {
  const { profile, scenario, simulator, channel } = who;
  const began = around.now();
  const startedAt = around.clock();
  const turns: Turn[] = [];
  let usage = NO_USAGE;
  /** Of what the user said so far: only their own words change it. */
  let heard: Pick<Conversation, 'fidelity' | 'cues'> = { fidelity: [], cues: [] };
  let meaning: MeaningFacts | null = null;
  let line: Line | undefined;

  const picture = (ending: Ending, failure: FailureFacts | null): Conversation => ({
    id: who.id,
    person: who.person ?? who.session,
    profile,
    ...(who.drawnFrom === undefined ? {} : { drawnFrom: who.drawnFrom }),
    scenario,
    seed: who.seed,
    trial: who.trial,
    turns: [...turns],
    ending,
    failure,
    ...heard,
    meaning,
    voided: who.voided ?? [],
    simulator: { name: simulator.name, model: simulator.model, offline: simulator.offline, templateHash: simulator.templateHash },
    channel: { kind: channel.kind, address: channel.address, settings: reachable(channel.settings, around.baseURL) },
    usage,
    startedAt,
    durationMs: Math.round(around.now() - began),
  });
  // The rules are many: they are loaded while the line is opened and the person thinks of what to say.
  const rules = import('../fidelity/checkFidelity.js');
  const say = async (text: string, plan: Plan) => {
    turns.push({ index: turns.length + 1, speaker: 'user', text, firstTokenMs: null, lastTokenMs: null, plan });
    const { checkFidelity } = await rules;
    heard = { fidelity: checkFidelity({ profile, scenario, turns, ending: null }), cues: voicedCues(profile, scenario, turns) };
  };
  const hear = ({ text, firstTokenMs, lastTokenMs, raw }: Reply) => {
    turns.push({ index: turns.length + 1, speaker: 'chatbot', text, firstTokenMs, lastTokenMs, raw });
    around.onTurn(picture('interrupted', null));
  };
  const player = playerOf(simulator);
  const asksModel = simulator.model !== NO_MODEL;
  const backstopMs = channel.replyTimeoutMs + 5_000;

  const talk = async (): Promise<Ending> => {
    checkAdversary(scenario.adversary, profile, scenario);
    const opened = await waitFor(
      'chatbot',
      backstopMs,
      `a line to ${channel.address}`,
      () =>
        channel.open({
          fetch: around.fetch,
          now: around.now,
          conversationId: who.session,
          personId: who.person ?? who.session,
          ...(around.page ? { page: around.page } : {}),
          ...(around.baseURL === undefined ? {} : { baseURL: around.baseURL }),
        }),
      around.onWait,
    );
    line = opened;
    if (opened.greeting) hear(opened.greeting);
    const person = simulator.start({ profile, scenario, random: seededRandom(who.seed), seed: who.seed });
    for (let said = 0; said < scenario.maxTurns; said++) {
      const move = await waitFor(
        asksModel ? 'model' : 'simulated user',
        simulator.timeoutMs,
        `the next turn of ${profile.id}, played by ${asksModel ? '' : 'the simulator '}${player},`,
        signal => person.next([...turns], signal),
        around.onWait,
      );
      usage = usageOf(usage, move.usage);
      checkAdversarialMove(scenario.adversary, move, said + 1, player, saidBy('chatbot', turns));
      if (move.text === null) return move.kind === 'leave' ? move.ending : 'simulator invalid';
      const utterance = move.text;
      if (move.kind === 'say' && repeatsGoodbye(utterance, turns)) return leftHow(move.plan, utterance);
      if (utterance.length > LONGEST_UTTERANCE)
        throw new Failure({
          party: 'simulated user',
          code: 'turn-too-long',
          what: `${player}, which plays ${profile.id}, said ${utterance.length} characters at once`,
          next: 'No person types that: look at the model.',
        });
      await say(utterance, move.plan);
      around.onTurn(picture('interrupted', null));
      if (isVoid(heard)) return 'simulator invalid';
      // A channel that sends turns whole must not tell the chatbot what the person planned.
      const history = asSaid(turns.slice(0, -1));
      const reply = await around.step(shown('user', utterance), () =>
        waitFor('chatbot', backstopMs, `a reply from ${channel.address}`, signal => opened.send(utterance, history, signal), around.onWait),
      );
      hear(reply);
      await around.step(shown('chatbot', reply.text), () => Promise.resolve());
      if (move.kind === 'leave') return move.ending;
    }
    return 'turn limit';
  };

  /** The gate's last word, when the conversation is over: what only the whole shows, and what a model reads in it. */
  const examined = async (ending: Ending): Promise<Ending> => {
    if (isVoid(heard)) return 'simulator invalid';
    const played = { profile, scenario, turns, ending };
    const { checkFidelity } = await rules;
    heard = { ...heard, fidelity: checkFidelity(played) };
    const gate = who.meaning;
    if (!isVoid(heard) && gate !== undefined) {
      try {
        const read = await waitFor(
          'model',
          gate.timeoutMs,
          `the reading of the gate by ${gate.model}`,
          signal => gate.read(played, { seed: who.seed, signal }),
          around.onWait,
        );
        const { checkedReading } = await import('../fidelity/meaning/checkedReading.js');
        const reading = checkedReading(read, turns.length);
        usage = usageOf(usage, reading.usage);
        meaning = reading.facts;
        heard = { ...heard, fidelity: [...heard.fidelity, ...reading.findings] };
        if (reading.failure !== undefined) throw reading.failure;
      } catch (error) {
        meaning ??= { model: gate.model, notMeasured: cut(error instanceof Error ? error.message : String(error), 300), cycle: null };
        // A model may fail; what cannot work as it is set up is no doubt to be shrugged off.
        if (!(error instanceof Failure) || error.party === 'set-up') throw error;
      }
    }
    return isVoid(heard) ? 'simulator invalid' : ending;
  };

  try {
    return picture(await examined(await talk()), null);
  } catch (error) {
    const failure =
      error instanceof Failure
        ? error.facts
        : { party: 'set-up' as const, code: 'unexpected', what: error instanceof Error ? error.message : String(error), cause: error };
    return picture(ENDED_BY[failure.party], failure);
  } finally {
    await line?.close().catch(() => undefined);
  }
}

/** Thanks and goodbye a second time, after a goodbye of the chatbot's: the person has left, whatever they planned. */
const repeatsGoodbye = (utterance: string, turns: readonly Turn[]): boolean => {
  const last = (speaker: Turn['speaker']) => turns.findLast(turn => turn.speaker === speaker)?.text ?? '';
  return onlyFarewell(utterance) && onlyFarewell(last('user')) && answersFarewell(last('chatbot'));
};

const isVoid = ({ fidelity }: Pick<Conversation, 'fidelity'>): boolean => fidelity.some(finding => finding.proven);

/** Settings that bring the chatbot back anywhere: a relative address is made whole. */
function reachable(settings: Channel['settings'], baseURL: string | undefined): Channel['settings'] {
  const url = settings['url'];
  return typeof url === 'string' && baseURL !== undefined && URL.canParse(url, baseURL) ? { ...settings, url: new URL(url, baseURL).href } : settings;
}

const saidBy = (who: Turn['speaker'], turns: readonly Turn[]): string[] => turns.flatMap(({ speaker, text }) => (speaker === who ? [text] : []));

/** A turn as a step's title: one line, cut, without control characters. */
const shown = (speaker: string, text: string): string =>
  `${speaker}: ${cut(
    text
      .slice(0, 1000)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
    160,
  )}`;
