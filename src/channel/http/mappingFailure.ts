import { Failure } from '../../support/failure.js';
import { quote } from '../quote.js';
import { redactText } from '../redact.js';

/** A Failure of party `set-up`: we looked for text in the wrong place. */
export const mappingFailure = (what: string, { asked, json, next, cause }: { asked: string; json: unknown; next: string; cause?: unknown }) =>
  new Failure({
    party: 'set-up',
    code: 'reply-mapping',
    what,
    details: [
      ['asked', asked],
      ['there', quote(redactText(JSON.stringify(json) ?? 'nothing'))],
    ],
    next,
    cause,
  });
