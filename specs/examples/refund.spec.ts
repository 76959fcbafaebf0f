import { test, expect } from 'usersim';

test('a cancelled flight is refunded', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', {
    goal: 'get a refund for cancelled flight KL1234',
    successCriteria: ['says when the money will arrive', 'states the refund amount'],
  });

  await expect(conversation).toHaveEnded('goal reached');
  await expect(conversation).not.toMeet('asks for the booking number twice');
  expect(conversation).toMention(/\d+ working days/, { by: 'chatbot' });
  expect(conversation).toReplyWithin(5_000);
});
