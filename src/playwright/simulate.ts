import { test as base, type Browser, type Page, type TestInfo } from '@playwright/test';
import { join, relative, resolve } from 'node:path';
import { failureStreak, refuseWhenNotRun } from './notRun.js';
import { carryConversation, carryFault, carryRun, carryStart } from './carry.js';
import { watchConversation } from './guard.js';
import { holding, type Held } from './held.js';
import { checkOptions, DEFAULT_FOLDERS, required, type UsersimOptions } from './options.js';
import { projectFolder } from './projectFolder.js';
import { extendingTimeout } from './testTimeout.js';
import type { Conversation } from '../conversation/conversation.js';
import { converse } from '../conversation/converse.js';
import { inPool } from '../support/inPool.js';
import type { Population } from '../population/population.js';
import { profileSchema, type Profile } from '../profile/profile.js';
import { findProfile } from '../profile/readProfiles.js';
import { againCommand } from '../record/againCommand.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import { conversationToRecord } from '../record/conversationToRecord.js';
import { writeGrowingRecord } from '../record/writeGrowingRecord.js';
import { writeRecord } from '../record/writeRecord.js';
import { neededToProve, provableRate } from '../statistics/proportion.js';
import { Failure, type FailureFacts } from '../support/failure.js';
import { packageFolder } from '../support/packageFolder.js';
import { childSeed } from '../support/seed.js';
import { counted } from '../support/text.js';
import { scenarioOf, type Scenario } from '../user/scenario.js';

/** What a simulated user is sent to do. */
export interface ScenarioOptions {
  /** What the person wants, in plain words: `get a refund for cancelled flight KL1234`. */
  goal: string;
  /** Things the person knows and reveals only when asked or when natural, as they would say them. Default none. */
  facts?: readonly string[];
  /** When the goal counts as reached; the judge checks them for `toHaveEnded('goal reached')`. Default: the goal itself. */
  successCriteria?: readonly string[];
  /** Most utterances the person says, 1 to 100. Default 8. */
  maxTurns?: number;
  /** The first utterance, word by word. Default: the simulator chooses it. */
  opening?: string;
}

export interface SimulateOptions extends ScenarioOptions {
  /** The test's own page, for a chatbot in a web page. */
  page?: Page;
  /** Seed of this conversation. Default: drawn from the option `seed`, the profile, the goal and the trial. */
  seed?: number;
}

export interface SimulateAllOptions extends ScenarioOptions {
  /** Conversations at once, inside this worker. Default 8. */
  concurrency?: number;
  /** For a chatbot in a web page: each person gets a fresh context of this browser. */
  browser?: Browser;
  /** The rate you mean to demand, 0 to 1: says before anybody talks when so few people can never prove it. */
  atLeast?: number;
}

export type Simulate = (profile: string | Profile, options: SimulateOptions) => Promise<Conversation>;
export type SimulateAll = (people: Population | readonly (string | Profile)[], options: SimulateAllOptions) => Promise<readonly Conversation[]>;

export interface Setting {
  readonly options: UsersimOptions;
  readonly testInfo: TestInfo;
  readonly baseURL: string | undefined;
}

