import { numberWords } from '../support/numberWords.js';
import { keyedAll, type Found } from '../support/pattern/keyed.js';
import { remembered } from '../support/remembered.js';

/** What kind of thing a stated value is. */
export type QuantityKind = 'money' | 'date' | 'time' | 'duration' | 'percent' | 'code' | 'number';

/** A number, date, price or code as it stands in a text. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Comparable within its kind: `89.5 eur`, `06-12`, `14:30`, `7 day`, `kl1234`. */
  readonly value: string;
  /** The exact words. */
  readonly text: string;
  readonly at: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(name => new RegExp(`\\b${name}|\\d${name}`, 'u'));
const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day';
const SMALL: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  ...numberWords(1, 20),
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  couple: 2,
  few: 3,
  half: 0.5,
  several: 3,
};
const COUNT = `(?:\\d+(?:[.,]\\d+)?|${Object.keys(SMALL).join('|')})`;
const UNIT = '(?:second|minute|min|hour|hr|night|day|week|fortnight|month|year)s?';
/** `an hour and a half`, `half an hour`, `1 hour 50`, `3 h 17`. */
const HOURS = `half an hour|(?:${COUNT})\\s?(?:hours?|hrs?|h)(?:\\sand a (?:half|quarter)|\\s(?:and\\s)?\\d{1,2}(?![\\d:.])(?:\\s?min(?:ute)?s?)?)?|(?:${COUNT}) and a half (?:hour|day|week|month|year)s?`;
/** Currency signs, before or after the number. */
const SIGN =
  '(?:[A-Z]{1,3}\\$|€|\\$|£|¥|₹|₺|₽|₩|₪|₫|₴|₦|฿|zł|kč|₱|₲|₡|₵|₸|₾|₼|৳|₭|₮|₨|៛|kr\\.?|rs\\.?|rp\\.?|rm|s/\\.?|r\\s?(?=\\d{3}|\\d{1,2}[ ,.]\\d{3}(?!\\d)|\\d+[.,]\\d{2}(?!\\d))|lv\\.?|ksh|tsh|ush|lei|eur(?:o?s)?|usd|gbp|chf|sek|nok|dkk|isk|pln|czk|huf|ron|bgn|rsd|uah|inr|pkr|lkr|bdt|jpy|cny|rmb|krw|twd|aud|cad|nzd|zar|ngn|ghs|kes|tzs|ugx|egp|mad|aed|sar|qar|sgd|hkd|myr|thb|idr|php|vnd|brl|mxn|clp|cop|ars|ils|gel|amd|azn|kzt|uzs|kgs|uyu|pyg|dop|crc|gtq|jmd|ttd|bhd|kwd|omr|jod|lbp|tnd|dzd|f?cfa|xof|xaf|etb|rwf|zmw|bwp|mur|npr|mmk|khr|mnt|mop|fjd|mkd|mdl|byn|bam)';
/** Names of money, after the number only. */
const COIN =
  '(?:(?:us |u\\.s\\. |canadian |australian )?dollars?|bucks|pounds?|quid|euros?|francs?|crowns?|kronor|kron(?:er?|a|ur)|rupees?|rupiah|yen|yuan|rand|reais|pesos?|lira|z[lł]ot(?:y(?:ch|s)?|e)|forints?|koruna|roubles?|rubles?|hryvnia|dinars?|dirhams?|riyals?|cents?|pence|shillings?|naira|cedis?|ringgit|baht|won|taka|shekels?|ft|lev[as]?|lari|denars?|leks?|leke|manat|tenge|dong|birr|pula|kwacha|kyats?|riels?|kip|tugrik|soles|bolivianos?|quetzal(?:es)?|col[oó]n(?:es)?|guaran(?:i|í|ies)|lempiras?|gourdes?|dalasi|metica(?:l|is)|kwanzas?|kuna|øre|grosz(?:y)?)';
const NUMBER = "\\d{1,3}(?:[.,’'\\u00a0\\u202f ]\\d{3})+(?!\\d)(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const TEENS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
/** `twenty-five`, `two hundred and fifty`. */
const IN_WORDS = `(?:(?:a|${TEENS}|${TENS})\\s(?:hundred|thousand)(?:\\s(?:and\\s)?)?)?(?:${TENS}(?:[\\s-](?:${TEENS}))?|${TEENS})|(?:a|${TEENS}|${TENS})\\s(?:hundred|thousand)`;

/** Days of a month in words, from the first on. */
const DAYS_IN_WORDS =
  `first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,
twentieth,twenty-first,twenty-second,twenty-third,twenty-fourth,twenty-fifth,twenty-sixth,twenty-seventh,twenty-eighth,twenty-ninth,thirtieth,thirty-first`.split(
    /,\s*/u,
  );
