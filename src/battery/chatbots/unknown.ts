import type { Task } from '../tasks.js';
import type { ScriptedChatbot } from './chatbot.js';
import { idealReply, timesAsked } from './ideal.js';

const MOST_ASKED = 2;

export const unknownQuestion = ({ unknown }: Task): string => `What is your ${unknown}?`;

/** Asks, before anything else, for a number that the person was never given; after two answers it goes on without. */
export const asksTheUnknown = (task: Task): ScriptedChatbot => ({
  name: 'asks the unknown',
  reply: heard => {
    const question = unknownQuestion(task);
    const times = timesAsked(question, heard);
    if (times === 0) return `I can do that for you. ${question}`;
    if (times < MOST_ASKED) return `I need it to go on. ${question}`;
    return idealReply(task, heard);
  },
});
