/** How a person may decide to end a conversation. */
export type LeavingEnding = 'goal reached' | 'gave up' | 'handed off' | 'out of scope';

/** Why a conversation stopped. */
export type Ending = LeavingEnding | 'turn limit' | 'chatbot failed' | 'simulator invalid' | 'model failed' | 'set-up failed' | 'interrupted' | 'not run';
