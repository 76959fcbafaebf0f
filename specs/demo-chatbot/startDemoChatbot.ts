import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findFlaw } from './flaws.js';
import { handleRequest, type Concierge } from './http/handleRequest.js';
import { createSessionStore } from './http/sessionStore.js';

export interface DemoChatbotOptions {
  readonly port?: number;
  /** The name of one of the flaws. */
  readonly flaw?: string;
  /** The day the concierge takes for today, as yyyy-mm-dd. */
  readonly today?: string;
}

export interface DemoChatbot {
  readonly url: string;
  close(): Promise<void>;
}

export async function startDemoChatbot({ port = 0, flaw, today = '2026-06-01' }: DemoChatbotOptions = {}): Promise<DemoChatbot> {
  const concierge: Concierge = { sessions: createSessionStore(), flaw: flaw === undefined ? null : findFlaw(flaw), today };
  const server = createServer((request, response) => void handleRequest(request, response, concierge));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close(error => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
