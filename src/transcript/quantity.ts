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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day';
const SMALL: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90,
  couple: 2, few: 3, half: 0.5, several: 3, hundred: 100,
};
const COUNT = `(?:\\d+(?:[.,]\\d+)?|${Object.keys(SMALL).join('|')})`;
const UNIT = '(?:second|minute|min|hour|hr|night|day|week|month|year)s?';
const CURRENCY = '(?:€|\\$|£|¥|₹|₺|zł|kr\\.?|chf|eur(?:o?s)?|usd|gbp|sek|nok|dkk|pln|czk|huf|ron|inr|jpy|cny|aud|cad|nzd|zar|brl|mxn|try|aed|sgd|hkd|krw|dollars?|pounds?|francs?|crowns?|kronor|kroner?|rupees?|yen|rand|reais|real|pesos?|lira|zloty(?:ch)?|forints?|cents?|pence|shillings?|naira|ringgit|baht|dirhams?|won|ksh|kes|ngn|myr|thb)';
const NUMBER = '\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?';

const ORDINAL = '(?:st|nd|rd|th)?';
const PATTERNS: readonly (readonly [QuantityKind, RegExp])[] = [
  ['money', new RegExp(`(?:${CURRENCY})\\s?(?:${NUMBER})(?!\\w)|(?<![\\w.])(?:${NUMBER}|${Object.keys(SMALL).slice(2, 30).join('|')})(?:\\s|-)?(?:${CURRENCY})(?![\\p{L}])`, 'giu')],
  ['percent', /\d+(?:[.,]\d+)?\s?(?:%|per ?cent)/giu],
  ['date', new RegExp(`\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b\\d{1,2}${ORDINAL}(?:\\s+of)?\\s+${MONTH}(?![\\p{L}])(?:,?\\s+\\d{4})?|\\b${MONTH}\\s+\\d{1,2}${ORDINAL}(?![\\d:])(?:,?\\s+\\d{4})?|\\b(?:today|tonight|tomorrow|day after tomorrow)\\b|\\b${WEEKDAY}s?\\b|\\bthe\\s+\\d{1,2}(?:st|nd|rd|th)\\b|\\b(?:this|next|coming)\\s+(?:week|month|weekend|year)\\b|\\b(?:end|middle|start|beginning)\\s+of\\s+(?:the\\s+|next\\s+|this\\s+)?(?:week|month|year|${MONTH})(?![\\p{L}])|\\b(?:in|by|until|since|mid|late|early)[\\s-]+${MONTH}(?![\\p{L}])`, 'giu')],
  ['time', /\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?!\d)|\b(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b\.?|\b(?:at\s+)?(?:noon|midnight)\b|\b(?:1[0-2]|[1-9])\s?o['’]?clock\b/giu],
  ['duration', new RegExp(`(?<![\\w.,])(?:${COUNT})(?:\\s?(?:-|–|to|or|and a)\\s?(?:${COUNT}))?(?:\\s+(?:of|more|full|whole|working|business|calendar|consecutive))*[\\s-]?(?:${UNIT})(?![\\p{L}])(?!['’]s)`, 'giu')],
  ['code', /\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*\b|\b[a-z]{1,3}-?\d{3,}\b|#\d+/gu],
  ['number', new RegExp(`(?<![\\w.,])(?:${NUMBER})(?![\\w])`, 'gu')],
];

/** All quantities of a text, left to right; where two readings overlap the more specific wins. */
export function quantitiesOf(text: string): Quantity[] {
  const taken: Quantity[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      const overlaps = taken.some(other => at < other.at + other.text.length && other.at < at + match[0].length);
      if (!overlaps) taken.push({ kind, value: valueOf(kind, match[0]), text: match[0], at });
    }
  }
  return taken.sort((a, b) => a.at - b.at);
}

/** The plain number in `1,299.50`, `1.299,50` or `twelve`; null when there is none. */
export function numberIn(text: string): number | null {
  const digits = /\d[\d.,\u00a0 ]*/u.exec(text)?.[0].replace(/[\u00a0 ]/gu, '').replace(/[.,]+$/u, '');
  if (digits === undefined) return SMALL[/[a-z]+/iu.exec(text)?.[0].toLowerCase() ?? ''] ?? null;
  const decimals = /[.,](\d{1,2})$/u.exec(digits);
  const whole = (decimals ? digits.slice(0, decimals.index) : digits).replace(/[.,]/gu, '');
  return Number(decimals ? `${whole}.${decimals[1]}` : whole);
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
      return `${lower.match(new RegExp(COUNT, 'giu'))?.map(numberIn).join('-')} ${/second|min|hour|hr|night|day|week|month|year/u.exec(lower)?.[0]}`;
    case 'code':
      return lower.replaceAll(/[^a-z0-9]/gu, '');
    case 'percent':
    case 'number':
      return String(numberIn(text));
  }
}

const currencyOf = (text: string): string =>
  /€|eur/u.test(text) ? 'eur' : /£|gbp|pound/u.test(text) ? 'gbp' : /cents?|pence/u.test(text) ? 'cent' : /\$|usd|dollar/u.test(text) ? 'dollar' : text.replaceAll(/[\d.,\s-]/gu, '').slice(0, 3);

function dateOf(text: string): string {
  const iso = /(\d{4})-(\d{2})-(\d{2})/u.exec(text);
  if (iso) return `${iso[2]}-${iso[3]}`;
  const numeric = /^(\d{1,2})[./](\d{1,2})[./]/u.exec(text);
  if (numeric) return `${numeric[2]?.padStart(2, '0')}-${numeric[1]?.padStart(2, '0')}`;
  const month = MONTHS.findIndex(name => new RegExp(`\\b${name}|\\d${name}`, 'u').test(text));
  const day = /\d{1,2}(?!\d)/u.exec(text)?.[0];
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
