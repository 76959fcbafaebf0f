import type { Answer, EarlierConversation, Quotation, Ruling, VoidReason } from '../judge.js';
import type { ComparisonReply, FactRow, Pair } from './comparisonReply.js';
import { CONSISTENCY } from './criteriaOf.js';
import { shownWords } from './quotable.js';
import { rulingOf, type ReadingContext } from './rulingOf.js';
import type { Statement } from './statement.js';
import { MOST_QUOTATIONS, quotedTurn, standsIn, voidReason } from './voids.js';

/** What was compared, and with what. */
export interface Compared {
  readonly reply: ComparisonReply;
  /** In the order they were shown; facts are numbered by it. */
  readonly reference: readonly string[];
  /** Oldest first. */
  readonly earlier: readonly EarlierConversation[];
}

/**
 * Three rulings out of what was compared: with itself, with what it was told and, where there are any, with the reference facts. A
 * contradiction is not met, and so is a fact left out that mattered; something undecided leaves it open; nothing compared is nothing met.
 */
export function comparedRulings({ reply, reference, earlier }: Compared, context: ReadingContext): Ruling[] {
  const within: ReadingContext = { ...context, others: new Map(earlier.map(({ conversation, turns }) => [conversation, turns])) };
  const order = [...earlier.map(({ conversation }) => conversation), undefined];
  const pairs = (part: Pair['part']) => {
    const own = reply.pairs.filter(pair => pair.part === part).map(pair => inOrder(pair, order));
    const fault = own.map(pair => faultOf(pair, order, within)).find(reason => reason !== null) ?? null;
    return pairRuling(part, own, fault, reply.certainty[part], within);
  };
  return [pairs('itself'), pairs('told'), ...(reference.length > 0 ? [factRuling({ reply, reference, earlier }, within)] : [])];
}

/** Most quotations of all pairs together: two a pair, and a long conversation has many. */
const MOST_IN_PAIRS = 200;

const NOTHING = {
  itself: 'the chatbot states nothing twice',
  told: 'the chatbot refers back to nothing that it was told',
  reference: 'nothing about the reference facts was asked or stated',
} as const;

const told = (rows: readonly { readonly about: string; readonly reasoning: string }[]): string =>
  rows.map(({ about, reasoning }) => [about, reasoning].filter(text => text !== '').join(': ')).join('; ');

function pairRuling(part: Pair['part'], pairs: readonly Pair[], fault: VoidReason | null, certainty: number | null, context: ReadingContext): Ruling {
  const [decided, answer] = deciding<Pair>(pairs, [
    [({ relation }) => relation === null, null],
    [({ relation }) => relation === 'contradicts', 'not met'],
    [({ relation }) => relation === 'cannot tell', 'cannot tell'],
    [() => true, 'met'],
  ]);
  const evidence = decided.flatMap(({ earlier, later }) => (earlier === null ? [later] : [earlier, later]));
  const criterion = CONSISTENCY[part === 'itself' ? 0 : 1];
  const ruling = rulingOf(criterion, { evidence, reasoning: told(decided) || NOTHING[part], answer, certainty, most: MOST_IN_PAIRS }, context);
  const statements = pairs.map(({ about, earlier, later, relation }) => ({ part, about, earlier, later, relation, constraint: null }));
  return { ...ruling, void: ruling.void ?? fault, statements };
}

/** The rows of the first kind that occurs, and the answer they carry; `cannot tell` where there is nothing. */
function deciding<Row>(rows: readonly Row[], kinds: readonly (readonly [(row: Row) => boolean, Answer | null])[]): [readonly Row[], Answer | null] {
  for (const [isOf, answer] of kinds) {
    const found = rows.filter(isOf);
    if (found.length > 0) return [found, answer];
  }
  return [[], 'cannot tell'];
}

/** Of two statements of the chatbot's own, whichever stands first is the earlier one. */
function inOrder(pair: Pair, order: readonly (string | undefined)[]): Pair {
  const { part, earlier, later } = pair;
  return part === 'itself' && earlier !== null && isBefore(later, earlier, order) ? { ...pair, earlier: later, later: earlier } : pair;
}

const isBefore = (one: Quotation, other: Quotation, order: readonly (string | undefined)[]): boolean =>
  one.of === other.of ? one.turn < other.turn : order.indexOf(one.of) < order.indexOf(other.of);

/** Why a pair proves nothing, or null. */
function faultOf({ part, earlier, later }: Pair, order: readonly (string | undefined)[], { transcript, others }: ReadingContext): VoidReason | null {
  if (earlier === null) return 'no quotation';
  if (![earlier, later].every(quotation => standsIn(quotation, transcript, others))) return 'quotation not found';
  if (quotedTurn(later, transcript, others)?.speaker !== 'chatbot') return 'quotation not from the chatbot';
  const first = quotedTurn(earlier, transcript, others)?.speaker;
  if (part === 'itself' && first !== 'chatbot') return 'quotation not from the chatbot';
  if (part === 'told' && first !== 'user') return 'quotation not from the customer';
  // What was said wholly in earlier conversations is not what this one is judged for.
  if (later.of !== undefined || isBefore(later, earlier, order)) return 'quotations in the wrong order';
  return earlier.of === later.of && earlier.turn === later.turn && overlap(shownWords(earlier.quote), shownWords(later.quote)) ? 'compared with itself' : null;
}

const overlap = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

function factRuling({ reply, reference }: Compared, context: ReadingContext): Ruling {
  const rows = reference.map((about, index) => ({ about, row: reply.facts.findLast(({ fact }) => fact === index + 1) ?? null }));
  const given = rows.flatMap(({ about, row }) => (row ? [{ ...row, about }] : []));
  const [decided, answer] = deciding(given, [
    [({ relation }) => relation === null, null],
    [({ relation, relevant }) => relation === 'contradicts' || (relevant && relation === 'not stated'), 'not met'],
    [({ relation }) => relation === 'cannot tell', 'cannot tell'],
    [({ relation }) => relation === 'agrees', 'met'],
  ]);
  const reasoning = told(decided) || NOTHING.reference;
  const evidence = decided.flatMap(row => row.evidence);
  const most = MOST_QUOTATIONS * Math.max(1, reference.length);
  const ruling = rulingOf(CONSISTENCY[2], { evidence, reasoning, answer, certainty: reply.certainty.reference, most }, context);
  const fault = rows.map(({ row }) => (row ? unproven(row, context) : 'fact missing')).find(reason => reason !== null) ?? null;
  return { ...ruling, void: ruling.void ?? fault, statements: rows.map(({ about, row }) => factStatement(about, row, context)) };
}

/** Every fact that was stated, denied or left out although it mattered needs words of the chatbot. */
const unproven = ({ relation, relevant, evidence }: FactRow, { transcript }: ReadingContext): VoidReason | null =>
  relation === 'cannot tell' || (relation === 'not stated' && !relevant) ? null : voidReason('met', evidence, null, transcript);

function factStatement(about: string, row: FactRow | null, { transcript }: ReadingContext): Statement {
  if (row === null) return { part: 'reference', about, earlier: null, later: null, relation: null, constraint: null };
  const by = (speaker: 'user' | 'chatbot') => row.evidence.find(quotation => quotedTurn(quotation, transcript)?.speaker === speaker) ?? null;
  return { part: 'reference', about, earlier: by('user'), later: by('chatbot'), relation: row.relation, constraint: row.relevant ? 'active' : 'passive' };
}
