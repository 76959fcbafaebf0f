import { Failure } from '../../support/failure.js';
import { nearest } from '../../support/text.js';
import type { LoggedTurn } from './loggedConversation.js';

type Speaker = LoggedTurn['speaker'];

/** Who is who where a log names its speakers in words of its own. */
export interface SpeakerNames {
  /** The label of the person to learn about: `User 1`, `Anna`. Default: User, Customer, Human and the like. */
  readonly person?: string;
  /** The label of the other side. Default: Assistant, Bot, Agent and the like; with `person` given also `User 1` and `User 2`. */
  readonly chatbot?: string;
}

const USER = new Set(
  'user customer human client visitor guest caller person patient student shopper 用户 客户 ユーザー 고객 пользователь клиент utilisateur kunde usuario cliente'.split(
    ' ',
  ),
);
const CHATBOT = new Set(
  'assistant bot agent chatbot ai model gpt chatgpt operator support representative rep advisor gemini claude copilot helpdesk 助手 机器人 客服 アシスタント 상담원 ассистент бот оператор assistent asistente assistente'.split(
    ' ',
  ),
);
const NEITHER = new Set(['system', 'tool', 'developer']);
/** A two-person dialogue: which of the two is the person is for the caller to say. */
const NUMBERED = /^(?:user|speaker|person|participant) ?[12ab]$/u;

const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');

/** Who a label stands for; null: nobody (system, tool); undefined: no label that is known; `numbered`: one of two people, and nobody said which. */
export function speakerOf(label: string, names: SpeakerNames): Speaker | null | undefined | 'numbered' {
  const named = plain(label);
  if (names.person !== undefined && named === plain(names.person)) return 'user';
  if (names.chatbot !== undefined && named === plain(names.chatbot)) return 'chatbot';
  if (NUMBERED.test(named)) return names.person !== undefined && NUMBERED.test(plain(names.person)) ? 'chatbot' : 'numbered';
  if (NEITHER.has(named)) return null;
  if (CHATBOT.has(named)) return 'chatbot';
  // With a person named otherwise, `User` is nobody we were asked about.
  return USER.has(named) && names.person === undefined ? 'user' : undefined;
}

/** A label that says what somebody is in the dialogue, and not what they are called. */
export const isRole = (label: string): boolean => {
  const named = plain(label);
  return NUMBERED.test(named) || NEITHER.has(named) || CHATBOT.has(named) || USER.has(named);
};

/** Whether two labels are of one speaker. */
export const sameLabel = (a: string, b: string): boolean => plain(a) === plain(b);

/** Two people talk, and it was not said which of them to learn about. */
export const personUnsaid = (source: string, line: number, label: string, seen: readonly string[] = [label]): Failure =>
  new Failure({
    party: 'set-up',
    code: 'log-person-unsaid',
    what: `${source}, line ${line}, is a dialogue of two people, and it was not said which of them is the person`,
    details: [['seen', `the speakers ${seen.map(one => `"${one}"`).join(', ')}`]],
    next: `Name the one to learn about, for example --speaker "${label}"`,
  });

/** A speaker was named who says nothing at the beginning of the log. */
export function speakerMissing(source: string, option: '--speaker' | '--chatbot', name: string, seen: readonly string[]): Failure {
  const roles = seen.filter(isRole);
  const others = seen.length - roles.length;
  const bare = (label: string) => plain(label).replaceAll(' ', '');
  const meant = roles.find(role => bare(role) === bare(name)) ?? nearest(name, roles);
  return new Failure({
    party: 'set-up',
    code: 'log-person-unsaid',
    what: `${source} has no speaker "${name}"${meant === null ? '' : `; did you mean "${meant}"?`}`,
    details: [['seen', [...roles.map(role => `"${role}"`), ...(others > 0 ? [`${others} with names of their own`] : [])].join(', ') || 'no speaker']],
    next: `Give the label as it stands before the colon: ${option} "${meant ?? 'User 1'}"`,
  });
}
