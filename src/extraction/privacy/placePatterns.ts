import type { Pattern } from './patterns.js';

const STREET = 'street|road|avenue|boulevard|lane|drive|terrace|crescent|highway|parkway';
const SHORT =
  'St|Rd|Ave|Av|Blvd|Ln|Dr|Ct|Court|Way|Place|Pl|Square|Sq|Close|Circle|Cir|Trail|Hwy|Pkwy|Gardens|Grove|Mews|Row|Walk|Hill|Park|Alley|Loop|Terrace|Street|Road|Avenue|Boulevard|Lane|Drive|Crescent|Highway|Parkway';
/** Flat, town, region and post code behind a street. */
const REST = String.raw`(?:\.?,? (?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Ss]te|[Ff]lat|[Ff]loor|[Rr]oom|#)\.? ?#?\w{1,6})?(?:,? \p{Lu}[\p{L}'’.-]{1,25}(?![\p{L}\p{N}])(?: \p{Lu}[\p{L}'’.-]{1,25}(?![\p{L}\p{N}])){0,2})?(?:,? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})?(?:,? (?:[A-Z]{2}|\p{Lu}\p{L}{3,14})(?![\p{L}\p{N}]))?(?:,? \d{4,5}(?:-\d{4})?(?!\d))?`;
const MONTHISH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const FUNCTION =
  /\b(?:the|on|of|my|your|a|an|in|and|or|by|to|is|are|was|per|people|persons?|nights?|days?|minutes?|min|hours?|miles?|km|kids?|tickets?|stops?|star|bedroom|blocks?|down|up|away|this|that|from|for|with)\b/iu;

