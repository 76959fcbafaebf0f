import { quantitiesOf, type Quantity } from '../../transcript/quantity.js';
import { bareBefore, inQuestion, rivals, speaksOf, subjectOf, touches, type Subject } from './aboutness.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, sameTurn, type Dialogue, type Line } from './dialogue.js';
import { akin, ringOf } from './lexicon.js';
import { denies, isQuestion, recounts, unknown } from './sentences.js';

const FREE =
  /\b(?:free|no charge|no extra charge|no cost|at no cost|without charge|costs? (?:you )?nothing|gratis|complimentary|on the house|on us|waived?)\b/u;
const BARE_PRICE =
  /\b(?:comes? to|costs?|price is|prices? (?:start|starts)|total(?:s| is)?|you(?:ll|d)? pay|pay|charge|is|at|for|its|thats)\s(?:only |just |about |around |roughly |currently )?\d/u;

/** Amounts of money in a sentence, written with a currency. */
const moneyIn = (line: Line): Quantity[] => quantitiesOf(line.text).filter(({ kind }) => kind === 'money');

const plain = (line: Line): string => line.words.join(' ');

/** Whether the chatbot states an amount of money: any, or one about a subject. */
export function moneyAbout(dialogue: Dialogue, about: string | null): Decision {
  const stated = dialogue.chatbot.filter(line => moneyIn(line).length > 0 && !recounts(line) && !unknown(plain(line)));
  if (about === null) {
    const line = stated.find(one => !isQuestion(one)) ?? stated[0];
    if (line && !isQuestion(line)) return met([line], `The chatbot states an amount in ${shown(line)}.`);
    if (line) return cannotTell(`The chatbot states an amount only in a question: ${shown(line)}.`);
    return none(dialogue, 'amount price cost', 'an amount');
  }
  const subject = withRefund(subjectOf(about));
  const own = stated.find(line => speaksOf(line, subject) && !rivals(line, subject) && !otherPrice(line, subject));
  if (own) return met([own], `The chatbot states the amount of "${about}" in ${shown(own)}.`);
  const answering = stated.find(
    line =>
      !rivals(line, subject) &&
      inQuestion(dialogue, line, subject) &&
      (isRefund(subject) ? bareRefund(dialogue, line) : bareBefore(dialogue, line, moneyIn(line)[0]?.at ?? 0, subject)),
  );
  if (answering) return met([answering], `The chatbot answers on "${about}" with an amount in ${shown(answering)}.`);
  if (stated.length === 0) return none(dialogue, about, `the amount of "${about}"`, subject);
  if (stated.every(line => rivals(line, subject) || otherPrice(line, subject))) {
    return notMet(stated.slice(0, 1), `The only amounts that the chatbot states are about something else than "${about}": ${shown(stated[0] as Line)}.`);
  }
  return cannotTell(`The chatbot states an amount, but it cannot be told whether it is that of "${about}": ${shown(stated[0] as Line)}.`);
}

const REFUND = ['refund', 'reimburs', 'back', 'ow', 'owed', 'credit', 'return', 'returned', 'repay', 'repaid', 'compensation'];
const isRefund = (subject: Subject): boolean => subject.words.includes('refund') || subject.words.includes('reimburs');

function withRefund(subject: Subject): Subject {
  if (!isRefund(subject)) return subject;
  return { words: ['refund'], groups: [[...ringOf('refund'), ...REFUND]], head: REFUND };
}

const bareRefund = (dialogue: Dialogue, line: Line): boolean => {
  const touched = sameTurn(dialogue, line).some(one => one.at < line.at && speaksOf(one, { words: ['refund'], groups: [REFUND], head: REFUND }));
  return (
    !otherPrice(line, { words: ['refund'], groups: [], head: [] }) &&
    (touched
      ? /^(?:it|that|this|the (?:full )?(?:amount|sum)|youll|you)\b|\bamounts? to\b/u.test(plain(line))
      : /^(?:(?:its|thats|youll (?:get|receive)|you (?:get|receive)|you should (?:get|receive)|exactly|around|about|roughly|a total of)\s)*\W*(?:\p{L}{1,3}\s?)?\d/u.test(
          plain(line),
        ))
  );
};

/** A refund is not what something cost; a price is not a refund, a fee or a saving. */
function otherPrice(line: Line, subject: Subject): boolean {
  const words = plain(line);
  if (subject.words.includes('refund'))
    return (
      /\b(?:cost you|ticket cost|costs?|price|paid|fees?|charge|new ticket|voucher)\b/u.test(words) &&
      !/\b(?:refund\w*|back|reimburse\w*|credited)\b/u.test(words)
    );
  const others = ['deposit', 'refund', 'fine', 'tip', 'discount'].filter(word => !subject.words.includes(word) && words.includes(word));
  return others.length > 0 && !/\b(?:costs?|price)\b/u.test(words);
}

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
  const bare = dialogue.chatbot.find(
    line =>
      (BARE_PRICE.test(plain(line)) && quantitiesOf(line.text).some(({ kind, text }) => kind === 'number' && text.length < 8)) ||
      /\d\s?(?:%|per ?cent)/u.test(line.text),
  );
  if (bare) return cannotTell(`The chatbot gives a number that may be an amount: ${shown(bare)}.`);
  const inWords = dialogue.chatbot.find(line =>
    /\b(?:half price|full price|a (?:tenner|fiver|hundred)|hundred|thousand|dozen|included|nothing)\b/u.test(plain(line)),
  );
  if (inWords) return cannotTell(`The chatbot may state ${what} in words: ${shown(inWords)}.`);
  return notMet(closest(dialogue, about), `No sentence of the chatbot states ${what}.`);
}

const NUMBER =
  /^(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred|dozen)$/u;

/** Whether the chatbot states a number of things: `three stops`, `just three` to "how many stops?". */
export function numberOf(dialogue: Dialogue, about: string): Decision {
  const subject = subjectOf(about);
  const head = subject.head;
  const stems = (line: Line): string[] => line.stems.trim().split(' ');
  const numeric = dialogue.chatbot.filter(line => !unknown(plain(line)) && line.words.some(word => NUMBER.test(word)));
  const counted = numeric.find(line =>
    stems(line).some(
      (word, i) =>
        head.some(one => akin(one, word)) &&
        line.words.slice(Math.max(0, i - 3), i).some(before => NUMBER.test(before)) &&
        !(line.words[i - 1] === 'the' && line.words[i - 3] === 'one'),
    ),
  );
  if (counted && !recounts(counted) && !(denies(plain(counted)) && !/\d/u.test(counted.text))) {
    if (isQuestion(counted)) return cannotTell(`The chatbot states the number only in a question: ${shown(counted)}.`);
    return met([counted], `The chatbot states a number of ${about} in ${shown(counted)}.`);
  }
  const short = numeric.find(
    line =>
      line.words.slice(0, 4).some(word => NUMBER.test(word)) &&
      askedBefore(dialogue, line).some(one => /\bhow many\b/u.test(plain(one)) && touches(one, subject)),
  );
  if (short) return met([short], `The chatbot answers how many ${about} with a number in ${shown(short)}.`);
  const near = numeric.find(line => touches(line, subject)) ?? numeric.find(line => askedBefore(dialogue, line).some(one => touches(one, subject)));
  if (near) return cannotTell(`The chatbot gives a number, but it cannot be told whether it counts the ${about}: ${shown(near)}.`);
  return notMet(closest(dialogue, about), `No sentence of the chatbot states a number of ${about}.`);
}
