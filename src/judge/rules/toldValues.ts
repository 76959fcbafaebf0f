import { contentStems } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import type { Dialogue, Line } from './dialogue.js';
import { isQuestion } from './sentences.js';
import { thingsIn, valuesOf } from './stated.js';

/** Two sentences, the user's and the chatbot's, and whether they agree. */
export interface Compared {
  readonly told: Line;
  readonly said: Line;
  readonly agree: boolean;
  readonly why: string;
}

export const plain = (line: Line): string => line.words.join(' ');
export const CONFIRMS =
  /\b(?:booked|confirmed|noted|so thats|you said|you told|as requested|as you|your summary|summary|reserved|ive put|put you down|in the name|under the name|your (?:order|booking|reservation|appointment|table|ticket|tickets|stay|name|address)|for you|since (?:shes|hes|you)|is in|arranged|set for|all done|scheduled)\b/u;

/** `your $530 deposit`, where the user spoke of a deposit of 350: the same thing, an amount nobody had named. */
export function amounts(dialogue: Dialogue): Compared[] {
  const money = (line: Line): string[] =>
    quantitiesOf(line.text)
      .filter(({ kind }) => kind === 'money')
      .map(({ value }) => value);
  return dialogue.chatbot.flatMap((said): Compared[] => {
    const [value, more] = money(said);
    if (value === undefined || more !== undefined || isQuestion(said)) return [];
    const before = dialogue.lines.filter(({ at }) => at < said.at);
    const told = before.filter(line => line.speaker === 'user' && money(line).length === 1).at(-1);
    if (!told) return [];
    if (money(told)[0] === value) return [{ told, said, agree: true, why: 'The chatbot repeats the amount' }];
    if (before.some(line => line.speaker === 'chatbot' && money(line).length > 0)) return [];
    const nouns = contentStems(told.text).filter(word => word.length > 3 && !/^\d/u.test(word));
    return digitsOf(value) === digitsOf(money(told)[0] ?? '') && nouns.some(noun => said.stems.includes(` ${noun} `))
      ? [{ told, said, agree: false, why: 'The chatbot has another amount' }]
      : [];
  });
}

/** `4 chairs` confirmed where the user asked for 6. */
export function things(dialogue: Dialogue): Compared[] {
  return dialogue.chatbot
    .filter(said => !isQuestion(said) && CONFIRMS.test(plain(said)))
    .flatMap(said =>
      thingsIn(said).flatMap(({ noun, value }): Compared[] => {
        const told = dialogue.user.filter(line => line.turn < said.turn && thingsIn(line).some(one => one.noun === noun));
        const same = told.find(line => thingsIn(line).some(one => one.noun === noun && one.value === value));
        if (same) return [{ told: same, said, agree: true, why: `The chatbot repeats the number of ${noun}` }];
        const named = dialogue.lines.some(line => line.at < said.at && thingsIn(line).some(one => one.value === value));
        return told.length === 1 && told[0] && !named ? [{ told: told[0], said, agree: false, why: `The chatbot has another number of ${noun}` }] : [];
      }),
    );
}

/** `72 Acacia Road` for `27 Acacia Road`. */
export function addresses(dialogue: Dialogue): Compared[] {
  const houses = (line: Line): { kind: string; value: string }[] => valuesOf(line).filter(({ kind }) => kind.startsWith('house in '));
  return dialogue.chatbot.flatMap(said =>
    houses(said).flatMap(({ kind, value }): Compared[] => {
      const told = dialogue.user.filter(line => line.turn < said.turn && houses(line).some(one => one.kind === kind));
      const same = told.find(line => houses(line).some(one => one.kind === kind && one.value === value));
      if (same) return [{ told: same, said, agree: true, why: 'The chatbot repeats the house number' }];
      return told[0] ? [{ told: told[0], said, agree: false, why: 'The chatbot has another house number' }] : [];
    }),
  );
}

/** The same digits in any order. */
export const digitsOf = (value: string): string => [...value.replace(/\D/gu, '')].sort().join('');
