import type { Random } from '../../../../src/support/seed.js';
import type { Said, Site } from '../planting.js';

/** A wording, and how often it comes in relation to the others: what models do often comes often. Default 1. */
export interface Form<T> {
  readonly name: string;
  readonly times?: number;
  readonly make: T;
}

/** Each form as often as it comes, spread out: all forms once, then those that come twice, and so on. */
export function deckOf<T>(forms: readonly Form<T>[]): readonly Form<T>[] {
  const most = Math.max(...forms.map(({ times = 1 }) => times));
  return Array.from({ length: most }, (_, round) => forms.filter(({ times = 1 }) => times > round)).flat();
}

/** What the dialogue is about, for wordings that take it up. */
export interface Known {
  readonly topic: string;
  readonly genre: string;
  readonly film: string;
  readonly drink: string;
  /** What the person says there, and what they were answering. */
  readonly own: string;
  readonly heard: string;
  readonly reference: string;
  readonly random: Random;
}

const TOPICS = ['train', 'guesthouse', 'hotel', 'restaurant', 'taxi', 'museum', 'college', 'park', 'hospital', 'bus'];
const GENRES = ['horror', 'action', 'romantic', 'drama', 'comedy', 'comedies', 'thriller', 'sci-fi', 'superhero', 'war', 'animated', 'family'];
const FILMS = ['The Princess Bride', 'Groundhog Day', 'Jurassic Park', 'Inception', 'Paddington 2', 'Knives Out'];

const mostNamed = (text: string, words: readonly string[]): string =>
  words.map(word => ({ word, times: text.split(word).length - 1 })).sort((a, b) => b.times - a.times)[0]?.word ?? '';

const letters = (random: Random): string => Array.from({ length: 8 }, () => random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'])).join('');

export function knownAt({ dialogue, random }: Site, index: number): Known {
  const all = dialogue.turns.map(({ text }) => text).join(' ');
  const lower = all.toLowerCase();
  return {
    topic: mostNamed(lower, TOPICS),
    genre: mostNamed(lower, GENRES).replace('comedies', 'comedy'),
    film: /"([A-Z][^"@(]{2,40}?)\s*\(\d{4}\)/.exec(all)?.[1] ?? random.pick(FILMS),
    drink: /\b(?:latte|mocha|cappuccino|americano|espresso|macchiato|coffee|tea)\b/i.exec(all)?.[0].toLowerCase() ?? 'coffee',
    own: dialogue.turns[index]?.text ?? '',
    heard: dialogue.turns[index - 1]?.text ?? '',
    reference: letters(random),
    random,
  };
}

/** The texts of the user's turns become these, and what the chatbot says between them these replies; the rest is cut off, or stays. */
export function scene(turns: readonly Said[], from: number, texts: readonly string[], replies: readonly string[], stay = false): Said[] {
  const said = texts.flatMap((text, nth): Said[] => [
    { speaker: 'user', text },
    ...(nth < replies.length ? [{ speaker: 'chatbot' as const, text: replies[nth] ?? '' }] : []),
  ]);
  return [...turns.slice(0, from), ...said, ...(stay ? turns.slice(from + said.length) : [])];
}
