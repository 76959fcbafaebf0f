import { once } from '../../support/remembered.js';
import { seen } from '../../support/readable.js';
import { folded } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';

/** Letters and digits that a quotation needs before spacing inside its words no longer counts. */
const FEWEST_LETTERS = 12;
/** Places of a turn that are tried for one quotation. */
const MOST_PLACES = 1_000;

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(shy|nbsp|zwj|zwnj|amp|lt|gt|quot|apos));/giu;
const ENTITIES: Readonly<Record<string, string>> = { shy: '', nbsp: ' ', zwj: '', zwnj: '', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TAG = /<\/?(?:b|i|u|s|em|strong|span|font|mark|small|sub|sup|del|ins|code|wbr)(?:\s[^<>]{0,200})?\/?>/giu;
const LINK = /\]\([^()\s]{0,500}\)/gu;
/** Emphasis; between digits a star is a sign of its own. */
const EMPHASIS = /(?<!\p{N})[*_~`]+|[*_~`]+(?!\p{N})/gu;
/** Apostrophes, and brackets of links, inside words. */
const INSIDE_WORDS = /(?<=\p{L})[ʼʹ′‘‛＇[\]]+(?=\p{L})/gu;
/** Marks that belong to no script: what strikes words through, underlines and decorates them. Letters that exist with their mark keep it. */
const DECORATION = /\p{Script=Inherited}/gu;

function entity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** The words that a reader sees, whatever stands unseen inside them, and however they are marked up. */
export const shownWords = (text: string): string =>
  folded(seen(text.replace(TAG, '').replace(LINK, ']').replace(ENTITY, entity)).replace(DECORATION, '').replace(EMPHASIS, '').replace(INSIDE_WORDS, ''));

/** What there is to see of a text without words: symbols, emoji, punctuation. */
const signs = (text: string): string => seen(text).replace(/\s+/gu, '');

/** Words without their accents, the spaces between them gone: not those between two figures. Where words begin and end is kept. */
function squeezed(words: string): { readonly text: string; readonly starts: ReadonlySet<number>; readonly ends: ReadonlySet<number> } {
  const starts = new Set<number>();
  const ends = new Set<number>();
  let text = '';
  let before = '';
  for (const word of words.normalize('NFKD').replace(DECORATION, '').split(' ')) {
    if (/\p{N}$/u.test(before.slice(-2)) && /^\p{N}/u.test(word)) text += ' ';
    before = word;
    starts.add(text.length);
    text += word;
    ends.add(text.length);
  }
  return { text, starts, ends };
}

const foldedOf = once(({ text }: Turn): string => ` ${folded(text)} `);
const shownOf = once(({ text }: Turn): string => ` ${shownWords(text)} `);
const squeezedOf = once((turn: Turn) => squeezed(shownOf(turn).trim()));
const signsOf = once(({ text }: Turn): string => signs(text));

/** Whether a turn has anything that can be quoted. */
export const isQuotable = (turn: Turn): boolean => signsOf(turn) !== '';

/**
 * True when the exact words stand in the turn. Case, spacing, punctuation, markup and what nobody sees do not count. Of a longer quotation
 * spaces inside words do not count either, so that `i d i o t` can be quoted. What has no words is compared as it stands: of a turn that
 * has words only symbols can be quoted in place of them.
 */
export function isSaidIn(quote: string, turn: Turn): boolean {
  const words = folded(quote);
  if (words !== '' && foldedOf(turn).includes(` ${words} `)) return true;
  const shown = shownWords(quote);
  if (shown !== '') return shownOf(turn).includes(` ${shown} `) || isSqueezedIn(shown, turn);
  const wanted = signs(quote);
  if (wanted === '' || words !== '') return false;
  return (/\p{So}/u.test(wanted) || shownOf(turn).trim() === '') && signsOf(turn).includes(wanted);
}

function isSqueezedIn(shown: string, turn: Turn): boolean {
  const wanted = squeezed(shown).text;
  if (wanted.replaceAll(' ', '').length < FEWEST_LETTERS) return false;
  const { text, starts, ends } = squeezedOf(turn);
  for (let at = text.indexOf(wanted), tried = 0; at >= 0 && tried < MOST_PLACES; at = text.indexOf(wanted, at + 1), tried++) {
    if (starts.has(at) && ends.has(at + wanted.length)) return true;
  }
  return false;
}
