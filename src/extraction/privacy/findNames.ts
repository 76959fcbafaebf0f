import { CHINESE_SURNAMES, isAmbiguousName, isGivenName, isPlainName, KOREAN_SURNAMES } from './givenNames.js';
import { ADDRESSED_CHINESE, ADDRESSED_JAPANESE, ADDRESSED_KOREAN, ADDRESSES, nameCues, scriptCues, trailingCues, type NameCue } from './nameCues.js';
import { isProper, isSurname, isWord, looksLikeWord, NAMED_PLACES, NOT_PEOPLE } from './notNames.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\p{L}[\p{L}\p{M}]{0,24}(?:['’-]\p{L}[\p{L}\p{M}]{0,24}){0,3}/uy;
const PARTICLE = /^(?:de|da|di|do|dos|das|del|della|der|den|van|von|zu|bin|ibn|al|el|la|le|y|e|ter|ten|af|av|mac|mc|st)$/iu;
const MOST_TOKENS = 4;

const withoutS = (token: string): string => token.replace(/['’]s$/iu, '');
const hasCapital = (token: string): boolean => /^\p{Lu}|^[dDlLoO]['’]\p{Lu}/u.test(token);
/** `I'm`, `we've`, `let's`: no name begins so. */
const CONTRACTION = /^(?:i|you|we|they|he|she|it|that|there|what|who|let|don|can|won|isn|didn)['’](?:m|s|re|ve|d|ll|t)$/iu;
const isNobody = (token: string): boolean => isWord(token) || isProper(token) || CONTRACTION.test(token);

function tokenAt(text: string, at: number): Span | null {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text);
  return found ? { start: at, end: at + withoutS(found[0]).length } : null;
}

const of = (text: string, { start, end }: Span): string => text.slice(start, end);

/** The token after this one, in the same name: behind a space, or an initial and its dot. */
function nextToken(text: string, span: Span): Span | null {
  const gap = /^(?:\.? |\. ?)(?=\p{L})/u.exec(text.slice(span.end, span.end + 3));
  if (!gap || (gap[0].startsWith('.') && span.end - span.start > 2)) return null;
  return tokenAt(text, span.end + gap[0].length);
}

/** Whether a small-letter token can go on with a name: `juan perez`, but not `anna booked a room`. */
function goesOn(text: string, next: Span): boolean {
  const word = of(text, next);
  if (isNobody(word) || word.length < 2) return false;
  if (isPlainName(word)) return true;
  const after = tokenAt(text, next.end + 1);
  return (
    /^(?:$|[.,!?;:\n)])/u.test(text.slice(next.end, next.end + 1)) || (after !== null && /^(?:and|i|from|from|but|my|is|at|here|for)$/iu.test(of(text, after)))
  );
}

/** The surname behind up to three particles: `van der Berg`. */
function behindParticles(text: string, particle: Span): Span | null {
  let behind: Span | null = particle;
  for (let count = 0; count < 3 && behind !== null && PARTICLE.test(of(text, behind)); count++) behind = nextToken(text, behind);
  if (behind === null) return null;
  const word = of(text, behind);
  return !isNobody(word) && !PARTICLE.test(word) && (hasCapital(word) || goesOn(text, behind)) ? behind : null;
}

/** The name that begins here, with its surname; null when it is none. */
function nameAt(text: string, at: number, takes: NameCue['takes']): Span | null {
  const first = tokenAt(text, at);
  if (first === null) return null;
  const word = of(text, first);
  if (CONTRACTION.test(word)) return null;
  const capital = hasCapital(word);
  const initial = takes !== 'known' && /^\p{Lu}$/u.test(word) && /^\.? ?\p{Lu}\p{L}?/u.test(text.slice(first.end, first.end + 4));
  if (isWord(word) && !initial && !(capital && isGivenName(word) && (takes === 'any' || nextCapital(text, first)))) return null;
  if ((word.length < 2 && !initial) || (looksLikeWord(word) && !isGivenName(word))) return null;
  if (takes === 'known' && !(capital ? isGivenName(word) : word.length > 2 && isGivenName(word) && !isAmbiguousName(word) && !isProper(word))) return null;
  if (takes === 'capital' && !capital) return null;
  if (isProper(word) && !(isGivenName(word) && nextCapital(text, first))) return isGivenName(word) && takes === 'any' ? first : null;
  let last = first;
  for (let count = 1; count < MOST_TOKENS; count++) {
    const next = nextToken(text, last);
    if (next === null) break;
    const token = of(text, next);
    if (PARTICLE.test(token)) {
      const behind = behindParticles(text, next);
      if (behind === null) break;
      last = behind;
      continue;
    }
    const letter = /^\p{Lu}$/u.test(token) && token !== 'I';
    if (capital ? !(hasCapital(token) && (letter || (token.length > 1 && (!isNobody(token) || isSurname(token))))) : !goesOn(text, next)) break;
    last = next;
  }
  return { start: first.start, end: last.end };
}

function nextCapital(text: string, first: Span): boolean {
  const next = nextToken(text, first);
  if (next === null || !hasCapital(of(text, next)) || of(text, next).length < 2) return false;
  return !isNobody(of(text, next)) || isSurname(of(text, next));
}

function* announced(text: string): Generator<Span> {
  const works = [...text.matchAll(NOT_PEOPLE)].map(match => ({ start: match.index, end: match.index + match[0].length }));
  const inside = new Uint8Array(text.length + 1);
  // The first letter is left free: after `my name is` even a brand is a name.
  for (const { start, end } of works) inside.fill(1, start + 1, end);
  for (const { cue, takes, then } of nameCues) {
    for (const match of text.matchAll(cue)) {
      const name = nameAt(text, match.index + match[0].length, takes);
      if (name === null || inside[name.start]) continue;
      const single = !of(text, name).includes(' ');
      if (then && !then.test(text.slice(name.end, name.end + 14)) && (single ? !isPlainName(of(text, name)) : false)) continue;
      yield name;
    }
  }
  for (const cue of trailingCues) {
    for (const match of text.matchAll(cue)) {
      const value = match.groups?.['value'] ?? '';
      if (!value.split(' ').some(isNobody)) yield placed(match, value);
    }
  }
}

const placed = (match: RegExpMatchArray, value: string): Span => {
  const start = (match.index ?? 0) + match[0].lastIndexOf(value);
  return { start, end: start + value.length };
};

function* inOtherScripts(text: string): Generator<Span> {
  if (!/[^\u0000-\u024F]/u.test(text)) return;
  for (const cue of scriptCues) for (const match of text.matchAll(cue)) yield placed(match, match.groups?.['value'] ?? '');
  const addressed: readonly (readonly [RegExp, string | null])[] = [
    [ADDRESSED_CHINESE, CHINESE_SURNAMES],
    [ADDRESSED_JAPANESE, null],
    [ADDRESSED_KOREAN, KOREAN_SURNAMES],
  ];
  for (const [form, surnames] of addressed) {
    for (const match of text.matchAll(form)) {
      const value = match.groups?.['value'] ?? '';
      if (ADDRESSES.test(value) || (surnames !== null && !surnames.includes(value[0] ?? ' '))) continue;
      yield placed(match, value);
    }
  }
}

/** Common given names that stand alone, with the surnames behind them; what is a work, a place or a make is passed over. */
function* standingAlone(text: string): Generator<Span> {
  const masked = [...text.matchAll(NOT_PEOPLE), ...text.matchAll(NAMED_PLACES)]
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start);
  let [mask, until] = [0, 0];
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]{0,24}(?:['’-]\p{L}[\p{L}\p{M}]{0,24}){0,3}/gu)) {
    const start = match.index;
    while (mask < masked.length && (masked[mask]?.end ?? 0) <= start) mask++;
    if (start < until || (masked[mask]?.start ?? Infinity) <= start) continue;
    const word = withoutS(match[0]);
    if (!isGivenName(word) || isWord(word)) continue;
    const span = { start, end: start + word.length };
    const capital = hasCapital(word);
    const plain = isPlainName(word) && !isProper(word);
    if (!plain && !(capital && nextCapital(text, span) && !isProper(word))) continue;
    if (!capital && (/[\u0080-\u{10FFFF}]/u.test(word) || !plain)) continue;
    const name = nameAt(text, start, 'any') ?? span;
    until = name.end;
    yield capital ? name : span;
  }
}

/** Where a text names a person, by cues and common given names; spans may overlap. */
export const findNames = (text: string): Span[] =>
  [...announced(text), ...inOtherScripts(text), ...standingAlone(text)].filter(({ start, end }) => end > start);
