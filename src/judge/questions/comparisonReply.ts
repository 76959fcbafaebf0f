import { z } from 'zod';
import type { Quotation } from '../judge.js';
import { KEYS } from '../reading/keyed.js';
import { certaintyOf, countOf, fieldRows, isObject, nearly, one, quotationOf, quotationsOf, rowsOf, textOf, wordOf, type Fields } from './nearly.js';
import { mark, quotation } from './reply.js';
import type { Relation } from './statement.js';

const PARTS = ['itself', 'told'] as const;
const OF_PAIRS = ['agrees', 'contradicts', 'corrected', 'cannot tell'] as const satisfies readonly Relation[];
const OF_FACTS = ['agrees', 'contradicts', 'not stated', 'cannot tell'] as const satisfies readonly Relation[];

/** Two statements that were compared. */
export interface Pair {
  readonly part: (typeof PARTS)[number];
  readonly about: string;
  /** Null where the judge named none. */
  readonly earlier: Quotation | null;
  readonly later: Quotation;
  readonly reasoning: string;
  /** Null where it could not be read. */
  readonly relation: (typeof OF_PAIRS)[number] | null;
}

/** A reference fact and what the chatbot made of it. */
export interface FactRow {
  /** Its number as it was shown, counting from 1. */
  readonly fact: number;
  readonly evidence: readonly Quotation[];
  readonly reasoning: string;
  readonly relevant: boolean;
  readonly relation: (typeof OF_FACTS)[number] | null;
}

/** What a language model replies to consistency; code works out the answers. */
export interface ComparisonReply {
  readonly pairs: readonly Pair[];
  readonly facts: readonly FactRow[];
  readonly certainty: { readonly itself: number | null; readonly told: number | null; readonly reference: number | null };
}

const certainty = z.number().nullable();
const schemas = new Map<string, z.ZodType>();

/** The shape that a question needs and no more: facts where there are any, and names of conversations where there are several. */
export function comparisonSchema(names: readonly string[], facts: boolean): z.ZodType {
  const key = `${names.length} ${facts}`;
  const known = schemas.get(key);
  if (known) return known;
  const named = names.length > 1 ? quotation.extend({ of: z.enum(names) }) : quotation;
  const pair = z.strictObject({
    part: z.enum(PARTS),
    about: z.string(),
    earlier: named,
    later: quotation,
    reasoning: z.string(),
    relation: z.enum(OF_PAIRS),
  });
  const fact = z.strictObject({ fact: z.int(), evidence: z.array(quotation), reasoning: z.string(), relevant: z.boolean(), relation: z.enum(OF_FACTS) });
  const both = { itself: certainty, told: certainty };
  const made = facts
    ? z.strictObject({ mark, pairs: z.array(pair), facts: z.array(fact), certainty: z.strictObject({ ...both, reference: certainty }) })
    : z.strictObject({ mark, pairs: z.array(pair), certainty: z.strictObject(both) });
  schemas.set(key, made);
  return made;
}

/** A value of one of these shapes as one. */
export function comparisonOf(value: unknown): ComparisonReply {
  const { pairs, facts = [], certainty: stated } = value as Omit<ComparisonReply, 'facts'> & Partial<Pick<ComparisonReply, 'facts'>>;
  return { pairs, facts, certainty: { ...stated, reference: stated.reference ?? null } };
}

/** Reads a reply that nearly has the shape; null where a row belongs to no part or fact, since it could change any answer. */
export function looseComparison(text: string, facts: boolean): ComparisonReply | null {
  const fields = nearly(text, facts ? ['pairs', 'facts'] : ['pairs']);
  if (fields === null) return null;
  const pairs = fieldRows(rowsOf(fields, 'pairs') ?? [])?.map(loosePair);
  const rows = facts ? fieldRows(rowsOf(fields, 'facts') ?? [])?.map(looseFact) : [];
  if (pairs === undefined || rows === undefined || pairs.includes(null) || rows.includes(null)) return null;
  return {
    pairs: pairs.filter(pair => pair !== null),
    facts: rows.filter(row => row !== null),
    certainty: looseCertainty(one(fields, ...KEYS.certainty)),
  };
}

function loosePair(fields: Fields): Pair | null {
  const part = wordOf(one(fields, 'part'), PARTS);
  if (part === null) return null;
  return {
    part,
    about: textOf(one(fields, 'about')),
    earlier: one(fields, 'earlier') === undefined ? null : quotationOf(one(fields, 'earlier')),
    later: quotationOf(one(fields, 'later')),
    reasoning: textOf(one(fields, ...KEYS.reasoning)),
    relation: wordOf(one(fields, 'relation'), OF_PAIRS),
  };
}

function looseFact(fields: Fields): FactRow | null {
  const fact = countOf(one(fields, 'fact', 'number'));
  const said = one(fields, 'relevant');
  const relevant = typeof said === 'boolean' ? said : typeof said === 'string' && /^(?:true|false)$/iu.test(said) ? said.toLowerCase() === 'true' : null;
  if (fact === null || relevant === null) return null;
  return {
    fact,
    evidence: quotationsOf(one(fields, ...KEYS.evidence)),
    reasoning: textOf(one(fields, ...KEYS.reasoning)),
    relevant,
    relation: wordOf(one(fields, 'relation'), OF_FACTS),
  };
}

/** One number for the whole reply stands for each part of it. */
function looseCertainty(value: unknown): ComparisonReply['certainty'] {
  const of = (name: string) => certaintyOf(isObject(value) ? (Object.hasOwn(value, name) ? value[name] : null) : value);
  return { itself: of('itself'), told: of('told'), reference: of('reference') };
}
