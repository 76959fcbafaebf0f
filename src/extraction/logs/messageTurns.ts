import type { LoggedTurn } from './loggedConversation.js';
import { described, field, isFields } from './jsonShape.js';

type Speaker = LoggedTurn['speaker'];
type Roles = Readonly<Record<string, Speaker | null>>;

/** Roles of chat messages; null: no turn of anybody, left out. */
const ROLES: Roles = { user: 'user', human: 'user', assistant: 'chatbot', system: null, developer: null, tool: null, function: null };
/** Who speaks in ShareGPT; null as above. */
const FROM: Roles = {
  human: 'user',
  user: 'user',
  gpt: 'chatbot',
  assistant: 'chatbot',
  chatgpt: 'chatbot',
  bard: 'chatbot',
  bing: 'chatbot',
  bot: 'chatbot',
  system: null,
  tool: null,
  function_call: null,
  function_response: null,
  observation: null,
};

type Read = { readonly turns: readonly LoggedTurn[] } | { readonly reason: string };

/** The text of a message: a string, or the text parts of a list; an image or a call has none. Undefined: neither. */
function textOf(content: unknown): string | undefined {
  if (typeof content === 'string') return content;
  if (content === null || content === undefined) return '';
  if (!Array.isArray(content)) return undefined;
  return content
    .map((part: unknown) => (typeof part === 'string' ? part : isFields(part) ? field(part, 'text') : ''))
    .filter(text => typeof text === 'string')
    .join('\n');
}

function read(messages: readonly unknown[], speakerField: string, textField: string, roles: Roles): Read {
  const turns: LoggedTurn[] = [];
  for (const [at, message] of messages.entries()) {
    if (!isFields(message)) return { reason: `its message ${at + 1} is ${described(message)}` };
    const role = field(message, speakerField);
    const named = typeof role === 'string' ? role.toLowerCase() : '';
    if (!Object.hasOwn(roles, named))
      return { reason: `its message ${at + 1} has ${typeof role === 'string' ? `the ${speakerField} "${role.slice(0, 40)}"` : `no ${speakerField}`}` };
    const speaker = roles[named];
    if (!speaker) continue;
    const text = textOf(field(message, textField));
    if (text === undefined) return { reason: `its message ${at + 1} has a ${textField} that is ${described(field(message, textField))}` };
    turns.push({ speaker, text });
  }
  return { turns };
}

/** Turns of `{role, content}` messages. System messages are left out: in LMSYS-USP they carry a profile, which is not what the person said. */
export const roleTurns = (messages: readonly unknown[]): Read => read(messages, 'role', 'content', ROLES);

/** Turns of ShareGPT's `{from, value}` messages. */
export const fromTurns = (messages: readonly unknown[]): Read => read(messages, 'from', 'value', FROM);
