import { once } from '../support/remembered.js';
import { contentStems, sentencesOf, wordsOf } from '../support/text.js';
import { quantitiesOf, type Quantity } from '../transcript/quantity.js';
import type { Plan, Turn } from '../transcript/turn.js';
import { answerScores, isYesNo } from './agenda/answer.js';
import type { Scenario } from './scenario.js';

/** Whether the chatbot had asked for a fact that was told. */
export type Told = NonNullable<Plan['told']>;

/** Longest part of a text that is read, in characters. */
const READ = 8_000;

/** Question marks of all scripts: Latin, full width, Arabic, Greek, Armenian, Ethiopic, and the double ones. */
const QUESTION_MARK = /[?？؟\u037E՞፧‽⁇⁈⁉]/u;

const TELL = '(?:give|tell|provide|share|send|enter|type|state|specify|confirm|let (?:me|us) (?:know|have))\\b';
/** Asks without a question mark: `please tell me ...`, `I need your ...`, `your booking number, please`. English. */
const REQUESTS: readonly RegExp[] = [
  new RegExp(`^(?:(?:ok(?:ay)?|sure|thanks|thank you|great|and|then|also|first|now|just)[,.!]? )*${TELL}`, 'iu'),
  new RegExp(`\\b(?:please|kindly) (?:just |also )?${TELL}`, 'iu'),
  /\b(?:i|we)(?:['’]ll|['’]d| will| would)? (?:also |just )?need (?:your|the|to know|an?|some)\b/iu,
  /\bplease[.!]?$/iu,
];
const requests = (sentence: string): boolean => REQUESTS.some(pattern => pattern.test(sentence));
/** A question that begins with a verb asks for a fact when it asks to be told. */
const TO_BE_TOLD = /\b(?:give|tell|provide|share|send|enter|type|confirm|know|remember|have (?:your|the|a|any)|let me|need)\b/iu;

/**
 * Whether the chatbot's last turn asked for the fact (an index into the scenario's facts). English: a question or request that the
 * fact answers; `unclear` for open questions and offers on its subject. In other languages `unclear` when anything is asked at all.
 */
export function howTold(fact: number, scenario: Pick<Scenario, 'facts'>, language: string, transcript: readonly Turn[]): Told {
  const reply = transcript.at(-1);
  if (reply?.speaker !== 'chatbot') return 'volunteered';
  const heard = reply.text.slice(0, READ);
  if (!/^en\b/iu.test(language)) return QUESTION_MARK.test(heard) ? 'unclear' : 'volunteered';
  let told: Told = 'volunteered';
  for (const sentence of sentencesOf(heard)) {
    const asks = QUESTION_MARK.test(sentence);
    if (!asks && !requests(sentence)) continue;
    const scores = answerScores(sentence, scenario);
    const answered = (scores[fact] ?? 0) > 0;
    if (answered && (!asks || !isYesNo(sentence) || TO_BE_TOLD.test(sentence))) return 'asked for';
    // An offer on the subject, or a question that no fact answers: whoever tells something may well answer it.
    if (answered || scores.every(score => score === 0)) told = 'unclear';
  }
  return told;
}

/** Values that say by themselves which fact they belong to. */
const isTelling = ({ kind, value }: Quantity): boolean => kind === 'code' || kind === 'money' || (kind === 'date' && /\d/u.test(value));

/**
 * The facts that an utterance gives away, as indexes: by their values (a code, an amount or a day alone, other values with a word of
 * the fact), else by all their words that carry meaning. What stands in the goal gives nothing away.
 */
export const factsIn = (utterance: string, scenario: Pick<Scenario, 'facts' | 'goal'>): readonly number[] => reader(scenario).read(utterance);

/** Finds the facts of one scenario; turns do not change, so each is read once. */
const reader = once(({ facts, goal }: Pick<Scenario, 'facts' | 'goal'>) => {
  const open = new Set(quantitiesOf(goal).map(same));
  const known = new Set(contentStems(goal));
  const looked = facts.map(fact => ({
    own: quantitiesOf(fact).filter(quantity => !open.has(same(quantity))),
    words: contentStems(fact).filter(stem => !known.has(stem) && !/\d/u.test(stem)),
  }));
  const read = (utterance: string): readonly number[] => {
    if (facts.length === 0) return [];
    const text = utterance.slice(0, READ);
    // Codes are often typed without their capitals.
    const values = new Set([...quantitiesOf(text).map(same), ...wordsOf(text).map(word => `code ${word}`)]);
    const stems = new Set(contentStems(text));
    return looked.flatMap(({ own, words }, index) => {
      const shared = words.filter(stem => stems.has(stem)).length;
      const byValue = own.length > 0 && own.every(value => values.has(same(value))) && (shared > 0 || own.some(isTelling));
      return byValue || (words.length >= 2 && shared === words.length && own.length === 0) ? [index] : [];
    });
  };
  return { read, inTurn: once(({ text }: Turn) => read(text)) };
});

const same = ({ kind, value }: Quantity): string => `${kind} ${value}`;

/** The facts told in these turns, as indexes: planned, given away besides, or found in what was said. */
export function factsTold(scenario: Pick<Scenario, 'facts' | 'goal'>, transcript: readonly Turn[]): ReadonlySet<number> {
  const { inTurn } = reader(scenario);
  const told = transcript.flatMap(turn => {
    if (turn.speaker !== 'user') return [];
    const { plan } = turn;
    const planned = [plan?.reveal, ...(plan?.also ?? []).map(({ fact }) => fact)];
    return [...scenario.facts.flatMap((fact, index) => (planned.includes(fact) ? [index] : [])), ...inTurn(turn)];
  });
  return new Set(told);
}