/** The two verbs of a spec: one person, or many. Each is one boxed step, so that a failure points at the spec's own line. */
export function simulating(setting: Setting): { simulate: Simulate; simulateAll: SimulateAll } {
  const { claim, hold } = holder(setting);
  const folders = profileFolders(setting);
  const found = (profile: string | Profile) => (typeof profile === 'string' ? findProfile(profile, folders) : profile);
  return {
    // Async functions that await: that is what lets a boxed step find the line that called them.
    simulate: async (profile, options) =>
      await base.step(
        `${nameOf(profile)} wants to ${options?.goal ?? '(no goal)'}`,
        () =>
          carryingFaults(setting.testInfo, async () => {
            const [person, scenario] = [checkedProfile(found(profile)), scenarioOf(options)];
            const conversation = await hold(person, scenario, { call: claim(person, scenario), page: options.page, seed: checkedSeed(options.seed) });
            if (conversation.failure && conversation.ending !== 'chatbot failed' && conversation.ending !== 'simulator invalid')
              throw recorded(conversation.failure);
            return conversation;
          }),
        { box: true },
      ),
    simulateAll: async (people, options) =>
      await base.step(
        `${options?.goal ?? '(no goal)'}: many people`,
        step =>
          carryingFaults(setting.testInfo, async () => {
            const drawnFrom = 'kind' in people ? people.from : undefined;
            // Whoever draws nobody loads nothing of it.
            const drawn = 'kind' in people ? (await import('../population/drawPopulation.js')).drawPopulation(people, folders) : people.map(found);
            const profiles = drawn.map(checkedProfile);
            if (profiles.length === 0) throw refuse('simulateAll was given nobody', 'Give at least one person: a population, or a list of names.');
            const limit = checkedConcurrency(options.concurrency);
            sayWhatCanBeProved(profiles.length, options.atLeast, description =>
              step.attach('what this size can prove', { body: description, contentType: 'text/plain' }),
            );
            const scenario = scenarioOf(options);
            // Claimed in the people's order, so that chance does not hang on who is served first; the same person twice is two trials.
            const calls = profiles.map(profile => claim(profile, scenario));
            const note = failureStreak();
            let stopped: FailureFacts | null = null;
            const conversations = await inPool(profiles, limit, (profile, nth) =>
              base.step(`${profile.id} wants to ${scenario.goal}`, async () => {
                const context =
                  stopped === null ? await options.browser?.newContext({ ...(setting.baseURL === undefined ? {} : { baseURL: setting.baseURL }) }) : undefined;
                try {
                  const conversation = await hold(profile, scenario, { call: calls[nth] ?? 0, page: await context?.newPage(), drawnFrom, stopped });
                  stopped ??= note(conversation);
                  return conversation;
                } finally {
                  await context?.close();
                }
              }),
            );
            const broken = conversations.find(({ failure, ending }) => failure && ending !== 'chatbot failed' && ending !== 'simulator invalid')?.failure;
            if (broken && conversations.every(({ failure }) => failure !== null)) throw recorded(broken);
            return conversations;
          }),
        { box: true },
      ),
  };
}

interface Particulars {
  /** Which one of the test's conversations with this profile and goal. */
  readonly call: number;
  readonly page?: Page | undefined;
  readonly seed?: number | undefined;
  /** The population the person was drawn from. */
  readonly drawnFrom?: string | undefined;
  /** Why it is not held at all. */
  readonly stopped?: FailureFacts | null;
}

/** Holds one conversation for a test: seed and id from the test, a record as it goes, facts for the reporter. */
function holder({ options, testInfo, baseURL }: Setting): Holder {
  const home = projectFolder(testInfo);
  const reports = resolve(home, options.folders.reports ?? DEFAULT_FOLDERS.reports);
  const trial = testInfo.repeatEachIndex * (testInfo.project.retries + 1) + testInfo.retry;
  const calls = new Map<string, number>();
  let told = false;
  const onWait = extendingTimeout(testInfo, () => performance.now());

  const claim = (profile: Profile, scenario: Scenario): number => {
    const key = `${profile.id}\u0000${scenario.goal}`;
    const call = calls.get(key) ?? 0;
    calls.set(key, call + 1);
    return call;
  };

  const hold: Holder['hold'] = async (profile, scenario, { call, page, seed: given, drawnFrom, stopped }) => {
    checkOptions(options);
    const channel = required(options.chatbot, 'chatbot', "overHttp({ url: '/api/chat' })");
    const simulator = required(options.simulator, 'simulator', 'usp({ model })');
    if (!told)
      carryRun(testInfo, {
        model: { user: simulator.model, judge: options.judge?.model ?? 'none' },
        offline: simulator.offline && (options.judge?.offline ?? true),
        seed: options.seed,
      });
    told = true;
    const seed = given ?? childSeed(options.seed, profile.id, scenario.goal, trial, call);
    const startedAt = Date.now();
    const id = `${profile.id}-${childSeed(0, testInfo.testId, trial, call, profile.id, scenario.goal).toString(36)}`;
    const session = `${startedAt.toString(36)}-${childSeed(seed, id).toString(36)}`;
    const file = join(reports, 'records', `${id}.json`);
    const spec = {
      file: relative(home, testInfo.file),
      line: testInfo.line,
      title: testInfo.titlePath.slice(1).join(' › '),
      project: testInfo.project.name,
    };
    const toRecord = (conversation: Conversation): ConversationRecord =>
      conversationToRecord(conversation, { spec, again: againCommand(relative(home, file)) });
    carryStart(testInfo, { id, profileId: profile.id, goal: scenario.goal, seed, trial, file });

    const refused = stopped ?? refuseWhenNotRun(reports);
    const conversation: Conversation = refused
      ? notHeld({ id, profile, scenario, seed, trial, startedAt }, refused, simulator, channel)
      : await converse(
          { id, session, profile, drawnFrom, scenario, simulator, channel, seed, trial },
          {
            fetch: globalThis.fetch,
            now: () => performance.now(),
            clock: () => startedAt,
            ...(page ? { page } : {}),
            ...(baseURL === undefined ? {} : { baseURL }),
            onWait,
            onTurn: soFar => writeGrowingRecord(file, toRecord(soFar)),
            step: (title, work) => base.step(title, work),
          },
        );
    const record = toRecord(conversation);
    writeRecord(file, record);
    carryConversation(testInfo, record);
    const facts: Held = {
      testInfo,
      judge: options.judge,
      minCertainty: options.minCertainty,
      onInconclusive: options.onInconclusive,
      recordFile: relative(home, file),
      record,
      examined: false,
    };
    holding(conversation, facts);
    watchConversation(facts);
    return conversation;
  };
  return { claim, hold };
}

