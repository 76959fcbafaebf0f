import type { RuledPersonalization, RuledRulings, RulingFacts } from '../reply.js';

/** Placeholder while the rules are being written: cannot tell anything. */
export function ruleRulings({ question }: RulingFacts): RuledRulings | RuledPersonalization {
  if (question.kind === 'personalization') return { cues: [], assumed: [], certainty: null, rule: null };
  return { rulings: [] };
}
