import { Failure } from '../../support/failure.js';
import type { LoggedConversation } from '../logs/loggedConversation.js';
import { isCardNumber, isIban } from './checkDigits.js';
import { announcesName, hasAccount, hasNationalPhone, hasStreet } from './stillPlain.js';
import { PLACEHOLDER, type PersonalKind } from './personal.js';

/** What still shows in a turn, counted from 1. The value itself is not kept. */
export interface Leak {
  readonly kind: PersonalKind;
  readonly turn: number;
}

const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const UNSEEN = /[\u00AD\u034F\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E007F}]/gu;
/** Marks that stand on another character and are left when everything that can be one with it is. */
const MARKS = /[\u0300-\u036F\u20D0-\u20F0]/gu;
const NAMED = /\[U\+[0-9A-F]{4,6}\]/gu;
const TOP = 'com|net|org|edu|gov|io|co|de|fr|es|it|nl|uk|in|ru|cn|jp|kr|br|pl|se|no|fi|dk|ch|at|be|eu|me|info|biz|us|ca|au|mx|ar|pt|gr|tr|ua|cz';

const NUMERAL = /\p{Nd}/u;

/** Digits of any script as 0-9: their ranges begin at a code that ends in 0 or in 6 (Unicode). */
const arabicDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0;
    const row = code - (code % 16);
    return String(code - (NUMERAL.test(String.fromCodePoint(row)) ? row : row + 6));
  });

/** The text without what nobody sees, digits of any script as 0-9, and a sign for each placeholder. */
const seen = (text: string): string =>
  arabicDigits(text.replace(PLACEHOLDER, ' ¦ ').replace(NAMED, '').replace(UNSEEN, '').normalize('NFKC').replace(MARKS, ''));

/** The same as somebody would read it out: words of digits as digits, words such as `at` and `dot` as signs, spelt letters together. */
function undisguised(shown: string): string {
  return shown
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?![\p{L}\p{N}])/gu, word => DIGIT_WORDS[word] ?? word)
    .replace(/%40|&#64;|&#x40;|&commat;/gu, '@')
    .replace(/%2e|&#46;|&#x2e;|&period;/gu, '.')
    .replace(/\s?[[({<]\s?(?:at?|@)\s?[\])}>]\s?/gu, '@')
    .replace(/\s?[[({<]\s?(?:dot|d|\.)\s?[\])}>]\s?/gu, '.')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L} ){3,40}\p{L}(?![\p{L}\p{N}])/gu, spelt => spelt.replace(/ /gu, ''));
}

