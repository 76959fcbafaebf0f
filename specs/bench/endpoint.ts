import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { z } from 'zod';
import type { rulingsReply } from '../../src/judge/questions/reply.js';
import type { UserTurn } from '../../src/user/userTurn.js';

/** What one model call sent: its messages, and the schema in `response_format` (not its wrapping) as JSON text. */
export interface Sent {
  readonly model: string;
  readonly messages: readonly string[];
  readonly schema: string;
}

interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly content: string }[];
  readonly response_format?: { readonly json_schema?: { readonly name: string; readonly schema: object } };
}

/** Of the process's arguments: how long every answer takes, and whether to keep what was sent. */
const latencyMs = Number(process.argv[2] ?? 0);
const sent: Sent[] = [];
let answers = 0;

const utterance = () => `hi, my order ${String(answers).padStart(6, '0')} was cancelled, when do I get the refund?`;
const reply = () =>
  `I am sorry about order ${String(answers).padStart(6, '0')}. The refund was approved today, and the money arrives within 5 working days on the card that you paid with.`;

const userTurn = (): UserTurn => ({
  achieved: false,
  intent: 'ask for the refund',
  reveal: null,
  affect: 'neutral',
  decision: 'go on',
  utterance: utterance(),
});
/** As a good judge would: the mark copied, and a denied criterion found false. */
const rulings = (prompt: string): z.infer<typeof rulingsReply> => ({
  mark: /<<[0-9a-f]+>>/.exec(prompt)?.[0] ?? '',
  rulings: [1, 2, 3].map(criterion => ({
    criterion,
    evidence: [{ turn: 2, quote: 'the money arrives within 5 working days' }],
    reasoning: 'It names a number of days.',
    answer: prompt.includes(`\n${criterion}. Not true of`) ? 'not met' : 'met',
    certainty: 90,
  })),
});

function completion({ model, messages, response_format: format }: ChatBody): object {
  const structured = format?.json_schema?.name === 'user_turn' ? userTurn() : format ? rulings(messages.at(-1)?.content ?? '') : null;
  const content = structured
    ? JSON.stringify(structured)
    : model === 'judge'
      ? '{"reason":"It names a number of days.","met":true,"certainty":90}'
      : utterance();
  return {
    id: 'bench',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}

function answer(path: string, body: string): object {
  answers++;
  // Hands out what was sent since the last time.
  if (path === '/sent') return sent.splice(0);
  if (path === '/chat') return { reply: reply() };
  const asked = JSON.parse(body) as ChatBody;
  sent.push({
    model: asked.model,
    messages: asked.messages.map(({ content }) => content),
    schema: JSON.stringify(asked.response_format?.json_schema?.schema) ?? '',
  });
  return completion(asked);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A model and a chatbot in a process of their own, so that what they cost is counted for nobody. */
const server = createServer((request, response) => {
  void bodyOf(request).then(body => {
    const text = JSON.stringify(answer(request.url ?? '', body));
    setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(text), latencyMs);
  });
});
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
