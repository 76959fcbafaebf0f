import { CRITERION, GOAL, PERSONA, TURNS } from './subject.js';

type Message = { role: string; content: string };

const post = async <T>(url: string, body: object): Promise<T> =>
  (await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()) as T;

const complete = async (endpoint: string, model: string, messages: Message[]) =>
  (await post<{ choices: [{ message: Message }] }>(`${endpoint}/v1/chat/completions`, { model, messages })).choices[0].message.content;

/** The floor: what somebody writes by hand in an hour. No plan, no checks, no record. */
export async function floorConversation(endpoint: string, session: string, turnLimit = TURNS): Promise<boolean> {
  const system = { role: 'system', content: `${PERSONA}\nYou talk to a chatbot to ${GOAL}. Reply with your next message only.` };
  const turns: Message[] = [];
  for (let said = 0; said < turnLimit; said++) {
    const message = await complete(endpoint, 'user', [system, ...turns]);
    const { reply } = await post<{ reply: string }>(`${endpoint}/chat`, { message, session });
    // The simulated user is the assistant of its own model.
    turns.push({ role: 'assistant', content: message }, { role: 'user', content: reply });
  }
  const transcript = turns.map(({ role, content }) => `${role === 'assistant' ? 'customer' : 'chatbot'}: ${content}`).join('\n');
  const question = `Does the chatbot meet this criterion? The chatbot ${CRITERION}\n\n${transcript}\n\nReply as JSON: {"reason": string, "met": boolean, "certainty": 0 to 100}`;
  return (JSON.parse(await complete(endpoint, 'judge', [{ role: 'user', content: question }])) as { met: boolean }).met;
}
