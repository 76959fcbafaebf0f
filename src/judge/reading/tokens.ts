import type { Span } from './hidden.js';

/** A word, or a mark that gives a claim its shape: `[`, `]`, `:`, `|`. */
export interface Token extends Span {
  readonly text: string;
  readonly isWord: boolean;
  /** A line ends between it and the token before. */
  readonly opensLine: boolean;
}

/** Zero-width, direction and tag characters belong to the word they hide in. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}’'`]*|[[\](){}<>［］（）｛｝＜＞【】〔〕「」〈〉《》]+|[:=：＝→|｜]|->/gu;
const OPENS = /[[({<［（｛＜【〔「〈《]/u;

const asMark = (mark: string): string => (/^[|｜]/u.test(mark) ? '|' : /^[:=：＝→-]/u.test(mark) ? ':' : OPENS.test(mark) ? '[' : ']');

/**
 * The words and marks of a text, folded: NFKC, lower case, no apostrophes, no unseen characters, every bracket the same and
 * runs of them one. Spacing and other punctuation do not count. Linear in the text.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match;
    const isWord = /^[\p{L}\p{N}]/u.test(found);
    const folded = isWord
      ? found
          .normalize('NFKC')
          .replace(/[\p{Cf}’'`]/gu, '')
          .toLowerCase()
      : asMark(found);
    const last = tokens.at(-1);
    if (!isWord && last?.text === folded && folded !== ':') tokens[tokens.length - 1] = { ...last, end: match.index + found.length };
    else
      tokens.push({
        text: folded,
        isWord,
        start: match.index,
        end: match.index + found.length,
        opensLine: text.slice(last?.end ?? 0, match.index).includes('\n'),
      });
  }
  return tokens;
}
