import { expect, test } from '@playwright/test';
import { readItems } from '../../../../src/judge/reading/readItems.js';
import { readLabel } from '../../../../src/judge/reading/readLabel.js';
import { ITEM_REPLIES, LABEL_REPLIES } from './tinyLlmReplies.js';

const LABELS = ['met', 'not met', 'cannot tell'];

test('what tiny-llm said of several criteria', () => {
  for (const [reply, count, says] of ITEM_REPLIES)
    expect(readItems(reply, { labels: LABELS, count })?.map(({ item, answer, certainty }) => [item, answer, certainty]) ?? null, reply).toEqual(says);
});

test('what tiny-llm said to one question', () => {
  for (const [reply, asked, [label, certainty]] of LABEL_REPLIES)
    expect(readLabel(reply, asked === 'met' ? LABELS : ['A', 'B', 'cannot tell']), reply).toMatchObject({ label, certainty });
});
