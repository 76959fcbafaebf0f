import { expect, test } from '@playwright/test';
import type { Question } from '../../../../src/judge/judge.js';
import { judge } from '../../../../src/judge/llmJudge.js';
import { statedGate } from '../../../../src/judge/sampling/gate.js';
import { ruleUntilSettled } from '../../../../src/judge/sampling/ruleUntilSettled.js';
import { wholeConsistency } from '../../../../src/judge/sampling/wholes.js';
import type { Completion, Message, Model, ModelRequest } from '../../../../src/model/model.js';
import { turnsOf } from '../../cast.js';

const earlier = [{ conversation: 'talk-1', when: 'last week', turns: turnsOf('user: My order never came.', 'chatbot: You get it back in 5 days.') }];
const question: Question = { kind: 'consistency', reference: ['Refunds take 5 days.'], earlier };
const turns = turnsOf('user: Where is my money?', 'chatbot: Refunds take 10 days.');

/** Reads the prompt for its mark and the order it is put in, and says of the one pair what it is told to say. */
class PairJudge implements Model {
  readonly name = 'judge-1';
  readonly offline = false;
  readonly timeoutMs = 1000;
  readonly answersAs: readonly string[] = [];
  readonly prompts: (readonly Message[])[] = [];

  constructor(
    private readonly say: (inverted: boolean) => string,
    private readonly marked = true,
  ) {}

  complete<T>(request: ModelRequest<T>): Promise<Completion<T>> {
    const prompt = request.prompt();
    this.prompts.push(prompt);
    const asked = prompt.at(-1)?.content ?? '';
    const relation = this.say(asked.includes('Somebody claims'));
    const quote = { turn: 2, quote: 'Refunds take 10 days' };
    const pair = { part: 'itself', about: 'refund', earlier: { turn: 2, quote: 'in 5 days', of: 'earlier 1' }, later: quote, reasoning: '', relation };
    const facts = [{ fact: 1, evidence: [quote], reasoning: '', relevant: true, relation }];
    const mark = this.marked ? /<<[0-9a-f]+>>/u.exec(asked)?.[0] : '<<0>>';
    const value: unknown = { mark, pairs: [pair], facts, certainty: { itself: 90, told: null, reference: 90 } };
    const raw = JSON.stringify(value);
    return Promise.resolve({
      value: request.schema.parse(value),
      unreadable: null,
      raw,
      answeredBy: this.name,
      usage: { calls: 1, promptTokens: 1, completionTokens: 1 },
      ms: 1,
    });
  }
}

async function settled(model: PairJudge) {
  const { parts } = await ruleUntilSettled({
    judge: judge({ model }),
    question,
    gateFor: () => statedGate(70),
    cannotTell: 'nothing to compare',
    draw: ({ judge: by, question: about, ...how }) => by.rule(about, turns, { ...how, seed: how.sample, signal: new AbortController().signal }),
  });
  return wholeConsistency(parts.flatMap(part => part ?? []));
}

test('what departs from an earlier conversation is not met, in both orders, with the words of both', async () => {
  const model = new PairJudge(() => 'contradicts');
  const whole = await settled(model);
  expect(whole).toMatchObject({ answer: 'not met', certainty: 90, ordersAgree: true, samples: { requested: 2, read: 2 } });
  expect(whole.evidence).toEqual([
    { turn: 2, quote: 'in 5 days', of: 'talk-1' },
    { turn: 2, quote: 'Refunds take 10 days' },
  ]);
  expect(whole.constraints?.active.contradicted).toBe(1);
  expect(whole.statements?.map(({ part, relation }) => [part, relation])).toEqual([
    ['itself', 'contradicts'],
    ['reference', 'contradicts'],
  ]);
  // One system message for both orders, and what was said comes first: providers keep it.
  const [asked, inverted] = model.prompts.map(([system, user]) => [system?.content, user?.content.split('\n\n')[0]]);
  expect(asked).toEqual(inverted);
  expect(asked?.[1]).toMatch(/^Conversation earlier 1 \(last week\):\n<<[0-9a-f]+>>\n\[1 customer\] My order never came\.\n[^]*\nConversation now:\n/u);
});

test('a judge that follows whoever asks is told apart: the orders disagree, and nothing is settled', async () => {
  const whole = await settled(new PairJudge(inverted => (inverted ? 'contradicts' : 'agrees')));
  expect(whole).toMatchObject({ answer: 'inconclusive', doubt: 'orders disagree', samples: { requested: 6 } });
});

test('what was compared and left undecided is not nothing to compare', async () => {
  expect(await settled(new PairJudge(() => 'cannot tell'))).toMatchObject({ answer: 'inconclusive', doubt: 'cannot tell' });
});

test('a ruling that lacks the conversation’s mark is read again, loosely, with the same outcome', async () => {
  expect(await settled(new PairJudge(() => 'contradicts', false))).toMatchObject({ answer: 'not met', certainty: 90 });
});
