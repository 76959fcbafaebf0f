import { folded } from '../../support/text.js';
import { NUMBER, numberOf } from '../rules/numbers.js';

const NUMBERS = new RegExp(String.raw`(?<![\p{L}\p{N}])${NUMBER}(?![\p{L}\p{N}])`, 'giu');

/** Words as they are compared: without a possessive, numbers in figures, figures apart from letters. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')
    .replace(NUMBERS, word => String(numberOf(word) ?? word))
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ');

/** The text with its hyphens as spaces, and with what they part as one word. */
const readings = (text: string): string[] => {
  const shown = plain(text);
  return [...new Set([shown, shown.replace(/(?<=\p{L})[-‐‑–.·*_](?=\p{L})/gu, '')].map(way => ` ${folded(way)} `))];
};

/** Whether a text says one of the values: as whole words, in figures or number words, with a possessive or with hyphens in it. */
export function sayingAny(values: readonly string[]): (text: string) => boolean {
  const wanted = [...new Set(values.flatMap(readings))].filter(value => value.trim() !== '');
  return text => wanted.length > 0 && readings(text).some(reading => wanted.some(value => reading.includes(value)));
}
