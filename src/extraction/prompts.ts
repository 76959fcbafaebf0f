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
