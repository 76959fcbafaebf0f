import type { Flaw } from '../../flaw.js';
import { capitalise } from '../../language/say.js';
import type { Talk } from '../../memory/talk.js';
import { vagueWords } from './vagueWords.js';

function saidByUser({ messages }: Talk, words: string): boolean {
  const amount = /\d+/.exec(words)?.[0];
  return amount !== undefined && messages.some(message => new RegExp(`\\b${amount}\\b`).test(message));
}

/** Speaks of prices, days and hours only by and large. */
export const staysVague: Flaw = {
  name: 'stays-vague',
  kind: 'content',
  says: 'Stays vague where a price, a day or an hour is wanted.',
  speaks: (text, talk) =>
    vagueWords
      .reduce((words, [exact, vague]) => words.replace(exact, vague), text)
      .replace(/(?:\bthe )?€\d+(?:\.\d\d)?/g, amount => (saidByUser(talk, amount) ? amount : 'the amount'))
      .replace(/(?<=^|[.?!] )[a-z]/g, capitalise),
};
