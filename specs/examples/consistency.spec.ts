import { test, expect } from 'usersim';

test('the price stays the same when a careful guest asks again', async ({ simulate }) => {
  const conversation = await simulate('retired-cobol-programmer', { goal: 'find a hotel in Lisbon for a weekend in June, then double-check the price' });

  await expect(conversation).toBeConsistent();
});
