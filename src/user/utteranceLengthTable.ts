/**
 * How people talk where the chatbot lives: asking for something in writing, chatting, ordering at a counter, or answering aloud.
 * `requests` is what most chatbots under test hear.
 */
export type Speech = 'requests' | 'chatting' | 'ordering' | 'spoken';

/** Words per utterance of people in one channel. */
export interface HumanLengths {
  /** User turns counted, without the goodbye of each dialogue. */
  readonly turns: number;
  /** Standard deviation of the natural logarithm of words per turn: within one person's dialogue, and between people. */
  readonly within: number;
  readonly between: number;
  /** Words at each of {@link LENGTH_LEVELS}: first utterances, answers to a question that yes or no answers, to another question, to none. */
  readonly first: readonly number[];
  readonly closed: readonly number[];
  readonly open: readonly number[];
  readonly other: readonly number[];
}

/** Shares of the turns that are as short or shorter. */
export const LENGTH_LEVELS = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] as const;

/**
 * Counted by us (`specs/bench/speech/humanLengths.ts`) in 288 dialogues of people with people who played an assistant: MultiWOZ
 * (`requests`), ReDial (`chatting`; a film's number counts as a word), Taskmaster-4 (`ordering`; 11 dialogues only, so that later
 * turns are not told apart) and CCPE (`spoken`). Numbers only. What people type is hardly shorter after a closed question: they
 * go on to what they want next. What they say aloud is.
 */
export const HUMAN_LENGTHS: Readonly<Record<Speech, HumanLengths>> = {
  requests: {
    turns: 1213,
    within: 0.48,
    between: 0.05,
    first: [6, 7, 8, 9, 10, 12, 13, 14, 15, 17, 19, 22, 31],
    closed: [3, 5, 6, 7, 8, 9, 11, 12, 14, 16, 19, 22, 34],
    open: [3, 5, 6, 7, 8, 9, 11, 12, 14, 16, 21, 24, 28],
    other: [3, 4, 5, 7, 8, 9, 11, 12, 14, 16, 20, 22, 30],
  },
  chatting: {
    turns: 589,
    within: 0.64,
    between: 0.35,
    first: [1, 1, 1, 1, 2, 4, 5, 8, 9, 12, 17, 21, 28],
    closed: [1, 3, 3, 5, 6, 8, 9, 11, 13, 15, 19, 25, 32],
    open: [1, 2, 4, 5, 7, 9, 10, 12, 14, 17, 23, 25, 37],
    other: [1, 3, 4, 5, 7, 9, 10, 11, 13, 17, 22, 30, 69],
  },
  ordering: {
    turns: 28,
    within: 0.38,
    between: 0.18,
    first: [2, 2, 5, 5, 6, 8, 8, 8, 9, 10, 11, 11, 11],
    closed: [3, 3, 4, 5, 6, 7, 7, 8, 8, 10, 12, 12, 12],
    open: [3, 3, 4, 5, 6, 7, 7, 8, 8, 10, 12, 12, 12],
    other: [3, 3, 4, 5, 6, 7, 7, 8, 8, 10, 12, 12, 12],
  },
  spoken: {
    turns: 761,
    within: 1.07,
    between: 0.55,
    first: [1, 1, 2, 4, 4, 5, 7, 8, 9, 14, 22, 32, 88],
    closed: [1, 1, 2, 4, 5, 6, 8, 11, 15, 22, 37, 62, 212],
    open: [1, 3, 4, 8, 11, 16, 21, 27, 33, 45, 68, 99, 185],
    other: [1, 1, 1, 3, 4, 6, 7, 11, 16, 21, 40, 56, 179],
  },
};
