import type { LeavingEnding } from '../../transcript/ending.js';
import type { Turn } from '../../transcript/turn.js';
import type { Task } from '../tasks.js';
import { repliesOf, utterancesOf, type ScriptedChatbot } from './chatbot.js';
import { idealReply } from './ideal.js';

/** A chatbot with a moment that decides, and what leaving is right after it. */
export interface StoppingChatbot extends ScriptedChatbot {
  /** Whether it asks for the person's facts. Who had facts that nobody asks for would still want to say them. */
  readonly asksFacts: boolean;
  /** The endings a sensible person may choose. */
  readonly endings: readonly LeavingEnding[];
  /** Utterances after the deciding reply, counting from 1, within which leaving is right: the goodbye counts. */
  readonly window: readonly [first: number, last: number];
  /** Whether this reply decides: the first that does opens the window. */
  decides(reply: string): boolean;
}

/** The utterance, counting from 1, that is the first one after the deciding reply; null when it never came. */
export function opensAt({ decides }: StoppingChatbot, turns: readonly Turn[]): number | null {
  const at = turns.findIndex(({ speaker, text }) => speaker === 'chatbot' && decides(text));
  return at === -1 ? null : utterancesOf(turns.slice(0, at)).length + 1;
}

type Made = Omit<StoppingChatbot, 'decides' | 'asksFacts'> & Partial<Pick<StoppingChatbot, 'decides' | 'asksFacts'>>;
/** Unless told otherwise it asks nothing and the first reply decides. */
const made = (chatbot: Made): StoppingChatbot => ({ asksFacts: false, decides: () => true, ...chatbot });
const cycling = (lines: readonly string[], at: number): string => lines[at % lines.length] ?? '';

/** Content people leave at once, or after a question or two about what they were told. */
const CONTENT = [1, 3] as const;

/** What a chatbot asks before it acts; yes or no answers each. */
const FIRST = [
  'I can do that for you. Is it for you yourself?',
  'Thank you. Shall I send you a message when it is done?',
  'Good. I am looking it up now. Do you have two minutes?',
  'I have found it. Shall I go ahead?',
];
const SORRY = [
  'I am sorry about that. I apologise.',
  'I apologise for the trouble. I am very sorry.',
  'I am so sorry to hear that. My apologies.',
  'Apologies once more. I am sorry for that.',
];
const WRONG = [
  'The zoo opens at 9:00 and closes at 18:00 on weekdays.',
  'A ticket for the zoo costs 14 euros for adults.',
  'The lions are fed at 11:30, the seals at 15:00.',
  'Dogs are not let in; lockers for bags cost 2 euros.',
];
const NO_SERVICE = [
  'I only help with opening hours. I cannot help you with that.',
  'That is outside of what I do: I only help with opening hours.',
  'I cannot help with that here, only with opening hours.',
];

/** Does what is asked in the reply of that number, counting from 1 to 5; before it, it asks what yes or no answers. */
export const satisfiesAt = (turn: number, task: Task, name = `satisfies at turn ${turn}`): StoppingChatbot =>
  made({
    name,
    endings: ['goal reached'],
    window: CONTENT,
    decides: reply => reply.includes(task.done),
    reply: heard => {
      const at = repliesOf(heard).length;
      if (at === turn - 1) return task.done;
      return at < turn ? (FIRST[at + FIRST.length - turn + 1] ?? '') : idealReply(task, heard);
    },
  });

/** Nine ways a talk can come to its end, or fail to. */
export const stoppingChatbots = (task: Task): readonly StoppingChatbot[] => {
  const doneSaid = (reply: string) => reply.includes(task.done);
  const satisfied = { endings: ['goal reached'], window: CONTENT, decides: doneSaid } as const;
  return [
    satisfiesAt(1, task, 'satisfies at once'),
    made({ name: 'satisfies after questions', asksFacts: true, ...satisfied, reply: heard => idealReply(task, heard) }),
    satisfiesAt(5, task, 'satisfies late'),
    made({
      name: 'asks on for ever',
      ...satisfied,
      reply: heard => (repliesOf(heard).some(doneSaid) ? 'Is there anything else I can do for you?' : `${task.done} Is there anything else I can do for you?`),
    }),
    made({ name: 'refuses', endings: ['gave up', 'out of scope'], window: [1, 5], reply: heard => cycling(task.refuses, repliesOf(heard).length) }),
    made({ name: 'does not do this', endings: ['out of scope'], window: [1, 4], reply: heard => cycling(NO_SERVICE, repliesOf(heard).length) }),
    made({
      name: 'hands off',
      endings: ['handed off'],
      window: [1, 2],
      reply: heard =>
        repliesOf(heard).length === 0
          ? 'I am passing you on to a colleague, who will take over in this chat in a moment.'
          : 'A colleague will take over in a moment. Please wait here.',
    }),
    made({ name: 'only apologises', endings: ['gave up'], window: [2, 6], reply: heard => cycling(SORRY, repliesOf(heard).length) }),
    made({ name: 'answers something else', endings: ['gave up'], window: [2, 7], reply: heard => cycling(WRONG, repliesOf(heard).length) }),
  ];
};
