import type { Completion, Message, Model, ModelRequest } from '../../../src/model/model.js';
import type { Profile } from '../../../src/profile/profile.js';
import type { ClaimedFault, MeaningReply, Statement } from '../../../src/fidelity/meaning/reply.js';
import type { Played } from '../../../src/fidelity/played.js';
import { ann, refund, turnsOf } from '../cast.js';

/** A reader that answers as told and keeps what it was asked. A string is a reply that cannot be read. */
export class Reader implements Model {
  readonly name = 'reader-1';
  readonly offline: boolean = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];
  readonly asked: ModelRequest<unknown>[] = [];
  readonly prompts: (readonly Message[])[] = [];

  constructor(
    private readonly reply: Partial<MeaningReply> | string = {},
    private readonly names: readonly string[] = [],
  ) {}

  complete<T>(request: ModelRequest<T>): Promise<Completion<T>> {
    this.asked.push(request);
    this.prompts.push(request.prompt());
    const common = { answeredBy: this.names[this.asked.length - 1] ?? this.name, usage: { calls: 1, promptTokens: 900, completionTokens: 60 }, ms: 1 };
    if (typeof this.reply === 'string') return Promise.resolve({ ...common, value: null, unreadable: 'The reply holds no JSON object.', raw: this.reply });
    const value = request.schema.parse({ statements: [], traits: [], manner: '', faults: [], ...this.reply });
    return Promise.resolve({ ...common, value, unreadable: null, raw: JSON.stringify(value) });
  }
}

export const context = { seed: 7, signal: new AbortController().signal };

export const talk = turnsOf(
  'user: I want a refund for flight KL1234, it was cancelled.',
  'chatbot: Which booking is it?',
  'user: My booking number is QX99ZZ and I paid 120 euros.',
  'chatbot: Your refund will arrive in seven days.',
  'user: Great, thanks.',
  'chatbot: You are welcome.',
);

export const played = (more: Partial<Played> = {}): Played => ({ profile: ann, scenario: refund, turns: talk, ending: 'goal reached', ...more });

/** A claim that stands: the wrong booking number in turn 3. */
export const claim = (more: Partial<ClaimedFault> = {}): ClaimedFault => ({
  turn: 3,
  quote: 'My booking number is QX99ZZ',
  why: 'the number is another',
  kind: 'fact contradicted',
  against: 1,
  provoked: false,
  effect: 'hindered',
  certainty: 95,
  ...more,
});

export const statement = (attribute: Statement['attribute'], value: string, quote: string, turn = 1): Statement => ({ turn, quote, attribute, value });

/** People of whom nobody has words in common with another, but for what is given. */
export const someone = (nth: number, more: Partial<Profile> = {}): Profile => ({ ...ann, id: `other-${nth}`, ...more });
