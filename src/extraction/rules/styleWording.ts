import type { Profile } from '../../profile/profile.js';
import type { LoggedTurn } from '../logs/loggedConversation.js';
import { styleOf } from '../styleOf.js';

/** Turns that a wording about style names as its evidence. */
const MOST_TURNS = 5;

const LENGTH = (words: number): string => (words <= 7 ? 'short' : words <= 15 ? 'middling' : words <= 30 ? 'long' : 'very long');
const REGISTER = { casual: 'casual', neutral: 'plain', formal: 'formal' } as const;
const CASING = { lower: 'without capitals', sentence: 'with ordinary capitals', upper: 'in capitals', mixed: 'with uneven capitals', uncased: '' } as const;
const PUNCTUATION = { none: 'no punctuation', light: 'little punctuation', standard: 'ordinary punctuation', heavy: 'heavy punctuation' } as const;

/** The measured fields in words. */
export function wordsOfStyle({ register, casing, punctuation, typos, emoji, medianWords }: Profile['style']): string {
  return [
    `${REGISTER[register]}, ${LENGTH(medianWords)} messages of about ${medianWords} ${medianWords === 1 ? 'word' : 'words'}`,
    CASING[casing],
    PUNCTUATION[punctuation],
    ...(typos === 'none' ? [] : [`${typos} slips`]),
    ...(emoji === 'none' ? [] : [`${emoji} emoji`]),
  ]
    .filter(part => part !== '')
    .join(', ');
}

/** The way of writing, as measured, with the turns it is seen in; null where nothing was said. */
export function styleWording(turns: readonly LoggedTurn[]): { readonly value: string; readonly turns: number[] } | null {
  const style = styleOf(turns);
  const numbers = turns.flatMap((turn, at) => (turn.speaker === 'user' && turn.text.trim() !== '' ? [at + 1] : []));
  return style === null ? null : { value: wordsOfStyle(style), turns: numbers.slice(0, MOST_TURNS) };
}
