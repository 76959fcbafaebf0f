import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults, type Fault } from '../../../src/fidelity/finding.js';
import type { Played } from '../../../src/fidelity/played.js';
import type { Profile } from '../../../src/profile/profile.js';
import { findProfile } from '../../../src/profile/readProfiles.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import type { Ending } from '../../../src/transcript/ending.js';
import { scenarioOf } from '../../../src/user/scenario.js';
import { limitFor, neutralProfile, turnsOf } from './background.js';
import type { Said } from './planting.js';

/** A dialogue written by somebody who saw no detector. */
interface WrittenDialogue {
  readonly id: string;
  /** What looks suspicious although the person is sound, or what the fault is. */
  readonly about: string;
  readonly goal: string;
  readonly facts: readonly string[];
  readonly ending: Ending;
  /** The id of a profile of ours; where there is none, one is drawn. */
  readonly profile?: string;
  readonly turns: readonly Said[];
}

/** A dialogue with a fault of meaning, or a sound one beside which it stands. */
interface WrittenMeaning extends WrittenDialogue {
  readonly expected: Fault | 'sound';
  /** Where the fault shows first; null for sound ones. */
  readonly turn: number | null;
}

export interface WrittenCase {
  readonly id: string;
  readonly about: string;
  readonly played: Played;
}

/** A case for the faults of meaning. */
export interface MeaningCase extends WrittenCase {
  readonly expected: Fault | 'sound';
  readonly turn: number | null;
}

const FOLDER = join(import.meta.dirname, '../../blind/fidelity');

function linesOf<T>(name: string): T[] {
  const file = join(FOLDER, `${name}.jsonl`);
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
}

function playedOf({ id, goal, facts, ending, profile, turns }: WrittenDialogue, people: readonly Profile[]): Played {
  const who = profile === undefined ? neutralProfile({ id, source: 'written', turns }, people) : findProfile(profile, [packageFolder('profiles')]);
  return { profile: who, scenario: scenarioOf({ goal, facts, maxTurns: limitFor(turns, ending) }), turns: turnsOf(turns), ending };
}

/** Which hand's: those of the second and later ones are named after them. No rule was developed on the fourth's or fifth's. */
export type HardNegatives = 'hardNegatives' | 'hardNegativesSecond' | 'hardNegativesThird' | 'hardNegativesFourth' | 'hardNegativesFifth';

/** Sound people who look suspicious. */
export const hardNegatives = (people: readonly Profile[], name: HardNegatives = 'hardNegatives'): WrittenCase[] =>
  linesOf<WrittenDialogue>(name).map(one => ({ id: one.id, about: one.about, played: playedOf(one, people) }));

/** Faults of meaning and sound talks beside them, all written by hand. */
export const writtenMeaning = (people: readonly Profile[]): MeaningCase[] =>
  linesOf<WrittenMeaning>('meaning').map(one => {
    if (one.expected !== 'sound' && !faults.includes(one.expected)) throw new Error(`${one.id} expects ${JSON.stringify(one.expected)}, which is no fault`);
    return { id: one.id, about: one.about, played: playedOf(one, people), expected: one.expected, turn: one.turn };
  });
