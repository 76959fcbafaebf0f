import { test, expect, population } from 'usersim';

const travellers = population({ from: 'implicit/travellers', size: 16, seed: 7 });

test('travellers learn when the money comes', async ({ simulateAll }) => {
  const conversations = await simulateAll(travellers, { goal: 'get a refund for cancelled flight KL1234', atLeast: 0.8 });

  await expect(conversations).toMeetRate('says when the money will arrive', { atLeast: 0.8 });
});
