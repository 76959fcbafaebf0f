import type { Marker, Said } from './character.js';

/** Longest part of one utterance that is read, in characters. */
export const READ = 4_000;

const SHORT: Readonly<Record<string, string>> = { u: 'you', ya: 'you', ur: 'your', r: 'are', cant: "can't", pls: 'please', plz: 'please' };

/** An utterance as the markers read it: its beginning, with the short forms of chats written out. */
export const readable = (text: string): string =>
  text.slice(0, READ).replace(/(?<![\p{L}\p{N}'’-])(?:u|ya|ur|r|cant|pls|plz)(?![\p{L}\p{N}'’-])/giu, short => SHORT[short.toLowerCase()] ?? short);

/** What the person said, turn by turn. */
export const utterancesOf = ({ turns }: Said): string[] => turns.flatMap(({ speaker, text }) => (speaker === 'user' ? [readable(text)] : []));

/** A marker: the share of the person's utterances in which one of the patterns shows, 0 to 1; 0 when they said nothing. */
export function shareMatching(counts: string, ...patterns: readonly RegExp[]): Marker {
  return { unit: 'share of utterances', counts, of: said => shareOf(utterancesOf(said), text => patterns.some(pattern => pattern.test(text))) };
}

export const shareOf = <T>(items: readonly T[], is: (item: T, at: number) => boolean): number =>
  items.length === 0 ? 0 : items.filter((item, at) => is(item, at)).length / items.length;
