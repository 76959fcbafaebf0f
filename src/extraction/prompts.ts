import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Message, Model } from '../model/model.js';
import { packageFolder } from '../support/packageFolder.js';

const NAMES = ['extract', 'conversation', 'check', 'statements', 'polish', 'person'] as const;
export type PromptName = (typeof NAMES)[number];

/** Changes when the rules or the way replies are read change what a journal would hold. */
const VERSION = '3';

const textOf = (name: PromptName): string => readFileSync(packageFolder('src', 'extraction', 'prompts', `${name}.hbs`), 'utf8');

/** 16 hexadecimal digits that change with any prompt. */
export const promptsHash = (): string =>
  createHash('sha256')
    .update(VERSION + NAMES.map(textOf).join('\u0000'))
    .digest('hex')
    .slice(0, 16);

/** Two messages, rendered when a language model is asked; nothing is rendered, and Handlebars not loaded, for rules. */
export type Render = (system: PromptName, user: PromptName, facts: object) => () => readonly Message[];

export async function promptsFor({ offline }: Pick<Model, 'offline'>): Promise<Render> {
  if (offline) return () => () => [];
  const { default: handlebars } = await import('handlebars');
  const compiled = Object.fromEntries(NAMES.map(name => [name, handlebars.compile<object>(textOf(name), { noEscape: true })])) as Readonly<
    Record<PromptName, (facts: object) => string>
  >;
  return (system, user, facts) => () => [
    { role: 'system', content: compiled[system](facts) },
    { role: 'user', content: compiled[user](facts) },
  ];
}

const NEW_LINE = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/u;
/** What takes no room or looks like a space. */
const BLANK = /[\s\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]/gu;
/** The head of a turn, or of a statement, in compatible forms and without blanks. */
const HEAD = /^[-*•>#·]{0,4}(?:[[【〔⟦](?:turn|person|chatbot|\p{Nd})|\p{Nd}{1,6}[.)、。]|<<)/iu;
/** Characters of a line that are read for a head. */
const HEAD_LIMIT = 80;

/** A line of somebody's text that looks like a head is quoted, so that nobody speaks for another. */
const quoted = (text: string): string =>
  text
    .split(NEW_LINE)
    .map((line, at) => (at > 0 && at % 2 === 0 && HEAD.test(line.replace(BLANK, '').slice(0, HEAD_LIMIT).normalize('NFKC')) ? `> ${line}` : line))
    .join('');

/** Data as it stands between marks: the mark itself taken out, forged heads quoted, cut to a length. */
export const fenced = (text: string, mark: string, length: number): string =>
  quoted((text.length > length ? `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '')}…` : text).replaceAll(mark, '(mark)'));

/** A value in the middle of a line: nothing in it begins another. */
export const fencedLine = (value: string, mark: string, length: number): string => fenced(value.replace(/[\s\v\f\u0085\u2028\u2029]+/gu, ' '), mark, length);
