import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Model } from '../src/model/model.js';
import type { Profile } from '../src/profile/profile.js';
import { Failure } from '../src/support/failure.js';
import { packageFolder } from '../src/support/packageFolder.js';
import { childSeed, hashText, seededRandom } from '../src/support/seed.js';
import { cut } from '../src/support/text.js';
import type { Plan } from '../src/transcript/turn.js';
import type { Move, Simulator } from '../src/user/simulator.js';
import { factlessTurnSchema, USER_TURN, userTurnSchema, type UserTurn, type UserTurnFacts } from '../src/user/userTurn.js';
import { drawUtteranceLength } from '../src/user/utteranceLength.js';

export interface UspOptions {
  readonly model: Model;
  /** A folder with `person.hbs` and `moment.hbs` of your own. Default: the ones in simulators/usp. */
  readonly prompts?: string;
  /** Sampling temperature, 0 to 2. Default 1, as in USP's rollouts. */
  readonly temperature?: number;
}

/**
 * The default simulator, after USP (ACL 2025): the profile's prose says who speaks and how, the scenario says what for,
 * and each turn is planned and then spoken in one structured call.
 */
export function usp({ model, prompts = packageFolder('simulators', 'usp'), temperature = 1 }: UspOptions): Simulator {
  let texts: PromptTexts | undefined;
  const read = () => (texts ??= readTexts(prompts));
  let templates: Promise<Templates> | undefined;
  return {
    name: model.offline ? 'agenda' : 'usp',
    model: model.name,
    offline: model.offline,
    timeoutMs: model.timeoutMs,
    get templateHash() {
      return hashText(read().person + read().moment)
        .toString(16)
        .padStart(8, '0');
    },
    start({ profile, scenario, seed }) {
      let person: string | undefined;
      return {
        async next(transcript, signal): Promise<Move> {
          const said = transcript.filter(turn => turn.speaker === 'user').length;
          const turnSeed = childSeed(seed, 'turn', said);
          const facts: UserTurnFacts = {
            profile,
            scenario,
            transcript,
            words: drawUtteranceLength(profile, seededRandom(turnSeed)),
            last: said + 1 >= scenario.maxTurns,
          };
          if (said === 0 && scenario.opening !== null)
            return { kind: 'say', text: scenario.opening, plan: openingPlan, usage: { calls: 0, promptTokens: 0, completionTokens: 0 } };
          // The offline model reads the facts: nothing is rendered, and Handlebars is not even loaded.
          const compiled = model.offline ? null : await (templates ??= compile(read()));
          const { value, unreadable, raw, usage } = await model.complete<z.infer<typeof factlessTurnSchema>>({
            task: USER_TURN,
            schema: scenario.facts.length > 0 || model.offline ? userTurnSchema : factlessTurnSchema,
            facts,
            seed: turnSeed,
            temperature,
            maxTokens: 400,
            signal,
            prompt: () =>
              compiled === null
                ? []
                : [
                    { role: 'system', content: (person ??= compiled.person(personFacts(facts))) },
                    { role: 'user', content: compiled.moment(momentFacts(facts)) },
                  ],
          });
          if (value === null)
            throw new Failure({
              party: 'simulated user',
              code: 'turn-unreadable',
              what: `the model that plays ${profile.id} gave no readable turn (${unreadable})`,
              details: [
                ['model', model.name],
                ['it said', raw.slice(0, 200)],
              ],
            });
          return moveOf({ reveal: null, ...value }, scenario.facts, usage);
        },
      };
    },
  };
}

const openingPlan: Plan = { progress: [], intent: 'open as the scenario says', reveal: null, told: null, affect: 'neutral', decision: 'go on' };

const ENDINGS = { done: 'goal reached', 'give up': 'gave up', 'handed off': 'handed off', 'out of scope': 'out of scope' } as const;

function moveOf(turn: UserTurn, facts: readonly string[], usage: Move['usage']): Move {
  const plan: Plan = {
    progress: turn.achieved.map(part => ({ part, state: 'achieved' })),
    intent: turn.intent,
    reveal: turn.reveal === null ? null : (facts[turn.reveal - 1] ?? null),
    told: null,
    affect: turn.affect,
    decision: turn.decision,
  };
  const text = turn.utterance.trim();
  if (turn.decision === 'go on') return { kind: 'say', text, plan, usage };
  return { kind: 'leave', ending: ENDINGS[turn.decision], text: text === '' ? null : text, plan, usage };
}

interface PromptTexts {
  readonly person: string;
  readonly moment: string;
}

interface Templates {
  readonly person: (facts: object) => string;
  readonly moment: (facts: object) => string;
}

function readTexts(folder: string): PromptTexts {
  const read = (name: string) => {
    try {
      return readFileSync(`${folder}/${name}.hbs`, 'utf8');
    } catch (cause) {
      throw new Failure({
        party: 'set-up',
        code: 'prompt-missing',
        what: `the prompt ${name}.hbs cannot be read from ${folder}`,
        next: 'A folder of prompts holds person.hbs and moment.hbs.',
        cause,
      });
    }
  };
  return { person: read('person'), moment: read('moment') };
}

async function compile({ person, moment }: PromptTexts): Promise<Templates> {
  const { default: handlebars } = await import('handlebars');
  const compiled = (text: string) => handlebars.compile<object>(text, { noEscape: true, strict: true });
  return { person: compiled(person), moment: compiled(moment) };
}

const personFacts = ({ profile, scenario }: UserTurnFacts) => ({
  profile: `${profile.prose.objective}\n\n${profile.prose.subjective}`,
  deep: (profile.deep ?? []).map(({ value }) => value),
  samples: profile.samples.slice(0, 4),
  style: styleWords(profile),
  today: profile.overlay === undefined ? null : TODAY[profile.overlay],
  goal: scenario.goal,
  facts: scenario.facts.map((text, index) => ({ number: index + 1, text })),
});

/** Longest text of one turn that a person reads, in characters: a chatbot that talks without end must not fill the prompt. */
const TURN_LIMIT = 8_000;

const momentFacts = ({ transcript, words, last }: UserTurnFacts) => ({
  turns: transcript.map(({ speaker, text }) => ({ who: speaker === 'user' ? 'You' : 'Chatbot', text: cut(text, TURN_LIMIT) })),
  words,
  last,
});

function styleWords({ style, language }: Profile): string {
  return `${style.register}, ${style.casing} case, ${style.punctuation} punctuation, ${AMOUNT[style.typos]} typos, ${AMOUNT[style.emoji]} emoji; ${language}`;
}

/** What a non-collaborative overlay asks of whoever plays the person. */
const TODAY: Readonly<Record<NonNullable<Profile['overlay']>, string>> = {
  impatient: 'you are in a hurry: say so when an answer is slow or vague, and leave early',
  tangential: 'your mind wanders: every other message brings up something that has nothing to do with it',
  incomplete: 'you send half of what you mean: every other message breaks off or lacks the word that matters; say the rest when asked',
  'asks for what does not exist': 'you also ask, once, for something no such service offers, and press once',
};

const AMOUNT = { none: 'no', some: 'some', many: 'many' } as const;
