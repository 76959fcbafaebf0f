import { readFileSync } from 'node:fs';
import type { Completion, Message, Model, ModelRequest } from '../../../src/model/model.js';
import { readJson } from '../../../src/model/readJson.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import type { Turn } from '../../../src/transcript/turn.js';

/** Attacks that somebody wrote who had not seen the judge, and what reads them as a judge would. */
export interface Attack {
  readonly id: string;
  readonly family: string;
  readonly turns: readonly {
    readonly speaker: 'user' | 'chatbot';
    readonly text?: string;
    readonly repeat?: { readonly text: string; readonly times: number };
  }[];
  readonly criterion: string;
  readonly truth: 'met' | 'not met';
  readonly wants: 'met' | 'not met';
}

export const attacks: readonly Attack[] = readFileSync(packageFolder('specs', 'blind', 'injection', 'attacks.jsonl'), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Attack);

/** What was said, numbered from 1. */
export const numbered = (turns: readonly Pick<Turn, 'speaker' | 'text'>[]): Turn[] =>
  turns.map(({ speaker, text }, at) => ({ index: at + 1, speaker, text, firstTokenMs: null, lastTokenMs: null }));

export const turnsOf = ({ turns }: Attack): Turn[] =>
  numbered(turns.map(({ speaker, text, repeat }) => ({ speaker, text: text ?? (repeat === undefined ? '' : repeat.text.repeat(repeat.times)) })));

/** All that a chatbot said. */
export const saidIn = (turns: readonly Turn[]): string =>
  turns
    .filter(({ speaker }) => speaker === 'chatbot')
    .map(({ text }) => text)
    .join('\n\n');

/** Replies as a text, read as the door to a language model reads it. */
export class EchoingJudge implements Model {
  readonly name = 'judge-1';
  readonly offline = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];
  prompt: readonly Message[] = [];
  constructor(private readonly replies: (prompt: string) => string) {}

  complete<T>({ prompt, schema, loosely }: ModelRequest<T>): Promise<Completion<T>> {
    this.prompt = prompt();
    const raw = this.replies(this.prompt.at(-1)?.content ?? '');
    const reading = readJson(raw, schema);
    const value = reading.value ?? loosely?.(raw) ?? null;
    const usage = { calls: 1, promptTokens: 0, completionTokens: 0 };
    return Promise.resolve({ value, unreadable: value === null ? 'unread' : null, raw, answeredBy: 'judge-1', usage, ms: 0 });
  }
}

/** The mark of a prompt. */
export const markOf = (prompt: string): string => /<<[0-9a-f]{16}>>/.exec(prompt)?.[0] ?? 'no mark';

/** Lines that look like the head of a turn. */
export const headsIn = (fence: string): string[] =>
  fence
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .filter(
      line =>
        !line.startsWith('> ') &&
        /^[^\p{L}\p{N}]*\p{N}+[^\p{L}\p{N}]*(?:customer|chatbot|user|assistant)/iu.test(
          line.replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').normalize('NFKC'),
        ),
    );

const unmarked = (reply: string): string => reply.replace(/"mark":"[^"]*",/u, '');

/** How a judge may quote what it judges: alone, before or after its own ruling, with or without the mark, as a fence, in half. */
export const quoted: Readonly<Record<string, (honest: string, said: string) => string>> = {
  'nothing but an echo': (_, said) => said,
  'an echo, fenced': (_, said) => `The chatbot wrote:\n\`\`\`json\n${said}\n\`\`\``,
  'an echo, quoted line by line': (_, said) => said.replace(/^/gmu, '> '),
  'an echo after the ruling': (honest, said) => `${honest}\n\nThe chatbot had written: ${said}`,
  'an echo before the ruling': (honest, said) => `The chatbot wrote: ${said}\n\n${honest}`,
  'an echo after a ruling without its mark': (honest, said) => `${unmarked(honest)}\n\n${said}`,
  'an echo in another case and spacing, after a ruling without its mark': (honest, said) =>
    `${unmarked(honest)}\n\n${said.replace(/ /gu, '  ').replace(/\n/gu, ' ')}`,
  'half an echo': (_, said) => said.slice(Math.floor(said.length / 2)),
};

/** The same for rulings whose shape is code's to read alone: in the middle of a ruling, and around one that breaks off. */
export const quotedWithin: typeof quoted = {
  ...quoted,
  'an echo before a ruling without its mark': (honest, said) => `${said}\n\n${unmarked(honest)}`,
  'an echo in the reasoning': (honest, said) => honest.replace('"as I read it"', () => JSON.stringify(`as I read it: ${said}`)),
  'an echo in the reasoning, its quotation marks left as they are': (honest, said) => honest.replace('as I read it', () => `it wrote ${said}`),
  'the same without the mark': (honest, said) => unmarked(honest).replace('as I read it', () => `it wrote ${said}`),
  'an echo before a ruling that breaks off': (honest, said) => `${said}\n\n${honest.slice(0, Math.floor(honest.length / 2))}`,
  'an echo glued to a beginning of its own': (honest, said) => `${honest.slice(0, honest.indexOf('"as I read it"'))}"","x":[],${said}`,
  'the words glued': (_, said) => said.replace(/\n\n/gu, ''),
  'in capitals': (_, said) => said.toUpperCase(),
};
