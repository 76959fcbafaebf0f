import type { IncomingMessage } from 'node:http';
import { HttpError } from './httpError.js';

const bodyLimit = 64 * 1024;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new HttpError(413, 'The message is too large; 64 kB is the limit.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
