import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The one address this server answers at. */
export interface Door {
  readonly port: number;
  readonly token: string;
}

/** A request that may be answered: what it asks for below the token. Else the status it is refused with. */
export type Admitted = { readonly path: string } | { readonly refused: 403 | 404 | 405 | 415 };

/**
 * Lets in this machine's own browser at our own page, and nobody else. A strange Host is another name that points here (DNS
 * rebinding); a strange Origin, or Sec-Fetch-Site, is another page that writes here (CSRF); without the token nothing is there.
 */
export function admit({ method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, { port, token }: Door): Admitted {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origin = headers.origin;
  if (!hosts.includes(headers.host ?? '')) return { refused: 403 };
  if (origin !== undefined && origin !== `http://${headers.host}`) return { refused: 403 };
  const [, given = '', ...rest] = (url ?? '').split('/');
  const path = rest.join('/');
  const from = headers['sec-fetch-site'];
  // A terminal that is a page itself may lead here; nothing else may.
  const opened = method === 'GET' && path === '' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (from !== undefined && from !== 'same-origin' && from !== 'none' && !opened) return { refused: 403 };
  if (!sameText(given, token) || rest.length === 0) return { refused: 404 };
  if (method === 'GET') return { path };
  if (method !== 'POST') return { refused: 405 };
  if (origin === undefined) return { refused: 403 };
  if (!/^application\/json(?:;|$)/u.test(headers['content-type'] ?? '')) return { refused: 415 };
  return { path };
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
