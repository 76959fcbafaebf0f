import { contentStems } from '../../support/text.js';
import { numberIn, quantitiesOf } from '../../transcript/quantity.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { sameTurn, type Dialogue, type Line } from './dialogue.js';
import { properNames } from './instances.js';
import { ringOf, standsAny } from './lexicon.js';
import { asks, denies, isQuestion, regrets, unknown } from './sentences.js';
import { timeIn } from './timeWords.js';

const plain = (line: Line): string => line.words.join(' ');
const DONE =
  /\b(?:(?:ive|i have|weve|we have|has been|have been|is|are|its|youre|thats|was|were|been|now)(?: now| all| just| already| successfully| both)* (?:booked|cancelled|canceled|refunded|changed|confirmed|reserved|ordered|added|removed|sent|issued|moved|updated|extended|renewed|activated|blocked|unblocked|reset|closed|opened|transferred|credited|registered|rescheduled|scheduled|upgraded|replaced|approved|set up|done|arranged|processed|fixed|completed|waived|held|put)|^(?:all )?(?:done|booked|cancelled|canceled|refunded|confirmed|reserved|changed|updated|added|moved|ordered|sorted)\b|is yours|are yours|all set|consider it done|see you (?:on|at|then))\b/u;
const PROMISE =
  /\b(?:ill (?:see|check|look|try|ask|forward|find out|pass)|let me (?:check|see|look)|will get back|be in touch|looking into|look into|one moment|please wait|bear with|will try|im checking|please (?:call|contact|visit|check|see|go to)|on our website|faq|as soon as|we will review)\b/u;
const VERBS = new Set([
  'get',
  'find',
  'book',
  'cancel',
  'chang',
  'ask',
  'learn',
  'know',
  'mak',
  'hav',
  'tak',
  'buy',
  'order',
  'reserv',
  'return',
  'replac',
  'mov',
  'need',
  'want',
  'see',
  'tell',
  'check',
  'arrang',
  'receiv',
  'obtain',
  'com',
  'hear',
  'giv',
  'out',
  'track',
  'renew',
  'extend',
  'report',
  'exchang',
  'reschedul',
  'schedul',
  'updat',
  'add',
  'block',
  'activat',
  'understand',
  'complain',
  'request',
  'sort',
  'solv',
  'fix',
  'good',
  'suitabl',
  'new',
]);
const ACTION =
  /\b(?:book|cancel|change|reserve|order|return|replace|move|refund|renew|extend|exchange|reschedule|schedule|update|add|block|unblock|activate|transfer|close|open|register|buy|upgrade|set up|appointment|reset|report|arrange|send|make)\b/iu;
const INFORMATION =
  /\b(?:find|learn|know|find out|ask|understand|hear|see|check|advice|recommend\w*|information|when|how|what|which|where|whether|why|who|price|cost|hours|suggestion\w*|track)\b/iu;

/** Whether a chatbot sentence delivers what the goal asks for. */
export function goal(dialogue: Dialogue, text: string): Decision {
  const content = contentStems(text).filter(word => !VERBS.has(word) && !/^\d/u.test(word));
  const groups = content.map(word => ringOf(word));
  const raised = dialogue.user.find(line => groups.some(group => standsAny(line, group)));
  if (!raised) return cannotTell('The user never raises the goal in words that can be recognized.');
  const after = dialogue.chatbot.filter(({ turn }) => turn > raised.turn);
  if (after.length === 0) return cannotTell('The chatbot does not answer after the goal is raised.');
  const delivering = after.filter(line => delivers(dialogue, line, text, groups));
  const [done] = delivering.filter(line => !breaksLimit(line, text));
  if (done && takenBack(after, done)) return cannotTell(`The chatbot says ${shown(done)}, but takes something back later.`);
  if (done) return met([done], `The chatbot delivers what the goal asks for: ${shown(done)}.`);
  if (delivering[0]) return notMet([delivering[0]], `What the chatbot holds out is beyond the goal's limit: ${shown(delivering[0])}.`);
  if (
    after.every(
      line =>
        barren(line) ||
        (!groups.some(group => standsAny(line, group)) && !DONE.test(plain(line)) && quantitiesOf(line.text).length === 0 && properNames(line).length === 0),
    )
  ) {
    const line = after.find(barren) ?? closest(dialogue, text)[0];
    if (line) return notMet([line], `The chatbot only asks, regrets, refuses, puts off or speaks of something else: ${shown(line)}.`);
  }
  return cannotTell('It cannot be told from the words whether the chatbot delivers what the goal asks for.');
}

/** A regret, a question, a refusal, a promise or small talk. */
const barren = (line: Line): boolean =>
  asks(line) ||
  regrets(line) ||
  denies(plain(line)) ||
  unknown(plain(line)) ||
  PROMISE.test(plain(line)) ||
  /^(?:hello|hi|hey|thanks?|thank you|welcome|you are welcome|youre welcome|great|sure|of course|certainly|i understand|i see|goodbye|bye|have a|no problem|no worries|anything else|is there anything)\b/u.test(
    plain(line),
  );

function delivers(dialogue: Dialogue, line: Line, text: string, groups: readonly (readonly string[])[]): boolean {
  if (isQuestion(line) || regrets(line) || denies(plain(line)) || unknown(plain(line)) || PROMISE.test(plain(line))) return false;
  const near = groups.filter(group => sameTurn(dialogue, line).some(one => !asks(one) && standsAny(one, group))).length;
  if (ACTION.test(text))
    return DONE.test(plain(line)) && (near > 0 || /^(?:all )?(?:done|booked|cancelled|confirmed|sorted|changed|refunded)/u.test(plain(line)));
  if (!INFORMATION.test(text) && !/\bget\b/iu.test(text)) return false;
  if (/\brefund|money back\b/iu.test(text)) return DONE.test(plain(line)) && /refund|money|back|credit|reimburs/u.test(plain(line));
  const here = groups.filter(group => standsAny(line, group)).length;
  if (/\bwhen|how long|what time|hours\b/iu.test(text)) return here > 0 && here >= groups.length / 2 && timeIn(line.text);
  if (/\bhow much|price|cost\b/iu.test(text)) return here > 0 && here >= groups.length / 2 && quantitiesOf(line.text).some(({ kind }) => kind === 'money');
  return here > 0 && here >= groups.length / 2 && (properNames(line).length > 0 || quantitiesOf(line.text).length > 0);
}

/** `under 90 euros` in the goal, and every price in the sentence is above. */
function breaksLimit(line: Line, text: string): boolean {
  const found = /\b(?:under|below|less than|at most|max(?:imum)?|up to|no more than|within)\s(.{1,20})/iu.exec(text);
  const cap = found && quantitiesOf(found[1] ?? '').find(({ kind }) => kind === 'money' || kind === 'number');
  if (!cap) return false;
  const prices = quantitiesOf(line.text)
    .filter(({ kind }) => kind === 'money')
    .map(one => numberIn(one.text) ?? 0);
  return prices.length > 0 && prices.every(price => price > (numberIn(cap.text) ?? Infinity));
}

const takenBack = (after: readonly Line[], done: Line): boolean =>
  after.some(line => line.at > done.at && (regrets(line) || /\b(?:however|not possible|didnt go through|failed|couldnt)\b/u.test(plain(line))));