interface Holder {
  readonly claim: (profile: Profile, scenario: Scenario) => number;
  readonly hold: (profile: Profile, scenario: Scenario, particulars: Particulars) => Promise<Conversation>;
}

/** Failures that a conversation's record tells already. */
const told = new WeakSet<Failure>();

function recorded(facts: FailureFacts): Failure {
  const failure = new Failure(facts);
  told.add(failure);
  return failure;
}

/** Runs a verb; a fault before anybody talked is carried to the reporter, so that it counts as set-up. */
async function carryingFaults<T>(testInfo: TestInfo, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && !told.has(error)) carryFault(testInfo, error.facts);
    throw error;
  }
}

const refuse = (what: string, next: string) => new Failure({ party: 'set-up', code: 'simulate-option', what, next });

/** A profile that came as an object is checked like one from a file. */
function checkedProfile(profile: Profile): Profile {
  const read = profileSchema.safeParse(profile);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw refuse(`the profile given as an object: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`, 'Give a whole profile, or the name of one.');
}

function checkedSeed(seed: number | undefined): number | undefined {
  if (seed === undefined || (Number.isInteger(seed) && seed >= 0)) return seed;
  throw refuse(`seed is ${seed}`, 'Give a whole number from 0.');
}

function checkedConcurrency(concurrency = 8): number {
  if (Number.isInteger(concurrency) && concurrency >= 1) return concurrency;
  throw refuse(`concurrency is ${concurrency}`, 'Give a whole number from 1.');
}

function notHeld(
  who: Pick<Conversation, 'id' | 'profile' | 'scenario' | 'seed' | 'trial' | 'startedAt'>,
  failure: FailureFacts,
  { name, model, offline, templateHash }: Conversation['simulator'],
  { kind, address, settings }: Conversation['channel'],
): Conversation {
  return {
    ...who,
    person: who.id,
    turns: [],
    ending: 'not run',
    failure,
    fidelity: [],
    meaning: null,
    voided: [],
    cues: [],
    simulator: { name, model, offline, templateHash },
    channel: { kind, address, settings },
    usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
    durationMs: 0,
  };
}

const nameOf = (profile: string | Profile): string => (typeof profile === 'string' ? profile : profile.id);

const profileFolders = ({ options, testInfo }: Setting): string[] => [
  ...new Set([resolve(projectFolder(testInfo), options.folders.profiles ?? DEFAULT_FOLDERS.profiles), packageFolder('profiles')]),
];

/** Before anybody talks: the highest rate that so many people can prove; too few for the rate demanded is a set-up failure. */
function sayWhatCanBeProved(size: number, atLeast: number | undefined, tell: (text: string) => Promise<void>): void {
  const most = provableRate(size);
  if (atLeast !== undefined && most < atLeast) {
    throw new Failure({
      party: 'set-up',
      code: 'too-few',
      what: `${size} can never prove ${percent(atLeast)}: use ${neededToProve(atLeast)}`,
      details: [['why', `even if all ${size} meet it, the 95 % interval begins at ${percent(most)}`]],
    });
  }
  void tell(`${counted(size, 'conversation')}: even if all meet a criterion, this proves a rate of at least ${percent(most)} (Wilson, 95 %), no more.`);
}

const percent = (share: number): string => `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
