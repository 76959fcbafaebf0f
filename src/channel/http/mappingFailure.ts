import { Failure } from '../../support/failure.js';
import { quote } from '../quote.js';
import { redactText } from '../redact.js';

function asText(json: unknown): string {
  try {
    return JSON.stringify(json) ?? 'nothing';
  } catch {
    return 'data nested too deep to show';
  }
}

/** A Failure of party `set-up`: we looked for text in the wrong place. */
export const mappingFailure = (what: string, { asked, json, next, cause }: { asked: string; json: unknown; next: string; cause?: unknown }) =>
  new Failure({
    party: 'set-up',
    code: 'reply-mapping',
    what,
    details: [
      ['asked', asked],
      ['there', quote(redactText(asText(json)))],
    ],
    next,
    cause,
  });
