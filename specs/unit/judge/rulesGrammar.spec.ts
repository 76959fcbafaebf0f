import { expect, test } from '@playwright/test';
import { readCriterion, type ParsedCriterion } from '../../../src/judge/rules/grammar.js';

const READ: readonly (readonly [string, ParsedCriterion | null])[] = [
  ['offers a human at least once', { rule: 'names', verb: 'offers', thing: 'a human', negated: false }],
  ['The chatbot never mentions a pool.', { rule: 'names', verb: 'mentions', thing: 'a pool', negated: true }],
  ["it doesn't name a hotel", { rule: 'names', verb: 'names', thing: 'a hotel', negated: true }],
  ['never says “I can’t”', { rule: 'wording', wording: 'I can’t', negated: true }],
  ['uses the words "terms and conditions"', { rule: 'wording', wording: 'terms and conditions', negated: false }],
  ['states the price of a single room', { rule: 'amount', measure: 'money', about: 'a single room', negated: false }],
  ['says how much delivery costs', { rule: 'amount', measure: 'money', about: 'delivery', negated: false }],
  ['the chatbot states the refund amount', { rule: 'amount', measure: 'money', about: 'refund', negated: false }],
  ['states a number of stops', { rule: 'amount', measure: 'number', about: 'stops', negated: false }],
  ['says when the money will arrive', { rule: 'when', kind: 'any', about: 'the money will arrive', negated: false }],
  ['says how long the repair takes', { rule: 'when', kind: 'duration', about: 'the repair takes', negated: false }],
  ['states a date', { rule: 'when', kind: 'date', about: null, negated: false }],
  ['asks for the booking number twice', { rule: 'asks twice', about: 'the booking number', negated: false }],
  ['does not ask the same question twice', { rule: 'asks twice', about: null, negated: true }],
  ['takes into account that the user is vegan', { rule: 'uses fact', fact: 'is vegan', negated: false }],
  ["forgets the user's budget", { rule: 'ignores fact', fact: 'budget', negated: false }],
  ["contradicts that the user's flight leaves at 7", { rule: 'contradicts fact', fact: 'flight leaves at 7', negated: false }],
  ['reaches the goal: get a refund', { rule: 'goal', goal: 'get a refund', negated: false }],
  ['is friendly', null],
  ['explains the policy well', null],
];

for (const [text, parsed] of READ) {
  test(`reads: ${text}`, () => {
    expect(readCriterion(text)).toEqual(parsed);
  });
}
