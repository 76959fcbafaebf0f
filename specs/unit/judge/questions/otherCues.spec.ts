import { expect, test } from '@playwright/test';
import { offline } from '../../../../src/conversation/offline.js';
import { judge } from '../../../../src/judge/llmJudge.js';
import { guestTalks, judgeCrossed } from '../../../bench/judge/crossedCues.js';

/** The control of personalization: real conversations, held offline with the demo chatbot, ruled by the offline rules. */
test('judged with another person’s cues the same conversation loses', async () => {
  const talks = await guestTalks();
  expect(talks.map(({ ending }) => ending)).toEqual(talks.map(() => 'goal reached'));
  const crossed = await judgeCrossed(judge({ model: offline() }), talks);
  const outcomes = (own: boolean) => crossed.filter(one => (one.cuesOf === one.conversation) === own).map(({ settled }) => settled.answer);
  expect(outcomes(true).filter(outcome => outcome === 'met').length).toBeGreaterThanOrEqual(5);
  expect(outcomes(true)).not.toContain('not met');
  expect(outcomes(false).length).toBeGreaterThanOrEqual(20);
  expect(outcomes(false)).not.toContain('met');
  expect(outcomes(false)).toContain('not met');
});