const ORDINAL = '(?:st|nd|rd|th)?';
const PATTERNS: readonly (readonly [QuantityKind, (text: string) => readonly Found[]])[] = [
  [
    'money',
    keyedAll(
      `(?<![\\p{L}])(?:${SIGN})\\s?(?:${NUMBER})k?(?!(?!p[pnwma](?!\\w)|ea(?!\\w))\\w|[.,]\\d)|(?<![\\w.])(?:(?:${NUMBER})(?:k|[,:]-)?|${IN_WORDS})(?:\\s|-)?(?:${SIGN}|${COIN})(?![\\p{L}])|(?<![\\w.:])(?:${NUMBER})[,:]-(?![\\w-])`,
      'iu',
    ),
  ],
  ['percent', keyedAll(`(?<!\\d)\\d+(?:[.,]\\d+)?\\s?(?:%|per ?cent)|(?<![\\p{L}-])(?:${IN_WORDS})\\s(?:%|per ?cent)`, 'iu')],
  [
    'date',
    keyedAll(
      `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b\\d{1,2}${ORDINAL}(?:\\s+of)?\\s+${MONTH}(?![\\p{L}])(?:,?\\s+\\d{4})?|\\b(?:${DAYS_IN_WORDS.join('|')})\\s+of\\s+${MONTH}(?![\\p{L}])|\\b${MONTH}\\s+\\d{1,2}${ORDINAL}(?![\\d:])(?:,?\\s+\\d{4})?|\\b(?:today|tonight|tomorrow|day after tomorrow)\\b|\\b${WEEKDAY}s?\\b|\\bthe\\s+\\d{1,2}(?:st|nd|rd|th)\\b|\\b(?:this|next|coming)\\s+(?:week|month|weekend|year)\\b|\\b(?:end|middle|start|beginning)\\s+of\\s+(?:the\\s+|next\\s+|this\\s+)?(?:week|month|year|${MONTH})(?![\\p{L}])|\\b(?:in|by|until|since|mid|late|early)[\\s-]+${MONTH}(?![\\p{L}])`,
      'iu',
    ),
  ],
  [
    'time',
    keyedAll(
      String.raw`\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?!\d)|\b(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b\.?|\b(?:at\s+)?(?:noon|midnight)\b|\b(?:1[0-2]|[1-9])\s?o['’]?clock\b`,
      'iu',
    ),
  ],
  [
    'duration',
    keyedAll(
      `(?<![\\w.,])(?:(?:${HOURS})(?![\\p{L}])|(?:${COUNT})(?:\\s?(?:-|–|to|or|and a)\\s?(?:${COUNT}))?(?:\\s+(?:of|more|full|whole|working|business|calendar|consecutive))*[\\s-]?(?:${UNIT})(?![\\p{L}]))(?!['’]s)`,
      'iu',
    ),
  ],
  ['code', keyedAll(String.raw`\b(?=[A-Z0-9-]{0,40}\d)(?=[A-Z0-9-]{0,40}[A-Z])[A-Z0-9]{1,40}(?:-[A-Z0-9]{1,40}){0,6}\b|\b[a-z]{1,3}-?\d{3,}\b|#\d+`, 'u')],
  ['number', keyedAll(`(?<![\\w.,])(?:${NUMBER})(?!\\w|[.,]\\d)`, 'u')],
];

/** All quantities of a text, left to right; where two readings overlap the more specific wins. */
export const quantitiesOf = remembered(readQuantities);

function readQuantities(text: string): readonly Quantity[] {
  const taken: Quantity[] = [];
  const covered = new Uint8Array(text.length);
  for (const [kind, pattern] of PATTERNS) {
    for (const match of pattern(text)) {
      const at = match.index;
      const end = at + match[0].length;
      if (covered.subarray(at, end).includes(1)) continue;
      covered.fill(1, at, end);
      taken.push({ kind, value: valueOf(kind, match[0]), text: match[0], at });
    }
  }
  const amountEnds = new Set(taken.filter(({ kind }) => kind === 'money' || kind === 'number').map(quantity => quantity.at + quantity.text.length));
  return taken.filter(quantity => !isRate(quantity, text, amountEnds)).sort((a, b) => a.at - b.at);
}

/** The `a night` of `89 euros a night`, the `a month` of `845 a month` says what the price is for, not how long. */
const isRate = ({ kind, text: words, at }: Quantity, text: string, amountEnds: ReadonlySet<number>): boolean =>
  kind === 'duration' && /^an? [a-z]+$/iu.test(words) && text[at - 1] === ' ' && amountEnds.has(at - 1);

