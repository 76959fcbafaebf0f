import { Failure } from '../../support/failure.js';
import { redactUrl } from '../redact.js';

function parse(url: string, base: string | undefined): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/** The whole address. Throws a Failure of party `set-up` when it is relative and there is no base, or when it is no HTTP address. */
export function resolveUrl(url: string, baseURL: string | undefined): URL {
  const parsed = parse(url, baseURL);
  if (parsed !== null && /^https?:$/.test(parsed.protocol)) return parsed;
  const relative = baseURL === undefined && !/^[a-z][a-z0-9+.-]*:/i.test(url);
  throw new Failure({
    party: 'set-up',
    code: relative ? 'base-url-missing' : 'address-invalid',
    what: relative
      ? `the chatbot's address '${redactUrl(url)}' is relative and no baseURL is set`
      : `the chatbot's address '${redactUrl(url)}' is not an HTTP address`,
    details: [
      ['asked', redactUrl(url)],
      ['baseURL', baseURL === undefined ? 'not set' : redactUrl(baseURL)],
    ],
    next: relative
      ? "set use: { baseURL: 'http://127.0.0.1:3000' } in playwright.config.ts, or give the whole address"
      : 'give an address that begins with http:// or https://',
  });
}
