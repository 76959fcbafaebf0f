import type { Turn } from '../../transcript/turn.js';
import type { Random } from '../../support/seed.js';
import { cut, folded, wordsOf } from '../../support/text.js';
import type { Side, SpeakerItem } from './item.js';

/** A stored conversation: who said what. */
export type StoredTurns = readonly Pick<Turn, 'speaker' | 'text'>[];

/** Kind of the items that come out of records. */
export const STORED = 'stored conversation';

/** Words of a turn that is asked about: shorter ones (`Yes, please.`) could be anybody's, longer ones cost tokens. */
const LEAST_WORDS = 6;
const MOST_WORDS = 60;
/** Characters of a line that is shown. */
const LINE_LIMIT = 400;
/** Conversations that are looked at, and turns of each: more would tell no more. */
const MOST_CONVERSATIONS = 200;
const MOST_TURNS = 40;

const MARKS = [/\?/u, /!/u, /\b(?:we|us|our)\b/iu, /\byours?\b/iu, /\b(?:I|my|me)\b/u];

interface Candidate {
  readonly side: Side;
  readonly text: string;
  /** What a guesser sees without understanding: length, question and exclamation marks, and (in English) who speaks of whom. */
  readonly looks: string;
  readonly turns: StoredTurns;
  readonly at: number;
}

/**
 * Items out of stored conversations, at most `count` and always in twos: one of either side, alike in length and punctuation, so that
 * looks alone say nothing. Each is a turn among its nearest ones, as many of either side, in random order; one of either side names
 * its speaker. A turn that both sides said, or nearly, is not asked about.
 */
export function recordItems(conversations: readonly StoredTurns[], count: number, random: Random): SpeakerItem[] {
  const found = random.shuffle(conversations.slice(0, MOST_CONVERSATIONS).flatMap(turns => candidatesIn(turns.slice(0, MOST_TURNS))));
  const seen = new Set<string>();
  const fresh = found.filter(({ text }) => !seen.has(folded(text)) && seen.add(folded(text)));
  const looks = random.shuffle([...new Set(fresh.map(candidate => candidate.looks))].sort());
  const twos = looks.flatMap(look => {
    const of = (side: Side) => fresh.filter(candidate => candidate.looks === look && candidate.side === side);
    const [customers, chatbots] = [of('customer'), of('chatbot')];
    return customers.flatMap((customer, at) => chatbots.slice(at, at + 1).map(chatbot => [customer, chatbot]));
  });
  return random
    .shuffle(twos)
    .slice(0, Math.floor(count / 2))
    .flat()
    .map((candidate, at) => itemOf(candidate, at + 1, random));
}

const sideOf = ({ speaker }: StoredTurns[number]): Side => (speaker === 'user' ? 'customer' : 'chatbot');

function candidatesIn(turns: StoredTurns): Candidate[] {
  const said = (side: Side) => new Set(turns.filter(turn => sideOf(turn) === side).map(({ text }) => folded(text)));
  const sets = { customer: said('customer'), chatbot: said('chatbot') };
  return turns.flatMap((turn, at) => {
    const side = sideOf(turn);
    const other = side === 'customer' ? 'chatbot' : 'customer';
    const text = turn.text.slice(0, 10 * LINE_LIMIT);
    const words = wordsOf(text);
    if (words.length < LEAST_WORDS || words.length > MOST_WORDS || text.length > LINE_LIMIT || echoes(folded(text), sets[other])) return [];
    if (near(turns, at, side, 1).length === 0 || near(turns, at, other, 1).length === 0) return [];
    return [{ side, text, looks: [Math.floor(Math.log2(words.length) * 2), ...MARKS.map(mark => mark.test(text))].join(' '), turns, at }];
  });
}

/** Whether the other side said the same, or a turn that holds it or is held by it. */
const echoes = (text: string, others: ReadonlySet<string>): boolean =>
  [...others].some(other => other !== '' && (other.includes(text) || (text.includes(other) && other.length > text.length / 2)));

/** The turns of a side that stand nearest to one, without it; what is too long to show, or says nothing, is passed over. */
const near = (turns: StoredTurns, at: number, side: Side, count: number): StoredTurns =>
  turns
    .map((turn, place) => ({ turn, away: Math.abs(place - at) }))
    .filter(({ turn, away }) => away > 0 && sideOf(turn) === side && wordsOf(turn.text.slice(0, LINE_LIMIT)).length > 1)
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ turn }) => turn);

function itemOf({ side, text, turns, at }: Candidate, number: number, random: Random): SpeakerItem {
  const [customers, chatbots] = [near(turns, at, 'customer', 2), near(turns, at, 'chatbot', 2)];
  const shown = Math.min(customers.length, chatbots.length);
  const others = [customers, chatbots].flatMap(of =>
    random.shuffle(of.slice(0, shown)).map((turn, place) => ({ text: cut(turn.text, LINE_LIMIT), who: place === 0 ? sideOf(turn) : null })),
  );
  const asked = { text, who: null };
  const lines = random.shuffle([...others, asked]);
  return {
    id: `record-${number}`,
    kind: STORED,
    lines,
    asked: { line: lines.indexOf(asked) },
    options: random.shuffle(['customer', 'chatbot']),
    truth: side,
  };
}
