import { test, expect } from 'usersim';

test('a weekend is planned for this guest, not for anybody', async ({ simulate }) => {
  const conversation = await simulate('deaf-architect', {
    goal: 'find a hotel in Ghent for a weekend in June',
    facts: ['I am vegetarian', 'my budget is 90 euros a night'],
  });

  await expect(conversation).not.toMeet('asks the same question twice');
  await expect(conversation).toBePersonalized();
});
