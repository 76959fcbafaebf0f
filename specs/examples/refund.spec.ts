import { test, expect } from 'usersim';

test('a cancelled flight is refunded', async ({ simulate }) => {
  const conversation = await simulate('frugal-traveller', { goal: 'get a refund for cancelled flight KL1234' });
  for (const t of conversation.turns) console.log(`${t.index} ${t.speaker}: ${t.text}`);
  console.log(conversation.ending, conversation.cues);
  expect(conversation).toMention(/\d+ (working )?days/, { by: 'chatbot' });
});
