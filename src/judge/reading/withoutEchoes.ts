import { bracketClaims } from './bracketClaims.js';
import { heardIn, isSaid, within, type Heard } from './heard.js';
import { hideSpans, withoutPrivate, type Span } from './hidden.js';
import { jsonPieces } from './jsonPieces.js';
import { KEYS } from './keyed.js';
import { standingRuns } from './standingRuns.js';
import { tokensOf, type Token } from './tokens.js';

/** Marks that end reasoning: printed by a chatbot and quoted in a judge's reasoning, they would make an answer of what follows. */
const ENDS_REASONING = /<\/(?:think|thinking|thought|reasoning)>|<\|channel\|>final/giu;
const HAS_ANSWER = new RegExp(`["'“][\\w ]{0,20}(?:${KEYS.answer.join('|')})[\\w ]{0,20}["'”]\\s{0,9}:`, 'iu');
const DEPTH = 6;
const LONGEST_OBJECT = 20_000;

/** Objects within an object, outside its strings, that hold an answer. */
function answersWithin(text: string, { start, end }: Span): Span[] {
  const open: number[] = [];
  const found: Span[] = [];
  for (let i = start; i < end; i++) {
    if (text[i] === '"') for (i++; i < end && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    if (text[i] === '{') open.push(i);
    if (text[i] !== '}') continue;
    const from = open.pop();
    // At most six spans hold any one character: that bounds the time.
    if (from !== undefined && from > start && open.length <= DEPTH && i - from < LONGEST_OBJECT) found.push({ start: from, end: i + 1 });
  }
  return found.filter(span => HAS_ANSWER.test(text.slice(span.start, span.end)));
}

const words = (tokens: readonly Token[]): Token[] => tokens.filter(({ isWord }) => isWord);

/**
 * A judge's reply with everything made unreadable that stands word for word in the conversation, so that a ruling which the
 * chatbot wrote and the judge repeated is never read as the judge's own: runs of words, whole JSON objects, bracketed labels,
 * and short claims (`answer: met`). Case, spacing, punctuation and unseen characters do not count. The judge's own JSON
 * stays as it is: what it quotes in strings is data. What is hidden can be shown again as evidence (`shown`). Too much may be
 * taken, never too little: what a judge says in exactly the chatbot's words is unread, and counted. Linear in both sizes.
 */
export function withoutEchoes(text: string, said: readonly string[]): string {
  const reply = withoutPrivate(text);
  const conversation = [...new Set([...said, ...joined(said)])].flatMap(tokensOf);
  const tokens = tokensOf(reply);
  const withMarks = heardIn(tokens, conversation);
  const bare = heardIn(words(tokens), words(conversation));
  const pieces = jsonPieces(reply);
  const objects = pieces.flatMap(piece => [piece, ...answersWithin(reply, piece)]).filter(span => isEcho(span, withMarks, bare));
  const prose = between(pieces, reply.length);
  const runs = prose.flatMap(span => [
    ...standingRuns(within(bare, span)),
    ...standingRuns(within(withMarks, span)),
    ...bracketClaims(within(withMarks, span), reply),
  ]);
  const marks = [...reply.matchAll(ENDS_REASONING)].map(match => ({ start: match.index, end: match.index + match[0].length }));
  const written = said.some(turn => turn.search(ENDS_REASONING) >= 0);
  return hideSpans(reply, [...objects, ...runs, ...(written ? marks : [])]);
}

/** A whole object that was said: in pieces of two tokens where its marks were said as well, else of three words. */
const isEcho = (span: Span, withMarks: Heard, bare: Heard): boolean => {
  const own = within(bare, span);
  return own.tokens.length > 0 && (isSaid(within(withMarks, span), 2) || isSaid(own, 3));
};

/** One side's turns as one text, glued and spaced, and all turns glued: what was said in two turns may be repeated as one. */
function joined(said: readonly string[]): string[] {
  const sides = [0, 1].map(side => said.filter((_, at) => at % 2 === side));
  return [...sides.flatMap(turns => [turns.join(''), turns.join(' ')]), said.join('')];
}

/** What lies between these spans. */
function between(spans: readonly Span[], length: number): Span[] {
  const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), length];
  return Array.from({ length: edges.length / 2 }, (_, at) => ({ start: edges[2 * at] ?? 0, end: edges[2 * at + 1] ?? 0 }));
}
