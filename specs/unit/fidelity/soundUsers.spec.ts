import { expect, test } from '@playwright/test';
import { scriptedOnly, soundUsers } from '../../bench/fidelity/soundUsers.js';
import { checked, inTurn } from './checked.js';

test.setTimeout(300_000);

test('with a sound simulator and a bad chatbot nothing is proven for the chatbot’s sake: offline agenda, scripted chatbots', async () => {
  const { held, voided } = await soundUsers({ size: 4, chatbots: scriptedOnly });
  expect([...held.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
  expect(voided.map(({ chatbot, person, proven }) => ({ chatbot, person, proven }))).toEqual([]);
});

test('the same with flaws of the demo chatbot', async () => {
  const flaws = ['forgets', 'errors', 'only-apologises', 'promises-only', 'misses-the-question', 'asks-twice'];
  const { held, voided } = await soundUsers({ size: 2, chatbots: name => flaws.some(flaw => name.endsWith(`, ${flaw}`)) });
  expect(held.size).toBe(flaws.length);
  expect(voided.map(({ chatbot, person, proven }) => ({ chatbot, person, proven }))).toEqual([]);
});

test('the same with every overlay', async () => {
  const { held, voided } = await soundUsers({ size: 1, chatbots: name => ['refuses', 'ideal', 'small talk'].some(one => name.endsWith(one)), overlays: true });
  expect([...held.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  expect(voided.map(({ chatbot, person, proven }) => ({ chatbot, person, proven }))).toEqual([]);
});

test('a simulator that is not sound is found out there', () => {
  expect(
    checked(inTurn('refund for KL1234', 'Your fare cannot be refunded.', 'Is there anything else I can help you with?')).some(({ proven }) => proven),
  ).toBe(true);
});
