import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Channel } from '../channel/channel.js';
import type { Judge } from '../judge/judge.js';
import { LOWEST_GATE } from '../judge/sampling/profile.js';
import type { MeaningGate } from '../fidelity/meaningGate.js';
import { checkedKeys, givenWords, isModel, isObject, isPositive, isText, setUp } from '../support/checkedOptions.js';
import { Failure } from '../support/failure.js';
import type { Simulator } from '../user/simulator.js';

/** What a project or spec may set with `use` or `test.use`. Every option is a plain object, string or number. */
export interface UsersimOptions {
  /** The system under test: `overHttp({ url })`, `inPage({ url })`, or a channel of your own. */
  chatbot: Channel | undefined;
  /** What plays the simulated users: `usp({ model })`, or a simulator of your own. */
  simulator: Simulator | undefined;
  /** What rules on criteria: `judge({ model })`, or a judge of your own. */
  judge: Judge | undefined;
  /** What reads a finished conversation for the simulated user's faults of meaning, in one call: without it only rules look. */
  fidelity: MeaningGate | undefined;
  /**
   * Most attempts at one conversation, 1 to 5. Default 2. One that the fidelity gate voids is held again with the next seed; its
   * first attempt stays in every denominator. On the test's own page there is one attempt, whatever stands here.
   */
  attempts: number;
  /** The number from which all chance in a run follows; an integer from 0. Default 1. */
  seed: number;
  /**
   * What an undecided verdict does. `fail` (default): the test fails, with and without `.not`. `skip`: the test is skipped with the
   * doubt as reason; not with `expect.soft`, which Playwright fails instead. `annotate`: the test goes on and carries an annotation.
   */
  onInconclusive: 'fail' | 'skip' | 'annotate';
  /**
   * Certainty that a verdict needs, 65 to 100. Default 70 for a judge that is asked in both orders, 80 for one that is asked once. Lower
   * numbers would be no gate: judges rest at 60 to 65 by habit.
   */
  minCertainty: number | undefined;
  /** Folders beside the configuration file: where profiles are looked for first, where records are written, and where labels and calibrations of the judge lie. */
  folders: { readonly profiles?: string; readonly reports?: string; readonly judge?: string };
}

const MOST_ATTEMPTS = 5;

export const DEFAULT_FOLDERS = { profiles: 'profiles', reports: 'reports', judge: 'specs/judge' } as const;

export const defaultOptions: UsersimOptions = {
  chatbot: undefined,
  simulator: undefined,
  judge: undefined,
  fidelity: undefined,
  attempts: 2,
  seed: 1,
  onInconclusive: 'fail',
  minCertainty: undefined,
  folders: DEFAULT_FOLDERS,
};

/** Checks the options that types cannot: a gate that is none, a seed that is no integer, an unknown policy, attempts without end. */
export function checkOptions({
  minCertainty,
  seed,
  onInconclusive,
  attempts = 1,
  fidelity,
  simulator,
  judge,
  folders,
}: Pick<UsersimOptions, 'minCertainty' | 'seed' | 'onInconclusive'> &
  Partial<Pick<UsersimOptions, 'attempts' | 'fidelity' | 'simulator' | 'judge' | 'folders'>>): void {
  const refuse = (what: string, next: string) => new Failure({ party: 'set-up', code: 'option', what, next });
  if (fidelity !== undefined) checkParty('fidelity', 'gate', fidelity, 'read', 'fidelityGate({ model })', refuse);
  if (simulator !== undefined) checkParty('simulator', 'simulator', simulator, 'start', 'usp({ model })', refuse);
  if (isModel(judge)) throw refuse('judge is a model, which is no judge by itself', `Write: judge: judge({ model: ... }) around it.`);
  if (judge !== undefined) checkParty('judge', 'judge', judge, 'rule', 'judge({ model })', refuse);
  if (folders !== undefined) checkFolders(folders);
  if (minCertainty !== undefined && typeof minCertainty !== 'number')
    throw refuse(
      `minCertainty is ${givenWords(minCertainty)}, not a number`,
      `Set minCertainty to a number from ${LOWEST_GATE} to 100, without quotation marks.`,
    );
  if (minCertainty !== undefined && !(minCertainty >= LOWEST_GATE && minCertainty <= 100)) {
    throw refuse(
      `minCertainty is ${minCertainty}, which is no gate: judges say 60 to 65 by habit`,
      `Set minCertainty from ${LOWEST_GATE} to 100; the default is 70 for a judge asked in both orders, 80 for one asked once.`,
    );
  }
  if (!Number.isInteger(seed) || seed < 0) throw refuse(`seed is ${seed}`, 'Set seed to a whole number from 0.');
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > MOST_ATTEMPTS)
    throw refuse(`attempts is ${attempts}`, `Set attempts to a whole number from 1 to ${MOST_ATTEMPTS}; 1 never holds a void conversation again.`);
  if (!['fail', 'skip', 'annotate'].includes(onInconclusive))
    throw refuse(`onInconclusive is "${String(onInconclusive)}"`, "Set onInconclusive to 'fail', 'skip' or 'annotate'.");
}

function checkFolders(given: unknown): void {
  const example = "folders: { profiles: 'profiles', reports: 'reports', judge: 'specs/judge' }";
  const folders = checkedKeys('folders', given, Object.keys(DEFAULT_FOLDERS), example);
  const wrong = Object.entries(folders).find(([, folder]) => folder !== undefined && !isText(folder));
  if (wrong) throw setUp('option', `folders.${wrong[0]} is ${givenWords(wrong[1])}, not a path`, `Write: ${example}`);
}

/** The folder of labels and calibrations, whole path; one that was named and is not there is a set-up failure. */
export function judgeFolder(home: string, { judge }: UsersimOptions['folders']): string {
  const folder = resolve(home, judge ?? DEFAULT_FOLDERS.judge);
  if (judge !== undefined && judge !== DEFAULT_FOLDERS.judge && !existsSync(folder))
    throw setUp(
      'option',
      `folders.judge is ${givenWords(judge)}, and there is no such folder`,
      'Correct the path, counted from the configuration file, or make the folder.',
    );
  return folder;
}

/** Somebody who takes part, made by one of our functions or by hand: who they are, how long they are waited for, and what they do. */
function checkParty(option: string, kind: string, given: unknown, does: string, example: string, refuse: (what: string, next: string) => Failure): void {
  const next = `Set ${option}: ${example}, or an object with model (a text), timeoutMs (a number above 0) and ${does} (a function).`;
  if (!isObject(given)) throw refuse(`${option} is ${givenWords(given)}, which is no ${kind}`, next);
  if (!isText(given['model'])) throw refuse(`${option} is no ${kind}: its model is ${givenWords(given['model'])}, not a text`, next);
  if (!isPositive(given['timeoutMs'])) throw refuse(`${option} is no ${kind}: its timeoutMs is ${givenWords(given['timeoutMs'])}, not a number above 0`, next);
  if (typeof given[does] !== 'function') throw refuse(`${option} is no ${kind}: its ${does} is ${givenWords(given[does])}, not a function`, next);
}

/** The option, or a set-up failure that says how to set it. */
export function required<T>(value: T | undefined, option: string, example: string): T {
  if (value !== undefined) return value;
  throw new Failure({
    party: 'set-up',
    code: 'option-missing',
    what: `no ${option} is set`,
    next: `Set it in playwright.config.ts: use: { ${option}: ${example} }`,
  });
}
