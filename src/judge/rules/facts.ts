import { contentStems } from '../../support/text.js';
import { quantitiesOf, type QuantityKind } from '../../transcript/quantity.js';
import { cannotTell, met, notMet, type Decision } from './decision.js';
import type { Dialogue, Line } from './dialogue.js';
import { fateOf } from './fate.js';
import { akin, ringOf } from './lexicon.js';
import { topicsIn } from './topics.js';

const DULL = new Set([
  'has',
  'hav',
  'go',
  'goe',
  'want',
  'need',
  'already',
  'now',
  'one',
  'two',
  'com',
  'travel',
  'user',
  'alway',
  'never',
  'work',
  'fear',
  'last',
  'next',
  'year',
  'month',
  'week',
  'day',
  'leav',
  'cannot',
  'doesnt',
]);

const has =
  (kind: QuantityKind) =>
  (line: Line): boolean =>
    quantitiesOf(line.text).some(one => one.kind === kind);
/** Facts that are voiced by a value rather than by words. */
const KINDS: readonly (readonly [RegExp, (line: Line) => boolean])[] = [
  [/\bbudget\b|\b(?:price|spending|cost) (?:limit|cap|ceiling)\b/iu, has('money')],
  [/\b(?:arrival|departure|travel|wedding|moving|delivery|birth) date\b|\bdates\b|\bdate of\b/iu, has('date')],
  [/\b(?:age|years old)\b|^is \d\d$/iu, line => /\b(?:im|am|aged?|turning|turned|just) \d{1,2}\b|\byears? old\b/u.test(line.words.join(' '))],
  [/\b(?:order|booking|account|phone|customer|policy) (?:number|reference|code)\b/iu, line => /\d{4}/u.test(line.text) || has('code')(line)],
];

/** Facts that only name their kind: `the user's diet`. */
const KIND_TOPICS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\bdiet\b|\bdietary\b|\bcannot eat\b|\beats\b/iu,
    ['vegetarian', 'vegan', 'gluten', 'lactose', 'nuts', 'seafood', 'halal', 'kosher', 'no pork', 'diabetes', 'spicy'],
  ],
  [/\b(?:user['’]s|an|the) allerg(?:y|ies)$/iu, ['nuts', 'seafood', 'gluten', 'lactose', 'feathers', 'pollen and dust', 'cats and animals', 'wool']],
  [/\b(?:user['’]s|a) (?:fear|phobia)$/iu, ['heights', 'flying', 'claustrophobia', 'crowds', 'swimming']],
  [/\bdisability\b|\bmobility\b|\bhealth\b|\binjury\b/iu, ['stairs and mobility', 'blindness', 'no phone calls', 'injury and pain', 'diabetes']],
];

/** The user's sentences that voice a fact: by its topic, or by its words. */
export function voicing(dialogue: Dialogue, fact: string): Line[] {
  const topics = topicsIn(fact);
  const all = contentStems(fact);
  const words = all.filter(word => !DULL.has(word) && word.length > 2);
  const wanted = (words.length > 0 ? words : all).map(word => ringOf(word).filter(one => !one.includes(' ')));
  const shared = (line: Line): number => wanted.filter(group => group.some(one => line.stems.split(' ').some(word => akin(word, one)))).length;
  const byKind = KINDS.find(([about]) => about.test(fact))?.[1];
  if (byKind) {
    const found = dialogue.user.filter(byKind);
    if (found.length > 0) return found;
  }
  const kind = KIND_TOPICS.find(([about]) => about.test(fact))?.[1] ?? [];
  const byTopic = dialogue.user.filter(line => topicsIn(line.text).some(topic => topics.some(({ name }) => name === topic.name) || kind.includes(topic.name)));
  return byTopic.length > 0 ? byTopic : dialogue.user.filter(line => shared(line) > 0 && shared(line) >= wanted.length / 2);
}

/** Whether the chatbot used, or ignored, something the user had told it. */
export function regard(dialogue: Dialogue, fact: string, wanted: 'uses' | 'ignores'): Decision {
  const [first] = voicing(dialogue, fact);
  if (!first) return cannotTell(`It cannot be told where the user says: ${fact}.`);
  const fate = fateOf(dialogue, { turn: first.turn, text: `${fact}. ${first.text}`, about: fact, alone: true, anything: wanted === 'ignores' });
  if (!fate || fate.fate === 'rightly left') return cannotTell(`The user says it (turn ${first.turn}), but what the chatbot made of it cannot be told.`);
  const used = fate.fate === 'acted on';
  return used === (wanted === 'uses') ? met(fate.lines, fate.reasoning) : notMet(fate.lines, fate.reasoning);
}