/** The plain number in `1,299.50`, `2k`, `1.299,50`, `twelve` or `two hundred and fifty`; null when there is none. */
export function numberIn(text: string): number | null {
  const digits = /\d[\d.,’'\u00a0\u202f ]*/u
    .exec(text)?.[0]
    .replace(/[’'\u00a0\u202f ]/gu, '')
    .replace(/[.,]+$/u, '');
  if (digits === undefined) return wordNumber(text);
  const decimals = /[.,](\d{1,2})$/u.exec(digits);
  const whole = (decimals ? digits.slice(0, decimals.index) : digits).replace(/[.,]/gu, '');
  return Number(decimals ? `${whole}.${decimals[1]}` : whole) * (/\dk(?!\p{L})/iu.test(text) ? 1000 : 1);
}

function wordNumber(text: string): number | null {
  const parts = (text.toLowerCase().match(/[a-z]+/gu) ?? []).map(word => SMALL[word]).filter(value => value !== undefined);
  if (parts.length === 0) return null;
  return parts.reduce((sum, part) => (part >= 100 ? Math.max(1, sum) * part : sum + part), 0);
}

function valueOf(kind: QuantityKind, text: string): string {
  const lower = text.toLowerCase();
  switch (kind) {
    case 'money':
      return `${numberIn(text)} ${currencyOf(lower)}`;
    case 'date':
      return dateOf(lower);
    case 'time':
      return timeOf(lower);
    case 'duration':
      return durationOf(lower);
    case 'code':
      return lower.replaceAll(/[^a-z0-9]/gu, '');
    case 'percent':
    case 'number':
      return String(numberIn(text));
  }
}

/** Spellings of one currency; dollars of every country are dollars, crowns of every country crowns. */
const CURRENCIES: readonly (readonly [name: string, spelled: RegExp])[] = [
  ['eur', /€|eur/u],
  ['gbp', /£|gbp|pound|quid/u],
  ['cent', /cents?|pence/u],
  ['dollar', /\$|usd|aud|cad|nzd|sgd|hkd|twd|dollar|bucks/u],
  ['yen', /¥|yen|jpy|yuan|cny|rmb/u],
  ['crown', /kč|czk|kr|sek|nok|dkk|isk|crown|koruna/u],
  ['zloty', /zł|pln|zloty/u],
  ['franc', /chf|franc/u],
  ['rupiah', /rp|rupiah|idr/u],
  ['rand', /rand|zar|^r\s?\d/u],
  ['lev', /lev|lv|bgn/u],
  ['rupee', /₹|rs|inr|pkr|lkr|rupee/u],
];

const currencyOf = (text: string): string => CURRENCIES.find(([, spelled]) => spelled.test(text))?.[0] ?? text.replaceAll(/[\d.,\s-]/gu, '').slice(0, 2);

const MINUTES: Readonly<Record<string, number>> = { h: 60, hr: 60, hour: 60, minute: 1, min: 1 };
const DAYS: Readonly<Record<string, number>> = { week: 7, fortnight: 14 };

const COUNTS = new RegExp(`(?<![a-z\\d])(?:${COUNT})(?![a-z])`, 'gu');

/** Hours as minutes and weeks as days, so that `an hour and a half` is `90 minutes`; working days stay apart. */
function durationOf(text: string): string {
  const unit = /(?<![a-z])(?:second|minute|min|hour|hr|h|night|day|week|fortnight|month|year)(?=s?(?![a-z]))/u.exec(text)?.[0] ?? '';
  const counts = (text.match(COUNTS) ?? []).map(count => numberIn(count) ?? 0);
  const by = MINUTES[unit] ?? DAYS[unit] ?? 1;
  const name = `${/working|business/u.test(text) ? 'working ' : ''}${MINUTES[unit] ? 'minute' : DAYS[unit] ? 'day' : unit}`;
  if (/^half an? /u.test(text)) return `${by / 2} ${name}`;
  const more = / and a half/u.test(text) ? by / 2 : / and a quarter/u.test(text) ? by / 4 : 0;
  if (more > 0) return `${(counts[0] ?? 1) * by + more} ${name}`;
  if (by === 60 && /h(?:ours?|rs?)?\s(?:and\s)?\d/u.test(text)) return `${(counts[0] ?? 0) * 60 + (counts[1] ?? 0)} ${name}`;
  return `${counts.map(count => count * by).join('-')} ${name}`;
}

function dateOf(text: string): string {
  const iso = /(\d{4})-(\d{2})-(\d{2})/u.exec(text);
  if (iso) return `${iso[2]}-${iso[3]}`;
  const numeric = /^(\d{1,2})[./](\d{1,2})[./]/u.exec(text);
  if (numeric) {
    // Day first, as most of the world writes it, unless that is no month: 12/31/2026.
    const [first = '', second = ''] = numeric.slice(1).map(part => part.padStart(2, '0'));
    return Number(second) > 12 ? `${first}-${second}` : `${second}-${first}`;
  }
  const month = MONTHS.findIndex(name => name.test(text));
  const inWords = DAYS_IN_WORDS.indexOf(/^[a-z-]+(?=\s+of\s)/u.exec(text)?.[0] ?? '') + 1;
  const day = inWords > 0 ? String(inWords) : /\d{1,2}(?!\d)/u.exec(text)?.[0];
  if (month >= 0) return `${String(month + 1).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  return text.replace(/s$/u, '').replace(/^the\s+/u, '');
}

function timeOf(text: string): string {
  if (text.includes('noon')) return '12:00';
  if (text.includes('midnight')) return '00:00';
  const [hour = '0', minute = '00'] = text.match(/\d+/gu) ?? [];
  const shifted = /p\.?m/u.test(text) && Number(hour) < 12 ? Number(hour) + 12 : /a\.?m/u.test(text) && Number(hour) === 12 ? 0 : Number(hour);
  return `${String(shifted).padStart(2, '0')}:${minute}`;
}
