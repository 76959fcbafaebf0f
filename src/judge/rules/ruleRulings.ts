import { listed } from '../../support/text.js';
import type { RuledPersonalization, RuledRulings, RulingFacts } from '../questions/reply.js';
import { moneyAbout, numberOf } from './amount.js';
import { asksTwice } from './asksTwice.js';
import { consistency } from './consistency.js';
import { contradicts } from './contradicts.js';
import { cannotTell, negate, type Decision } from './decision.js';
import { readDialogue, type Dialogue } from './dialogue.js';
import { inEnglish } from './english.js';
import { regard } from './facts.js';
import { goal } from './goal.js';
import { grammarForms, readCriterion, type ParsedCriterion } from './grammar.js';
import { names } from './names.js';
import { personalization } from './personalization.js';
import { when } from './when.js';
import { wording } from './wording.js';

/**
 * Rules on a question offline, by general rules of the English language of customer conversations. Deterministic and pure.
 * `certainty` is null: a caller fills it from the measured precision of the rule that decided.
 */
export function ruleRulings({ question, transcript }: RulingFacts): RuledRulings | RuledPersonalization {
  const dialogue = readDialogue(transcript);
  const silent = dialogue.chatbot.length === 0 ? 'The chatbot says nothing in this conversation.' : null;
  const foreign =
    silent ??
    (dialogue.cut
      ? 'A reply of the chatbot is too long for the offline rules.'
      : inEnglish(dialogue)
        ? null
        : 'The chatbot does not speak English, which is all that the offline rules read.');
  switch (question.kind) {
    case 'criteria':
      return { rulings: question.criteria.map((text, i) => rulingOf(i + 1, ...criterion(dialogue, text, silent, foreign))) };
    case 'personalization':
      return foreign === null ? personalization(dialogue, question.cues) : { cues: [], assumed: [], certainty: null, rule: null };
    case 'consistency': {
      const decisions =
        foreign === null ? consistency(dialogue, question.reference) : Array.from({ length: question.reference.length > 0 ? 3 : 2 }, () => cannotTell(foreign));
      return { rulings: decisions.map((decision, i) => rulingOf(i + 1, decision, 'consistency')) };
    }
  }
}

function rulingOf(number: number, { answer, evidence, reasoning }: Decision, rule: string | null): RuledRulings['rulings'][number] {
  return { criterion: number, evidence: [...evidence], reasoning, answer, certainty: null, rule: answer === 'cannot tell' ? null : rule };
}

function criterion(dialogue: Dialogue, text: string, silent: string | null, foreign: string | null): [Decision, string | null] {
  const parsed = readCriterion(text);
  if (!parsed)
    return [
      cannotTell(`Offline, a criterion can be ruled when it has one of these forms: ${listed(grammarForms)}; this wording needs a language model.`),
      null,
    ];
  const unread = parsed.rule === 'wording' ? silent : foreign;
  if (unread !== null) return [cannotTell(unread), null];
  const decided = decide(dialogue, parsed);
  const decision = dialogue.cut && decided.answer === 'not met' ? cannotTell('A reply of the chatbot is too long to be read to its end.') : decided;
  return [parsed.negated ? negate(decision) : decision, parsed.rule];
}

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
    case 'contradicts fact':
      return contradicts(dialogue, parsed.fact);
    case 'goal':
      return goal(dialogue, parsed.goal);
  }
}
