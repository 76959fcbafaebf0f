import { runBattery, type BatteryOptions } from '../../../src/battery/battery.js';
import { traitNames, type Trait } from '../../../src/profile/attributeNames.js';
import type { Completion, Model } from '../../../src/model/model.js';
import type { Profile } from '../../../src/profile/profile.js';
import type { Measure, MeasureName, SimulatorCard } from '../../../src/record/simulatorCard.js';
import type { LeavingEnding } from '../../../src/transcript/ending.js';
import type { Plan, Turn } from '../../../src/transcript/turn.js';
import type { Scenario } from '../../../src/user/scenario.js';
import type { Simulator } from '../../../src/user/simulator.js';
import { ann } from '../cast.js';

const usage = { calls: 1, promptTokens: 100, completionTokens: 10 };

/** Somebody of these poles; traits not named are unknown. */
export const person = (id: string, poles: Partial<Record<Trait, 'low' | 'medium' | 'high'>> = {}): Profile => ({
  ...ann,
  id,
  subjective: {
    ...ann.subjective,
    ...Object.fromEntries(traitNames.flatMap(trait => (poles[trait] === undefined ? [] : [[trait, { value: poles[trait], basis: 'stated', evidence: [1] }]]))),
  },
});

/** Ten people: five high, five low on everything. */
export const tenPeople: readonly Profile[] = (['high', 'low'] as const).flatMap(pole =>
  Array.from({ length: 5 }, (_, nth) =>
    person(`${pole}-${nth + 1}`, { openness: pole, conscientiousness: pole, extraversion: pole, agreeableness: pole, neuroticism: pole }),
  ),
);

/** What a person of a scripted simulator knows when it is their turn. */
export interface Scene {
  readonly profile: Profile;
  readonly scenario: Scenario;
  readonly turns: readonly Turn[];
  /** The chatbot's last words, or nothing yet. */
  readonly heard: string;
  /** Utterances said before. */
  readonly said: number;
}

export type Says = string | { readonly leave: LeavingEnding; readonly text?: string };

const DECISIONS = { 'goal reached': 'done', 'gave up': 'give up', 'handed off': 'handed off', 'out of scope': 'out of scope' } as const;

/** A simulator that plays by a function; it counts as a language model unless told otherwise. */
export function playing(says: (scene: Scene) => Says, more: Partial<Simulator> = {}): Simulator {
  const plan = (decision: Plan['decision']): Plan => ({ progress: [], intent: 'speak', reveal: null, told: null, affect: 'neutral', decision });
  return {
    name: 'spec',
    model: 'spec-model',
    offline: false,
    templateHash: 'abc',
    timeoutMs: 10_000,
    start: ({ profile, scenario }) => ({
      next: turns => {
        const heard = turns.at(-1)?.text ?? '';
        const move = says({ profile, scenario, turns, heard, said: turns.filter(({ speaker }) => speaker === 'user').length });
        return Promise.resolve(
          typeof move === 'string'
            ? { kind: 'say' as const, text: move, plan: plan('go on'), usage }
            : { kind: 'leave' as const, ending: move.leave, text: move.text ?? null, plan: plan(DECISIONS[move.leave]), usage },
        );
      },
    }),
    ...more,
  };
}

export const completion = <T>(value: T | null): Completion<T> => ({
  value,
  unreadable: value === null ? 'it is no JSON' : null,
  raw: '',
  answeredBy: 'spec-model-2026',
  usage,
  ms: 1,
});

/** A model that answers by a function of the prompt and the facts. */
export const answering = (answer: (prompt: string, facts: unknown) => unknown): Model => ({
  name: 'spec-reader',
  offline: false,
  timeoutMs: 10_000,
  answersAs: [],
  complete: <T>(request: Parameters<Model['complete']>[0]) =>
    Promise.resolve(
      completion(
        request
          .prompt()
          .map(({ content }) => content)
          .join('\n') === ''
          ? null
          : (answer(
              request
                .prompt()
                .map(({ content }) => content)
                .join('\n'),
              request.facts,
            ) as T),
      ),
    ),
});

export const checked = (simulator: Simulator, more: Partial<BatteryOptions> = {}): Promise<SimulatorCard> =>
  runBattery({
    simulator,
    reader: null,
    people: tenPeople,
    corpus: 'spec/people',
    size: 4,
    seed: 1,
    when: '2026-11-20',
    signal: new AbortController().signal,
    ...more,
  });

/** One figure of a card. A figure that is not there fails the spec that asks for it. */
export function figure({ measures }: SimulatorCard, name: MeasureName, of: string | null = null): Measure {
  const found = measures.find(one => one.measure === name && one.of === of);
  if (found === undefined) throw new Error(`the card has no figure "${name}" of ${of ?? 'all'}`);
  return found;
}
