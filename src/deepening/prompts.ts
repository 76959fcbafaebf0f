import { readFileSync } from 'node:fs';
import { packageFolder } from '../support/packageFolder.js';

const NAMES = ['rules', 'person', 'mendRules', 'mend', 'lineRules', 'line'] as const;
export type PromptName = (typeof NAMES)[number];
export type Prompts = Readonly<Record<PromptName, (facts: object) => string>>;

/** The prompts, compiled on first use. */
export async function deepeningPrompts(): Promise<Prompts> {
  const { default: handlebars } = await import('handlebars');
  const textOf = (name: PromptName) => readFileSync(packageFolder('src', 'deepening', 'prompts', `${name}.hbs`), 'utf8');
  return Object.fromEntries(NAMES.map(name => [name, handlebars.compile<object>(textOf(name), { noEscape: true })])) as Record<
    PromptName,
    (facts: object) => string
  >;
}
