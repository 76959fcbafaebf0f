import { expect, test } from '@playwright/test';
import { judgeTally } from '../../../../src/report/judges/judgeTally.js';
import { askedSentences } from '../../../../src/report/judges/verdictWords.js';
import type { VerdictRecord } from '../../../../src/record/verdictRecord.js';
import { verdictIn } from '../../../../src/record/verdictIn.js';
import { both, judged, testRun } from './makers.js';

const by = (model: string, answer: 'met' | 'not met' | 'cannot tell') => both({ modelRequested: model, modelReported: model, answer });
const vote = (model: string, answer: 'met' | 'not met' | 'inconclusive', certainty: number | null, doubt: string | null = null) => ({
  model,
  family: model,
  answer,
  certainty,
  doubt,
});
const apart: Partial<VerdictRecord> = {
  judge: { name: 'panel', model: 'gpt, claude, llama', offline: false },
  rulings: [...by('gpt', 'met'), ...by('claude', 'not met'), ...by('llama', 'cannot tell')],
  panel: [vote('gpt', 'met', 92), vote('claude', 'not met', 88), vote('llama', 'inconclusive', null, 'cannot tell')],
  outcome: 'inconclusive',
  doubt: 'judges disagree',
  ordersAgree: null,
};
const chief: Partial<VerdictRecord> = {
  judge: { name: 'judge', model: 'chief', offline: false },
  rulings: [...(apart.rulings ?? []), ...by('chief', 'met')],
  outcome: 'met',
  doubt: null,
};

test('what each member said is told in one sentence, and who decided where they did not', () => {
  expect(askedSentences(judged(apart)).slice(0, 2)).toEqual([
    '6 rulings asked for, all of them counted.',
    'Panel: gpt met 92, claude not met 88, llama cannot tell.',
  ]);
  expect(askedSentences(judged(apart)).join(' ')).not.toContain('Escalated');
  expect(askedSentences(judged({ ...apart, ...chief }))[2]).toBe('Escalated: the panel stayed in doubt; chief was asked and decided.');
});

test('every member is tallied as the judge that it is: its own doubts, its own rulings, the panel as one verdict', () => {
  const tally = judgeTally();
  tally.add(testRun([judged({ ...apart, ...chief }), judged({ ...apart, rulings: [], panel: [vote('gpt', 'inconclusive', null, 'judge failed')] })]));
  const uses = tally
    .uses()
    .map(({ model, verdicts, escalated, rulings, sharedCost }) => [model, verdicts.total, verdicts.decided, escalated, rulings.asked, sharedCost?.verdicts]);
  expect(uses).toEqual([
    ['gpt', 1, 1, 0, 2, 1],
    ['claude', 1, 1, 0, 2, undefined],
    ['llama', 1, 0, 0, 2, undefined],
    ['chief', 1, 1, 0, 2, undefined],
    ['gpt', 1, 0, 0, 0, undefined],
  ]);
});

test('members were all asked everything: how far they agree is not told as of judges that were asked in doubt', () => {
  const alone = judgeTally();
  alone.add(testRun([judged(apart)]));
  expect(alone.agree()).toMatchObject({ judges: ['claude', 'gpt', 'llama'], rulings: 1, asked: 'everything' });
  const escalated = judgeTally();
  escalated.add(testRun([judged({ ...apart, ...chief })]));
  expect(escalated.agree()?.asked).toBe('doubt');
});

test('of a rate, the votes of one conversation stand in its record and are tallied by it', () => {
  const of = (conversation: string) => (apart.panel ?? []).map(one => ({ ...one, conversation }));
  const rulings = ['a', 'b'].flatMap(conversation => (apart.rulings ?? []).map(ruling => ({ ...ruling, conversation })));
  const rate = { atLeast: 0.5, met: 0, notMet: 0, inconclusive: 2, invalid: 0, total: 2, interval: [0, 1] as [number, number] };
  const verdict = judged({ ...apart, matcher: 'toMeetRate', rate, rulings, panel: [...of('a'), ...of('b')], conversations: ['a', 'b'] });
  expect(verdictIn(verdict, 'b').panel).toEqual(of('b'));
  const tally = judgeTally();
  tally.add(testRun([verdict], []));
  expect(tally.uses().map(({ model, verdicts }) => [model, verdicts.total, verdicts.decided])).toEqual([
    ['gpt', 2, 2],
    ['claude', 2, 2],
    ['llama', 2, 0],
  ]);
});
