import { z } from 'zod';
import type { Completion, Message, Model, ModelRequest } from '../src/model/model.js';
import { usageOf } from '../src/model/usage.js';
import type { Profile } from '../src/profile/profile.js';
import { Failure } from '../src/support/failure.js';
import { childSeed, seededRandom } from '../src/support/seed.js';
import { refusedToPlay } from '../src/user/adversary/adversary.js';
import { refusesToPlay } from '../src/user/adversary/refusal.js';
import { goalParts } from '../src/user/goal.js';
import { moveOf, opened } from '../src/user/moveOf.js';
import type { Scenario } from '../src/user/scenario.js';
import type { SimulatedUser, Simulator } from '../src/user/simulator.js';
import { turnSchemaFor, USER_TURN, userTurnSchema, type PlannedTurn, type UserTurn, type UserTurnFacts } from '../src/user/userTurn.js';
import { drawUtteranceLength } from '../src/user/utteranceLength.js';
import type { Speech } from '../src/user/utteranceLengthTable.js';
import { placeOf } from '../src/user/utterancePlace.js';
import type { PromptFolder } from './promptFolder.js';
import { momentFacts, personFacts, speakerFacts } from './uspFacts.js';

type Thought = Partial<UserTurn> & Omit<PlannedTurn, 'reveal'>;

const utteranceSchema = z.strictObject({ utterance: z.string() });

export interface UspPlayerOptions {
  readonly model: Model;
  /** Who puts plans into words; undefined where the one call does both. */
  readonly voice: Model | undefined;
  readonly folder: PromptFolder<'person' | 'moment' | 'speaker'>;
  readonly temperature: number;
  readonly speech: Speech;
}

/** What plays the people of `usp`: loaded with the first turn. */
export interface UspPlayer {
  /** One person's turns. */
  readonly played: (profile: Profile, scenario: Scenario, seed: number) => SimulatedUser['next'];
  readonly asked: NonNullable<Simulator['asked']>;
}

export function uspPlayer({ model, voice, folder, temperature, speech }: UspPlayerOptions): UspPlayer {
  const speaks = voice === undefined;
  const person = async (who: Pick<UserTurnFacts, 'profile' | 'scenario'>): Promise<Message> => ({
    role: 'system',
    content: (await folder.compiled()).person(personFacts(who, !speaks)),
  });
  const readable = <T>({ value, unreadable, raw }: Completion<T>, by: Model, { profile, scenario: { adversary } }: UserTurnFacts): T => {
    if (value !== null) return value;
    if (adversary !== null && refusesToPlay(raw)) throw refusedToPlay(adversary, by.name, raw);
    throw new Failure({
      party: 'simulated user',
      code: 'turn-unreadable',
      what: `the model that plays ${profile.id} gave no readable turn (${unreadable})`,
      details: [
        ['model', by.name],
        ['it said', raw.slice(0, 200)],
      ],
    });
  };
  return {
    played(profile, scenario, seed) {
      let system: Promise<Message> | undefined;
      return async (transcript, signal) => {
        const said = transcript.filter(turn => turn.speaker === 'user').length;
        const turnSeed = childSeed(seed, 'turn', said);
        const moment = { profile, scenario, transcript };
        if (said === 0 && scenario.opening !== null) return opened(scenario.opening, moment);
        const facts: UserTurnFacts = {
          ...moment,
          words: drawUtteranceLength(profile, seededRandom(turnSeed), { speech, ...placeOf(transcript) }),
        };
        const common = { facts, seed: turnSeed, temperature, maxTokens: 400, signal };
        // The offline model reads the facts: nothing is rendered, and Handlebars is not even loaded.
        if (model.offline) {
          const turn = await model.complete<UserTurn>({ ...common, task: USER_TURN, schema: userTurnSchema, prompt: () => [] });
          return moveOf(readable(turn, model, facts), moment, turn.usage);
        }
        const templates = await folder.compiled();
        const prompt = [await (system ??= person(moment)), { role: 'user' as const, content: templates.moment(momentFacts(facts, !speaks)) }];
        const schema = turnSchemaFor({ facts: scenario.facts.length, parts: goalParts(scenario.goal).length, speaks });
        const thought = await model.complete<Thought>({ ...common, task: USER_TURN, schema, prompt: () => prompt });
        const plan = { reveal: null, utterance: '', ...readable(thought, model, facts) };
        if (voice === undefined) return moveOf(plan, moment, thought.usage);
        const request: ModelRequest<z.infer<typeof utteranceSchema>> = {
          ...common,
          task: 'utterance',
          schema: utteranceSchema,
          prompt: () => [{ role: 'user', content: templates.speaker(speakerFacts(facts, plan, factOf(plan, facts))) }],
        };
        const spoken = await voice.complete(request);
        return moveOf({ ...plan, ...readable(spoken, voice, facts) }, moment, usageOf(thought.usage, spoken.usage));
      };
    },
    async asked(who, { instruction, ...question }, signal) {
      const prompt: Message[] = [await person(who), { role: 'user', content: instruction }];
      return model.complete({ ...question, temperature, signal, prompt: () => prompt });
    },
  };
}

const factOf = ({ reveal }: Pick<UserTurn, 'reveal'>, { scenario }: UserTurnFacts) => (reveal === null ? null : (scenario.facts[reveal - 1] ?? null));
