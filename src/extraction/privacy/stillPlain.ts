import { isGivenName } from './givenNames.js';
import { isProper, isWord, looksLikeWord } from './notNames.js';

/** Forms of the second look that need a cue word or words of a language; all bounded, so that time grows with the text. */

const CALL = String.raw`(?:tele)?phone(?: (?:number|no))?|tel|cell|mobile|call me|text me|reach me|ring me|whats ?app|my number|telefon(?:nummer|o)?|handy(?:nummer)?|rufnummer|teléfono|celular|móvil|llámame|téléphone|portable|appelez-moi|cellulare|chiamami|telefone|telefoon|телефон|звоните|numer telefonu`;
const SIGNS = String.raw`[^\p{L}\p{N}\n¦]{0,3}`;
/** A cue, at most three words, and 7 to 15 digits with up to three signs between. */
const CUED_PHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${CALL})(?:[^\p{L}\p{N}\n¦]{1,3}\p{L}{1,12}){0,3}[^\p{L}\p{N}\n¦]{0,4}(?<number>\d(?:${SIGNS}\d){6,14})(?!\d)`,
  'gu',
);
/** `(0171) 5551234`, `0171/5551234`, `0171*555*1234`. */
const TRUNK =
  /(?<![\p{L}\p{N}.,$€£¥])(?:\(0[1-9]\d{1,4}\)[\s*_~/.-]{0,3}\d{3,8}|0[1-9]\d{1,4}\s?[/*_~]\s?\d{3,8})(?:[\s*_~/.-]{1,2}\d{2,4}){0,2}(?!\d|[.,]\d)/gu;
/** `(415) 555-0199`, `415*555*0199`. */
const NORTH_AMERICAN =
  /(?<![\p{L}\p{N}.,$€£¥])(?:\([2-9]\d{2}\)\s?[2-9]\d{2}[\s*_~.-]\d{4}|[2-9]\d{2}(?<sign>[*_~.-])[2-9]\d{2}\k<sign>\d{4})(?![\d-]|[.,]\d)/gu;
const DATE = /^(?:(?:19|20)\d{2}\D{1,2}\d{1,2}\D{1,2}\d{1,2}|\d{1,2}\D{1,2}\d{1,2}\D{1,2}(?:19|20)\d{2})(?!\d)/u;

const digitsIn = (text: string): number => text.replace(/\D/gu, '').length;
const anyOf = (text: string, form: RegExp, holds: (value: string) => boolean): boolean => {
  for (const match of text.matchAll(form)) if (holds(match.groups?.['number'] ?? match[0])) return true;
  return false;
};

/** A national phone number after a cue word, or in a form that nothing else has. In small letters. */
export function hasNationalPhone(text: string): boolean {
  if (!/\d/u.test(text)) return false;
  const phone = (value: string) => !DATE.test(value) && digitsIn(value) >= 7 && digitsIn(value) <= 15;
  return anyOf(text, CUED_PHONE, phone) || anyOf(text, TRUNK, value => phone(value) && digitsIn(value) >= 9) || anyOf(text, NORTH_AMERICAN, phone);
}

const HOLDER = String.raw`(?:bank |my )?(?:account|acct|customer|client|member(?:ship)?|policy|patient|subscriber|contract|loyalty)|kunden-?|konto-?|vertrags-?|mitglieds-?|kund|klant|cliente|cuenta|compte|conto|conta|rekening|счет|счёт|клиент`;
const CALLED = String.raw`(?:number|num|no\.?|nr\.?|id|#|nummer|número|numéro|numero|n[º°]|номер)`;
const ACCOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${HOLDER})[ :-]{0,2}${CALLED}|${CALLED} (?:de |di |da |do )?(?:la |el )?(?:client[e]?|cuenta|compte|conto|conta|socio))(?:\s(?:is|was|ist|es|est|è|é|lautet))?[^\p{L}\p{N}\n¦]{0,4}(?<number>[a-z]{0,4}[^\p{L}\p{N}\n¦]?\d(?:${SIGNS}\d){4,19})(?![\p{L}\p{N}])`,
  'gu',
);

/** An account or customer number of five digits or more right after its cue. In small letters. */
export const hasAccount = (text: string): boolean => /\d/u.test(text) && anyOf(text, ACCOUNT, value => !DATE.test(value));

const CAPITALISED = String.raw`\p{Lu}[\p{L}'’.-]{1,25}`;
const NUMBER = String.raw`\d{1,4}\s?[a-zA-Z]?`;
const STREETS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,:$€£#/-])\d{1,5}[A-Za-z]?[\s,*_-]{1,3}(?:${CAPITALISED}[\s*_-]{1,2}){1,3}(?:Street|Str|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd|Crescent|Terrace|Court)(?![\p{L}\p{N}])`,
    'u',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{2,30}(?:stra(?:ß|ss)e|str\.|[ -]Stra(?:ß|ss)e|weg|gasse|allee|straat|laan|gatan|vägen|veien|vej|gade)[\s,*_-]{1,3}(?:nr\.?\s)?${NUMBER}(?![\p{L}\p{N}%])`,
    'u',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])\d{1,4}(?:\s?(?:bis|ter))?[\s,*_-]{1,3}(?:rue|avenue|boulevard|chemin|impasse|allée|quai)\s(?:(?:de la|de l['’]|des|du|de|la|le|les)\s?)?${CAPITALISED}`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:calle|avenida|avda\.?|plaza|paseo|rua|travessa|praça|via|viale|piazza|corso)\s(?:(?:de la|de los|de las|del|de|da|do|della|dei|di)\s)?\p{L}[\p{L}'’.-]{1,25}(?:\s\p{L}[\p{L}'’.-]{1,25}){0,2}[\s,*_-]{1,3}(?:(?:n[º°]|núm\.?|número|no\.)\s?)?\d{1,4}(?![\p{L}\p{N}%])`,
    'iu',
  ),
  /(?<![\p{L}\p{N}])(?:ул\.|улица|улице|проспект|пер\.|ul\.|ulica|ulicy|al\.)[\s*_]{0,2}\p{L}[\p{L}-]{2,30}[\s,*_-]{1,3}(?:д\.|дом|nr)?\s?\d{1,4}/iu,
];

/** A house number beside a street word. Case counts, so it is read as it is shown. */
export const hasStreet = (shown: string): boolean => /\d/u.test(shown) && STREETS.some(form => form.test(shown));

const ANNOUNCED =
  /(?<!\p{L})(?:my (?:full |first |last |real |legal |maiden )?(?:name|surname)(?: is|['’]s|:)|me llamo|mi nombre (?:completo )?es|mi apellido es|je m['’]appelle|mon (?:nom|prénom) est|ich hei(?:ß|ss)e|mein (?:name|vorname|nachname) ist|mi chiamo|il mio nome è|(?:o )?meu nome (?:completo )?é|me chamo|mijn (?:naam|achternaam) is|ik heet|jag heter|jeg heter|jeg hedder|nazywam się|mam na imię|меня зовут|мене звати|benim adım|με λένε)[\s:"'“”«»„*_(-]{1,4}(?<first>\p{L}[\p{L}\p{M}'’.-]{0,24})(?:[\s*_]{1,2}(?<second>\p{L}[\p{L}\p{M}'’-]{1,24}))?/giu;

/** Somebody says what they are called, and something stands there that a name could be: with a capital, or a common given name. */
export function announcesName(shown: string): boolean {
  for (const { groups = {} } of shown.matchAll(ANNOUNCED)) {
    const [first = '', second = ''] = [groups['first'], groups['second']];
    const spelt = /^\p{L}[.-]/u.test(first) && first.length > 4;
    const capital = /^\p{Lu}/u.test(first);
    if (isWord(first) || isProper(first)) {
      if (capital && isGivenName(first) && /^\p{Lu}/u.test(second) && !isWord(second)) return true;
    } else if (spelt || (first.length > 1 && (isGivenName(first) || (capital && !looksLikeWord(first))))) return true;
  }
  return false;
}
