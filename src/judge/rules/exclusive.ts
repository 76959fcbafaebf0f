import { plainWords, type Line } from './dialogue.js';
import { denies, isQuestion } from './sentences.js';

/** Things of which only one can be true of somebody. Each member is a choice of words. */
const SETS: readonly (readonly string[])[] = [
  [
    'bank transfer|wire transfer|transfer',
    'paypal',
    'credit card|card|visa|mastercard|debit card',
    'cash|in cash',
    'direct debit',
    'invoice',
    'gift card|voucher',
    'klarna',
    'apple pay',
    'cheque|check',
  ],
  [
    'alone|by myself|on my own|solo|by yourself|on your own',
    'your wife|your husband|your partner|your family|the two of you|both of you|you two|your friends|you and your|your companion|your group|your girlfriend|your boyfriend|your fellow travellers',
  ],
  ['beginner|first time|never', 'as an expert|experienced|advanced|as a pro|as usual|welcome back|returning'],
  ['married|wife|husband', 'as a single|as you are single|youre single|bachelor'],
  ['renter|tenant|rents|rent', 'as the owner|homeowner|as a homeowner|you own the'],
  ['double room|double', 'your single|single room', 'your twin|twin room'],
  ['single room|single', 'your double|double room'],
  ['cancelled|canceled', 'ran on time|was on time|departed on time|took place'],
  ['returned|sent back', 'have kept|kept the|still have the'],
  ['new customer|first order|first time', 'being with us|been with us|loyal|welcome back|returning|good to see you again|your last order|your previous'],
  ['window seat|window', 'aisle seat|aisle'],
  ['son|boy', 'daughter|girl'],
  ['dog', 'your cat'],
  ['cat', 'your dog'],
  ['wife', 'your husband'],
  ['husband', 'your wife'],
  ['mother|mum|mom', 'your father|your dad'],
  ['father|dad', 'your mother|your mum'],
  ['sister', 'your brother'],
  ['brother', 'your sister'],
  ['left handed|left hander|lefty', 'as a right hander|youre right handed|your right hand'],
  ['student', 'as a teacher|as a pensioner|as an employee|your salary|your employer|as a professional'],
  ['retired|pensioner', 'your employer|your job|your boss|your colleagues|at work', 'as a student'],
  ['self employed|freelancer|freelance', 'your employer|your boss|as an employee'],
  ['iphone', 'your android|your samsung|your pixel'],
  ['android', 'your iphone'],
  ['mac|macbook', 'your windows'],
  ['windows', 'your mac|your macbook'],
  ['vegetarian|vegan', 'meat lover|fellow carnivore|as a meat eater|you eat everything|you eat meat|since you love meat'],
  ['electric car|electric', 'your petrol|your diesel|filling up'],
  ['diesel', 'your petrol|your electric'],
  ['petrol', 'your diesel|your electric'],
  ['one way', 'return flight|round trip|return ticket|flight back|your return'],
  ['business', 'holiday|vacation'],
  ['by train', 'your flight|your plane|by car|your car'],
  ['by car|drives', 'your train|your flight|your bus'],
  ['by plane|by air', 'your train|your bus'],
  ['early|morning', 'your evening|your afternoon|in the evening|in the afternoon'],
  ['evening', 'your morning|in the morning'],
  ['afternoon', 'your morning|in the morning'],
  ['expired|lapsed|ran out|run out|no longer valid', 'in force|still valid|is valid|valid until|still good|your valid|is current|hasnt expired'],
  ['valid', 'your expired|has expired|has lapsed|is expired'],
  ['rents|tenant|renting', 'your own house|your own home|you own|as the owner|as a homeowner'],
  ['vegan', 'your cheese|your steak'],
  ['no children|childless|has no kids', 'your kids|your children|your son|your daughter'],
  ['divorced|widowed|single', 'your wife|your husband|your spouse'],
  ['ios', 'your android'],
  ['on foot|walks', 'your car|park your'],
  ['at home', 'at work|at the office|at your office|away that day|out that day'],
  ['is working|works', 'your wifi is down|your internet is down|is not working|isnt working|none of your devices|is out of order|is broken|is dead'],
  ['unworn|never worn|unused', 'you wore|youve worn|youve used|you used|youve used it'],
  ['unopened', 'you opened|youve opened'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['red', 'blue', 'green', 'black', 'white', 'grey', 'yellow', 'pink', 'brown'],
];

const ABOUT_USER = /\b(?:you|your|youre|youve|youll|as an?|since|welcome)\b/u;
const plain = (line: Line): string => line.words.join(' ');
const has = (text: string, member: string): boolean =>
  member.split('|').some(words => ` ${text} `.includes(` ${words} `) || ` ${text} `.includes(` ${words}s `));

/** Another member of the set that the fact belongs to, said of the user. */
export function exclusive(fact: string, told: Line, after: readonly Line[]): Sides {
  const text = fact.toLowerCase().replace(/['’]/gu, '').replace(/-/gu, ' ');
  const moved = merged(movedFrom(fact, told, after), otherJob(fact, after), otherModel(fact, told, after));
  const sets = SETS.filter(members => members.some((member, i) => (i === 0 || !/\b(?:your|as a)/u.test(member)) && has(text, member)));
  const hypothetical = /\b(?:or|also|if|instead|could|can|may|either)\b/u;
  const pieces = after.flatMap(line => line.text.split(/,\s/u).map(text => ({ line, words: plainWords(text).join(' ') })));
  const about = pieces.filter(({ line, words }) => ABOUT_USER.test(plain(line)) && !isQuestion(line) && !denies(words) && !hypothetical.test(words));
  const sides = sets.map(set => {
    const own = set.find(member => has(text, member)) ?? '';
    const bare = set.every(member => !/\b(?:your|as an?)\b/u.test(member));
    const differs = (words: string): boolean =>
      set.some(member => member !== own && has(words, member)) && !(bare && /\b(?:as well|another|next|in stock|too|prefer|rather|not)\b/u.test(words));
    return {
      against: about.filter(({ line, words }) => !has(plain(line), own) && differs(words)).map(({ line }) => line),
      agree: after.filter(line => has(plain(line), own) && !denies(plain(line))),
    };
  });
  return merged(moved, ...sides);
}

interface Sides {
  readonly against: readonly Line[];
  readonly agree: readonly Line[];
}
const merged = (...sides: readonly Sides[]): Sides => ({ against: sides.flatMap(({ against }) => against), agree: sides.flatMap(({ agree }) => agree) });

const JOBS =
  '(nurse|teacher|doctor|engineer|student|pupil|pensioner|retiree|lawyer|police officer|firefighter|chef|cook|driver|farmer|architect|accountant|dentist|pharmacist|soldier|journalist|musician|plumber|electrician|carpenter|freelancer|civil servant|midwife|librarian|baker|pilot|programmer|developer|builder|hairdresser|vet|waiter|waitress|translator|photographer|beginner|expert|tourist|minor|employee)';
const CALLED = new RegExp(
  `\\b(?:youre|you are|as|being|youre still|since youre) an? (?:\\w+ )?${JOBS}\\b|\\b${JOBS}s? (?:such as yourself|like you|like yourself)\\b|\\byour (?:job|work|profession) as an? ${JOBS}\\b`,
  'u',
);

/** Somebody of one profession is called one of another. */
function otherJob(fact: string, after: readonly Line[]): Sides {
  const own = new RegExp(`\\b(?:is|as|works as) an? (?:\\w+ )?${JOBS}\\b`, 'iu').exec(fact)?.[1]?.toLowerCase();
  if (own === undefined) return { against: [], agree: [] };
  const called = (line: Line): string | undefined => CALLED.exec(plain(line))?.slice(1).find(Boolean);
  return {
    against: after.filter(
      line => called(line) !== undefined && called(line) !== own && !denies(plain(line)) && !isQuestion(line) && !/\bif\b/u.test(plain(line)),
    ),
    agree: after.filter(line => called(line) === own && !denies(plain(line))),
  };
}

const NUMBERED = /\b(\p{Lu}[\p{L}-]+) ?(\d{1,4}[a-zA-Z]?)\b(?! ?(?:€|£|\$|euro|kr|am|pm|[:%]))/gu;
const NO_MODEL =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|At|On|In|For|From|By|Over|Under|Until|The|Gate|Seat|Room|Line|Page|Step|About|Only|All|Both|Around|Just|Before|After|Size|And|Or|But|With|Than|To)$/u;

/** A model by its number: an order for the `Nuvia 9` after the user spoke of the `Nuvia 6`. */
function otherModel(fact: string, told: Line, after: readonly Line[]): Sides {
  if (
    !/\b(?:model|phone|device|laptop|car|printer|camera|bike|flight|train|order\w*|version|console|tablet|machine|router|bought|has an?|owns?)\b/iu.test(fact)
  )
    return { against: [], agree: [] };
  const found = (text: string): [string, string][] =>
    [...text.matchAll(NUMBERED)].filter(one => !NO_MODEL.test(one[1] ?? '')).map(one => [one[1] ?? '', one[2] ?? '']);
  const own = found(told.text);
  const same = (line: Line): boolean => found(line.text).some(([name, number]) => own.some(other => other[0] === name && other[1] === number));
  const other = (line: Line): boolean => found(line.text).some(([name, number]) => own.some(one => one[0] === name && one[1] !== number));
  return {
    against: after.filter(
      line =>
        other(line) &&
        !same(line) &&
        /\b(?:your|you|booked|ordered)\b/u.test(plain(line)) &&
        !isQuestion(line) &&
        !denies(plain(line)) &&
        !/\b(?:or|upgrade|instead|newer|switch|also|could)\b/u.test(plain(line)),
    ),
    agree: after.filter(same),
  };
}

/** Who moved from one place to another does not live in the old one: `as you still live in Bergen`. */
function movedFrom(fact: string, told: Line, after: readonly Line[]): Sides {
  const to = /\b(?:moved|lives?|living|is based|is) (?:to|in) (\p{Lu}[\p{L}-]+)/u.exec(fact)?.[1];
  if (to === undefined) return { against: [], agree: [] };
  const from = /\bfrom (\p{Lu}[\p{L}-]+)/u.exec(told.text)?.[1] ?? null;
  const other = (line: Line): boolean => {
    const named =
      /\b(?:live|lives|living|based|home|address|office) (?:is )?in (\p{Lu}[\p{L}-]+)|\byour (\p{Lu}[\p{L}-]+) (?:address|home|flat|office)|\byour (?:\w+ )?(?:meeting|wedding|conference|flat|house|office|hotel|appointment|home|school|stay|interview) in (\p{Lu}[\p{L}-]+)/u.exec(
        line.text,
      );
    const place = named?.[1] ?? named?.[2] ?? named?.[3];
    return (
      (place !== undefined && place !== to && !line.text.includes(to)) ||
      (from !== null && new RegExp(`\\b(?:still|your home|your address)\\b.*\\b${from}\\b`, 'u').test(line.text) && !denies(plain(line)))
    );
  };
  return { against: after.filter(line => other(line) && !isQuestion(line)), agree: after.filter(line => line.text.includes(to) && !denies(plain(line))) };
}
