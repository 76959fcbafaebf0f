import type { Quotation } from '../judge.js';
import type { Order, Question } from '../question.js';
import { readRubric } from '../rubrics/rubric.js';
import type { Asking } from './asking.js';
import { comparedRulings } from './comparedRulings.js';
import { comparisonOf, comparisonSchema, looseComparison, type ComparisonReply } from './comparisonReply.js';
import { criteriaOf } from './criteriaOf.js';
import { readNumbered } from './numbered.js';
import { ruledRulingsReply, type RuledRulings } from './reply.js';

type Consistency = Extract<Question, { kind: 'consistency' }>;

/** What the conversation under judgement is called beside earlier ones. */
const NOW = 'now';
const nameOf = (index: number): string => `earlier ${index + 1}`;

/**
 * What the chatbot states, pair by pair: with itself, with what it was told, and with reference facts where there are any. Inverted,
 * somebody claims that it contradicts, and the facts come in the opposite order.
 */
export function askConsistency(question: Consistency, order: Order): Asking {
  const { earlier = [] } = question;
  const reference = order === 'asked' ? question.reference : [...question.reference].reverse();
  const rubric = readRubric('consistency');
  const say = (...names: readonly string[]) => names.flatMap(name => rubric.directions?.[name] ?? []).join(' ');
  const names = earlier.length > 0 ? [...earlier.map((_, index) => nameOf(index)), NOW] : [];
  const criteria = criteriaOf(question);
  const placed = (quotation: Quotation): Quotation => {
    const { of, ...own } = quotation;
    if (of === undefined || of === NOW) return own;
    return { ...own, of: earlier[names.indexOf(of)]?.conversation ?? of };
  };
  return {
    rubric,
    heading: 'Facts',
    direction: say(
      order,
      ...(earlier.length > 0 ? ['earlier'] : []),
      ...(reference.length > 0 ? [order === 'asked' ? 'factsAsked' : 'factsInverted', 'facts'] : []),
    ),
    items: reference.map(text => ({ text })),
    conversations: turns => [
      ...earlier.map((one, index) => ({ name: nameOf(index), when: one.when, turns: one.turns })),
      { name: earlier.length > 0 ? NOW : null, turns },
    ],
    schema: comparisonSchema(names, reference.length > 0),
    ruledSchema: ruledRulingsReply,
    maxTokens: 1_500 + 120 * reference.length,
    read: (value, context) =>
      isRuled(value)
        ? readNumbered(criteria, order).read(withinThis(value, earlier.length), context)
        : comparedRulings({ reply: withPlaces(comparisonOf(value), placed), reference, earlier }, context),
    loosely: text => looseComparison(text, reference.length > 0),
  };
}

const isRuled = (value: unknown): value is RuledRulings => typeof value === 'object' && value !== null && 'rulings' in value;

const withPlaces = (reply: ComparisonReply, placed: (quotation: Quotation) => Quotation): ComparisonReply => ({
  ...reply,
  pairs: reply.pairs.map(pair => ({ ...pair, earlier: pair.earlier && placed(pair.earlier), later: placed(pair.later) })),
});

/** Offline rules read one conversation: what agrees within it may still depart from an earlier one. */
const withinThis = (ruled: RuledRulings, earlier: number): RuledRulings =>
  earlier === 0
    ? ruled
    : {
        rulings: ruled.rulings.map(ruling =>
          ruling.answer === 'met' && ruling.criterion <= 2
            ? { ...ruling, answer: 'cannot tell', rule: null, reasoning: `${ruling.reasoning} Earlier conversations are not compared offline.` }
            : ruling,
        ),
      };
