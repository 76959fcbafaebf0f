/** English names of countries and languages, from the tables of the runtime. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PAIRS = [...LETTERS].flatMap(first => [...LETTERS].map(second => first + second));

/** Codes that stand for themselves: `UK` and `iw` are other spellings of `GB` and `he`. */
const isCanonical = (type: 'region' | 'language', code: string): boolean =>
  type === 'region' ? new Intl.Locale(`und-${code}`).region === code : new Intl.Locale(code).language === code;

function namesOf(type: 'region' | 'language', codes: readonly string[]): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  return new Map(
    codes
      .filter(code => isCanonical(type, code))
      .flatMap(code => [display.of(code)].flatMap(name => (name === undefined ? [] : [[name.toLowerCase(), code] as const]))),
  );
}

let countries: ReadonlyMap<string, string> | undefined;
let languages: ReadonlyMap<string, string> | undefined;

const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  us: 'US',
  'u.s.': 'US',
  america: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  turkey: 'TR',
  turkiye: 'TR',
  'czech republic': 'CZ',
  holland: 'NL',
  'the netherlands': 'NL',
  'south korea': 'KR',
  russia: 'RU',
  burma: 'MM',
  'ivory coast': 'CI',
};

/** The code of the country that a place ends in: `Graz, Austria` is `AT`; null where the last part is no country's name. */
export function countryOf(place: string): string | null {
  countries ??= namesOf('region', PAIRS);
  const last = place
    .slice(place.lastIndexOf(',') + 1)
    .replace(/[.\s]+$/u, '')
    .trim()
    .toLowerCase();
  return (Object.hasOwn(OTHER_NAMES, last) ? OTHER_NAMES[last] : countries.get(last)) ?? null;
}

/** Tags of what people call by one name. */
const SAME_LANGUAGE: Readonly<Record<string, string>> = {
  cmn: 'zh',
  yue: 'zh',
  no: 'nb',
  nn: 'nb',
  tl: 'fil',
  hr: 'sr',
  bs: 'sr',
  arz: 'ar',
  ary: 'ar',
  prs: 'fa',
};
/** The languages whose names people use, beyond those with two letters. */
const THREE_LETTERS = ['fil', 'ceb', 'hil', 'yue', 'cmn', 'gsw', 'haw', 'kok', 'mai', 'bho', 'ary', 'arz', 'luo', 'kln', 'jam', 'skr', 'pap', 'nah'];
const ALSO: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  cantonese: 'zh',
  tagalog: 'fil',
  farsi: 'fa',
  dari: 'fa',
  bahasa: 'id',
  flemish: 'nl',
  castilian: 'es',
};

/** The primary tag of a language named in English or as a tag (BCP 47); null where it is neither. */
export function languageNamed(value: string): string | null {
  const name = value.trim().toLowerCase();
  const bare = name.replace(/\s*\(.{0,40}\)$/u, '').replace(/^(?:(?:american|british|brazilian|mexican|swiss|austrian|canadian) )(?=\w)/u, '');
  languages ??= namesOf('language', [...PAIRS.map(code => code.toLowerCase()), ...THREE_LETTERS]);
  const tag = (Object.hasOwn(ALSO, bare) ? ALSO[bare] : languages.get(bare)) ?? /^([a-z]{2,3})(?:-[a-z0-9]{2,8}){0,2}$/u.exec(name)?.[1] ?? null;
  if (tag === null || tag === 'und') return null;
  return Object.hasOwn(SAME_LANGUAGE, tag) ? (SAME_LANGUAGE[tag] ?? tag) : tag;
}
