import type { Flaw } from '../flaw.js';
import { sendJson } from '../http/sendJson.js';

export const errors: Flaw = {
  name: 'errors',
  kind: 'technical',
  says: 'Answers every message with the HTTP status 500.',
  takesOver: response => {
    sendJson(response, 500, { error: 'Internal server error.' });
    return true;
  },
};
