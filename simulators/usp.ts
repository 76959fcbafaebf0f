import type { Model } from '../src/model/model.js';
import { checkedKeys, checkedModel } from '../src/support/checkedOptions.js';
import { Failure } from '../src/support/failure.js';
import { packageFolder } from '../src/support/packageFolder.js';
import { requireLanguageModel } from '../src/user/adversary/requireLanguageModel.js';
import type { Simulator } from '../src/user/simulator.js';
import type { Speech } from '../src/user/utteranceLengthTable.js';
import { promptFolder } from './promptFolder.js';
import type { UspPlayer } from './uspPlayer.js';

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

const EXAMPLE = "usp({ model: openai({ model: 'gpt-5-mini' }) }), or without a language model usp({ model: offline() })";

/**
 * The default simulator, after USP (ACL 2025): the profile's prose says who speaks and how, the scenario says what for,
 * and each turn is planned and then spoken in one structured call. Code keeps the goal's state and which facts were told.
 */
export function usp(options: UspOptions): Simulator {
  checkedKeys('usp', options, ['model', 'prompts', 'temperature', 'speech', 'speaker'] satisfies (keyof UspOptions)[], EXAMPLE);
  checkedModel('usp', options.model, EXAMPLE);
  const { model, prompts = packageFolder('simulators', 'usp'), temperature = 1, speech = 'requests', speaker } = options;
  if (speaker !== undefined && speaker !== true) checkedModel('the speaker of usp', speaker, 'usp({ model, speaker: true })');
  const voice = speaker === true ? model : speaker;
  const folder = promptFolder(prompts, voice === undefined ? ['person', 'moment'] : ['person', 'moment', 'speaker']);
  const speaks = voice === undefined;
  let playing: Promise<UspPlayer> | undefined;
  // Who plays is loaded when somebody is played: a configuration is read by every process.
  const player = () => (playing ??= import('./uspPlayer.js').then(({ uspPlayer }) => uspPlayer({ model, voice, folder, temperature, speech })));
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
      let turns: ReturnType<UspPlayer['played']> | undefined;
      return {
        async next(transcript, signal) {
          signal.throwIfAborted();
          const { played } = await player();
          return (turns ??= played(profile, scenario, seed))(transcript, signal);
        },
      };
    },
    ...(model.offline
      ? {}
      : {
          async asked(who, question, signal) {
            return (await player()).asked(who, question, signal);
          },
        }),
  };
}

const speechless = () =>
  new Failure({
    party: 'set-up',
    code: 'speaker-offline',
    what: 'the offline model plans and speaks by the same rules: it neither has nor is a separate speaker',
    next: 'Leave speaker out, or name language models: usp({ model: openai({ model }), speaker: true }).',
  });
