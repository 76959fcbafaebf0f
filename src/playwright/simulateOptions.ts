import type { Browser, Page, TestInfo } from '@playwright/test';
import { refuse } from './checkedOptions.js';
import type { UsersimOptions } from './options.js';
import type { Conversation } from '../conversation/conversation.js';
import type { Change } from '../conversation/remembered.js';
import type { Population } from '../population/population.js';
import { profileSchema, type Overlay, type Profile } from '../profile/profile.js';
import type { Adversary } from '../user/adversary/adversary.js';
import { withOverlay } from '../user/character/withOverlay.js';
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
  /** A behaviour laid over the person, such as `sceptical`, in place of any they had; `null` takes theirs off. Default: as the person has it. */
  overlay?: Overlay | null;
  /** For safety specs: tries to get the chatbot to do what a policy forbids. Needs a language model and somebody who is 18 or older. */
  adversary?: Adversary;
  /** Asks once more, in other words, before leaving: `when the money comes`, or true for anything already answered. For `toBeConsistent`. Default false. */
  reask?: string | boolean;
}

export interface SimulateOptions extends ScenarioOptions {
  /** The test's own page, for a chatbot in a web page. A void conversation on it is not held again: the page still holds it. */
  page?: Page;
  /** The conversation after which the same person comes back, with the memory of it: what both said, what was promised, the facts. Held once: the chatbot may remember it. */
  after?: Conversation;
  /** How long ago that was, in plain words: `last week`. Default `some time ago`. */
  when?: string;
  /** What is different about the person since: `{ now: 'I eat fish again', before: 'I am vegan' }`. Default nothing. */
  changed?: readonly Change[];
  /** Seed of this conversation's first attempt. Default: drawn from the option `seed`, the profile, the goal and the trial. */
  seed?: number;
}

export interface SimulateAllOptions extends ScenarioOptions {
  /** Conversations at once, inside this worker. Default 8. */
  concurrency?: number;
  /** For a chatbot in a web page: each attempt of each person gets a fresh context of this browser. */
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

/** A profile that came as an object is checked like one from a file. */
export function checkedProfile(profile: Profile): Profile {
  const read = profileSchema.safeParse(profile);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw refuse(`the profile given as an object: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}`, 'Give a whole profile, or the name of one.');
}

/** What the person is sent to do; who comes back brings their memory and the facts that are still true along. */
export async function scenarioFor({ id }: Profile, options: SimulateOptions): Promise<Scenario> {
  const { after, when, changed } = options;
  if (after === undefined) {
    if (when === undefined && changed === undefined) return scenarioOf(options);
    throw refuse('`when` and `changed` say what happened since an earlier conversation, and none is given', 'Write: { after: conversation, when, changed }');
  }
  const { remembered } = await import('../conversation/remembered.js');
  const { earlier, facts } = remembered(after, { personId: id, ...(when === undefined ? {} : { when }), ...(changed === undefined ? {} : { changed }) });
  return scenarioOf({ ...options, facts: [...new Set([...facts, ...(options.facts ?? [])])], earlier });
}

/** The person as these options have them: with the overlay they name, where they name one. */
export const asAsked = (profile: Profile, { overlay }: ScenarioOptions): Profile => (overlay === undefined ? profile : withOverlay(profile, overlay));

export function checkedSeed(seed: number | undefined): number | undefined {
  if (seed === undefined || (Number.isInteger(seed) && seed >= 0)) return seed;
  throw refuse(`seed is ${seed}`, 'Give a whole number from 0.');
}

export function checkedConcurrency(concurrency = 8): number {
  if (Number.isInteger(concurrency) && concurrency >= 1) return concurrency;
  throw refuse(`concurrency is ${concurrency}`, 'Give a whole number from 1.');
}
