import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Conversation } from '../../conversation/conversation.js';
import { objectionTo } from '../../conversation/examinable.js';
import type { Compared, ComparisonFound } from '../../judge/found.js';
import type { KeptQuestion } from '../../judge/keptQuestion.js';
import { preferred } from '../../judge/questions/criteriaOf.js';
import { checkedKeys, givenWords, isObject, isPromise, setUp } from '../../support/checkedOptions.js';
import { asSaid, type Speaker, type Turn } from '../../transcript/turn.js';
import { heldOf, type Held } from '../held.js';
import { shownFile } from '../projectFolder.js';
import { ask } from './ask.js';
import { checkedText } from './checkedText.js';
import { conclude, given } from './conclude.js';
import { advised } from './kindAdvice.js';
import type { JudgedOptions } from './toMeet.js';

export interface PreferenceOptions extends JudgedOptions {
  /** What is compared. Default: which chatbot served this customer better. */
  by?: string;
}

/** What a conversation is compared with: one that `simulate` returned, or what was said in another, turn by turn. */
export type Baseline = Conversation | { readonly turns: readonly { readonly speaker: Speaker; readonly text: string }[] };

const DEFAULT_CRITERION = 'which chatbot served this customer better';
const EXAMPLE = "await expect(conversation).toBePreferredOver(baseline, { by: 'which chatbot names the price sooner' })";

/**
 * The judge prefers this conversation's chatbot over the baseline's, whichever of the two it reads first. Where its preference follows the
 * order, or neither is better, it is inconclusive; so it is where one of the two conversations is no exam.
 */
export async function toBePreferredOver(
  this: ExpectMatcherState,
  conversation: Conversation,
  baseline: Baseline,
  options: PreferenceOptions = {},
): Promise<MatcherReturnType> {
  const held = given(conversation, 'toBePreferredOver');
  checkedKeys('toBePreferredOver', options, ['by', 'minCertainty'], EXAMPLE);
  const by = checkedText('toBePreferredOver', 'a criterion', options.by ?? DEFAULT_CRITERION, EXAMPLE);
  const turns = turnsOf(baseline);
  if (baseline === conversation) throw setUp('option', 'toBePreferredOver was given the same conversation twice', `Write: ${EXAMPLE}`);
  const other = heldOf(baseline as Conversation);
  const objection = other === undefined ? null : objectionTo(baseline as Conversation);
  const concluded = await ask(conversation, held, {
    matcher: 'toBePreferredOver',
    criteria: [preferred(by)],
    negated: this.isNot,
    minCertainty: options.minCertainty,
    question: { kind: 'preference', criterion: by, baseline: turns },
    objection: objection && { ...objection, because: `the baseline is no exam: ${objection.because}` },
  });
  if (other !== undefined) other.examined = true;
  const found: ComparisonFound = {
    kind: 'comparison',
    own: comparedOf(conversation, held),
    baseline: other === undefined ? { who: null, record: null, turns: turns.length, usage: null } : comparedOf(baseline as Conversation, other),
  };
  return conclude(
    this,
    'toBePreferredOver',
    advised(concluded).map(one => ({ ...one, verdict: { ...one.verdict, found, ...(other && { question: keptWith(by, other) }) } })),
    [held],
  );
}

/** The question as records keep it: a conversation that has a record is named, not repeated. */
const keptWith = (criterion: string, { record }: Held): KeptQuestion => ({ kind: 'preference', criterion, baseline: { record: record.id } });

const comparedOf = ({ profile, turns, usage }: Conversation, { recordFile }: Held): Compared => ({
  who: profile.id,
  record: shownFile(recordFile),
  turns: turns.length,
  usage,
});

/** What was said in the baseline, or a set-up failure that shows how to give one. */
function turnsOf(baseline: unknown): Turn[] {
  const next = `Write: ${EXAMPLE}, with what simulate() returned, or { turns: [{ speaker: 'user', text: '...' }, { speaker: 'chatbot', text: '...' }] }`;
  const refuse = (what: string) => setUp('baseline', `toBePreferredOver needs another conversation and was given ${what}`, next);
  if (isPromise(baseline)) throw refuse('a promise: it was not awaited');
  if (!isObject(baseline) || !Array.isArray(baseline['turns'])) throw refuse(givenWords(baseline));
  const turns = baseline['turns'] as readonly unknown[];
  const wrong = turns.find(turn => !isTurn(turn));
  if (wrong !== undefined) throw refuse(`a turn that is none: ${givenWords(wrong)}`);
  const said = (turns as readonly Turn[]).map(({ speaker, text }, at) => ({ index: at + 1, speaker, text, firstTokenMs: null, lastTokenMs: null }));
  if (heldOf(baseline as unknown as Conversation) !== undefined) return asSaid(turns as readonly Turn[]);
  if (!said.some(({ speaker }) => speaker === 'chatbot')) throw refuse('one in which no chatbot speaks');
  return said;
}

const isTurn = (turn: unknown): boolean => isObject(turn) && (turn['speaker'] === 'user' || turn['speaker'] === 'chatbot') && typeof turn['text'] === 'string';
