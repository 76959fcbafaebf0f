import { z } from 'zod';
import type { Completion, Message, Model, ModelRequest } from '../src/model/model.js';
import { usageOf } from '../src/model/usage.js';
import { Failure } from '../src/support/failure.js';
import { packageFolder } from '../src/support/packageFolder.js';
import { childSeed, seededRandom } from '../src/support/seed.js';
import { refusedToPlay, requireLanguageModel } from '../src/user/adversary/adversary.js';
import { refusesToPlay } from '../src/user/adversary/refusal.js';
import { goalParts } from '../src/user/goal.js';
import { moveOf, opened } from '../src/user/moveOf.js';
import type { Move, Simulator } from '../src/user/simulator.js';
import { turnSchemaFor, USER_TURN, userTurnSchema, type PlannedTurn, type UserTurn, type UserTurnFacts } from '../src/user/userTurn.js';
import { drawUtteranceLength } from '../src/user/utteranceLength.js';
import type { Speech } from '../src/user/utteranceLengthTable.js';
import { placeOf } from '../src/user/utterancePlace.js';
import { promptFolder } from './promptFolder.js';
import { momentFacts, personFacts, speakerFacts } from './uspFacts.js';

export interface UspOptions {
  readonly model: Model;
  /**
   * A folder with `person.hbs` and `moment.hbs` of your own (and `speaker.hbs`, with a speaker); a relative path counts from the
   * working directory. Default: the ones in simulators/usp.
   */
  readonly prompts?: string;
  /** Sampling temperature, 0 to 2. Default 1, as in USP's rollouts. */
  readonly temperature?: number;
  /** The kind of talk, which utterances are as long as. Default `requests`: typed to a service. */
  readonly speech?: Speech;
  /** A second call that puts the plan into words without seeing the profile: `true` by the same model, or another one. Default: one call plans and speaks. */
  readonly speaker?: Model | true;
}

type Thought = Partial<UserTurn> & Omit<PlannedTurn, 'reveal'>;

const utteranceSchema = z.strictObject({ utterance: z.string() });

/**
 * The default simulator, after USP (ACL 2025): the profile's prose says who speaks and how, the scenario says what for,
 * and each turn is planned and then spoken in one structured call. Code keeps the goal's state and which facts were told.
 */
export function usp({ model, prompts = packageFolder('simulators', 'usp'), temperature = 1, speech = 'requests', speaker }: UspOptions): Simulator {
  const voice = speaker === true ? model : speaker;
  const folder = promptFolder(prompts, voice === undefined ? ['person', 'moment'] : ['person', 'moment', 'speaker']);
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
    name: model.offline ? 'agenda' : speaks ? 'usp' : 'usp with speaker',
    model: voice === undefined || voice === model ? model.name : `${model.name}, spoken by ${voice.name}`,
    offline: model.offline,
    timeoutMs: model.timeoutMs + (voice?.timeoutMs ?? 0),
    get templateHash() {
      return folder.hash();
    },
    start({ profile, scenario, seed }) {
      requireLanguageModel(scenario.adversary, model);
      if (voice !== undefined && (model.offline || voice.offline)) throw speechless();
      let system: Promise<Message> | undefined;
      return {
        async next(transcript, signal): Promise<Move> {
          signal.throwIfAborted();
          const said = transcript.filter(turn => turn.speaker === 'user').length;
          const turnSeed = childSeed(seed, 'turn', said);
          const moment = { profile, scenario, transcript };
          if (said === 0 && scenario.opening !== null) return opened(scenario.opening, moment);
          const facts: UserTurnFacts = {
            ...moment,
            words: drawUtteranceLength(profile, seededRandom(turnSeed), { speech, ...placeOf(transcript) }),
            last: said + 1 >= scenario.maxTurns,
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
        },
      };
    },
    ...(model.offline
      ? {}
      : {
          async asked(who, { instruction, ...question }, signal) {
            const prompt: Message[] = [await person(who), { role: 'user', content: instruction }];
            return model.complete({ ...question, temperature, signal, prompt: () => prompt });
          },
        }),
  };
}

const factOf = ({ reveal }: Pick<UserTurn, 'reveal'>, { scenario }: UserTurnFacts) => (reveal === null ? null : (scenario.facts[reveal - 1] ?? null));

const speechless = () =>
  new Failure({
    party: 'set-up',
    code: 'speaker-offline',
    what: 'the offline model plans and speaks by the same rules: it neither has nor is a separate speaker',
    next: 'Leave speaker out, or name language models: usp({ model: openai({ model }), speaker: true }).',
  });
