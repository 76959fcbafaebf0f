import { expect, test } from '@playwright/test';
import { usp } from '../../../simulators/usp.js';
import type { Model } from '../../../src/model/model.js';
import { overlays, type Profile } from '../../../src/profile/profile.js';
import { wordsOf } from '../../../src/support/text.js';
import { agendaTurn } from '../../../src/user/agenda/agendaTurn.js';
import { ann, refund, turnsOf } from '../cast.js';

const VAGUE = ['user: I want a refund for cancelled flight KL1234.', 'chatbot: I see. Flights are a fine thing.'];

/** The same turn of the same person, ten seeds long: words said, and how many left. */
function behaviour(overlay: Profile['overlay'], lines: readonly string[]): { words: number; left: number; texts: string[] } {
  const profile = overlay === undefined ? ann : { ...ann, overlay };
  const turns = Array.from({ length: 10 }, (_, seed) => agendaTurn({ profile, scenario: refund, transcript: turnsOf(...lines), words: 10, last: false }, seed));
  return {
    words: turns.reduce((sum, { utterance }) => sum + wordsOf(utterance).length, 0),
    left: turns.filter(({ decision }) => decision !== 'go on').length,
    texts: turns.map(({ utterance }) => utterance),
  };
}

test('each overlay changes what the same offline person says, in its own way', () => {
  const plain = behaviour(undefined, VAGUE);
  expect(behaviour('tangential', VAGUE).words).toBeGreaterThan(plain.words + 50);
  expect(behaviour('asks for what does not exist', VAGUE).texts.every(text => /gold club|on paper|cats/u.test(text))).toBe(true);
  expect(behaviour('incomplete', []).words).toBeLessThan(0.75 * behaviour(undefined, []).words);
  const twice = [...VAGUE, 'user: So what about my refund?', 'chatbot: Sorry, I do not understand.'];
  expect([behaviour(undefined, twice).left, behaviour('impatient', twice).left]).toEqual([0, 10]);
});

test('an overlay changes nothing about how the person writes', () => {
  for (const overlay of overlays) {
    for (const text of behaviour(overlay, VAGUE).texts) expect(text).toMatch(/^\p{Lu}/u);
  }
});

test('whoever plays the person by a language model is told overlay and deep attributes, and nothing where there are none', async () => {
  const asked: string[] = [];
  const model: Model = {
    name: 'm',
    offline: false,
    timeoutMs: 1000,
    answersAs: [],
    complete: request => {
      asked.push(
        request
          .prompt()
          .map(({ content }) => content)
          .join('\n'),
      );
      return Promise.reject(new Error('enough'));
    },
  };
  const deep = [{ path: 'home/mends things', reach: 'far' as const, value: 'mends every lamp twice before buying one' }];
  for (const profile of [ann, { ...ann, overlay: 'tangential' as const, deep }]) {
    const user = usp({ model }).start({
      profile,
      scenario: refund,
      random: { next: () => 0, pick: items => items[0] as never, shuffle: items => [...items] },
      seed: 1,
    });
    await expect(user.next([], new AbortController().signal)).rejects.toThrow('enough');
  }
  expect(asked[0]).not.toMatch(/Today|Also true/u);
  expect(asked[1]).toContain('Also true of you, and worth a word only where it matters:\n- mends every lamp twice before buying one\n');
  expect(asked[1]?.match(/Today your mind wanders/gu)).toHaveLength(1);
});
