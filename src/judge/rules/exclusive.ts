import type { Line } from './dialogue.js';
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
  ['nurse', 'as a teacher|as a doctor|as an engineer|as a student'],
  ['teacher', 'as a nurse|as a doctor|as a student|as a pupil|as an engineer'],
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
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['red', 'blue', 'green', 'black', 'white', 'grey', 'yellow', 'pink', 'brown'],
];

const ABOUT_USER = /\b(?:you|your|youre|youve|youll|as an?|since|welcome)\b/u;
const plain = (line: Line): string => line.words.join(' ');
const has = (text: string, member: string): boolean => member.split('|').some(words => ` ${text} `.includes(` ${words} `));

/** Another member of the set that the fact belongs to, said of the user. */
export function exclusive(fact: string, told: Line, after: readonly Line[]): { readonly against: readonly Line[]; readonly agree: readonly Line[] } {
  const text = fact.toLowerCase().replace(/['’]/gu, '').replace(/-/gu, ' ');
  const moved = movedFrom(fact, told, after);
  const set = SETS.find(members => members.some((member, i) => (i === 0 || !/\b(?:your|as a)/u.test(member)) && has(text, member)));
  if (!set) return moved;
  const own = set.find(member => has(text, member)) ?? '';
  const about = after.filter(
    line => ABOUT_USER.test(plain(line)) && !isQuestion(line) && !denies(plain(line)) && !/\b(?:or|also|if|instead|could|can|may|either)\b/u.test(plain(line)),
  );
  const against = about.filter(line => !has(plain(line), own) && set.some(member => member !== own && has(plain(line), member)));
  return { against: [...moved.against, ...against], agree: [...moved.agree, ...after.filter(line => has(plain(line), own) && !denies(plain(line)))] };
}

/** Who moved from one place to another does not live in the old one: `as you still live in Bergen`. */
function movedFrom(fact: string, told: Line, after: readonly Line[]): { readonly against: readonly Line[]; readonly agree: readonly Line[] } {
  const to = /\b(?:moved|lives?|living|is based|is) (?:to|in) (\p{Lu}[\p{L}-]+)/u.exec(fact)?.[1];
  if (to === undefined) return { against: [], agree: [] };
  const from = /\bfrom (\p{Lu}[\p{L}-]+)/u.exec(told.text)?.[1] ?? null;
  const other = (line: Line): boolean => {
    const named = /\b(?:live|lives|living|based|home|address|office) (?:is )?in (\p{Lu}[\p{L}-]+)|\byour (\p{Lu}[\p{L}-]+) (?:address|home|flat|office)/u.exec(
      line.text,
    );
    const place = named?.[1] ?? named?.[2];
    return (
      (place !== undefined && place !== to && !line.text.includes(to)) ||
      (from !== null && new RegExp(`\\b(?:still|your home|your address)\\b.*\\b${from}\\b`, 'u').test(line.text) && !denies(plain(line)))
    );
  };
  return { against: after.filter(line => other(line) && !isQuestion(line)), agree: after.filter(line => line.text.includes(to) && !denies(plain(line))) };
}
