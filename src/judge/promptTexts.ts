import { readFileSync } from 'node:fs';
import { packageFolder } from '../support/packageFolder.js';

/** The frame of every question to a judge, as it stands in `prompts/`. */
export interface PromptTexts {
  readonly rules: string;
  readonly case: string;
}

export interface Prompts {
  readonly rules: (facts: object) => string;
  readonly case: (facts: object) => string;
}

export function readTexts(): PromptTexts {
  const text = (name: string) => readFileSync(packageFolder('src', 'judge', 'prompts', `${name}.hbs`), 'utf8');
  return { rules: text('rules'), case: text('case') };
}

export async function compile(texts: PromptTexts): Promise<Prompts> {
  const { default: handlebars } = await import('handlebars');
  const compiled = (text: string) => handlebars.compile<object>(text, { noEscape: true });
  return { rules: compiled(texts.rules), case: compiled(texts.case) };
}
