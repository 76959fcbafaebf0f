import { test, expect } from 'usersim';

test('the amount stays the same when a careful guest asks again', async ({ simulate }) => {
  const conversation = await simulate('retired-cartographer', { goal: 'get a refund for cancelled flight KL1234, then double-check the amount' });

  await expect(conversation).toBeConsistent();
});
