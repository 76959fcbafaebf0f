import { cut } from '../../support/text.js';
import type { Turn } from '../../transcript/turn.js';
import type { Advice } from './advice.js';
import { vagueIn } from './vague.js';

/** Characters of a criterion that are looked at. */
const READ = 400;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const SAID = '(turn|reply|replies|answer|message|response)';
const NTH_AFTER = new RegExp(`\\b${SAID} (?:no\\.? |number |#)?(\\d{1,4})\\b`, 'iu');
const NTH_BEFORE = new RegExp(`\\b(?:(\\d{1,4})(?:st|nd|rd|th)|(${ORDINALS.join('|')})) ${SAID}\\b`, 'iu');

/** The criterion as it is read: one line, without the chatbot's name in front, quotations and a full stop aside. */
const bare = (criterion: string): string =>
  criterion
    .slice(0, READ)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!]$/u, '')
    .replace(/^(?:the (?:chat)?bot|it) /iu, '');

/** About a turn that the conversation never reached. */
function noTurn(criterion: string, turns: readonly Pick<Turn, 'speaker'>[]): Advice[] {
  const [, after, number] = NTH_AFTER.exec(criterion) ?? [];
  const [, digits, ordinal, before] = NTH_BEFORE.exec(criterion) ?? [];
  const said = after ?? before;
  if (said === undefined) return [];
  const nth = Number(number ?? digits ?? ORDINALS.indexOf((ordinal ?? '').toLowerCase()) + 1);
  const what = said.toLowerCase() === 'turn' ? 'turn' : 'reply';
  const had = what === 'turn' ? turns.length : turns.filter(({ speaker }) => speaker === 'chatbot').length;
  return nth > had ? [{ code: 'no turn', what, nth, had }] : [];
}

const WHO = '(?:the )?(?:customer|user|client|caller|guest|person|patient|passenger|they|he|she)';
/** `says when …` and `asks if …` are no conditions; in front, and before somebody's doing, they are. */
const CONDITION_FIRST = /^((?:if|when|whenever|unless|in case|once|as soon as|provided that|should) [^,]{3,120}?)(?:,| then )/iu;
const CONDITION_LATER = new RegExp(
  `(?<!\\b(?:ask|asks|asked|say|says|tell|tells|know|knows|check|checks|see|sees|explain|explains|state|states|wonder|wonders)(?: ${WHO})?) (?:,? ?)((?:(?:if|unless|whenever|in case) [^,]{3,120}|when(?:ever)? (?:asked|told|needed|${WHO} (?:ask|asks|asked|say|says|said|want|wants|mention|mentions|complain|complains|tell|tells|request|requests))\\b[^,]{0,120}))$`,
  'iu',
);

/** The condition under which a criterion is asked, as it stands in it; null for one that holds always. */
export const conditionIn = (text: string): string | null => (CONDITION_FIRST.exec(text) ?? CONDITION_LATER.exec(text))?.[1]?.trim() ?? null;

function condition(text: string): Advice[] {
  const words = conditionIn(text);
  return words === null ? [] : [{ code: 'condition', words: cut(words, 120) }];
}

/** Pairs that are one thing. */
const ONE_THING =
  /\b(?:terms and conditions|bed and breakfast|pros and cons|back and forth|name and address|date and time|time and date|day and time|bits and pieces|more and more|again and again|over and over|yes or no|one or more|two or more|whether or not|more or less|sooner or later|(?:now|here) and (?:then|there)|between [\w.,€$£%]+ and [\w.,€$£%]+|[\d.,]+ (?:and|or) [\d.,]+)\b/giu;
const HELD = '\u0001';

/** `names a price and a date`: two criteria, one of which may hold without the other. */
function twoThings(text: string): Advice[] {
  const open = text.replace(ONE_THING, found => found.replace(/ (and|or) /giu, `${HELD}$1${HELD}`));
  const quoted = open.replace(/["“„«][^"“”„«»]*["”»]/gu, found => found.replace(/ (and|or) /giu, `${HELD}$1${HELD}`));
  const joined = /,? (and|or)(?: also| then)? /iu.exec(quoted)?.[1]?.toLowerCase();
  if (joined !== 'and' && joined !== 'or') return [];
  const pieces = quoted.split(joined === 'and' ? /,? and(?: also| then)? /iu : /,? or(?: else)? /iu).map(piece => piece.replaceAll(HELD, ' ').trim());
  const verb = /^(?:(?:does not|doesn['’]t|never|must|should|will|can) )?\S+/iu.exec(pieces[0] ?? '')?.[0] ?? '';
  const parts = pieces.filter(piece => piece !== '').map((piece, at) => (at === 0 || beginsWithVerb(piece) ? piece : `${verb} ${piece}`));
  return parts.length < 2 ? [] : [{ code: 'two things', joined, parts: parts.slice(0, 4).map(part => cut(part, 120)) }];
}

/** Criteria begin with what the chatbot does: `offers`, `does not ask`. */
const beginsWithVerb = (piece: string): boolean =>
  /^(?:does|doesn['’]?t|do|is|are|has|never|not|must|should|will|can|also|then)\b/iu.test(piece) ||
  /^(?!its\b|this\b|us\b)[a-z]+[a-rt-z]s\b(?! of\b)/iu.test(piece);

const DENIED =
  /^((?:does not|doesn['’]?t|do not|don['’]?t|did not|didn['’]?t|must not|mustn['’]?t|should not|shouldn['’]?t|will not|won['’]?t|cannot|can['’]?t|never|is not|isn['’]?t) )(.+)$/iu;
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['be', 'is'],
  ['have', 'has'],
  ['do', 'does'],
  ['go', 'goes'],
]);

/** `ask` as the chatbot does it: `asks`. */
const asDone = (verb: string): string =>
  IRREGULAR.get(verb) ?? (/(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`);

function negation(text: string, twice: boolean): Advice[] {
  const [, words, rest] = DENIED.exec(text) ?? [];
  if (words === undefined || rest === undefined) return [];
  const [verb = '', ...others] = rest.replace(/^ever /iu, '').split(' ');
  const denial = words.trim();
  const positive = /^is|^isn/iu.test(denial) ? `is ${rest}` : [/^never$/iu.test(denial) && /s$/u.test(verb) ? verb : asDone(verb), ...others].join(' ');
  return [{ code: 'negation', words: denial, without: cut(positive, 160), twice }];
}

/** What in the wording of a criterion keeps readers from agreeing, the most certain first. */
export function wordingAdvice(
  criterion: string,
  { turns, negated }: { readonly turns: readonly Pick<Turn, 'speaker'>[]; readonly negated: boolean },
): Advice[] {
  const text = bare(criterion);
  const vague = vagueIn(text);
  return [
    ...noTurn(text, turns),
    ...condition(text),
    ...twoThings(text),
    ...negation(text, negated),
    ...(vague === null ? [] : [{ code: 'vague', ...vague } as const]),
  ];
}
