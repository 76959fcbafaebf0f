import type { EarlierConversation } from '../judge/judge.js';
import type { Conversation } from './conversation.js';

/** The earlier conversations of somebody who came back, as the person remembers them: the turns of each count from 1 again. */
export const earlierOf = ({ scenario }: { readonly scenario: Pick<Conversation['scenario'], 'earlier'> }): EarlierConversation[] =>
  scenario.earlier.map(({ conversation, when, turns }) => ({
    conversation,
    when,
    turns: turns.map(({ speaker, text }, index) => ({ index: index + 1, speaker, text, firstTokenMs: null, lastTokenMs: null })),
  }));
