import type { Model, SpeakingModel, Spoken, Usage } from '../src/model/model.js';
import { NO_USAGE, usageOf } from '../src/model/usage.js';
import { Failure } from '../src/support/failure.js';
import { packageFolder } from '../src/support/packageFolder.js';
import { childSeed } from '../src/support/seed.js';
import { cut, folded } from '../src/support/text.js';
import type { Turn } from '../src/transcript/turn.js';
import { leftHow } from '../src/user/leaving.js';
import { opened, unplanned } from '../src/user/moveOf.js';
import type { Move, Simulator } from '../src/user/simulator.js';
import { chatMessagesFor, plainFacts, type PlainFormat } from './plainFormats.js';
import { promptFolder } from './promptFolder.js';

export interface UserModelOptions {
  /** A model that can be asked for plain words: `openai({ model, baseURL })`. */
  readonly model: Model | SpeakingModel;
  /**
   * How it is talked to. `usp` (USP-8b) and `userlm` (UserLM-8b): fine-tuned user models, which write the next message in the user's
   * role behind their own system message. `chat`: a general chat model with the roles exchanged, the chatbot's turns as `user`.
   */
  readonly format: PlainFormat;
  /** What ends the conversation when it stands in a reply; null: nothing does. Default `<|endconversation|>`, and null for `usp`, which has no such token. */
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

/** How often a reply that no user would write is asked for again. */
const ASKED_AGAIN = 3;

/**
 * A model that plays the person in plain words: a fine-tuned user model (USP, ACL 2025; UserLM, arXiv 2510.06552), or any chat model.
 * Nothing is planned: which facts are told is found by code, and how somebody left who only ended, by their last words. Guardrails
 * as in UserLM: ending before {@link UserModelOptions.leavesFrom}, saying nothing, and repeating oneself word for word are asked again.
 */
export function userModel(options: UserModelOptions): Simulator {
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
          const own = transcript.filter(({ speaker }) => speaker === 'user');
          const moment = { profile, scenario, transcript };
          if (own.length === 0 && scenario.opening !== null) return opened(scenario.opening, moment);
          const system = (await folder.compiled())[format](plainFacts(profile, scenario, end));
          const turnSeed = childSeed(seed, 'turn', own.length);
          let usage: Usage = NO_USAGE;
          let heard: Heard | undefined;
          for (let again = 0; again <= ASKED_AGAIN; again++) {
            const reply = await model.speak({
              prompt: () => chatMessagesFor(format, system, transcript),
              seed: again === 0 ? turnSeed : childSeed(turnSeed, 'again', again),
              temperature,
              maxTokens,
              stop: [],
              signal,
            });
            usage = usageOf(usage, reply.usage);
            heard = heardIn(reply, end, own, leavesFrom);
            if (heard.refused === null) break;
          }
          if (!heard || heard.refused === 'unusable' || heard.refused === 'says nothing' || heard.refused === 'leaves at once')
            throw failed('turn-unusable', `gave no utterance in ${1 + ASKED_AGAIN} attempts`, [
              ['because', heard?.why ?? ''],
              ['it said', cut(heard?.text ?? '', 200)],
            ]);
          if (!heard.leaves) return unplanned({ text: heard.text }, 'not planned', moment, usage);
          const last = heard.text === '' ? (own.at(-1)?.text ?? '') : heard.text;
          return unplanned({ text: heard.text === '' ? null : heard.text, ending: leftHow(undefined, last) }, 'not planned', moment, usage);
        },
      };
    },
  };
}

interface Heard {
  readonly text: string;
  readonly leaves: boolean;
  /** Why it is asked again; null when it is not. */
  readonly refused: 'unusable' | 'says nothing' | 'leaves at once' | 'repeats itself' | null;
  readonly why: string;
}

function heardIn({ text: raw, unusable }: Spoken, end: string | null, own: readonly Turn[], leavesFrom: number): Heard {
  const at = end === null ? -1 : raw.indexOf(end);
  const text = (at < 0 ? raw : raw.slice(0, at)).trim();
  // Servers that keep special tokens to themselves send nothing in place of an end token.
  const leaves = at >= 0 || (end !== null && text === '');
  const refuse = (refused: Heard['refused'], why: string): Heard => ({ text, leaves, refused, why });
  if (unusable !== null && at < 0) return refuse('unusable', unusable);
  if (leaves && own.length + 1 < leavesFrom) return refuse('leaves at once', `it ends the conversation with utterance ${own.length + 1}`);
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
