/** How a person may decide to end a conversation. */
export const leavingEndings = ['goal reached', 'gave up', 'handed off', 'out of scope'] as const;

export type LeavingEnding = (typeof leavingEndings)[number];

/** Whether the person ended it, by their own decision. */
export const isLeaving = (ending: string | null): ending is LeavingEnding => leavingEndings.some(leaving => leaving === ending);

/** Why a conversation stopped. */
export type Ending = LeavingEnding | 'turn limit' | 'chatbot failed' | 'simulator invalid' | 'model failed' | 'set-up failed' | 'interrupted' | 'not run';