const EMAIL = new RegExp(String.raw`[\p{L}\p{N}._%+'-]\s{0,3}@\s{0,3}(?:[\p{L}\p{N}-]{1,63}\s?(?:\.|\sdot)\s?){1,4}\p{L}{2,24}`, 'u');
const SPOKEN_EMAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}._%+-]{1,64} (?:at|arroba) (?:[\p{L}\p{N}-]{2,40}\s?(?:dot|punto)\s?)(?:${TOP})(?![\p{L}\p{N}])`,
  'u',
);
const SECRET =
  /(?<![\p{L}\p{N}])(?:sk[-_][a-z0-9_-]{16}|akia[0-9a-z]{16}|gh[pousr]_[a-z0-9]{20}|xox[abprs]-[a-z0-9-]{10}|eyj[\w-]{8,2000}\.eyj[\w-]{4}|aiza[\w-]{30})|-----begin [a-z ]{0,30}private key-----/u;
const SSN = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/u;
const INTERNATIONAL = /(?<![\p{L}\p{N}])\+\s?[1-9](?:[\s().-]{0,2}\d){8,14}(?!\d)/u;

const CARD_APART = /(?<!\d)(?:(?:\d{4}[^\p{L}\p{N}¦]{0,4}){3}\d{4}|\d{4}[^\p{L}\p{N}¦]{1,4}\d{6}[^\p{L}\p{N}¦]{1,4}\d{5})(?!\d)/gu;
const SSN_APART = /(?<![\d-])(?!000|666|9)\d{3}(?: {0,2}[-·|*_~•]{1,2} {0,2}\n?|\n)(?!00)\d{2}(?: {0,2}[-·|*_~•]{1,2} {0,2}\n?|\n)(?!0000)\d{4}(?![\d-])/u;

/** Groups of digits with at most two signs between, or of four with up to four and over lines: `4111 1111`, `4-1-1-1`. */
function hasCard(text: string): boolean {
  for (const [run] of text.matchAll(CARD_APART)) if (isCardNumber(run.replace(/\D/gu, ''))) return true;
  for (const [run] of text.matchAll(/\d+(?:[^\p{L}\p{N}\n¦]{1,2}\d+){0,400}/gu)) {
    const groups = run.match(/\d+/gu) ?? [];
    for (let from = 0; from < groups.length; from++) {
      let digits = '';
      for (let to = from; to < groups.length && digits.length < 19; to++) {
        digits += groups[to];
        const lengths = groups.slice(from, to + 1).map(group => group.length);
        const usual =
          lengths.length === 1 ||
          lengths.every(length => length === lengths[0] && length <= 4) ||
          (lengths.every(length => length >= 2 && length <= 7) && lengths.some(length => length >= 4) && lengths.length <= 5);
        if (usual && digits.length >= 13 && digits.length <= 19 && isCardNumber(digits)) return true;
      }
    }
  }
  return false;
}

function hasIban(text: string): boolean {
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])[a-z]\s?[a-z][\s.-]?\d\s?\d(?:[\s.-]{0,2}[a-z0-9]){11,30}/gu)) {
    const bare = match[0].replace(/[\s.-]/gu, '');
    // Words may follow the number: each length it may have is tried.
    for (let length = 15; length <= bare.length; length++) if (isIban(bare.slice(0, length))) return true;
  }
  return false;
}

const CHECKS: readonly (readonly [PersonalKind, (text: string, shown: string) => boolean])[] = [
  ['email', text => EMAIL.test(text) || SPOKEN_EMAIL.test(text)],
  ['card', hasCard],
  ['account', text => hasIban(text) || hasAccount(text)],
  ['secret', text => SECRET.test(text)],
  ['id', text => SSN.test(text) || SSN_APART.test(text)],
  ['phone', text => INTERNATIONAL.test(text) || hasNationalPhone(text)],
  ['address', (_, shown) => hasStreet(shown)],
  ['name', (_, shown) => announcesName(shown)],
];

/**
 * A second look with other rules, after replacement, at what was disguised or overlooked. It looks for: e-mail addresses (also
 * spoken or spelt), payment cards by Luhn (also over two turns of the person), IBANs by modulo 97, keys and tokens of known forms, social security numbers of the
 * US, phone numbers (international; national after a cue word, or in a form that only they have), a house number beside a street word
 * (English, German, Dutch, Nordic, French, Spanish, Portuguese, Italian, Polish, Russian), account and customer numbers after a
 * cue word, and names announced outright (`my name is`, `me llamo` and so on, scripts with capitals). Nothing else: names in passing, dates of birth, links, other government numbers.
 */
export function stillPersonal(conversation: LoggedConversation): Leak[] {
  let before = '';
  return conversation.turns.flatMap((turn, at) => {
    const shown = seen(turn.text);
    const text = undisguised(shown);
    const found = CHECKS.flatMap(([kind, shows]) => (shows(text, shown) ? [{ kind, turn: at + 1 }] : []));
    if (turn.speaker !== 'user') return found;
    const over = overTurns(before, text);
    before = text;
    return found.length === 0 && over !== null ? [{ kind: over, turn: at + 1 }] : found;
  });
}

/** A number that begins in one turn of the person and ends in their next. */
function overTurns(before: string, text: string): PersonalKind | null {
  const end = /\d(?:[^\p{L}\p{N}¦]{0,4}\d)*[^\p{L}\p{N}¦]{0,4}$/u.exec(before.slice(-40))?.[0];
  const start = /^[^\p{L}\p{N}¦]{0,4}\d(?:[^\p{L}\p{N}¦]{0,4}\d)*/u.exec(text.slice(0, 40))?.[0];
  if (end === undefined || start === undefined) return null;
  const joined = `${end.trim()}\n${start.trim()}`;
  return hasCard(joined) ? 'card' : SSN_APART.test(joined) ? 'id' : null;
}

const WORDS: Partial<Record<PersonalKind, string>> = {
  email: 'an e-mail address',
  card: 'a payment card number',
  account: 'an account or customer number',
  secret: 'a key or token',
  id: 'a social security number',
  phone: 'a phone number',
  address: 'a street address',
  name: 'a name',
};

/** Stops the run when a conversation still shows something personal (`log-personal`): source, line, turn and kind, never the value. */
export function refusePersonal(conversation: LoggedConversation): void {
  const [leak] = stillPersonal(conversation);
  if (!leak) return;
  throw new Failure({
    party: 'set-up',
    code: 'log-personal',
    what: `${conversation.source}, line ${conversation.line}, turn ${leak.turn}, still shows ${WORDS[leak.kind] ?? leak.kind} after replacement; nothing was sent`,
    next: 'Take it out of the log or name it as a term to replace, then run again; what was done so far is kept.',
  });
}
