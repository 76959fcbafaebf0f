import { LONGEST, type Heard } from './heard.js';
import type { Span } from './hidden.js';

/** How many tokens the bracketed group at `at` has: `[`, at most six words, `]`; 0 where there is none. The text's first may lack its opening bracket. */
function groupAt({ tokens }: Heard, at: number): number {
  const opens = tokens[at]?.text === '[';
  if (!opens && at > 0) return 0;
  for (let length = opens ? 1 : 0; length < LONGEST; length++) {
    const token = tokens[at + length];
    if (!token || token.text === '[') return 0;
    if (token.text === ']') return length > (opens ? 1 : 0) ? length + 1 : 0;
  }
  return 0;
}

/**
 * `[[A]] [[100]]` where it stands in the conversation: groups in brackets one after another are one claim, which is an echo when
 * each of them stands there. A number right behind a group belongs to it.
 */
export function bracketClaims(heard: Heard, text: string): Span[] {
  const { tokens, lengths } = heard;
  const groups: (Span & { readonly stands: boolean; readonly follows: boolean })[] = [];
  for (let at = 0; at < tokens.length;) {
    const group = groupAt(heard, at);
    const number = group > 0 && /^\d{1,3}$/u.test(tokens[at + group]?.text ?? '') ? 1 : 0;
    const [start, end] = [tokens[at]?.start ?? 0, tokens[at + group + number - 1]?.end ?? 0];
    const previous = groups.at(-1)?.end ?? 0;
    const follows = groups.length > 0 && start - previous <= 20 && !/[\p{L}\p{N}\n]/u.test(text.slice(previous, start));
    if (group > 0) groups.push({ start, end, follows, stands: (lengths[at] ?? 0) >= Math.min(group + number, LONGEST) });
    at += Math.max(1, group + number);
  }
  const claims: Span[] = [];
  for (let at = 0; at < groups.length;) {
    let past = at + 1;
    while (groups[past]?.follows) past++;
    const claim = groups.slice(at, past);
    if (claim.every(({ stands }) => stands)) claim.forEach(group => claims.push(group));
    at = past;
  }
  return claims;
}
