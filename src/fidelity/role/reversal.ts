import { sentencesOf, wordsOf } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';
import { spokenIn } from './spoken.js';

/** Things that both sides have, and ask each other about. */
const SHARED = new Set(
  `name number address email mail phone day days time opinion favorite favourite favorites favourites question questions answer answers message messages offer side own way choice help advice
  turn recommendation recommendations suggestion suggestions website site page app team staff colleague service system mind thoughts taste job word words patience reply time line end part
  head eyes life world language english friend friends place town city wife husband family kids conversation chat company shop store hotel office branch data information info`.split(
    /\s+/u,
  ),
);
const OWNED = (whose: string): RegExp => new RegExp(`\\b(?:${whose}) (?:(?:old|new|own|last|next|first|current|whole|little|big) )?(\\p{L}{3,})`, 'giu');
const MINE = OWNED('my|our');
const YOURS = OWNED('your');

const nouns = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(match => (match[1] ?? '').toLowerCase()).filter(noun => !SHARED.has(noun));

/** Words of one question, and the share of them that stand in the other's. */
const FEWEST = 3;
const SHARE = 0.75;
/** Taste is asked for by either side. */
const TASTE = /\b(?:like|love|enjoy|hate|think|seen|watched|heard|read|favou?rites?)\b/iu;
/** Questions of one turn that are read. */
const QUESTIONS = 6;

/** The roles turned round, by what was said before. */
export interface Reversal {
  /** A thing that was the person's, and is now called the other side's: `my laptop`, then `your laptop`. */
  readonly thing: string | null;
  /** The chatbot's own question, put back to it as if it were to answer. */
  readonly echo: string | null;
}

/** For each utterance of the person what it turns round; one walk over the talk. */
export function reversals(turns: readonly Turn[]): ReadonlyMap<Turn, Reversal> {
  const had = new Set<string>();
  let asked: string[][] = [];
  const found = new Map<Turn, Reversal>();
  for (const turn of turns) {
    if (turn.speaker === 'chatbot') {
      const text = turn.text.slice(0, READ);
      for (const noun of nouns(text, YOURS)) had.add(noun);
      asked = sentencesOf(text)
        .filter(sentence => sentence.endsWith('?'))
        .slice(0, QUESTIONS)
        .map(wordsOf)
        .filter(words => words.length >= FEWEST);
      continue;
    }
    const own = spokenIn(turn);
    const thing = nouns(own, YOURS).find(noun => had.has(noun)) ?? null;
    const echo =
      asked.length === 0
        ? null
        : (sentencesOf(own)
            .slice(0, QUESTIONS)
            .find(sentence => sentence.endsWith('?') && !TASTE.test(sentence) && putsBack(sentence, asked)) ?? null);
    found.set(turn, { thing, echo });
    for (const noun of nouns(own, MINE)) had.add(noun);
    asked = [];
  }
  return found;
}

function putsBack(sentence: string, asked: readonly (readonly string[])[]): boolean {
  const words = new Set(wordsOf(sentence));
  return asked.some(question => question.filter(word => words.has(word)).length >= SHARE * question.length);
}
