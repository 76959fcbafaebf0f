import { givenWords, isText, setUp } from '../../support/checkedOptions.js';
import { nearest } from '../../support/text.js';

/** Characters of a text that a judge reads whole. */
const LIMIT = 2_000;

/** A text that a judge is to read, without blanks around it; a set-up failure where it is none, or longer than a judge reads. */
export function checkedText(matcher: string, name: string, value: unknown, example: string): string {
  if (!isText(value)) throw setUp('option', `${matcher} needs ${name} in words and was given ${givenWords(value)}`, `Write: ${example}`);
  if (value.length > LIMIT) throw setUp('option', `${name} of ${matcher} has ${value.length} characters; a judge reads ${LIMIT}`, 'Say it shorter.');
  return value.trim();
}

/** One of some names, or a set-up failure that says which was meant and lists those there are. */
export function checkedName<Name extends string>(matcher: string, name: string, value: unknown, known: readonly Name[]): Name {
  const found = known.find(one => one === value);
  if (found !== undefined) return found;
  const meant = typeof value === 'string' ? nearest(value, known) : null;
  throw setUp(
    'option-unknown',
    `${matcher} has no ${name} ${givenWords(value)}${meant === null ? '' : `; did you mean "${meant}"?`}`,
    `Use one of: ${known.join(', ')}.`,
  );
}