export const placePatterns: readonly Pattern[] = [
  {
    kind: 'address',
    name: 'a house number and a street',
    form: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:$€£#-])(?:(?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Ss]te|[Ff]lat|[Ff]loor|[Rr]oom|#)\.? ?\w{1,5},? )?\d{1,5}(?:-\d{1,4})?[A-Za-z]?,? (?:(?:[NSEW]|North|South|East|West)\.? )?(?:\p{Lu}[\p{L}'’.-]{1,25}|\d{1,3}(?:st|nd|rd|th)) ?(?:\p{Lu}[\p{L}'’.-]{1,25} ){0,3}(?:${SHORT})\b${REST}`,
      'gu',
    ),
    holds: value => !MONTHISH.test(value.replace(/^[\d-]+[A-Za-z]?,? /u, '')) || /(?:street|road|avenue|\bst\b)/iu.test(value),
  },
  {
    kind: 'address',
    name: 'a house number and a street in small letters',
    form: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:$€£#-])\d{1,5}[a-z]?,? (?:[\p{L}\d'’.-]{2,25} ){1,3}(?:${STREET}|st|rd|ave|blvd)(?![\p{L}\p{N}])(?:,? (?:apt|apartment|unit|suite|flat) ?#?\w{1,6})?`,
      'giu',
    ),
    holds: value => !FUNCTION.test(value.replace(/\b(?:apt|apartment|unit|suite|flat).*$/iu, '')),
  },
  {
    kind: 'address',
    name: 'a street and number, German, Dutch, Nordic',
    form: /(?<![\p{L}\p{N}])\p{Lu}?[\p{L}-]{2,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|straat|laan|plein|gracht|gatan|vägen|veien|vej|katu|utca)(?: (?:\p{Lu}[\p{L}-]{2,20}))? ?\d{1,4} ?[a-z]?(?!\p{L})(?:,? (?:[A-Z]-)?\d{4,5}(?: ?[A-Z]{2})? \p{Lu}[\p{L}-]{2,30})?/gu,
  },
  {
    kind: 'address',
    name: 'a German street of two words',
    form: /(?<![\p{L}\p{N}])(?:Am|An der|Auf der|Im|Zum|Zur|Unter den|In der|Alte|Neue) \p{Lu}[\p{L}-]{2,25} \d{1,4}[a-z]?,? \d{5} \p{Lu}[\p{L}-]{2,30}/gu,
  },
  {
    kind: 'address',
    name: 'a number and street, French',
    form: /(?<![\p{L}\p{N}])\d{1,4}(?:,| bis,?| ter,?)? (?:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée|quai|route|cours|passage)(?: (?:de la|de l['’]|des|du|de|d['’]|l['’]|la|le|les))?\s?(?:[\p{L}'’-]{2,25})(?: \p{Lu}[\p{L}'’-]{1,25}){0,3}(?:,? \d{5}(?: \p{Lu}[\p{L}'’-]{1,25}){0,2})?/giu,
  },
  {
    kind: 'address',
    name: 'a street and number, Spanish, Portuguese, Italian',
    form: /(?<![\p{L}\p{N}])(?:calle|c\/|avenida|avda\.?|plaza|paseo|carrera|rua|travessa|praça|via|viale|piazza|corso|largo|vicolo) (?:de la |de los |de las |del |de |da |do |dos |das |della |dei |di )?\p{Lu}[\p{L}.'’-]{1,25}(?: (?:\p{Lu}[\p{L}.'’-]{1,25}|de|la|del|da|do)){0,4},? ?(?:n[º°.o]{1,2} ?|núm\.? ?|número )?\d{1,5}(?:,? ?\d{1,2}(?!\d)[º°]? ?(?:[A-Za-z](?!\p{L}))?)?(?:,? \d{5}(?:-\d{3})?(?: \p{Lu}[\p{L}-]{1,25}){0,2})?/giu,
  },
  {
    kind: 'address',
    name: 'a street and number, Slavic, Turkish',
    form: /(?<![\p{L}\p{N}])(?:ул\.|улица|улице|улицу|проспект|пр-т|пр\.|переулок|бульвар|вул\.|вулиця|ul\.|ulica|al\.|aleja|os\.) ?[\p{L}-]{2,30}(?: [\p{L}-]{2,30}){0,2},? ?(?:д\.|дом|буд\.|nr)? ?\d{1,4}[\p{L}]?(?:[/,] ?(?:кв\.|квартира|m\.|к\.)? ?\d{1,4})?/giu,
  },
  {
    kind: 'address',
    name: 'a Turkish street and number',
    form: /(?<![\p{L}\p{N}])[\p{L}]{2,25}(?: [\p{L}]{2,25})? (?:Caddesi|Cad\.|Sokak|Sokağı|Sok\.|Mahallesi|Mah\.|Bulvarı),? (?:No: ?|no ?)?\d{1,4}/gu,
  },
  {
    kind: 'address',
    name: 'a Chinese address',
    form: /[\p{Script=Han}]{1,20}(?:路|街|道|巷|弄|大道)\d{1,5}(?:号|號|弄)(?:[\p{Script=Han}\d-]{1,12}(?:室|楼|樓|号|單元|单元))?/gu,
  },
  {
    kind: 'address',
    name: 'a Japanese address',
    form: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,20}\d{1,3}(?:丁目|番地|番|-)\d{0,3}(?:番|-)?\d{0,4}(?:号)?/gu,
    holds: value => /丁目|番地|[区町市村]/u.test(value),
  },
  { kind: 'address', name: 'a Japanese post code', form: /〒 ?\d{3}-?\d{4}/gu },
  {
    kind: 'address',
    name: 'a Korean address',
    form: /[\p{Script=Hangul}]{1,10}(?:로|길) ?\d{1,4}(?:번길 ?\d{1,4})?(?:-\d{1,4})?(?: ?\d{1,4}동)?(?: ?\d{1,4}호)?(?!\d|원|시|개|명|분|월|년|일)/gu,
    holds: (value, text, start) =>
      /(?:구|동|시|주소|길|대로)\s?[\p{Script=Hangul}\d]*$/u.test(text.slice(Math.max(0, start - 12), start)) || /대로|번길|호$/u.test(value),
  },
  {
    kind: 'address',
    name: 'an Arabic or Persian address',
    form: /(?:شارع|خیابان|کوچه) [\p{Script=Arabic}]{2,20}(?: [\p{Script=Arabic}]{2,20}){0,2}،? ?(?:رقم |پلاک |مبنى |عمارة )?\d{1,4}/gu,
  },
  { kind: 'address', name: 'an address in Hindi', form: /(?:मकान|घर|प्लॉट|फ्लैट) (?:नंबर|संख्या|नं\.?) ?\d{1,5}(?:,? [\p{Script=Devanagari}]{2,20}){0,4}/gu },
  {
    kind: 'address',
    name: 'an address that says so',
    form: /\b(?:(?:home|mailing|postal|billing|shipping|delivery|my|street) address|i live at|we live at|deliver(?:ed)? (?:it )?to|ship (?:it )?to)\s{0,2}(?:is|:|=)?\s{0,2}(?<value>(?:flat |apartment |apt |unit |house |villa |no\.? ?)?#?\d{1,5}[A-Za-z]?(?:[/-]\d{1,4})?,? [\p{L}][\p{L}'’.-]{1,25}(?:,? [\p{L}\d][\p{L}\d'’.-]{0,25}){0,6})/giu,
    holds: value => /\p{Lu}|,|\d{4}/u.test(value) && !FUNCTION.test(value.slice(0, 24)),
  },
  { kind: 'address', name: 'a post box', form: /\b(?:p\.? ?o\.? ?box|post(?:al)? box|postfach|apartado|boîte postale|bp) \d{1,7}(?!\d)/giu },
  { kind: 'address', name: 'a UK post code', form: /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/gu },
  { kind: 'address', name: 'a Canadian post code', form: /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\p{N}])/gu },
  {
    kind: 'address',
    name: 'a post code with its cue',
    form: /(?<!\p{L})(?:zip(?: ?code)?|post ?code|postal code|plz|postleitzahl|code postal|código postal|cap|cep|индекс|邮编|郵便番号|우편번호|पिन कोड|pin ?code)\s{0,2}(?:is|:|=|ist|es|est|是|は)?\s{0,2}(?<value>\d{3,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\p{N}])/giu,
  },
  { kind: 'address', name: 'coordinates', form: /(?<![\d.])-?\d{1,2}\.\d{4,10}\s?°?\s?[NS]?,\s?-?\d{1,3}\.\d{4,10}(?!\d)/gu },
];

