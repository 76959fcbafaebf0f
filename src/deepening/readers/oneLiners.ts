import { folded } from '../../support/text.js';
import { oneLine } from '../../support/visible.js';

/** One line about a person, and where it stands, counting from 1. */
export interface OneLiner {
  readonly line: number;
  readonly text: string;
}

export interface RefusedLine {
  readonly line: number;
  readonly reason: string;
}

/** Characters of a line that somebody is imagined from. */
const LONGEST = 1000;
const FIELDS = ['persona', 'input persona'] as const;

/** JSON lines with a text under `persona` or `input persona` (PersonaHub), or plain text, a person a line. Blank lines are passed over. */
export function readOneLiners(content: string): (OneLiner | RefusedLine)[] {
  const seen = new Map<string, number>();
  return content
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .flatMap((raw, at): (OneLiner | RefusedLine)[] => {
      const line = at + 1;
      if (raw.trim() === '') return [];
      const text = textOf(raw.trim());
      if (text === null) return [{ line, reason: `is JSON without a text under "persona" or "input persona"` }];
      if (text.length > LONGEST) return [{ line, reason: `has ${text.length} characters; at most ${LONGEST} are read` }];
      const key = folded(text);
      if (key === '') return [{ line, reason: 'holds no words' }];
      const first = seen.get(key);
      if (first !== undefined) return [{ line, reason: `says the same as line ${first}` }];
      seen.set(key, line);
      return [{ line, text: oneLine(text) }];
    });
}

/** The text of a line; null when it is JSON that holds none. A line that only looks like JSON is refused as well. */
function textOf(raw: string): string | null {
  if (!/^[{["]/u.test(raw)) return raw;
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    return raw.startsWith('"') ? raw : null;
  }
  if (typeof json === 'string') return json.trim();
  const entries = new Map(Object.entries(json ?? {}));
  const text = FIELDS.map(field => entries.get(field) as unknown).find(value => typeof value === 'string');
  return typeof text === 'string' ? text.trim() : null;
}
