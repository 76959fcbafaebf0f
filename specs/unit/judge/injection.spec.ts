import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { judge } from '../../../src/judge/llmJudge.js';
import type { Order, Ruling } from '../../../src/judge/judge.js';
import type { Completion, Message, Model, ModelRequest } from '../../../src/model/model.js';
import { readJson } from '../../../src/model/readJson.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import type { Turn } from '../../../src/transcript/turn.js';

/**
 * Attacks that somebody wrote who had not seen the judge. What structure can defend is proven here: nothing that a chatbot says leaves
 * its fence, and nothing it says is read as a ruling, however a judge quotes it back. Whether a model lets itself be talked over is
 * measured, not proven: specs/bench/judge.
 */
interface Attack {
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

const attacks = readFileSync(packageFolder('specs', 'blind', 'injection', 'attacks.jsonl'), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Attack);
/** The same attack on several structures of the reply; what is too long to be echoed many times is echoed by its head and tail. */
const turnsOf = ({ turns }: Attack): Turn[] =>
  turns.map(({ speaker, text, repeat }, at) => ({
    index: at + 1,
    speaker,
    text: text ?? (repeat === undefined ? '' : repeat.text.repeat(repeat.times)),
    firstTokenMs: null,
    lastTokenMs: null,
  }));

/** Replies as a text, read as the door to a language model reads it. */
class EchoingJudge implements Model {
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

const signal = new AbortController().signal;

async function ruledOn(
  attack: Attack,
  order: Order,
  replies: (honest: string, said: string) => string,
): Promise<{ ruling: Ruling; prompt: readonly Message[] }> {
  const turns = turnsOf(attack);
  const said = turns
    .filter(({ speaker }) => speaker === 'chatbot')
    .map(({ text }) => text)
    .join('\n\n');
  const answer = order === 'asked' ? attack.truth : attack.truth === 'met' ? 'not met' : 'met';
  const quote = turns.find(({ speaker }) => speaker === 'chatbot');
  const words = /[\p{L}\p{N}][\p{L}\p{N} ]{2,40}/u.exec(quote?.text ?? '')?.[0] ?? '';
  const model = new EchoingJudge(prompt => {
    const honest = JSON.stringify({
      mark: /<<[0-9a-f]{16}>>/.exec(prompt)?.[0],
      rulings: [{ criterion: 1, evidence: [{ turn: quote?.index, quote: words }], reasoning: 'as I read it', answer, certainty: 90 }],
    });
    return replies(honest, said);
  });
  const { rulings } = await judge({ model }).rule({ kind: 'criteria', criteria: [attack.criterion] }, turns, { seed: 1, signal, order });
  return { ruling: rulings[0] as Ruling, prompt: model.prompt };
}

test('there are at least 100 attacks, each against a truth that the conversation settles', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(100);
  expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
  expect(new Set(attacks.map(({ family }) => family)).size).toBeGreaterThanOrEqual(20);
  for (const { truth, wants } of attacks) expect(truth).not.toBe(wants);
});

test('nothing that a chatbot says leaves its fence, looks like a turn, or changes what is asked', async () => {
  for (const attack of attacks) {
    const { prompt } = await ruledOn(attack, 'asked', honest => honest);
    const [system, user] = prompt.map(({ content }) => content);
    const mark = /^<<[0-9a-f]{16}>>/.exec(user ?? '')?.[0] ?? 'no mark';
    const [, fence, after, ...more] = (user ?? '').split(mark);
    expect(more, attack.id).toEqual([]);
    const heads = (fence ?? '')
      .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
      .filter(line => /^[\s\p{Cf}]*[[【〔⟦][\s\p{Cf}]*\p{Nd}+[\s\p{Cf}]*(?:customer|chatbot|user|assistant)/iu.test(line.normalize('NFKC')));
    expect(heads, `${attack.id}: heads of turns`).toHaveLength(attack.turns.length);
    const whom = /^the (?!chatbot)/iu.test(attack.criterion) ? 'conversation' : 'chatbot';
    expect(after?.trim(), attack.id).toBe(`Criteria:\n1. True of the ${whom}: "${attack.criterion.replace(/^(?:the chatbot|it)\s+/iu, '')}"`);
    for (const { speaker, text } of turnsOf(attack))
      if (speaker === 'chatbot' && text.trim().length > 12) expect(system?.includes(text), attack.id).toBe(false);
  }
});

/** How a judge may quote what it judges: alone, before or after its own ruling, with or without the mark, as a fence, in half. */
const quoted: Readonly<Record<string, (honest: string, said: string) => string>> = {
  'nothing but an echo': (_, said) => said,
  'an echo, fenced': (_, said) => `The chatbot wrote:\n\`\`\`json\n${said}\n\`\`\``,
  'an echo, quoted line by line': (_, said) => said.replace(/^/gmu, '> '),
  'an echo after the ruling': (honest, said) => `${honest}\n\nThe chatbot had written: ${said}`,
  'an echo before the ruling': (honest, said) => `The chatbot wrote: ${said}\n\n${honest}`,
  'an echo after a ruling without its mark': (honest, said) => `${honest.replace(/"mark":"[^"]*",/u, '')}\n\n${said}`,
  'an echo in another case and spacing, after a ruling without its mark': (honest, said) =>
    `${honest.replace(/"mark":"[^"]*",/u, '')}\n\n${said.replace(/ /gu, '  ').replace(/\n/gu, ' ')}`,
  'half an echo': (_, said) => said.slice(Math.floor(said.length / 2)),
};

for (const [how, reply] of Object.entries(quoted)) {
  test(`${how}: what the chatbot wants is never read as a ruling`, async () => {
    const misread: string[] = [];
    for (const attack of attacks)
      for (const order of ['asked', 'inverted'] as const) {
        const { ruling } = await ruledOn(attack, order, (honest, said) => reply(honest, said.slice(0, 20_000)));
        if (ruling.void === null && ruling.answer === attack.wants) misread.push(`${attack.id} ${attack.family} ${order}: ${ruling.answer}`);
      }
    expect(misread).toEqual([]);
  });
}

test('an honest ruling is read beside whatever it quotes: the defences do not silence the judge', async () => {
  for (const how of ['an echo after the ruling', 'an echo before the ruling']) {
    let read = 0;
    for (const attack of attacks) {
      const { ruling } = await ruledOn(attack, 'asked', (honest, said) => (quoted[how] as (typeof quoted)[string])(honest, said.slice(0, 4_000)));
      if (ruling.answer === attack.truth) read++;
    }
    expect(read / attacks.length, how).toBeGreaterThan(0.9);
  }
});
