import { wordsOf } from '../../support/text.js';
import { issueIn, type Draft, type Rule } from './draft.js';

/** Firms and products that small letters do not hide. */
const BRANDS =
  /\b(?:google|gmail|amazon|facebook|instagram|whatsapp|telegram|tiktok|youtube|netflix|spotify|paypal|klarna|uber|airbnb|ikea|ebay|etsy|microsoft|windows (?:xp|7|10|11)|iphone|ipad|macbook|android|samsung|huawei|nokia|xiaomi|siri|alexa|chatgpt|openai|linkedin|twitter|reddit|lidl|aldi|tesco|walmart|costco|starbucks|mcdonald\w*|coca[- ]?cola|pepsi|toyota|volkswagen|tesla|bmw|ryanair|lufthansa|easyjet|visa card|mastercard|zalando|deliveroo|doordash|lyft|wikipedia|zoom|skype|excel|playstation|xbox|nintendo|lego)\b/iu;
const CONTACT = /[\w.+-]{1,64}@[\w-]{1,64}\.\w|https?:|www\.|\b[\w-]{2,40}\.(?:com|org|net|de|uk|io)\b|[#@]\w{2,}/iu;
/** Five digits or more, however they are grouped: a telephone, a card, an account, a post code. */
const LONG_NUMBER = /\d(?:[\s./()-]{0,2}\d){4}/u;
const NAME = /(?<=[\p{Ll}\p{N},;:)"'’]\s["'(]?)\p{Lu}[\p{L}'’-]*/gu;

/** Capitals that name nobody: days, months, languages and countries are found by asking Intl; short forms such as PDF by their look. */
const CALENDAR =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan eid hanukkah passover diwali lent'.split(
    ' ',
  );
const isShortForm = (word: string): boolean => /^\p{Lu}{1,4}s?$/u.test(word);

let known: ReadonlySet<string> | undefined;
function commonCapitals(): ReadonlySet<string> {
  if (known) return known;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const [regions, languages] = (['region', 'language'] as const).map(type => new Intl.DisplayNames('en', { type, fallback: 'none' }));
  const pairs = letters.flatMap(first => letters.map(second => first + second));
  const names = pairs.flatMap(code => [regions?.of(code) ?? '', languages?.of(code.toLowerCase()) ?? '']);
  return (known = new Set([...CALENDAR, ...CALENDAR.map(day => `${day}s`), ...names.flatMap(wordsOf)]));
}

const wordsKnown = ({ profile }: Draft): ReadonlySet<string> =>
  new Set(wordsOf([...Object.values(profile.objective).map(fact => String(fact?.value ?? '')), profile.prose.objective].join(' ')));

/** No names of people, firms, products and places that are not known of the person, no addresses, no numbers that lead to somebody. */
export const namesNobody: Rule = draft => {
  const { value } = draft;
  const contact = CONTACT.exec(value)?.[0] ?? LONG_NUMBER.exec(value)?.[0];
  if (contact !== undefined) return [issueIn(draft, 'names-contact', `"${contact}" looks like an address or a number: leave it out`)];
  const brand = BRANDS.exec(value)?.[0];
  if (brand !== undefined) return [issueIn(draft, 'names-brand', `"${brand}" is a brand: say what it is instead`)];
  const own = wordsKnown(draft);
  const name = namesIn(value).find(word => !wordsOf(word).some(part => own.has(part)));
  return name === undefined ? [] : [issueIn(draft, 'names-somebody', `"${name}" looks like a name: say who or what it is instead`)];
};

/** Words with a capital inside a text that name somebody or something, as far as a rule can tell. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(NAME)].map(([word]) => word).filter(word => !isShortForm(word) && !wordsOf(word).some(part => commonCapitals().has(part)));
