import { givenWords, checkedKeys, isObject, isPromise, isText } from '../support/checkedOptions.js';
import { Failure } from '../support/failure.js';
import type { ScenarioOptions, SimulateAllOptions, SimulateOptions } from './simulateOptions.js';

export const refuse = (what: string, next: string) => new Failure({ party: 'set-up', code: 'simulate-option', what, next });

const SCENARIO = ['goal', 'facts', 'successCriteria', 'maxTurns', 'opening', 'overlay', 'adversary', 'reask'] satisfies (keyof ScenarioOptions)[];
const ONE = [...SCENARIO, 'page', 'after', 'when', 'changed', 'seed'] satisfies (keyof SimulateOptions)[];
const MANY = [...SCENARIO, 'concurrency', 'browser', 'atLeast'] satisfies (keyof SimulateAllOptions)[];

/** What belongs to the other verb, and what to write instead. */
const ELSEWHERE: Readonly<Record<'simulate' | 'simulateAll', Readonly<Record<string, string>>>> = {
  simulate: {
    browser: 'Pass the page of the test: simulate(name, { goal, page }).',
    concurrency: 'One conversation needs none; simulateAll holds many at once.',
    atLeast: 'Demand a rate of many: simulateAll(people, { goal, atLeast: 0.8 }).',
  },
  simulateAll: {
    page: 'Pass the browser, of which each attempt gets a fresh page: simulateAll(people, { goal, browser }).',
    seed: 'All chance follows from the option seed: test.use({ seed: 7 }).',
    after: 'Let each person come back by themselves: simulate(name, { goal, after: conversation }).',
    when: 'Let each person come back by themselves: simulate(name, { goal, after: conversation, when }).',
    changed: 'Let each person come back by themselves: simulate(name, { goal, after: conversation, changed }).',
  },
};

/** The options of `simulate`, with no key that nobody reads and every value of its kind; else a set-up failure. */
export function checkedSimulateOptions(given: unknown): void {
  const options = keysOf('simulate', given, ONE, "simulate('frugal-traveller', { goal: 'get a refund' })");
  checkScenario(options);
  const { page, after, when, changed } = options;
  if (page !== undefined && !isObject(page)) throw refuse(`page is ${givenWords(page)}, not the page of the test`, 'Write: simulate(name, { goal, page })');
  if (after !== undefined) checkAfter(after);
  if (when !== undefined && !isText(when)) throw refuse(`when is ${givenWords(when)}, not a text`, "Say it in plain words: when: 'last week'");
  if (changed !== undefined) checkChanged(changed);
}

/** The options of `simulateAll`, likewise. */
export function checkedSimulateAllOptions(given: unknown): void {
  const options = keysOf('simulateAll', given, MANY, "simulateAll(people, { goal: 'get a refund' })");
  checkScenario(options);
  const { browser, atLeast } = options;
  if (browser !== undefined && !isObject(browser))
    throw refuse(`browser is ${givenWords(browser)}, not the browser of the test`, 'Write: simulateAll(people, { goal, browser })');
  if (atLeast !== undefined && !(typeof atLeast === 'number' && atLeast > 0 && atLeast < 1))
    throw refuse(`atLeast is ${givenWords(atLeast)}`, 'Give a share above 0 and below 1: { atLeast: 0.8 }');
}

/** Whom `simulate` sends: a name, or a profile. */
export function checkedName(given: unknown): void {
  if (isText(given) || isObject(given)) return;
  throw refuse(`simulate was given ${givenWords(given)} for a profile`, "Name one, or give one: simulate('frugal-traveller', { goal })");
}

/** Whom `simulateAll` sends: a population, or a list of names and profiles. */
export function checkedPeople(given: unknown): void {
  const next = "Give a population or a list: simulateAll(population({ from: 'implicit/people', size: 50 }), { goal })";
  if (Array.isArray(given)) {
    const strange: unknown = given.find(one => !isText(one) && !isObject(one));
    if (strange !== undefined) throw refuse(`simulateAll was given ${givenWords(strange)} among the people`, next);
    return;
  }
  if (!isObject(given) || given['kind'] !== 'population') throw refuse(`simulateAll was given ${givenWords(given)} for people`, next);
}

function keysOf(verb: 'simulate' | 'simulateAll', given: unknown, known: readonly string[], example: string): Readonly<Record<string, unknown>> {
  const strange = isObject(given) ? Object.keys(given).find(key => Object.hasOwn(ELSEWHERE[verb], key)) : undefined;
  if (strange !== undefined)
    throw refuse(`${verb} has no option "${strange}": it is of ${verb === 'simulate' ? 'simulateAll' : 'simulate'}`, ELSEWHERE[verb][strange] ?? '');
  return checkedKeys(verb, given, known, example);
}

/** What the scenario itself checks (an empty goal, a number of turns out of range) is left to it. */
function checkScenario({ goal, facts, successCriteria, opening, reask }: Readonly<Record<string, unknown>>): void {
  if (goal !== undefined && typeof goal !== 'string')
    throw refuse(`goal is ${givenWords(goal)}, not a text`, "Say what the person wants: goal: 'get a refund'");
  checkTexts('facts', facts, "facts: ['my booking number is QX77PL']");
  checkTexts('successCriteria', successCriteria, "successCriteria: ['says when the money will arrive']");
  if (opening !== undefined && typeof opening !== 'string')
    throw refuse(`opening is ${givenWords(opening)}, not a text`, "Give the first utterance word by word: opening: 'Hello, where is my order?'");
  if (reask !== undefined && typeof reask !== 'boolean' && typeof reask !== 'string')
    throw refuse(`reask is ${givenWords(reask)}, not true or a text`, "Say what is asked once more: reask: 'when the money comes'");
}

function checkTexts(name: string, given: unknown, example: string): void {
  if (given === undefined) return;
  if (!Array.isArray(given)) throw refuse(`${name} is ${givenWords(given)}, not a list of texts`, `Write: ${example}`);
  const at = given.findIndex(text => !isText(text));
  if (at >= 0) throw refuse(`${name} has ${givenWords(given[at])} in place ${at + 1}, not a text`, `Write: ${example}`);
}

function checkAfter(given: unknown): void {
  if (isPromise(given)) throw refuse('after was given a promise: the earlier conversation was not awaited', 'Write: const first = await simulate(...)');
  const next = 'Give one conversation that simulate returned: simulate(name, { goal, after: first })';
  if (Array.isArray(given)) throw refuse('after was given a list: a person comes back after one conversation', next);
  if (typeof given === 'string') throw refuse(`after was given the text ${givenWords(given)}: a name or a record's path is no conversation`, next);
  const held = isObject(given) && isObject(given['profile']) && isObject(given['scenario']) && Array.isArray(given['turns']) && isText(given['ending']);
  if (!held) throw refuse(`after was given ${givenWords(given)} that is no conversation`, next);
}

function checkChanged(given: unknown): void {
  const example = "changed: [{ now: 'I eat fish again', before: 'I am vegan' }]";
  if (!Array.isArray(given)) throw refuse(`changed is ${givenWords(given)}, not a list`, `Write: ${example}`);
  for (const change of given as readonly unknown[]) {
    const { now, before } = checkedKeys('a change', change, ['now', 'before'], example);
    if (!isText(now)) throw refuse(`a change has ${givenWords(now)} for now, not a text`, `Write: ${example}`);
    if (before !== undefined && !isText(before)) throw refuse(`a change has ${givenWords(before)} for before, not a text`, `Write: ${example}`);
  }
}