const DAY_OR_YEAR = String.raw`(?:\d{1,4}(?:[./\-\s]{1,2}\d{1,2}[./\-\s]{1,2}\d{2,4})|\d{1,2}(?:st|nd|rd|th|er|\.|º)?,?(?: (?:of|de|di))? \p{L}{3,12}\.?,?(?: (?:of|de|del))?(?: ?\d{2,4})?|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? ?\d{2,4})?|\d{4}年\d{1,2}月\d{1,2}日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일)`;

export const datePatterns: readonly Pattern[] = [
  {
    kind: 'birthdate',
    name: 'a date of birth with its cue',
    form: new RegExp(
      String.raw`(?<!\p{L})(?:(?:date of birth|birth ?date|d\.?o\.?b\.?|birthday|born|geburtsdatum|geburtstag|geboren|fecha de nacimiento|cumpleaños|nací|nacida?|nacido|date de naissance|anniversaire|née?|data di nascita|nat[oa]|data de nascimento|nasci|geboortedatum|data urodzenia|urodził\p{L}{1,4}|doğum (?:tarihi\p{L}{0,2}|günü\p{L}{0,2})|дата рождения|родил\p{L}{2,3}|день рождения|sinh ngày|tanggal lahir|lahir)|出生日期|出生|生日|生年月日|誕生日|생년월일|생일|تاريخ الميلاد|ولدت|जन्म ?तिथि|जन्मदिन)[^\d\p{L}]{0,4}(?:(?:is|was|on|the|am|el|le|il|em|den|на|в|es|ist|est|era|è|é|:|is on|falls on|w dniu|dnia|是|于|は|は、|은|는|هو|في|है|pada)[^\d\p{L}]{0,4}){0,3}(?<value>${DAY_OR_YEAR})(?![\p{L}\p{N}])`,
      'giu',
    ),
    holds: value => /\d/u.test(value) && !/\b(?:years?|months?|weeks?|days?|people|guests|kids|in|and|at|pm|am|raised|child|children)\b/iu.test(value),
  },
  {
    kind: 'birthdate',
    name: 'a date of birth in Chinese, Japanese or Korean',
    form: /(?:出生于|出生日期[是为：:]?|生日是?|我)?(?<value>\d{4}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일号])(?=出生|生まれ|に生まれ|生|에 태어)/gu,
  },
];
