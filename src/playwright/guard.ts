import type { TestInfo } from '@playwright/test';
import { faultWords } from '../conversation/faultWords.js';
import { Failure } from '../support/failure.js';
import { carryFault } from './carry.js';
import { attemptsWords } from './held.js';
import { shownFile } from './projectFolder.js';
import { watchedIn } from './watching.js';

/** Called when a test's body is over: nothing may be left unawaited, and no failed conversation unexamined. */
export function checkAtEnd(testInfo: TestInfo): void {
  const state = watchedIn(testInfo);
  if (!state) return;
  for (const { matcher, calledFrom } of state.waiting) {
    const failure = new Failure({
      party: 'set-up',
      code: 'not-awaited',
      what: `${matcher} was not awaited: the test ended before the judge had answered`,
      next: `Write: await expect(conversation).${matcher}(...)`,
    });
    failure.stack = `${failure.name}: ${failure.message}\n${calledFrom}`;
    carryFault(testInfo, failure.facts);
    throw failure;
  }
  if (testInfo.errors.length > 0 || testInfo.status === 'skipped') return;
  const overlooked = state.conversations.find(
    ({ examined, record }) => !examined && (record.ending === 'chatbot failed' || record.ending === 'simulator invalid'),
  );
  if (!overlooked) return;
  const { record, recordFile } = overlooked;
  const finding = record.fidelity.find(found => found.proven);
  const because = finding ? faultWords(finding) : (record.failure?.what ?? 'the simulated user broke off');
  const { details = [], next } = record.failure ?? {};
  throw new Failure(
    record.ending === 'chatbot failed'
      ? { party: 'chatbot', code: 'overlooked', what: record.failure?.what ?? 'the conversation broke off', details: [['record', shownFile(recordFile)]] }
      : {
          party: 'simulated user',
          code: 'overlooked',
          what: `${record.profile.id} is no valid simulation: ${because}`,
          details: [...details, ['attempts', attemptsWords(overlooked, because)], ['record', shownFile(recordFile)]],
          ...(next === undefined ? {} : { next }),
        },
  );
}
