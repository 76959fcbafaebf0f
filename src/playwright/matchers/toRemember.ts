import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { replacedFacts } from '../../conversation/replacedFacts.js';
import { withChoice } from '../../judge/findings.js';
import type { MemoryOption } from '../../judge/question.js';
import { remembers } from '../../judge/questions/criteriaOf.js';
import { MEMORY_KINDS, type MemoryKind } from '../../judge/rubrics/names.js';
import { checkedKeys, setUp } from '../../support/checkedOptions.js';
import { childSeed, seededRandom } from '../../support/seed.js';
import { cut, folded } from '../../support/text.js';
import { ask } from './ask.js';
import { checkedName, checkedText } from './checkedText.js';
import { conclude, given } from './conclude.js';
import { earlierOf } from '../../conversation/earlierOf.js';
import { advised } from './kindAdvice.js';
import type { JudgedOptions } from './toMeet.js';

export interface MemoryOptions extends JudgedOptions {
  /** What counts as going by the fact: the seven kinds of PersonaMem. Default `recall`: it uses or repeats the fact where it matters. */
  kind?: MemoryKind;
  /**
   * What was so before. Default: where the person came back and `fact` is the `now` of one of the changes since, that change's `before`;
   * else none.
   */
  outdated?: string;
  /** What a chatbot would say or do for anybody: `recommends the most popular dish`. Default none. */
  generic?: string;
  /** What is so of another user, for chatbots that mix people up. Default none. */
  otherUser?: string;
}

const EXAMPLE = "await expect(conversation).toRemember('I eat fish again', { kind: 'latest preference', outdated: 'I am vegan' })";

/**
 * The chatbot goes by the fact as it is now, and not by the outdated one, a generic reply, another user's fact, or nothing. The judge sees
 * the conversation and the earlier ones of a person who came back, with these options in shuffled order, and is not told which is which.
 * Where the chatbot had no occasion to go by any, it is inconclusive.
 */
export async function toRemember(this: ExpectMatcherState, conversation: Conversation, fact: string, options: MemoryOptions = {}): Promise<MatcherReturnType> {
  const held = given(conversation, 'toRemember');
  checkedKeys('toRemember', options, ['kind', 'outdated', 'generic', 'otherUser', 'minCertainty'], EXAMPLE);
  const kind = checkedName('toRemember', 'kind', options.kind ?? 'recall', MEMORY_KINDS);
  const current = checkedText('toRemember', 'a fact', fact, EXAMPLE);
  const shuffled = seededRandom(childSeed(conversation.seed, 'toRemember', kind, current)).shuffle(optionsOf(conversation, current, options));
  const criterion = remembers(kind, current);
  const concluded = await ask(conversation, held, {
    matcher: 'toRemember',
    criteria: [criterion],
    negated: this.isNot,
    minCertainty: options.minCertainty,
    question: { kind: 'memory', counts: kind, options: shuffled, earlier: earlierOf(conversation) },
    combine: parts =>
      parts.map(part =>
        withChoice(part, { never: 'never came up', doubt: 'nothing to compare', textOf: choice => shuffled.find(({ is }) => is === choice)?.text ?? null }),
      ),
  });
  return conclude(this, 'toRemember', advised(concluded), [held]);
}

function optionsOf(conversation: Conversation, current: string, options: MemoryOptions): MemoryOption[] {
  const changed = conversation.scenario.earlier.flatMap(({ changes }) => changes).findLast(({ now }) => replacedFacts([now], current).length > 0);
  const all = [
    { is: 'current' as const, text: current as string | undefined },
    { is: 'outdated' as const, text: options.outdated ?? changed?.before ?? undefined },
    { is: 'generic' as const, text: options.generic },
    { is: 'other user' as const, text: options.otherUser },
  ].flatMap(({ is, text }) => (text === undefined ? [] : [{ is, text: checkedText('toRemember', `the ${is} fact`, text, EXAMPLE) }]));
  const twice = all.find(({ text }, at) => all.findIndex(other => folded(other.text) === folded(text)) < at);
  if (twice !== undefined)
    throw setUp('option', `"${cut(twice.text, 100)}" is given to toRemember twice, as ${twice.is} too: no judge could tell them apart`, `Write: ${EXAMPLE}`);
  return all;
}
