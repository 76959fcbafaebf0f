import type { LoggedConversation, LoggedTurn, RefusedRow } from '../../../src/extraction/logs/loggedConversation.js';
import { CHECK, EXTRACT, POLISH, type CheckFacts, type ExtractReply, type PolishReply } from '../../../src/extraction/replies.js';
import type { Completion, Message, Model, ModelRequest } from '../../../src/model/model.js';

/** Hand-made logs, and a model that answers as told and keeps everything it is sent. */

/** Turns from `u: ...` and `c: ...` lines. */
export const turnsOf = (...lines: readonly string[]): LoggedTurn[] =>
  lines.map(line => ({ speaker: line.startsWith('u: ') ? 'user' : 'chatbot', text: line.slice(3) }));

export const row = (line: number, lines: readonly string[], person: string | null = null): LoggedConversation => ({
  source: 'talks.jsonl',
  line,
  person,
  turns: turnsOf(...lines),
});

/** A person who says these things, the chatbot nodding. */
export const talk = (line: number, ...said: readonly string[]) =>
  row(
    line,
    said.flatMap(text => [`u: ${text}`, 'c: I see.']),
  );

export const nurses = (count: number) => Array.from({ length: count }, (_, at) => talk(at + 1, `I work as a nurse, ward ${at}`, 'thanks a lot'));

export async function* rowsOf(...rows: readonly (LoggedConversation | RefusedRow)[]): AsyncGenerator<LoggedConversation | RefusedRow> {
  yield* rows;
}

export const signal = (): AbortSignal => new AbortController().signal;

export const attribute = (more: Partial<ExtractReply['attributes'][number]> = {}): ExtractReply['attributes'][number] => ({
  name: 'occupation',
  turns: [1],
  value: 'nurse',
  basis: 'stated',
  sensitive: 'none',
  ...more,
});

export const extracted = (...attributes: readonly ExtractReply['attributes'][number][]): ExtractReply => ({
  language: 'en',
  firstLanguage: null,
  attributes: [...attributes],
  goals: [],
  details: [],
});

export const described = (more: Partial<PolishReply> = {}): PolishReply => ({
  objective: 'You earn your living on a hospital ward, where the shifts are long and the coffee is bad, and that shapes most of your days.',
  subjective: 'You put things plainly and briefly, with ordinary capitals and full stops, and you seldom spend a word more than is called for.',
  samples: ['Which bus goes to the lake?', 'Need a lamp for the hall.', 'Is the parcel here yet?', 'Two tickets, please.', 'How long does paint dry?'],
  ...more,
});

type Reply = unknown;

/** Answers each task as it is told: a value, null for a reply that cannot be read, or a function of the request. */
export class RecordingModel implements Model {
  readonly name: string = 'recorder-1';
  readonly offline = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];
  readonly sent: { readonly task: string; readonly messages: readonly Message[]; readonly facts: unknown }[] = [];

  constructor(private readonly answers: { readonly extract?: Reply; readonly check?: Reply; readonly polish?: Reply } = {}) {}

  get text(): string {
    return this.sent.map(({ messages }) => messages.map(({ content }) => content).join('\n')).join('\n');
  }

  asked(task: string): number {
    return this.sent.filter(one => one.task === task).length;
  }

  complete<T>(request: ModelRequest<T>): Promise<Completion<T>> {
    this.sent.push({ task: request.task, messages: request.prompt(), facts: request.facts });
    const { answers } = this;
    const told = {
      [EXTRACT]: 'extract' in answers ? answers.extract : extracted(attribute()),
      [CHECK]: 'check' in answers ? answers.check : allEntailed,
      [POLISH]: 'polish' in answers ? answers.polish : described(),
    }[request.task];
    const value: unknown = typeof told === 'function' ? (told as (request: ModelRequest<unknown>) => unknown)(request) : told;
    return Promise.resolve({
      value: value === null ? null : request.schema.parse(value),
      unreadable: value === null ? 'The reply holds no JSON object.' : null,
      raw: JSON.stringify(value),
      answeredBy: this.name,
      usage: { calls: 1, promptTokens: 100, completionTokens: 10 },
      ms: 1,
    });
  }
}

export const allEntailed = ({ facts }: { readonly facts: unknown }) => ({
  labels: (facts as CheckFacts).statements.map(({ number }) => ({ number, label: 'entailed' })),
});
