import { expect, test } from '@playwright/test';
import { usp } from '../../../simulators/usp.js';
import { offline } from '../../../src/conversation/offline.js';
import { corporaNamed, corpusAt } from '../../../src/profile/readProfiles.js';
import { cardFor, readCards } from '../../../src/record/simulatorCards.js';
import { packageFolder } from '../../../src/support/packageFolder.js';
import { checked } from './makers.js';

test('the card of the offline rules that comes with usersim is what the battery measures today', async () => {
  test.slow();
  const simulator = usp({ model: offline() });
  const { cards, bad } = readCards(packageFolder('simulators'));
  expect(bad).toEqual([]);
  const shipped = cardFor(simulator, cards);
  expect(shipped, 'npx usersim simulators check --size 12 --out simulators').not.toBeNull();
  const people = corporaNamed('implicit/people', [packageFolder('profiles')]).flatMap(corpusAt);
  const again = await checked(simulator, { people, size: shipped?.people.talked ?? 0, seed: shipped?.seed ?? 0, when: shipped?.when ?? '' });
  expect(again.measures, 'npx usersim simulators check --size 12 --out simulators').toEqual(shipped?.measures);
  expect(again.conversations).toEqual(shipped?.conversations);
  expect(shipped?.conversations.failed).toBe(0);
});
