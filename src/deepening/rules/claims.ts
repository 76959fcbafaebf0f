/** Words that turn round or take back what follows them: denied, past, wished for, or somebody else's. */
const TAKES_BACK =
  /\b(?:not|never|no|nobody|none|nothing|without|cannot|can['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|won['’]?t|isn['’]?t|hardly|barely|rarely|seldom|refuses?|avoids?|stopped|quit|gave up|gives up|used to|former(?:ly)?|once|old|late|ex|misses|missed|wish(?:es)?|would|if|instead|rather than|dreads?|hates?|dislikes?|fears?|skips?|sick of|tired of|before|until|allergic|unable|fail(?:s|ed)?|free of|ago)\b/iu;
/** Words before a match that are looked at. */
const REACH = 4;

const wordsBefore = (text: string, at: number): string =>
  text
    .slice(0, at)
    .split(/[.;,]|\b(?:but|and)\b/iu)
    .at(-1)
    ?.trim()
    .split(/\s+/u)
    .slice(-REACH)
    .join(' ') ?? '';

/** The words of a text that match, with whether what stands before them in their clause takes them back. `pattern` must be global. */
export const matchesIn = (text: string, pattern: RegExp): { readonly words: string; readonly takenBack: boolean }[] =>
  [...text.matchAll(pattern)].map(match => ({ words: match[0], takenBack: TAKES_BACK.test(wordsBefore(text, match.index)) }));

/** What a text claims outright; null when it does not. */
export const claimIn = (text: string, pattern: RegExp): string | null => matchesIn(text, pattern).find(({ takenBack }) => !takenBack)?.words ?? null;
