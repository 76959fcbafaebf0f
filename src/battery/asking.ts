import { waitFor } from '../conversation/waiting.js';
import type { Model, Usage } from '../model/model.js';
import { NO_USAGE } from '../model/usage.js';
import type { Profile } from '../profile/profile.js';
import { Failure } from '../support/failure.js';
import { childSeed } from '../support/seed.js';
import { scenarioOf } from '../user/scenario.js';
import type { Simulator } from '../user/simulator.js';
import { answersIn, itemsFor, QUESTIONNAIRE, questionnaireSchema, questionnaireText, scored } from './questionnaire.js';
import { tasks } from './tasks.js';
import { BLIND_READING, readingPrompt, readingSchema, shownTo, type Read } from './traitsRead.js';
import type { Asked } from './traitsSaid.js';
import type { Watch } from './watch.js';

interface Surroundings {
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** A call whose model fails is told and counted; anything else is a fault of ours and goes on up. */
async function called<T>(watch: Watch, call: () => Promise<{ readonly value: T; readonly usage: Usage }>): Promise<T | null> {
  try {
    const { value, usage } = await call();
    watch.tell(usage, null);
    return value;
  } catch (error) {
    if (!(error instanceof Failure) || error.party !== 'model') throw error;
    watch.tell(NO_USAGE, error);
    return null;
  }
}

/** The questionnaire, put to one person behind the prompt that plays them. Null: the model failed. */
export async function askOne(profile: Profile, simulator: Simulator, { seed, signal }: Surroundings, watch: Watch): Promise<Asked | null> {
  const ordered = itemsFor(seed, profile.id);
  const scenario = scenarioOf({ goal: tasks[0]?.goal ?? '' });
  return called(watch, async () => {
    const { value, usage } = await waitFor(
      'model',
      simulator.timeoutMs,
      `the questionnaire of ${profile.id}, played by ${simulator.model},`,
      own => {
        const asking = simulator.asked?.(
          { profile, scenario },
          {
            task: QUESTIONNAIRE,
            schema: questionnaireSchema,
            instruction: questionnaireText(ordered),
            facts: { items: ordered },
            seed: childSeed(seed, QUESTIONNAIRE, profile.id),
            maxTokens: 300,
          },
          AbortSignal.any([own, signal]),
        );
        return asking ?? Promise.reject(new Failure({ party: 'set-up', code: 'cannot-be-asked', what: `the simulator ${simulator.name} cannot be asked` }));
      },
      () => () => undefined,
    );
    return { value: { profile, scored: value === null ? null : scored(ordered, answersIn(value)) }, usage };
  });
}

/** One person's utterances, read by somebody who knows nothing else. Null: the model failed. */
export async function readOne(
  { profile, said }: { profile: Profile; said: readonly string[] },
  reader: Model,
  { seed, signal }: Surroundings,
  watch: Watch,
): Promise<Read | null> {
  const shown = shownTo(said);
  return called(watch, async () => {
    const { value, usage } = await waitFor(
      'model',
      reader.timeoutMs,
      `the blind reading of ${profile.id} by ${reader.name}`,
      own =>
        reader.complete({
          task: BLIND_READING,
          schema: readingSchema,
          prompt: () => readingPrompt(shown),
          facts: { utterances: shown },
          seed: childSeed(seed, BLIND_READING, profile.id),
          temperature: 0,
          maxTokens: 200,
          signal: AbortSignal.any([own, signal]),
        }),
      () => () => undefined,
    );
    return { value: { profile, reading: value }, usage };
  });
}
