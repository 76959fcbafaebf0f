import type { LoggedConversation } from '../logs/loggedConversation.js';
import { digitsOf } from './checkDigits.js';
import { scanTexts } from './findPersonal.js';
import { noneReplaced, PLACEHOLDER, type PersonalKind } from './personal.js';
import { original } from './plainView.js';

export interface Replaced {
  readonly conversation: LoggedConversation;
  /** Stretches replaced, a kind. */
  readonly replaced: Record<PersonalKind, number>;
}

const NUMERIC: ReadonlySet<PersonalKind> = new Set(['phone', 'card']);

/** The same value in other clothes is the same: case, spaces and dashes are no difference. */
function keyOf(kind: PersonalKind, value: string, name?: string): string {
  if (name !== undefined) return `${kind}:${name}`;
  const digits = NUMERIC.has(kind) ? digitsOf(value) : '';
  return `${kind}:${digits || value.toLowerCase().replace(/[\s-]+/gu, '')}`;
}

/**
 * The conversation with everything personal replaced by `[NAME_1]`, `[EMAIL_1]` and so on, in both speakers' turns: the same
 * value has the same number throughout. Numbers go on above placeholders that the log already had.
 */
export function replacePersonal(conversation: LoggedConversation, options: { readonly terms?: readonly string[] } = {}): Replaced {
  const texts = conversation.turns.map(turn => turn.text);
  const replaced = noneReplaced();
  const numbers = new Map<string, number>();
  const highest = new Map<string, number>();
  for (const text of texts) {
    for (const [placeholder] of text.matchAll(PLACEHOLDER)) {
      const [label = '', number = '0'] = placeholder.slice(1, -1).split('_');
      highest.set(label, Math.max(highest.get(label) ?? 0, Number(number)));
    }
  }
  const scans = scanTexts(texts, options.terms);
  const turns = conversation.turns.map((turn, at) => {
    const scan = scans[at];
    if (!scan || scan.found.length === 0) return turn;
    const parts: string[] = [];
    let from = 0;
    for (const { kind, start, end, name } of scan.found) {
      const label = kind.toUpperCase();
      const key = keyOf(kind, scan.view.text.slice(start, end), name);
      const number = numbers.get(key) ?? (highest.get(label) ?? 0) + 1;
      if (!numbers.has(key)) highest.set(label, number);
      numbers.set(key, number);
      const place = original(scan.view, start, end);
      parts.push(turn.text.slice(from, place.start), `[${label}_${number}]`);
      from = place.end;
      replaced[kind]++;
    }
    return { ...turn, text: parts.join('') + turn.text.slice(from) };
  });
  return { conversation: { ...conversation, turns }, replaced };
}
