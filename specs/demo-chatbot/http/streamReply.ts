import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const pauseMs = 6;

function chunks(text: string): readonly string[] {
  return text.match(/\s*\S+/g) ?? [text];
}

/** Sends the reply word by word as server-sent events. */
export async function streamReply(response: ServerResponse, reply: string, session: string | null): Promise<void> {
  const send = (data: string): boolean => response.write(`data: ${data}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'keep-alive' });
  for (const delta of chunks(reply)) {
    if (response.destroyed) return;
    send(JSON.stringify({ delta }));
    await pause(pauseMs);
  }
  send(JSON.stringify(session === null ? { done: true } : { done: true, session }));
  send('[DONE]');
  response.end();
}
