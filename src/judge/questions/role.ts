import { z } from 'zod';
import { listed } from '../../support/text.js';
import { driftOf } from '../drift.js';
import type { Order, Quotation, Ruling, VoidReason } from '../judge.js';
import type { Question } from '../question.js';
import { KEYS } from '../reading/keyed.js';
import { readRubric } from '../rubrics/rubric.js';
import type { Asking } from './asking.js';
import { holds } from './criteriaOf.js';
import { certaintyOf, countOf, fieldRows, nearly, one, rowsOf, textOf, wordOf } from './nearly.js';
import { rulingOf, type ReadingContext } from './rulingOf.js';
import { mark } from './reply.js';
import { LEVELS } from './score.js';
import { standsIn } from './voids.js';

type Role = Extract<Question, { kind: 'role' }>;

const LABELS = [...LEVELS, 'cannot tell'] as const;

const rating = z.strictObject({ turn: z.int(), quote: z.string(), why: z.string(), answer: z.enum(LABELS) });
const roleReply = z.strictObject({ mark, ratings: z.array(rating), certainty: z.number().nullable() });

/** Null where an answer could not be read. */
type Rating = Omit<z.infer<typeof rating>, 'answer'> & { readonly answer: (typeof LABELS)[number] | null };

interface Reply {
  readonly ratings: readonly Rating[];
  readonly certainty: number | null;
}

/** How well each turn keeps to a role, 1 to 5; what the series comes to is worked out by code. Inverted, the levels are listed from 5 down to 1. */
export function askRole({ role, turns: rated }: Role, order: Order): Asking {
  const rubric = readRubric('role');
  const levels = (rubric.options ?? []).map(({ when }, at) => ({ number: at + 1, text: when }));
  return {
    rubric,
    given: [
      { name: 'Role', text: role },
      { name: 'Turns to rate', text: listed(rated.map(String)) },
    ],
    heading: 'Levels',
    items: order === 'asked' ? levels : [...levels].reverse(),
    conversations: turns => [{ name: null, turns }],
    schema: roleReply,
    ruledSchema: null,
    maxTokens: 300 + 90 * rated.length,
    read: (value, context) => [read(value as Reply, holds(role), rated, context)],
    loosely,
  };
}

function loosely(text: string): Reply | null {
  const fields = nearly(text, ['ratings']);
  const rows = fields && fieldRows(rowsOf(fields, 'ratings') ?? []);
  if (!rows) return null;
  const ratings = rows.map(row => {
    const said = one(row, ...KEYS.answer, 'score', 'level', 'rating');
    return {
      turn: countOf(one(row, 'turn', 'number')) ?? 0,
      quote: textOf(one(row, 'quote')),
      why: textOf(one(row, 'why', 'reasoning', 'reason')),
      answer: wordOf(typeof said === 'number' ? String(said) : said, LABELS),
    };
  });
  return { ratings, certainty: certaintyOf(one(fields, ...KEYS.certainty)) };
}

const scoreOf = (answer: Rating['answer']): number | null => (answer === null || answer === 'cannot tell' ? null : Number(answer));

function read({ ratings, certainty }: Reply, criterion: string, rated: readonly number[], context: ReadingContext): Ruling {
  const given = rated.map(turn => ratings.findLast(other => other.turn === turn));
  const series = given.map((one, at) => ({ turn: rated[at] ?? 0, score: scoreOf(one?.answer ?? null) }));
  const { answer } = driftOf(series);
  const evidence: Quotation[] = given.flatMap(one => (one && one.answer !== 'cannot tell' ? [{ turn: one.turn, quote: one.quote }] : []));
  const reasoning = given.flatMap(one => (one ? [`${one.turn}: ${one.why}`] : [])).join('; ');
  const ruling = rulingOf(criterion, { evidence, reasoning, answer, certainty, most: rated.length }, context);
  const missing: VoidReason | null = given.some(one => one === undefined || one.answer === null) ? 'rating missing' : null;
  // Also where too few turns are rated to tell: the ratings themselves are shown.
  const misquoted: VoidReason | null = evidence.some(quoted => !standsIn(quoted, context.transcript)) ? 'quotation not found' : null;
  return { ...ruling, void: ruling.void ?? missing ?? misquoted, ratings: series };
}
