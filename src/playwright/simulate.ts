import { test as base, type Browser, type TestInfo } from '@playwright/test';
import type { Place } from './attempts.js';
import { carryFault } from './carry.js';
import { checkedName, checkedPeople, checkedSimulateAllOptions, checkedSimulateOptions, refuse } from './checkedOptions.js';
import { holder, profileFolders } from './holder.js';
import { failureStreak } from './notRun.js';
import { asAsked, checkedConcurrency, checkedProfile, checkedSeed, scenarioFor, type Setting, type Simulate, type SimulateAll } from './simulateOptions.js';
import { inPool } from '../support/inPool.js';
import type { Profile } from '../profile/profile.js';
import { findProfile } from '../profile/readProfiles.js';
import { neededToProve, provableRate } from '../statistics/proportion.js';
import { isObject, isText } from '../support/checkedOptions.js';
import { Failure, type FailureFacts } from '../support/failure.js';
import { counted } from '../support/text.js';
import { scenarioOf } from '../user/scenario.js';

/** The two verbs of a spec: one person, or many. Each is one boxed step, so that a failure points at the spec's own line. */
export function simulating(setting: Setting): { simulate: Simulate; simulateAll: SimulateAll } {
  const { claim, hold } = holder(setting);
  const folders = profileFolders(setting);
  const found = (profile: string | Profile) => (typeof profile === 'string' ? findProfile(profile, folders) : checkedProfile(profile));
  return {
    // Async functions that await: that is what lets a boxed step find the line that called them.
    simulate: async (profile, options) =>
      await base.step(
        `${nameOf(profile)} wants to ${goalOf(options)}`,
        () =>
          carryingFaults(setting.testInfo, async () => {
            checkedName(profile);
            checkedSimulateOptions(options);
            const person = asAsked(found(profile), options);
            const scenario = await scenarioFor(person, options);
            const conversation = await hold(person, scenario, {
              call: claim(person, scenario),
              page: options.page,
              seed: checkedSeed(options.seed),
              personId: options.after?.person,
            });
            if (conversation.failure && conversation.ending !== 'chatbot failed' && conversation.ending !== 'simulator invalid')
              throw recorded(conversation.failure);
            return conversation;
          }),
        { box: true },
      ),
    simulateAll: async (people, options) =>
      await base.step(
        `${goalOf(options)}: many people`,
        step =>
          carryingFaults(setting.testInfo, async () => {
            checkedPeople(people);
            checkedSimulateAllOptions(options);
            const drawnFrom = 'kind' in people ? people.from : undefined;
            // Whoever draws nobody loads nothing of it.
            const drawn = 'kind' in people ? (await import('../population/drawPopulation.js')).drawPopulation(people, folders) : people.map(found);
            const profiles = drawn.map(person => asAsked(person, options));
            if (profiles.length === 0) throw refuse('simulateAll was given nobody', 'Give at least one person: a population, or a list of names.');
            const limit = checkedConcurrency(options.concurrency);
            sayWhatCanBeProved(profiles.length, options.atLeast, description =>
              step.attach('what this size can prove', { body: description, contentType: 'text/plain' }),
            );
            const scenario = scenarioOf(options);
            // Claimed in the people's order, so that chance does not hang on who is served first; the same person twice is two trials.
            const calls = profiles.map(profile => claim(profile, scenario));
            const newPlace = placesIn(options.browser, setting.baseURL);
            const note = failureStreak();
            let stopped: FailureFacts | null = null;
            const conversations = await inPool(profiles, limit, (profile, nth) =>
              base.step(`${profile.id} wants to ${scenario.goal}`, async () => {
                const conversation = await hold(profile, scenario, { call: calls[nth] ?? 0, newPlace, drawnFrom, stopped });
                stopped ??= note(conversation);
                return conversation;
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

/** A fresh context for each attempt, so that nothing of one conversation reaches another. */
const placesIn = (browser: Browser | undefined, baseURL: string | undefined): (() => Promise<Place>) | undefined =>
  browser &&
  (async () => {
    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    return { page: await context.newPage(), close: () => context.close() };
  });

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

/** Of a step's title, whatever was given: what is wrong with it is told inside the step. */
const nameOf = (profile: unknown): string => (typeof profile === 'string' ? profile : isObject(profile) && isText(profile['id']) ? profile['id'] : '(nobody)');
const goalOf = (options: unknown): string => (isObject(options) && isText(options['goal']) ? options['goal'] : '(no goal)');

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
