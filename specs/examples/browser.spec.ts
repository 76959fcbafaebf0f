import { test, expect, inPage } from 'usersim';

test.use({ chatbot: inPage({ url: '/' }) });

test('the web page answers a guest with a dog', async ({ page, simulate }) => {
  const conversation = await simulate('skint-busker', { goal: 'find a hotel in Porto', facts: ['I travel with my dog'], page });

  await expect(conversation).toMeet('takes into account that the user travels with a dog');
  await expect(page.getByRole('log')).toContainText('dog');
});
