import type { Model, SpeakingModel, Spoken, Usage } from '../src/model/model.js';
import { NO_USAGE, usageOf } from '../src/model/usage.js';
import { checkedKeys, checkedModel, givenWords, setUp } from '../src/support/checkedOptions.js';
import { Failure } from '../src/support/failure.js';
import { packageFolder } from '../src/support/packageFolder.js';
import { childSeed, seededRandom } from '../src/support/seed.js';
import { cut, folded, nearest } from '../src/support/text.js';
import type { Turn } from '../src/transcript/turn.js';
import type { Move, Simulator } from '../src/user/simulator.js';
import type { PlainFormat } from './plainFormats.js';
import { promptFolder } from './promptFolder.js';

export interface UserModelOptions {
  /** A model that can be asked for plain words: `openai({ model, baseURL })`. */
  readonly model: Model | SpeakingModel;
  /**
   * How it is talked to. `usp` (USP-8b) and `userlm` (UserLM-8b): fine-tuned user models, which write the next message in the user's
   * role behind their own system message. `chat`: a general chat model with the roles exchanged, the chatbot's turns as `user`.
   */
  readonly format: PlainFormat;
  /** What ends the conversation when a reply ends with it, unless the chatbot said it last; null: nothing does. Default `<|endconversation|>`, and null for `usp`, which has no such token. */
  readonly end?: string | null;
  /** The first of its utterances, counting from 1, with which it may leave; before that it is asked again. Default 2. */
  readonly leavesFrom?: number;
  /** A folder with a prompt of your own, named after the format (`chat.hbs`); a relative path counts from the working directory. */
  readonly prompts?: string;
  /** Sampling temperature, 0 to 2. Default 1. */
  readonly temperature?: number;
  /** Longest reply in tokens; a longer one is the simulated user's failure. Default 400. */
  readonly maxTokens?: number;
}

const OPTIONS: readonly (keyof UserModelOptions)[] = ['model', 'format', 'end', 'leavesFrom', 'prompts', 'temperature', 'maxTokens'];
const FORMATS: readonly PlainFormat[] = ['usp', 'userlm', 'chat'];
const EXAMPLE = "userModel({ model: openai({ model, baseURL }), format: 'usp' })";

/** How often a reply that no user would write is asked for again. */
const ASKED_AGAIN = 3;

/**
 * A model that plays the person in plain words: a fine-tuned user model (USP, ACL 2025; UserLM, arXiv 2510.06552), or any chat model.
 * Nothing is planned: which facts are told is found by code, and how somebody left who only ended, by their last words. Code holds casing, marks and emoji, and draws how long each
 * utterance of a chat model is; fine-tuned user models know lengths by themselves. Guardrails
 * as in UserLM: ending before {@link UserModelOptions.leavesFrom}, saying nothing, and repeating oneself word for word are asked again.
 */
