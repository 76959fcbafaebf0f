import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../src/support/failure.js';
import { hashText } from '../src/support/seed.js';

/** Prompts as Handlebars files in one folder, read at first use and compiled once. */
export interface PromptFolder<Name extends string> {
  /** Changes when a prompt does. Eight hexadecimal digits. */
  readonly hash: () => string;
  readonly compiled: () => Promise<Readonly<Record<Name, (facts: object) => string>>>;
}

/** A folder's prompts; a relative path counts from the working directory. A file that is missing is a set-up failure that names it. */
export function promptFolder<Name extends string>(folder: string, names: readonly Name[]): PromptFolder<Name> {
  const readOne = (name: Name): string => {
    try {
      return readFileSync(resolve(folder, `${name}.hbs`), 'utf8');
    } catch (cause) {
      throw new Failure({
        party: 'set-up',
        code: 'prompt-missing',
        what: `the prompt ${name}.hbs cannot be read from ${resolve(folder)}`,
        next: `The folder needs: ${names.map(needed => `${needed}.hbs`).join(', ')}.`,
        cause,
      });
    }
  };
  let texts: Record<Name, string> | undefined;
  const read = () => (texts ??= Object.fromEntries(names.map(name => [name, readOne(name)])) as Record<Name, string>);
  let templates: ReturnType<PromptFolder<Name>['compiled']> | undefined;
  return {
    hash: () =>
      hashText(names.map(name => read()[name]).join(''))
        .toString(16)
        .padStart(8, '0'),
    compiled: () => (templates ??= compile(read(), names)),
  };
}

async function compile<Name extends string>(texts: Readonly<Record<Name, string>>, names: readonly Name[]) {
  const { default: handlebars } = await import('handlebars');
  const compiled = names.map(name => [name, handlebars.compile<object>(texts[name], { noEscape: true, strict: true })]);
  return Object.fromEntries(compiled) as Record<Name, (facts: object) => string>;
}
