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

/** A list of texts, none of them twice, or a set-up failure that shows how to write one. */
export function checkedTexts(matcher: string, name: string, value: unknown, example: string): void {
  if (!Array.isArray(value)) throw setUp('option', `${name} of ${matcher} is ${givenWords(value)}, not a list of texts`, `Write: ${example}`);
  const wrong = value.findIndex(text => !isText(text));
  if (wrong >= 0) throw setUp('option', `${name} of ${matcher} has ${givenWords(value[wrong])} in place ${wrong + 1}, not a text`, `Write: ${example}`);
  const texts = (value as readonly string[]).map(text => text.trim());
  const twice = texts.find((text, at) => texts.indexOf(text) < at);
  if (twice !== undefined) throw setUp('option', `${name} of ${matcher} has ${givenWords(twice)} twice`, 'Give each of them once.');
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