export function userModel(options: UserModelOptions): Simulator {
  checkedKeys('userModel', options, OPTIONS, EXAMPLE);
  checkedModel('userModel', options.model, EXAMPLE);
  if (!FORMATS.includes(options.format)) {
    const meant = typeof options.format === 'string' ? nearest(options.format, FORMATS) : null;
    throw setUp(
      'option',
      `the format of userModel is ${givenWords(options.format)}${meant === null ? '' : `; did you mean "${meant}"?`}`,
      `Give one of: ${FORMATS.map(format => `'${format}'`).join(', ')}.`,
    );
  }
  const { model, format, end = format === 'usp' ? null : '<|endconversation|>', leavesFrom = 2, temperature = 1, maxTokens = 400 } = options;
  const folder = promptFolder(options.prompts ?? packageFolder('simulators', 'userModel'), [format]);
  return {
    name: `user model (${format})`,
    model: model.name,
    offline: model.offline,
    timeoutMs: model.timeoutMs * (1 + ASKED_AGAIN),
    get templateHash() {
      return folder.hash();
    },
    start({ profile, scenario, seed }) {
      if (!('speak' in model)) throw cannotSpeak(model);
      const failed = (code: string, what: string, details: readonly (readonly [string, string])[]) =>
        new Failure({ party: 'simulated user', code, what: `${model.name}, which plays ${profile.id}, ${what}`, details });
      return {
        async next(transcript, signal): Promise<Move> {
          signal.throwIfAborted();
          const [{ chatMessagesFor, plainFacts }, { leftHow }, { improvised, opened }, { drawUtteranceLength }, { placeOf }] = await Promise.all([
            import('./plainFormats.js'),
            import('../src/user/leaving.js'),
            import('../src/user/moveOf.js'),
            import('../src/user/utteranceLength.js'),
            import('../src/user/utterancePlace.js'),
          ]);
          const own = transcript.filter(({ speaker }) => speaker === 'user');
          const moment = { profile, scenario, transcript };
          if (own.length === 0 && scenario.opening !== null) return opened(scenario.opening, moment);
          const system = (await folder.compiled())[format](plainFacts(profile, scenario, end));
          const turnSeed = childSeed(seed, 'turn', own.length);
          const words = drawUtteranceLength(profile, seededRandom(turnSeed), placeOf(transcript));
          let usage: Usage = NO_USAGE;
          let heard: Heard | undefined;
          for (let again = 0; again <= ASKED_AGAIN; again++) {
            const reply = await model.speak({
              prompt: () => chatMessagesFor(format, system, transcript, words),
              seed: again === 0 ? turnSeed : childSeed(turnSeed, 'again', again),
              temperature,
              maxTokens,
              stop: [],
              signal,
            });
            usage = usageOf(usage, reply.usage);
            heard = heardIn(reply, end, transcript, leavesFrom);
            if (heard.refused === null) break;
          }
          if (!heard || heard.refused === 'unusable' || heard.refused === 'says nothing' || heard.refused === 'leaves at once')
            throw failed('turn-unusable', `gave no utterance in ${1 + ASKED_AGAIN} attempts`, [
              ['because', heard?.why ?? ''],
              ['it said', cut(heard?.text ?? '', 200)],
            ]);
          if (!heard.leaves) return improvised({ text: heard.text }, moment, usage);
          const last = heard.text === '' ? (own.at(-1)?.text ?? '') : heard.text;
          return improvised({ text: heard.text === '' ? null : heard.text, ending: leftHow(undefined, last) }, moment, usage);
        },
      };
    },
  };
}

interface Heard {
  readonly text: string;
  readonly leaves: boolean;
  /** Why it is asked again; null when it is not. */
  readonly refused: 'unusable' | 'says nothing' | 'leaves at once' | 'leaves as told' | 'repeats itself' | null;
  readonly why: string;
}

function heardIn({ text: reply, unusable }: Spoken, end: string | null, transcript: readonly Turn[], leavesFrom: number): Heard {
  const own = transcript.filter(({ speaker }) => speaker === 'user');
  const raw = reply.trim();
  const ends = end !== null && raw.endsWith(end);
  const text = (ends ? raw.slice(0, -end.length) : raw).trim();
  const toldTo = end !== null && transcript.findLast(({ speaker }) => speaker === 'chatbot')?.text.includes(end) === true;
  // Servers that keep special tokens to themselves send nothing in place of an end token.
  const leaves = end !== null && (text === '' || (ends && !toldTo));
  const refuse = (refused: Heard['refused'], why: string): Heard => ({ text, leaves, refused, why });
  if (unusable !== null && !ends) return refuse('unusable', unusable);
  if (leaves && own.length + 1 < leavesFrom) return refuse('leaves at once', `it ends the conversation with utterance ${own.length + 1}`);
  // Asked again, and left to leave when it stays with it: a chatbot that names the token must not make the person fail.
  if (leaves && toldTo) return refuse('leaves as told', 'the chatbot named the end token');
  if (text === '' && !leaves) return refuse('says nothing', 'the reply is empty');
  const said = folded(text);
  if (!leaves && said !== '' && own.some(turn => folded(turn.text) === said)) return refuse('repeats itself', 'it says again what it said');
  return refuse(null, '');
}

const cannotSpeak = (model: Model) =>
  new Failure({
    party: 'set-up',
    code: 'model-not-speaking',
    what: model.offline ? 'the offline model cannot play as a user model: it has rules, not words' : `${model.name} cannot be asked for plain words`,
    next: 'Give an endpoint: userModel({ model: openai({ model, baseURL }), format }).',
  });
