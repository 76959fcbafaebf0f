import type { RuledPersonalization, RuledRulings, RulingFacts } from '../reply.js';
import { moneyAbout, numberOf } from './amount.js';
import { asksTwice } from './asksTwice.js';
import { cannotTell, negate, type Decision } from './decision.js';
import { readDialogue, type Dialogue } from './dialogue.js';
import { regard } from './facts.js';
import { grammarForms, readCriterion, type ParsedCriterion } from './grammar.js';
import { names } from './names.js';
import { when } from './when.js';
import { wording } from './wording.js';

function decide(dialogue: Dialogue, parsed: ParsedCriterion): Decision {
  switch (parsed.rule) {
    case 'names':
      return names(dialogue, parsed.verb, parsed.thing);
    case 'wording':
      return wording(dialogue, parsed.wording);
    case 'amount':
      return parsed.measure === 'number' ? numberOf(dialogue, parsed.about ?? '') : moneyAbout(dialogue, parsed.about);
    case 'when':
      return when(dialogue, parsed.kind, parsed.about);
    case 'asks twice':
      return asksTwice(dialogue, parsed.about);
    case 'uses fact':
      return regard(dialogue, parsed.fact, 'uses');
    case 'ignores fact':
      return regard(dialogue, parsed.fact, 'ignores');
    default:
      return cannotTell('later');
  }
}
export function ruleRulings({ question, transcript }: RulingFacts): RuledRulings | RuledPersonalization {
  const dialogue = readDialogue(transcript);
  if (question.kind === 'criteria') return { rulings: question.criteria.map((text, i) => {
    const parsed = readCriterion(text);
    const decision = parsed ? (parsed.negated ? negate(decide(dialogue, parsed)) : decide(dialogue, parsed)) : cannotTell(grammarForms.join(';'));
    return { criterion: i + 1, ...decision, evidence: [...decision.evidence], certainty: null, rule: decision.answer === 'cannot tell' ? null : parsed?.rule ?? null };
  }) };
  if (question.kind === 'personalization') return { cues: [], assumed: [], certainty: null, rule: null };
  return { rulings: [] };
}
