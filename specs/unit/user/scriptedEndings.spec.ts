import { expect, test } from '@playwright/test';
import type { StoppingChatbot } from '../../../src/battery/chatbots/stopping.js';
import { tasks, type Task } from '../../../src/battery/tasks.js';
import type { Conversation } from '../../../src/conversation/conversation.js';
import type { Turn } from '../../../src/transcript/turn.js';
import { leftOf, scriptedEndings } from '../../bench/speech/endings.js';
import { ann, plan } from '../cast.js';

const task = tasks[0] as Task;
const endings = scriptedEndings(task);
const named = (name: string) => endings[endings.findIndex(chatbot => chatbot.name === name)] as StoppingChatbot;

/** Somebody who says `utterances` things, the last of them a goodbye, and leaves so. */
function talk(name: string, utterances: number, ending: Conversation['ending']): Pick<Conversation, 'profile' | 'turns' | 'ending' | 'fidelity'> {
  const turns: Turn[] = [];
  for (let said = 1; said <= utterances; said++) {
    const decision = said === utterances && ending === 'goal reached' ? 'done' : said === utterances && ending === 'gave up' ? 'give up' : 'go on';
    turns.push({ index: turns.length + 1, speaker: 'user', text: `utterance ${said}`, firstTokenMs: null, lastTokenMs: null, plan: { ...plan, decision } });
    turns.push({ index: turns.length + 1, speaker: 'chatbot', text: named(name).reply(turns), firstTokenMs: 1, lastTokenMs: 1 });
  }
  return { profile: ann, turns, ending, fidelity: [] };
}

test('every scripted ending has a name of its own', () => {
  expect(endings).toHaveLength(11);
  expect(new Set(endings.map(({ name }) => name)).size).toBe(11);
});

for (const turn of [1, 2, 3, 4, 5])
  test(`a chatbot that satisfies at turn ${turn} does so with its reply number ${turn} and not before`, () => {
    const replies = talk(`satisfies at turn ${turn}`, turn, 'turn limit').turns.filter(({ speaker }) => speaker === 'chatbot');
    expect(replies.map(({ text }) => text.includes(task.done))).toEqual([...Array<boolean>(turn - 1).fill(false), true]);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(turn);
  });

for (const [name, utterances, ending, when, fits] of [
  ['satisfies at turn 3', 3, 'goal reached', 'too early', true],
  ['satisfies at turn 3', 4, 'goal reached', 'in time', true],
  ['satisfies at turn 3', 6, 'goal reached', 'in time', true],
  ['satisfies at turn 3', 7, 'goal reached', 'too late', true],
  ['satisfies at turn 3', 4, 'gave up', 'in time', false],
  ['satisfies at turn 3', 12, 'turn limit', 'never', false],
  ['only apologises', 2, 'gave up', 'too early', true],
  ['only apologises', 3, 'gave up', 'in time', true],
  ['small talk', 12, 'gave up', 'too late', true],
] as const)
  test(`leaving a chatbot that ${name} with utterance ${utterances} as "${ending}" is ${when}, ${fits ? 'by a right ending' : 'by none that fits'}`, () =>
    expect(leftOf(named(name), talk(name, utterances, ending))).toMatchObject({ when, fits }));

test('a silent exit counts as the next utterance, and a voided talk as never left', () => {
  const silent = talk('satisfies at turn 3', 3, 'handed off');
  expect(leftOf(named('satisfies at turn 3'), silent)).toMatchObject({ when: 'in time', fits: false });
  expect(leftOf(named('refuses'), { ...talk('refuses', 3, 'simulator invalid') })).toMatchObject({ when: 'never', voided: true, ending: null });
});
