import type { Turn } from '../../transcript/turn.js';
import type { Answer, Order, Quotation, Ruling, VoidReason } from '../judge.js';
import { MOST_QUOTATIONS, standsIn, voidReason, type Others } from './voids.js';

/** What every ruling of one call has in common. */
export interface ReadingContext {
  readonly transcript: readonly Turn[];
  /** Conversations beside it that quotations may name. */
  readonly others?: Others;
  readonly order: Order;
  readonly sample: number;
  readonly modelRequested: string;
  readonly modelReported: string | null;
  /** False when another model answered than the one asked for. */
  readonly rightModel: boolean;
  readonly templateHash: string;
  readonly raw: string;
  readonly rejected?: string | undefined;
  readonly drawn?: Ruling['drawn'];
  /** The measured certainty of an offline rule; null when it was not measured. */
  readonly measured: (rule: string) => number | null;
}

/** What one item of a reply says; null where it could not be read. */
export interface ReadItem {
  readonly evidence: readonly Quotation[];
  readonly reasoning: string;
  readonly answer: Answer | null;
  readonly certainty: number | null;
  readonly rule?: string | null;
  /** Most quotations it may rest on; with more it is void, and the rest is not kept. Default 50. */
  readonly most?: number;
}

const common = ({ modelRequested, modelReported, templateHash, raw, rejected, drawn, order, sample }: ReadingContext) => ({
  modelRequested,
  modelReported,
  templateHash,
  raw,
  ...(rejected === undefined ? {} : { rejected }),
  ...(drawn === undefined ? {} : { drawn }),
  order,
  sample,
});

/** A ruling as it was given, voided where it breaks the rules of evidence. */
export function rulingOf(
  criterion: string,
  { evidence: given, reasoning, answer, certainty, rule = null, most = MOST_QUOTATIONS }: ReadItem,
  context: ReadingContext,
): Ruling {
  const { transcript, others } = context;
  const stated = rule === null ? certainty : context.measured(rule);
  const broken: VoidReason | null = !context.rightModel
    ? 'wrong model'
    : answer === null
      ? 'unreadable'
      : voidReason(answer, given, stated, transcript, others, most);
  const kept = given.slice(0, most);
  // Who cannot tell claims nothing: words that nobody said are not shown for it.
  const evidence = answer === 'cannot tell' ? kept.filter(quotation => standsIn(quotation, transcript, others)) : kept;
  return {
    ...common(context),
    criterion,
    evidence,
    reasoning,
    answer,
    certainty: stated,
    certaintyKind: stated === null ? 'none' : rule === null ? 'stated' : 'rule',
    rule,
    void: broken,
  };
}

/** A ruling that could not be read: kept and counted, never defaulted. */
export const unread = (criterion: string, why: string, context: ReadingContext): Ruling => ({
  ...common(context),
  criterion,
  evidence: [],
  reasoning: why,
  answer: null,
  certainty: null,
  certaintyKind: 'none',
  rule: null,
  void: 'unreadable',
});

/** Of a criterion put the other way round: met and not met change places. */
export const uninverted = (answer: Answer | null, order: Order): Answer | null =>
  order === 'asked' || answer === null || answer === 'cannot tell' ? answer : answer === 'met' ? 'not met' : 'met';
