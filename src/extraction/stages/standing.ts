import { contentStems, wordsOf } from '../../support/text.js';
import { visible } from '../../support/visible.js';
import { isTrait, SINGLE, type Fact } from '../attributes.js';
import type { LoggedTurn } from '../logs/loggedConversation.js';
import { findPersonal } from '../privacy/findPersonal.js';
import { runIndex, type RunIndex } from '../privacy/overlap.js';
import type { ExtractReply } from '../replies.js';

/** Words in a row that nothing written may share with a log. */
export const SHARED_WORDS = 6;
/** Characters of a value, as in the profile's schema. */
const VALUE_LIMIT = 400;

const PLACEHOLDER = /\[[A-Z][A-Z ]{1,30}(?:_\d+)?\]|\b(?:NAME|EMAIL|PHONE|CARD|ACCOUNT|ADDRESS)_\d+\b/u;
const LINK = /\bhttps?:|\bwww\.|\b[\w-]+\.(?:com|org|net|io|ru|cn)\b/iu;
const AGE = /^(?:\d{1,3}|\d{1,3}-\d{1,3}|\d{1,3}\+)$/u;

export const hasPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);
export const hasLink = (text: string): boolean => LINK.test(text);

/** The facts of a reply that stand, and why each of the others was dropped. Both together are `proposed`: entries without a value are none. */
export interface Standing {
  readonly proposed: number;
  readonly facts: readonly Fact[];
  readonly dropped: readonly string[];
}

/** Why a text must not be written into a profile; null when it may. */
export function unwritable(text: string, log: RunIndex): string | null {
  if (text.length > VALUE_LIMIT) return 'longer than 400 characters';
  if (visible(text) !== text || /\n/u.test(text)) return 'control characters';
  if (hasPlaceholder(text) || /[[\]<>{}]/u.test(text)) return 'a placeholder';
  if (hasLink(text)) return 'a link';
  if (findPersonal(text).length > 0) return 'personal data';
  return log.sharedRun(text) === null ? null : 'six words of the log';
}

/** What is said in these turns, by the chatbot too, to hold many texts against. */
export const saidIn = (turns: readonly LoggedTurn[]): RunIndex =>
  runIndex(
    turns.map(turn => turn.text),
    SHARED_WORDS,
  );

/** Code, not the model, decides what stands: evidence must be user turns, and a value must be one. `log` holds all that is said. */
export function standing(attributes: ExtractReply['attributes'], turns: readonly LoggedTurn[], english: boolean, log = saidIn(turns)): Standing {
  const dropped: string[] = [];
  const facts: Fact[] = [];
  for (const { name, turns: named, value: given, basis, sensitive } of attributes) {
    const value = given?.trim() ?? '';
    if (value === '' || /^(?:unknown|none|null|n\/?a|not (?:shown|stated|mentioned|specified|known))\.?$/iu.test(value)) continue;
    const support = [...new Set(named)].filter(turn => turns[turn - 1]?.speaker === 'user').sort((a, b) => a - b);
    const broken = support.length === 0 ? 'no supporting turn' : wrongKind(name, value) ? `no value of ${name}` : unwritable(value, log);
    if (broken !== null) dropped.push(broken);
    else {
      const words = support.map(turn => turns[turn - 1]?.text ?? '').join(' ');
      facts.push({
        name,
        value: isTrait(name) ? value.toLowerCase() : value,
        basis: basis === 'stated' && english && !echoes(value, words) ? 'inferred' : basis,
        turns: support,
        sensitive,
      });
    }
  }
  const torn = SINGLE.filter(name => new Set(facts.filter(fact => fact.name === name).map(fact => fact.value.toLowerCase())).size > 1);
  const kept = facts.filter(fact => !torn.includes(fact.name));
  const single = once(kept);
  return {
    proposed: facts.length + dropped.length,
    facts: single,
    dropped: [
      ...dropped,
      ...facts.filter(fact => torn.includes(fact.name)).map(() => 'said in two ways'),
      ...Array.from({ length: kept.length - single.length }, () => 'named twice'),
    ],
  };
}

const wrongKind = (name: Fact['name'], value: string): boolean =>
  name === 'age' ? !AGE.test(value) || Number.parseInt(value, 10) > 120 : isTrait(name) && !/^(?:low|medium|high)$/iu.test(value);

/** Whether anything of the value is said in the words at all: what is called stated must be. */
function echoes(value: string, words: string): boolean {
  const stems = new Set(contentStems(words));
  const own = contentStems(value);
  return own.length === 0 || own.some(stem => stems.has(stem)) || (/^\d/u.test(value) && wordsOf(words).length > 0);
}

function once(facts: readonly Fact[]): Fact[] {
  const seen = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.name}\u0000${fact.value.toLowerCase()}`;
    const known = seen.get(key);
    seen.set(key, known ? { ...known, turns: [...new Set([...known.turns, ...fact.turns])].sort((a, b) => a - b) } : fact);
  }
  return [...seen.values()];
}
