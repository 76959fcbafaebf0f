import type { Model } from '../model/model.js';
import type { Profile } from '../profile/profile.js';
import { batteryParts, CARD_SCHEMA_VERSION, measures, sealCard, type BatteryPart, type Measure, type SimulatorCard } from '../record/simulatorCard.js';
import { inPool } from '../support/inPool.js';
import type { Simulator } from '../user/simulator.js';
import { askOne, readOne } from './asking.js';
import { factMeasures } from './facts.js';
import { goalMeasures } from './goals.js';
import { hold } from './hold.js';
import { notMeasured } from './measure.js';
import { overlayMeasures } from './overlays.js';
import { drawPeople } from './people.js';
import { faultMeasures, flipMeasures } from './provocation.js';
import { sittingsOf, type Sitting } from './sittings.js';
import { stoppingMeasures } from './stopping.js';
import { styleMeasures, voicesOf } from './style.js';
import { readMeasures, readNotMeasured } from './traitsRead.js';
import { saidMeasures, saidNotMeasured } from './traitsSaid.js';
import { failed, watchOver, type BatteryProgress } from './watch.js';

/** Goes up when figures of this battery can no longer be compared with those before. */
export const BATTERY_VERSION = 1;

export interface BatteryOptions {
  readonly simulator: Simulator;
  /** Reads utterances blindly. Null, or an offline one: the blind reading is not measured. */
  readonly reader: Model | null;
  /** The names the simulator's model answered under, as far as anybody listened. */
  readonly reported?: () => readonly string[];
  readonly readerReported?: () => readonly string[];
  /** Whom people are drawn from, and its name. */
  readonly people: readonly Profile[];
  readonly corpus: string;
  /** People who hold conversations, 1 to 200; {@link ASKED_EACH} times as many are asked the questionnaire. */
  readonly size: number;
  readonly seed: number;
  readonly parts?: readonly BatteryPart[];
  /** Date of the card, ISO 8601: `2026-11-20`. */
  readonly when: string;
  /** Conversations at once. Default 4. */
  readonly atOnce?: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: BatteryProgress) => void;
}

/** Questionnaires a person who talks: one call each is cheap, and poles need people. */
export const ASKED_EACH = 4;
/** Who is asked and what is held, before anything is. */
export interface BatteryPlan {
  readonly talking: readonly Profile[];
  readonly asked: readonly Profile[];
  readonly sittings: readonly Sitting[];
}

export function planBattery({
  simulator,
  people,
  size,
  seed,
  parts = batteryParts,
}: Pick<BatteryOptions, 'simulator' | 'people' | 'size' | 'seed' | 'parts'>): BatteryPlan {
  const drawn = drawPeople(people, size * ASKED_EACH, seed);
  const talking = drawn.slice(0, size);
  const asks = parts.includes('traits said') && !simulator.offline && simulator.asked !== undefined;
  return { talking, asked: asks ? drawn : [], sittings: sittingsOf(talking, parts, seed) };
}

/**
 * Puts a simulator and its model through the battery and says what came of it, with intervals. Deterministic for a deterministic
 * simulator and the same seed. The chatbots are scripts in this process. What the model or the set-up failed at is counted apart
 * and stands in no measure; three such failures in a row end the battery with the last of them.
 */
export async function runBattery(options: BatteryOptions): Promise<SimulatorCard> {
  const { simulator, reader, people, seed, parts = batteryParts, atOnce = 4, signal } = options;
  const plan = planBattery(options);
  const blind = parts.includes('traits read') && reader !== null && !reader.offline ? reader : null;
  const watch = watchOver(plan.sittings.length + plan.asked.length + (blind === null ? 0 : plan.talking.length), options.onProgress);
  const all = await inPool(plan.sittings, atOnce, async sitting => watch.sat(await hold(simulator, sitting)), signal);
  const held = all.filter(one => !failed(one));
  const asked = await inPool(plan.asked, atOnce, person => askOne(person, simulator, options, watch), signal);
  const voices = blind === null ? [] : voicesOf(held).filter(({ said }) => said.length > 0);
  const read = await inPool(voices, atOnce, voice => (blind === null ? Promise.resolve(null) : readOne(voice, blind, options, watch)), signal);
  const reason = watch.lastFailure();

  const measured: Readonly<Record<BatteryPart, () => Measure[]>> = {
    'traits said': () => {
      if (simulator.offline) return saidNotMeasured('offline');
      if (simulator.asked === undefined) return saidNotMeasured('cannot be asked');
      const answered = asked.flatMap(one => one ?? []);
      return answered.length === 0 ? saidNotMeasured('model failed', reason) : saidMeasures(answered, seed);
    },
    'traits read': () => {
      if (blind === null) return readNotMeasured('no reader');
      const done = read.flatMap(one => one ?? []);
      return done.length === 0 ? readNotMeasured('model failed', reason) : readMeasures(done, seed);
    },
    goals: () => goalMeasures(held, seed),
    stopping: () => stoppingMeasures(held, seed),
    style: () => styleMeasures(held, people, seed),
    facts: () => factMeasures(held),
    provocation: () => flipMeasures(held),
    overlays: () => overlayMeasures(held, seed),
  };
  const left = batteryParts.filter(part => !parts.includes(part));
  return sealCard({
    schemaVersion: CARD_SCHEMA_VERSION,
    kind: 'simulator card',
    battery: BATTERY_VERSION,
    simulator: {
      name: simulator.name,
      model: simulator.model,
      reported: [...(options.reported?.() ?? [])],
      templateHash: simulator.templateHash,
      offline: simulator.offline,
    },
    reader: blind === null ? null : { model: blind.name, reported: [...(options.readerReported?.() ?? [])] },
    when: options.when,
    seed,
    corpus: options.corpus,
    people: { talked: plan.talking.length, asked: asked.filter(one => one !== null).length },
    conversations: { held: held.length, failed: all.length - held.length },
    parts: batteryParts.filter(part => parts.includes(part)),
    measures: [
      ...batteryParts.filter(part => parts.includes(part)).flatMap(part => measured[part]()),
      ...left.flatMap(notAskedFor),
      ...(held.length === 0 ? [] : faultMeasures(held)),
    ],
    usage: watch.usage(),
  });
}

/** The first measure of a part stands for all of it. */
function notAskedFor(part: BatteryPart): Measure[] {
  const first = (Object.keys(measures) as (keyof typeof measures)[]).find(name => measures[name].part === part);
  return first === undefined ? [] : [notMeasured({ measure: first }, 'not asked for')];
}
