import { once } from '../../support/remembered.js';
import { folded, sentencesOf } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import { READ } from '../detector.js';
import { isParting, saysNothingNew } from '../pleasantry.js';
import type { Said } from './said.js';

/** Words at its end by which a clause is known again. */
const KNOWN_BY = 6;
/** Fewer words are a habit: `thanks in advance`, `please hurry`. */
const FEWEST_WORDS = 5;
/** Thanks in so many words are no habit. */
const LONG_THANKS = 8;
/** Utterances with the same clause in them, whatever else they say. */
const GLUED = 4;
/** A sentence of the utterance before stands in each of so many in a row. */
const CHAIN = 3;
const LINK_WORDS = 2;
/** What stands under a message, not in it. */
const SIGNATURE = /^\W*(?:best|kind|warm|yours|sent from|regards|greetings|sincerely|cheers|love,|mit|tel|phone)\b/iu;

interface Pieces {
  readonly sentences: readonly string[];
  /** What statements are known by; none of an utterance that is one sentence. */
  readonly keys: ReadonlySet<string>;
}

/** Where a clause ends, its mark with it. */
const CLAUSES = /[^,;:.!?…()\n]+[,;:.!?…()\n]*/gu;

const piecesIn = once((turn: Turn): Pieces => {
  const text = turn.text.slice(0, READ);
  const clauses = (text.match(CLAUSES) ?? []).filter(clause => folded(clause) !== '');
  const keys = new Set<string>();
  for (const clause of clauses) {
    if (SIGNATURE.test(clause)) break;
    const words = folded(clause).split(' ');
    if (clause.includes('?') || words.length < FEWEST_WORDS || (isParting(clause) && words.length < LONG_THANKS && !clause.trimEnd().endsWith(','))) continue;
    keys.add(words.slice(-KNOWN_BY).join(' '));
  }
  const sentences = sentencesOf(text)
    .map(folded)
    .filter(one => one.split(' ').length >= LINK_WORDS && !saysNothingNew(one));
  return { sentences, keys: clauses.length > 1 ? keys : new Set() };
});

/** The turns from which on one statement has been glued to four utterances, or each utterance has dragged along a sentence of the one before; those that the chatbot provoked do not count. */
export function gluedIn(said: readonly Said[]): ReadonlySet<Turn> {
  const glued = new Set<Turn>();
  const times = new Map<string, number>();
  let before: Pieces | null = null;
  let earlier: Pieces | null = null;
  let chain = 0;
  for (const { turn, reply, repairs } of said) {
    const pieces = piecesIn(turn);
    const elsewhere = reply !== null && !reply.takesUp && !reply.acts && !reply.agrees && reply.question === null && reply.figures.size > 0;
    const provoked = reply !== null && (reply.stuck || reply.regrets || elsewhere || (repairs !== null && !reply.takesUp));
    for (const key of pieces.keys) {
      if (provoked && times.has(key)) continue;
      const count = (times.get(key) ?? 0) + 1;
      times.set(key, count);
      if (count >= GLUED) glued.add(turn);
    }
    const [last, first]: readonly (Pieces | null)[] = [before, earlier];
    // What stands in all three is a formula or a list gone through; what is dragged along is another one each time.
    const drags = pieces.sentences.length > 1 && pieces.sentences.some(one => last?.sentences.includes(one) && !first?.sentences.includes(one));
    chain = !provoked && drags ? chain + 1 : 0;
    if (chain >= CHAIN) glued.add(turn);
    earlier = before;
    before = pieces;
  }
  return glued;
}
