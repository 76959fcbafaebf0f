import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../support/text.js';
import { Failure } from '../support/failure.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T; strict: true; allowPositionals: true }>>;

/** Reads the words after a command; one that does not fit is a set-up failure that points at the command's help. */
export function readArguments<const T extends Options>(command: string, words: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw refused(command, unknownOption(error, Object.keys(options)) ?? (error instanceof Error ? error.message : String(error)));
  }
}

/** A misspelt option with the nearest there is; null for any other problem. */
function unknownOption(error: unknown, known: readonly string[]): string | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return null;
  const [, dashes = '', asked = ''] = /^Unknown option '(--?)([^']*)'/u.exec(error.message) ?? [];
  if (asked === '') return null;
  const meant = dashes === '--' && asked.length <= 100 ? nearest(asked, known) : null;
  return `no option ${dashes}${asked}${meant === null ? '' : `; did you mean --${meant}?`}`;
}

/** What was given is no whole number within the bounds, or it is. Undefined when it was not given. */
export function wholeNumber(command: string, name: string, given: string | undefined, least: number, most: number): number | undefined {
  if (given === undefined) return undefined;
  const value = /^\d+$/u.test(given.trim()) ? Number(given) : NaN;
  if (value >= least && value <= most) return value;
  throw refused(command, `--${name} is "${given}", not a whole number from ${least} to ${most}`);
}

export const refused = (command: string, what: string): Failure =>
  new Failure({ party: 'set-up', code: 'arguments', what, next: `See: npx usersim ${command} --help` });
