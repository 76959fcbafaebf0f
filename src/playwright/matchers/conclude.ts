import { test, type ExpectMatcherState, type MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import type { Concluded } from '../../conversation/judged.js';
import { verdictIn } from '../../record/verdictIn.js';
import { verdictToRecord } from '../../record/verdictToRecord.js';
import { writeGrowingRecord } from '../../record/writeGrowingRecord.js';
import { Failure } from '../../support/failure.js';
import { dirname } from 'node:path';
import { carryVerdict } from '../carry.js';
import { attemptsWords, heldOf, type Held } from '../held.js';
import { shownFile } from '../projectFolder.js';
import { isDoubt, message } from './words.js';

/** The conversation's surroundings, or a set-up failure that says what was given instead. */
export function given(conversation: unknown, matcher: string): Held {
  const facts = typeof conversation === 'object' && conversation !== null ? heldOf(conversation as Conversation) : undefined;
  if (facts) return facts;
  const what =
    conversation instanceof Promise
      ? 'a promise: the conversation was not awaited'
      : Array.isArray(conversation)
        ? 'many conversations'
        : 'something that no simulate() returned';
  const next =
    conversation instanceof Promise
      ? 'Write: const conversation = await simulate(...)'
      : Array.isArray(conversation)
        ? 'For many: await expect(conversations).toMeetRate(criterion, { atLeast: 0.8 })'
        : 'Pass what simulate() returned.';
  throw new Failure({ party: 'set-up', code: 'no-conversation', what: `${matcher} was given ${what}`, next });
}

/**
 * Ends a matcher: records every verdict, then tells Playwright. Inconclusive fails with and without `.not` (pass is `isNot`), unless
 * the project's policy skips or annotates.
 */
export function conclude(
  state: ExpectMatcherState,
  name: string,
  concluded: readonly Concluded[],
  conversations: readonly Held[],
  examines = true,
): MatcherReturnType {
  const first = conversations[0];
  for (const { verdict, party, usage } of concluded) {
    const record = verdictToRecord(verdict, { party, conversations: conversations.map(held => held.record.id), usage });
    for (const held of conversations) {
      held.examined ||= examines;
      held.record = { ...held.record, verdicts: [...held.record.verdicts, verdictIn(record, held.record.id)] };
    }
    if (first) carryVerdict(first.testInfo, record);
  }
  for (const held of conversations) writeGrowingRecord(held.recordFile, held.record);

  const worst = concluded.find(({ verdict }) => verdict.outcome === 'not met') ?? concluded.find(({ verdict }) => verdict.outcome === 'inconclusive');
  const told = concluded
    .filter(({ verdict }) => verdict.outcome !== 'met')
    .map(({ verdict, party, advice = [] }) =>
      message({
        verdict,
        advice,
        party,
        profile: whom(conversations),
        attempts: attemptsOf(conversations, verdict.because),
        turns: first?.record.turns ?? [],
        earlier: first?.record.scenario.earlier ?? [],
        record: shownFile(conversations.length === 1 ? (first?.recordFile ?? '') : dirname(first?.recordFile ?? '')),
        failure: conversations.length === 1 ? (first?.record.failure ?? null) : null,
        again: conversations.length === 1 ? (first?.record.again ?? null) : null,
      }),
    );
  const text = told.sort((a, b) => Number(b.startsWith('not met')) - Number(a.startsWith('not met'))).join('\n\n');
  if (concluded.length === 0) throw new Error(`${name} came to no verdict`);
  const outcome = worst?.verdict.outcome ?? 'met';
  const actual = concluded.map(({ verdict }) => ({ criterion: verdict.criterion, outcome: verdict.outcome, certainty: verdict.certainty }));
  const result = (pass: boolean): MatcherReturnType => ({ name, pass, message: () => text, expected: state.isNot ? 'not met' : 'met', actual });
  if (outcome !== 'inconclusive') return result(outcome === 'met' ? !state.isNot : state.isNot);
  // The policy is for doubt. A fault that has a party is told, whatever the policy.
  const doubtful = concluded.every(facts => facts.verdict.outcome === 'met' || isDoubt(facts));
  if (doubtful && first?.onInconclusive === 'skip') test.skip(true, text);
  if (doubtful && first?.onInconclusive === 'annotate') {
    first.testInfo.annotations.push({ type: 'inconclusive', description: text });
    return result(!state.isNot);
  }
  return result(state.isNot);
}

const whom = (conversations: readonly Held[]): string =>
  conversations.length === 1 ? (conversations[0]?.record.profile.id ?? '') : `${conversations.length} conversations`;

function attemptsOf(conversations: readonly Held[], because: string): string | null {
  const [only, ...others] = conversations;
  if (only === undefined || others.length > 0) return null;
  return only.record.voided.length > 0 || only.record.ending === 'simulator invalid' ? attemptsWords(only, because) : null;
}
