import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { inPool } from '../../../src/support/inPool.js';

test('results stand in the items’ order, each item is worked on once, and never more at once than the limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (delays, limit) => {
      let busy = 0;
      let most = 0;
      const worked: number[] = [];
      const results = await inPool(delays, limit, async (delay, index) => {
        most = Math.max(most, ++busy);
        worked.push(index);
        for (let i = 0; i < delay; i++) await Promise.resolve();
        busy--;
        return `${index}:${delay}`;
      });
      expect(results).toEqual(delays.map((delay, index) => `${index}:${delay}`));
      expect(worked.sort((a, b) => a - b)).toEqual(delays.map((_, index) => index));
      expect(most).toBeLessThanOrEqual(limit);
    }),
  );
});

test('one failure fails the whole', async () => {
  await expect(
    inPool([1, 2, 3], 2, async item => {
      if (item === 2) throw new Error('two');
      return item;
    }),
  ).rejects.toThrow('two');
});
