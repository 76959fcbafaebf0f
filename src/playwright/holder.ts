import { test as base, type Page } from '@playwright/test';
import { join, relative, resolve } from 'node:path';
import { inAttempts, type AttemptFacts, type Place } from './attempts.js';
import { carryConversation, carryRun, carryStart } from './carry.js';
import { holding, type Held } from './held.js';
import { notHeld, refuseWhenNotRun } from './notRun.js';
import { checkOptions, DEFAULT_FOLDERS, judgeFolder, required } from './options.js';
import { projectFolder, shownFile } from './projectFolder.js';
import type { Setting } from './simulateOptions.js';
import { extendingTimeout } from './testTimeout.js';
import { watchConversation } from './watching.js';
import type { Conversation } from '../conversation/conversation.js';
import { converse } from '../conversation/converse.js';
import type { Profile } from '../profile/profile.js';
import { howAgain } from '../record/againCommand.js';
import type { ConversationRecord } from '../record/conversationRecord.js';
import { conversationToRecord } from '../record/conversationToRecord.js';
import { writeGrowingRecord } from '../record/writeGrowingRecord.js';
import { writeRecord } from '../record/writeRecord.js';
import type { FailureFacts } from '../support/failure.js';
import { packageFolder } from '../support/packageFolder.js';
import { childSeed } from '../support/seed.js';
import { playerOf } from '../user/player.js';
import type { Scenario } from '../user/scenario.js';

export interface Particulars {
  /** Which one of the test's conversations with this profile and goal. */
  readonly call: number;
  /** The test's own page: it can be had once, and nobody can make it as new. */
  readonly page?: Page | undefined;
  /** A place of its own for each attempt. */
  readonly newPlace?: (() => Promise<Place>) | undefined;
  readonly seed?: number | undefined;
  /** The population the person was drawn from. */
  readonly drawnFrom?: string | undefined;
  /** Of a person who comes back: what the chatbot may know them by. */
  readonly personId?: string | undefined;
  /** Why it is not held at all. */
  readonly stopped?: FailureFacts | null;
}

export interface Holder {
  readonly claim: (profile: Profile, scenario: Scenario) => number;
  readonly hold: (profile: Profile, scenario: Scenario, particulars: Particulars) => Promise<Conversation>;
}

/** The folders where profiles are looked for: the user's, then the shipped ones. */
export const profileFolders = ({ options, testInfo }: Pick<Setting, 'options' | 'testInfo'>): string[] => [
  ...new Set([resolve(projectFolder(testInfo), options.folders.profiles ?? DEFAULT_FOLDERS.profiles), packageFolder('profiles')]),
];

/** Holds one conversation for a test, in as many attempts as it takes: seed and id from the test, a record as it goes, facts for the reporter. */
export function holder({ options, testInfo, baseURL }: Setting): Holder {
  const home = projectFolder(testInfo);
  const reports = resolve(home, options.folders.reports ?? DEFAULT_FOLDERS.reports);
  const trial = testInfo.repeatEachIndex * (testInfo.project.retries + 1) + testInfo.retry;
  const calls = new Map<string, number>();
  let told = false;
  const onWait = extendingTimeout(testInfo, () => performance.now());
  const spec = {
    file: relative(home, testInfo.file),
    line: testInfo.line,
    title: testInfo.titlePath.slice(1).join(' › '),
    project: testInfo.project.name,
  };

  const claim = (profile: Profile, scenario: Scenario): number => {
    const key = `${profile.id}\u0000${scenario.goal}`;
    const call = calls.get(key) ?? 0;
    calls.set(key, call + 1);
    return call;
  };

  const hold: Holder['hold'] = async (profile, scenario, { call, page, newPlace, seed: given, drawnFrom, personId, stopped }) => {
    checkOptions(options);
    judgeFolder(home, options.folders);
    const channel = required(options.chatbot, 'chatbot', "overHttp({ url: '/api/chat' })");
    const simulator = required(options.simulator, 'simulator', 'usp({ model })');
    if (!told)
      carryRun(testInfo, {
        model: { user: playerOf(simulator), judge: options.judge?.model ?? 'none' },
        offline: simulator.offline && (options.judge?.offline ?? true),
        seed: options.seed,
      });
    told = true;
    const fileOf = (id: string) => join(reports, 'records', `${id}.json`);
    const toRecord = (conversation: Conversation): ConversationRecord =>
      conversationToRecord(conversation, { spec, again: howAgain(conversation, shownFile(fileOf(conversation.id))) });
    const keep = (conversation: Conversation): ConversationRecord => {
      const record = toRecord(conversation);
      writeRecord(fileOf(record.id), record);
      carryConversation(testInfo, record);
      return record;
    };

    const attempt = async ({ nth, id, seed, voided }: AttemptFacts): Promise<Conversation> => {
      const startedAt = Date.now();
      carryStart(testInfo, { id, profileId: profile.id, goal: scenario.goal, seed, trial, attempt: nth, file: fileOf(id) });
      const refused = stopped ?? refuseWhenNotRun(reports);
      if (refused) return notHeld({ id, profile, scenario, seed, trial, startedAt, voided }, refused, simulator, channel);
      const place = await newPlace?.();
      const its = place?.page ?? page;
      try {
        const session = `${startedAt.toString(36)}-${childSeed(seed, id).toString(36)}`;
        return await converse(
          { id, session, person: personId, profile, drawnFrom, scenario, simulator, channel, seed, trial, meaning: options.fidelity, voided },
          {
            fetch: globalThis.fetch,
            now: () => performance.now(),
            clock: () => startedAt,
            ...(its ? { page: its } : {}),
            ...(baseURL === undefined ? {} : { baseURL }),
            onWait,
            onTurn: soFar => writeGrowingRecord(fileOf(id), toRecord(soFar)),
            step: (title, work) => base.step(title, work),
          },
        );
      } finally {
        await place?.close();
      }
    };

    // What the first attempt left on the test's own page nobody can wipe without what the test put there itself.
    const onOwnPage = channel.needsPage && page !== undefined && newPlace === undefined;
    const onceFor = onOwnPage ? 'own page' : personId === undefined ? null : 'comes back';
    const first = {
      id: `${profile.id}-${childSeed(0, testInfo.testId, trial, call, profile.id, scenario.goal).toString(36)}`,
      seed: given ?? childSeed(options.seed, profile.id, scenario.goal, trial, call),
    };
    let record: ConversationRecord | undefined;
    const conversation = await inAttempts(first, onceFor === null ? options.attempts : 1, async facts => {
      const held = await attempt(facts);
      record = keep(held);
      return held;
    });
    const facts: Held = {
      testInfo,
      judge: options.judge,
      minCertainty: options.minCertainty,
      onInconclusive: options.onInconclusive,
      profileFolders: profileFolders({ options, testInfo }),
      judgeFolder: judgeFolder(home, options.folders),
      recordFile: fileOf(conversation.id),
      record: record ?? toRecord(conversation),
      onceFor,
      examined: false,
    };
    holding(conversation, facts);
    watchConversation(facts);
    return conversation;
  };
  return { claim, hold };
}
