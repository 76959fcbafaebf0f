import { stem } from '../../support/text.js';
import { quantitiesOf, type Quantity } from '../../transcript/quantity.js';
import { bareBefore, belongsElsewhere, clauseAt, inQuestion, otherModifier, rivals, speaksOf, subjectOf, touches, type Subject } from './aboutness.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, plainWords, sameTurn, stemsOf, type Dialogue, type Line } from './dialogue.js';
import { akin, ringOf } from './lexicon.js';
import { denies, isQuestion, recounts, unknown } from './sentences.js';

const FREE =
  /\b(?:free|no charge|no extra charge|no cost|at no cost|without charge|costs? (?:you )?nothing|gratis|complimentary|on the house|on us|waived?)\b/u;
const BARE_PRICE =
  /\b(?:comes? to|costs?|price is|prices? (?:start|starts)|total(?:s| is)?|you(?:ll|d)? pay|pay|charge|is|at|for|its|thats)\s(?:only |just |about |around |roughly |currently )?\d/u;

/** Amounts of money in a sentence, written with a currency, but for those the user is said to have paid or named. */
const moneyIn = (line: Line): Quantity[] =>
  quantitiesOf(line.text).filter(
    ({ kind, at, text }) =>
      kind === 'money' &&
      !/^\s?(?:that |which )?you(?:['’]ve| have)? (?:already )?(?:paid|spent|mentioned|said|told|quoted)\b/iu.test(line.text.slice(at + text.length)) &&
      !/\byou(?:['’]ve| have| were)? (?:already )?(?:said|paid|spent|told|mentioned|wrote|asked|gave|stated|claimed|noted)(?: \w+){0,4} $/iu.test(
        line.text.slice(0, at),
      ),
  );

const plain = (line: Line): string => line.words.join(' ');

/** Whether the chatbot states an amount of money: any, or one about a subject. */
export function moneyAbout(dialogue: Dialogue, about: string | null): Decision {
  const stated = dialogue.chatbot.filter(line => moneyIn(line).length > 0 && !unknown(plain(line)));
  if (about === null) {
    const line = stated.find(one => !isQuestion(one)) ?? stated[0];
    if (line && !isQuestion(line)) return met([line], `The chatbot states an amount in ${shown(line)}.`);
    if (line) return cannotTell(`The chatbot states an amount only in a question: ${shown(line)}.`);
    return none(dialogue, 'amount price cost', 'an amount');
  }
  const subject = withRefund(subjectOf(about));
  const own = stated.find(
    line =>
      speaksOf(line, subject) &&
      !rivals(line, subject) &&
      moneyIn(line).some(({ at }) => !otherPrice(line, at, subject) && !belongsElsewhere(line, at, subject)),
  );
  if (own) return met([own], `The chatbot states the amount of "${about}" in ${shown(own)}.`);
  const answering = stated.find(
    line =>
      !rivals(line, subject) &&
      otherModifier(line, subject) === null &&
      inQuestion(dialogue, line, subject) &&
      (isRefund(subject) ? bareRefund(dialogue, line) : bareBefore(dialogue, line, moneyIn(line)[0]?.at ?? 0, subject)),
  );
  const total =
    stated.length === 1 && SERVICE.test(about) && !otherPrice(stated[0] as Line, moneyIn(stated[0] as Line)[0]?.at ?? 0, subject) ? stated[0] : undefined;
  if (total && TOTAL.test(plain(total)) && !isQuestion(total) && !rivals(total, subject))
    return met([total], `The chatbot states the total in ${shown(total)}.`);
  if (answering) return met([answering], `The chatbot answers on "${about}" with an amount in ${shown(answering)}.`);
  if (stated.length === 0) return none(dialogue, about, `the amount of "${about}"`, subject);
  const foreign = (line: Line): boolean =>
    rivals(line, subject) || moneyIn(line).every(({ at }) => otherPrice(line, at, subject)) || contrasted(dialogue, otherModifier(line, subject));
  const aside = (line: Line): boolean => foreign(line) || moneyIn(line).every(({ at }) => belongsElsewhere(line, at, subject));
  if (stated.every(foreign) || (stated.every(aside) && dialogue.chatbot.some(line => withholds(dialogue, line, subject)))) {
    return notMet(stated.slice(0, 1), `The only amounts that the chatbot states are about something else than "${about}": ${shown(stated[0] as Line)}.`);
  }
  return cannotTell(`The chatbot states an amount, but it cannot be told whether it is that of "${about}": ${shown(stated[0] as Line)}.`);
}

/** Work whose parts add up to its price, and the words that add up. */
const SERVICE = /\b(?:repair|work|job|order|stay|booking|trip|service|treatment|cleaning|installation|fitting|move|visit)$/iu;
const TOTAL = /\b(?:in total|altogether|all in|in all|total (?:is|would be|will be|comes to)|come to|comes to)\b/u;

/** Whether the user set this kind apart from the one asked for. */
const contrasted = (dialogue: Dialogue, word: string | null): boolean => word !== null && dialogue.user.some(line => line.stems.includes(` ${word} `));

/** Whether a sentence leaves the price of the subject to somebody else or to later. */
const withholds = (dialogue: Dialogue, line: Line, subject: Subject): boolean =>
  moneyIn(line).length === 0 &&
  (unknown(plain(line)) || LEFT_OPEN.test(plain(line))) &&
  (touches(line, subject) || askedBefore(dialogue, line).some(one => touches(one, subject)));

const LEFT_OPEN =
  /\b(?:(?:can|will|could|would) (?:tell you|quote|confirm|advise|let you know|work (?:it|that) out)|(?:have|need) to (?:ask|check)|ask (?:the|at|our|your)|check with|no (?:current )?price|on request|get back to you|price list|sold out|not (?:shown|listed|priced))\b/u;

const REFUND = ['refund', 'reimburs', 'back', 'ow', 'owed', 'credit', 'return', 'returned', 'repay', 'repaid', 'compensation'];
const isRefund = (subject: Subject): boolean => subject.words.includes('refund') || subject.words.includes('reimburs');

function withRefund(subject: Subject): Subject {
  if (!isRefund(subject)) return subject;
  return { words: ['refund'], groups: [[...ringOf('refund'), ...REFUND]], head: REFUND };
}

const bareRefund = (dialogue: Dialogue, line: Line): boolean => {
  const touched = sameTurn(dialogue, line).some(one => one.at < line.at && speaksOf(one, { words: ['refund'], groups: [REFUND], head: REFUND }));
  return (
    !otherPrice(line, moneyIn(line)[0]?.at ?? 0, { words: ['refund'], groups: [], head: [] }) &&
    (touched
      ? /^(?:it|that|this|the (?:full )?(?:amount|sum)|youll|you)\b|\bamounts? to\b/u.test(plain(line))
      : /^(?:(?:its|thats|youll (?:get|receive)|you (?:get|receive)|you should (?:get|receive)|exactly|around|about|roughly|a total of)\s)*\W*(?:\p{L}{1,3}\s?)?\d/u.test(
          plain(line),
        ))
  );
};

const APART = [
  'deposit',
  'refund',
  'fine',
  'tip',
  'discount',
  'delivery',
  'shipping',
  'postage',
  'surcharge',
  'voucher',
  'saving',
  'minimum order',
  'booking fee',
  'insurance',
];

/** A refund is not what something cost; a price is not a refund, a fee or a saving. */
function otherPrice(line: Line, at: number, subject: Subject): boolean {
  const words = plain(line);
  if (subject.words.includes('refund'))
    return (
      /\b(?:cost you|ticket cost|costs?|price|paid|fees?|charge|new ticket|voucher)\b/u.test(words) &&
      !/\b(?:refund\w*|back|reimburse\w*|credited)\b/u.test(words)
    );
  const clause = plainWords(clauseAt(line.text, at).text.split(/\b(?:incl\w*|excl\w*|with|without|before|after)\b/iu)[0] ?? '').join(' ');
  return (
    APART.some(word => clause.includes(word) && !word.split(' ').some(part => subject.words.includes(stem(part)))) &&
    !touches({ ...line, stems: stemsOf(clause) }, subject)
  );
}

/** A number where a price may stand: `it's 45`, not `it's 3 km` or `it starts at 10`. */
const bareNumber = ({ text }: Line): boolean => {
  const rest = text.replace(/\b(?:at|from|until|till|by|around)\s(?:\d|1\d|2[0-4])(?![\d.,:]\d|\d)/giu, '–');
  return BARE_PRICE.test(plainWords(rest).join(' ')) && quantitiesOf(rest).some(({ kind, text: words }) => kind === 'number' && words.length < 8);
};

const SLANG = /\b(?:a|one) (?:tenner|fiver|grand|quid|buck|euro|pound|dollar)\b/u;

/** No money at all: free of charge is an amount too; a bare number may be one. */
function none(dialogue: Dialogue, about: string, what: string, subject?: Subject): Decision {
  const free = dialogue.chatbot.find(
    line =>
      (subject ? FREE : /\b(?:free of charge|for free|no charge|costs? nothing|complimentary|on the house)\b/u).test(plain(line)) &&
      !isQuestion(line) &&
      (!subject || touches(line, subject) || inQuestion(dialogue, line, subject)),
  );
  if (free) {
    if (subject && !isRefund(subject) && speaksOf(free, subject)) return met([free], `The chatbot says that it costs nothing: ${shown(free)}.`);
    return cannotTell(`The chatbot states no amount, but speaks of something free: ${shown(free)}.`);
  }
  const bare = dialogue.chatbot.find(line => bareNumber(counting(line, [])) || /\d\s?(?:%|per ?cent)/u.test(line.text));
  if (bare) return cannotTell(`The chatbot gives a number that may be an amount: ${shown(bare)}.`);
  const slang = dialogue.chatbot.find(line => SLANG.test(plain(line)) && !isQuestion(line) && !denies(plain(line)));
  if (slang && !subject) return met([slang], `The chatbot states an amount in ${shown(slang)}.`);
  const inWords =
    slang ??
    dialogue.chatbot.find(line =>
      (subject
        ? /\b(?:half price|full price|hundred|thousand|dozen|included|nothing)\b/u
        : /\b(?:half price|hundred|thousand|nothing to pay|pay nothing)\b/u
      ).test(plain(line)),
    );
  if (inWords) return cannotTell(`The chatbot may state ${what} in words: ${shown(inWords)}.`);
  return notMet(closest(dialogue, about), `No sentence of the chatbot states ${what}.`);
}

const NUMBER =
  /^(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen)$/u;

/** Units as they are written short, by the word that a criterion uses. */
const UNITS: readonly (readonly [word: RegExp, short: readonly string[]])[] = [
  [/^calor/u, ['kcal', 'cal']],
  [/^kilomet/u, ['km', 'kms']],
  [/^(?:kilo|kg)/u, ['kg', 'kgs']],
  [/^met(?:re|er)/u, ['m']],
  [/^lit(?:re|er)/u, ['l']],
  [/^gigabyt/u, ['gb']],
  [/^megabyt/u, ['mb']],
];
const MEASURED =
  /(?<![\w.,])\d+(?:[.,]\d+)?\s?(?:kcal|cal|kms?|kgs?|kilos?|m|cm|mm|l|ml|g|gb|mb|kw|kwh|watts?|hp|inch(?:es)?|feet|miles?|acres?|hectares?|degrees|(?:kilo|centi|milli)?met(?:re|er)s?|lit(?:re|er)s?|grams?|calories|gigabytes|megabytes)(?![\w])/giu;

/** A sentence as far as it may count these things: no price, no clock time, no length. */
function counting(line: Line, head: readonly string[]): Line {
  const keep = (text: string): boolean =>
    stemsOf(text)
      .trim()
      .split(' ')
      .some(word => head.includes(word));
  const values = quantitiesOf(line.text).filter(({ kind, text }) => kind !== 'number' && !keep(text));
  const masked = values.reduceRight(
    (text, one) => `${text.slice(0, one.at)}–${text.slice(one.at + one.text.length)}`,
    line.text.replace(/(\d)(?=(?:kcal|km|kg|gb|mb)\b)/giu, '$1 '),
  );
  const other = (found: string): boolean =>
    !NO_NOUN.test(found) &&
    !stemsOf(found)
      .trim()
      .split(' ')
      .some(word => alike(word, head));
  const text = masked
    .replace(/\d+\s?m[²2](?!\w)/giu, '–')
    .replace(MEASURED, found => (keep(found) ? found : '–'))
    .replace(LABEL, '–')
    .replace(/\b(?:sleeps|seats|serves|feeds|fits)\s(?:up to\s|about\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)(?!\w)/giu, found =>
      alike(stem('people'), head) ? found : '–',
    )
    .replace(OTHERS, found => (other(found) ? '–' : found))
    .replace(/\b(?:one of|no one|which one|this one|that one|the one|another one|number one|one moment)\b/giu, '–');
  return { ...line, text, words: plainWords(text), stems: stemsOf(text) };
}

/** A number that only says which: `tram 51`, `member 5520`. */
const LABEL =
  /\b(?:tram|bus|line|train|member|number|no\.?|room|gate|platform|order|page|floor|chapter|case|reference|ref|flight|route|level|step|option|version|model|table|track|exit|zone|unit|ticket|extension|ext|code|section|article|terminal|pier|bay|building|house|apartment|ages?|aged)\s#?\d+\b/giu;
/** A number of other things: `three pools`, `four mountain huts`. */
const OTHERS = new RegExp(
  `(?<![\\w.,])(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)\\s(?:[a-z-]+\\s)?[a-z-]+s(?![\\w])`,
  'giu',
);
const NO_NOUN =
  /\b(?:is|was|as|this|us|plus|less|has|does|its|yes|always|perhaps|in|on|at|to|of|for|and|or|from|per|with|by|the|a|minus|times|goes|stops|runs)\b/iu;
/** Things that are counted for one another: who counts the seats may have meant the people. */
const LIKE = [
  'people seat person guest passenger adult player participant visitor student member travel cover plac spot kid child friend',
  'stop station',
  'room bedroom bed suit doubl twin bathroom unit apartment flat',
  'page sheet slid',
  'point star mil reward credit',
  'day night week month',
  'item piec product unit bottl box pack packet tablet pil',
  'lesson session clas hour course unit',
  'floor storey level stair',
  'ticket pas seat plac spot slot spac',
].map(words => words.split(' ').map(stem));
const alike = (word: string, head: readonly string[]): boolean =>
  head.includes(word) || LIKE.some(set => set.includes(word) && set.some(one => head.includes(one)));

const AFTER_COUNT =
  /^(?:\d+|total|altogether|in|each|per|max|maximum|left|available|today|more|currently|at|on|of|for|so|to|until|and|or|with|if|including|then|stops?)$/u;

/** Whether a number stands in an answer without a thing of its own: `just three`, not `6 rows`. */
const bareCount = (words: readonly string[], head: readonly string[]): boolean =>
  words.slice(0, 4).some((word, i) => {
    const next = words[i + 1];
    return NUMBER.test(word) && (next === undefined || AFTER_COUNT.test(next) || NUMBER.test(next) || head.includes(stem(next)));
  });

/** Whether the chatbot states a number of things: `three stops`, `just three` to "how many stops?". */
export function numberOf(dialogue: Dialogue, about: string): Decision {
  const subject = subjectOf(about);
  const head = [...subject.head, ...(UNITS.find(([word]) => subject.head.some(one => word.test(one)))?.[1] ?? [])];
  const stems = (line: Line): string[] => line.stems.trim().split(' ');
  const numeric = dialogue.chatbot
    .filter(line => !unknown(plain(line)))
    .map(line => ({ line, read: counting(line, head) }))
    .filter(({ read }) => read.words.some(word => NUMBER.test(word)));
  const counted = numeric.find(
    ({ line, read }) =>
      !recounts(line) &&
      stems(read).some((word, i) => head.some(one => akin(one, word)) && read.words.slice(Math.max(0, i - 3), i).some(before => NUMBER.test(before))),
  )?.line;
  if (counted && !(denies(plain(counted)) && !/\d/u.test(counted.text))) {
    if (isQuestion(counted)) return cannotTell(`The chatbot states the number only in a question: ${shown(counted)}.`);
    return met([counted], `The chatbot states a number of ${about} in ${shown(counted)}.`);
  }
  const asked = (line: Line): boolean => askedBefore(dialogue, line).some(one => touches(one, subject));
  const short = numeric.find(
    ({ line, read }) => bareCount(read.words, head) && askedBefore(dialogue, line).some(one => /\bhow many\b/u.test(plain(one)) && touches(one, subject)),
  )?.line;
  if (short) return met([short], `The chatbot answers how many ${about} with a number in ${shown(short)}.`);
  const near = (
    numeric.find(({ line }) => touches(line, subject)) ??
    numeric.find(({ line }) => asked(line)) ??
    numeric.find(({ read }) => stems(read).some(word => alike(word, head)))
  )?.line;
  if (near) return cannotTell(`The chatbot gives a number, but it cannot be told whether it counts the ${about}: ${shown(near)}.`);
  const inWords = dialogue.chatbot.find(
    line => /\b(?:couple|pair|both|single|several|hundreds|solo|alone|none|no limit)\b/u.test(plain(line)) && (touches(line, subject) || asked(line)),
  );
  if (inWords) return cannotTell(`The chatbot may state a number of ${about} in words: ${shown(inWords)}.`);
  return notMet(closest(dialogue, about), `No sentence of the chatbot states a number of ${about}.`);
}
