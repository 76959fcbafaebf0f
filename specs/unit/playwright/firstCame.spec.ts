import { expect, test } from '@playwright/test';
import { firstCame } from '../../../src/playwright/matchers/firstCame.js';

const voided = [{ id: 'a', seed: 1, because: 'role flip' }];
for (const [what, conversation, verdict, firstVoid] of [
  [
    'a goal that was never raised, in the only attempt',
    { ending: 'simulator invalid', voided: [] },
    { outcome: 'inconclusive', doubt: 'goal never raised' },
    true,
  ],
  ['the same, found only when the record is examined', { ending: 'gave up', voided: [] }, { outcome: 'inconclusive', doubt: 'goal never raised' }, true],
  ['a simulated user that failed', { ending: 'simulator invalid', voided: [] }, { outcome: 'inconclusive', doubt: 'simulated user failed' }, true],
  ['a first attempt that was held again', { ending: 'goal reached', voided }, { outcome: 'met', doubt: null }, true],
  ['a judge that is not sure', { ending: 'goal reached', voided: [] }, { outcome: 'inconclusive', doubt: 'certainty below the gate' }, false],
  ['a criterion that is met', { ending: 'goal reached', voided: [] }, { outcome: 'met', doubt: null }, false],
] as const)
  test(`${what}: ${firstVoid ? 'void' : 'not void'}`, () => {
    expect(firstCame(conversation, verdict)).toEqual({ outcome: verdict.outcome, heldAgain: conversation.voided.length > 0, firstVoid });
  });
