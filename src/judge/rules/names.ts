import { contentStems } from '../../support/text.js';
import { quantitiesOf } from '../../transcript/quantity.js';
import { cannotTell, closest, met, notMet, shown, type Decision } from './decision.js';
import { askedBefore, clausesOf, plainWords, stemsOf, type Dialogue, type Line } from './dialogue.js';
import { instanceOf, properNames } from './instances.js';
import { fits, lexicon, ringOf, standsAny, type Pattern } from './lexicon.js';
import { denies, isQuestion, offers, recounts } from './sentences.js';
import { clockIn } from './timeWords.js';

const EMPTY = new Set([
  'option',
  'possibl',
  'possibility',
  'availabl',
  'servic',
  'certain',
  'specific',
  'particular',
  'least',
  'kind',
  'type',
  'user',
  'customer',
  'way',
  'own',
  'new',
  'information',
  'info',
  'detail',
]);

/** What a criterion's thing is looked up by. */
interface Thing {
  readonly patterns: readonly Pattern[];
  /** Whether the word lists know other words for every word of it, so that its absence can be told. */
  readonly known: boolean;
  readonly head: readonly string[];
  readonly parts: number;
}

/** The thing in the words it may be called by. */
function readThing(text: string, verb: string): Thing {
  const bare = text
    .replace(/^(?:(?:at least )?(?:a|an|the|some|any|its|their|another|one|his|her|possible|available)\s)+/iu, '')
    .replace(/\s(?:to the user|at all|by name|explicitly|as an option)$/iu, '');
  const phrase = stemsOf(bare).trim();
  const content = contentStems(bare).filter(word => !EMPTY.has(word));
  const words = content.length > 0 ? content : phrase.split(' ');
  const groups = words.map(word => ringOf(word));
  const listed = lexicon().phrases.get(phrase) ?? lexicon().phrases.get(words.join(' ')) ?? sameTwice(words);
  const kinds = lexicon().kinds.get(phrase);
  const literal: Pattern = words.map(word => [word]);
  return {
    patterns: [...(kinds && verb === 'names' ? [] : [literal]), ...(listed ?? (kinds ? [] : [groups])), ...(kinds ? [[kinds]] : [])],
    known: listed !== undefined || kinds !== undefined || /\p{Lu}/u.test(bare.slice(1)),
    head: groups.at(-1) ?? [],
    parts: words.length,
  };
}

/** `human agent`: two words that say the same, known by one of them. */
const sameTwice = (words: readonly string[]): readonly Pattern[] | undefined =>
  words.length === 2 && ringOf(words[0] ?? '').includes(words[1] ?? '')
    ? words.map(word => lexicon().phrases.get(word)).find(found => found !== undefined)
    : undefined;

/** Set phrases in which a word means another thing: a pool table is no pool, a bank holiday no bank. */
const SET_PHRASES =
  /\b(?:pool (?:tables?|cues?|hall)|(?:car|whirl|talent|motor)[ -]?pool(?:ing)?|(?:national|theme|water|amusement|city|business|science|dog|skate) park|bank holidays?|river ?bank|(?:chocolate|soap|cereal|snack|handle|search|tool|gold)[ -]bars?|parking tickets?|train(?:ing|ed|ers?)\b|day off|kick ?off|cut off|switch(?:ed)? off|turn(?:ed)? off|take off|drop off|lift off|set off|ski lift|chair ?lift|weight ?lifting|phone (?:case|charger|cover)s?|boarding pass(?:es)?|ticket office|service (?:charge|station)s?|petrol station|credit (?:rating|history)|ring road|wedding ring|key ring|cash(?:ier)?['’]?s? desk|coach (?:seat|class)|life ?guard|light ?house|keep in mind|leave (?:a|us a|your) (?:review|message|rating|comment)s?|store manager|book ?store|app store|play store)/giu;

/** A sentence without its set phrases. */
function inSense(line: Line, thing: string): Line {
  const text = line.text.replace(SET_PHRASES, found => (thing.toLowerCase().includes(found.toLowerCase()) ? found : '–'));
  return text === line.text ? line : { ...line, text, words: plainWords(text), stems: stemsOf(text) };
}

/** Things told by a deed or a form of writing, not by words of their own. */
const DEEDS: readonly (readonly [thing: RegExp, told: RegExp])[] = [
  [
    /\b(?:payment plan|instal+ments?)\b/iu,
    /\b(?:split|spread|divide|break|pay)\b.{0,40}\b(?:over|into|across|in)\s(?:\w+\s){0,2}(?:months?|payments|parts|weeks|portions|goes)\b/iu,
  ],
  [
    /^(?:the )?free (?:home )?(?:delivery|shipping|postage)$/iu,
    /\b(?:free|no charge|nothing|cover|without charge|on us|on the house|don['’]?t pay|no extra)\b.{0,40}\b(?:deliver\w*|shipping|postage)\b|\b(?:deliver\w*|shipping|postage)\b.{0,30}\b(?:free|on us|nothing|no charge|no cost|no extra)\b/iu,
  ],
  [
    /\b(?:(?:tele)?phone|contact|hotline|helpline) number\b|^(?:an? |the )?number to call$/iu,
    /\b(?:call|ring|phone|dial|reach|tel|telephone|hotline|helpline|line|number|whatsapp|text)\b.{0,40}?\d(?:[\s()./-]{0,2}\d){5,14}(?!\d)|\(\d{2,4}\)\s?\d{3}/iu,
  ],
];

/** Words that deny no thing told by a deed: `you don't pay anything for delivery`. */
const UNPAID = /\b(?:dont|wont|not|neednt|without|no) (?:have to |need to )?(?:pay\w*|charge\w*|extra|cost|fee|interest)\b/gu;

/** What may be denied of a thing that is there all the same: breakfast that is not included. */
const ATTRIBUTE =
  /\b(?:isnt|arent|not|wasnt|never) (?:\w+ly )?(?:included|free|part of|covered|cheap|expensive|far|required|needed|necessary|refundable|ready|heated|guarded|big|large|mandatory|obligatory|compulsory)\b/gu;

/** Whether the chatbot names, mentions or offers a thing. */
export function names(dialogue: Dialogue, verb: 'names' | 'mentions' | 'offers', thing: string): Decision {
  const key = stemsOf(thing.replace(/^(?:a|an|the|one|at least one)\s/iu, '')).trim();
  if (
    (verb === 'names' || /^an? (?:specific|particular|concrete) /iu.test(thing)) &&
    /^(?:a|an|one|at least one|the name of) /iu.test(thing) &&
    !lexicon().kinds.has(key) &&
    (!lexicon().phrases.has(key) || key === 'doctor')
  ) {
    return instanceOf(dialogue, thing.replace(/^(?:a|an|one|at least one|the name of) (?:a |an |the )?/iu, ''));
  }
  const read = readThing(thing, verb);
  const told = DEEDS.find(([of]) => of.test(thing))?.[1];
  const fitting = dialogue.chatbot.filter(line => {
    const sense = inSense(line, thing);
    return told?.test(line.text) || read.patterns.some(one => fits(sense, one));
  });
  const refused = (line: Line): boolean =>
    told?.test(line.text) ? denies(line.words.join(' ').replace(UNPAID, ' ')) : deniedIn(line, read.patterns, verb === 'offers' ? null : ATTRIBUTE);
  const said = fitting.find(line => !refused(line) && counts(line, verb));
  if (said) return met([said], `The chatbot ${verb} "${thing}" with ${shown(said)}.`);
  const denied = fitting.find(refused);
  const asked = fitting.find(isQuestion);
  if (asked) return cannotTell(`The chatbot speaks of "${thing}" only in a question: ${shown(asked)}.`);
  if (denied) {
    if (/\b(?:fee|cost|charge|price|deposit|policy|rule|limit|ban)s?\b/iu.test(thing))
      return cannotTell(`The chatbot only says there is none: ${shown(denied)}.`);
    return notMet([denied], `The chatbot speaks of "${thing}" only to deny it: ${shown(denied)}.`);
  }
  if (fitting[0]) return cannotTell(`The chatbot only repeats what the user said of "${thing}".`);
  return absent(dialogue, thing, read, verb);
}

/** No sentence has it. That can be told where the word lists know its other names, or where the user raised it in these very words. */
function absent(dialogue: Dialogue, thing: string, read: Thing, verb: string): Decision {
  const raised = dialogue.user.some(line => fits(line, read.patterns[0] ?? []));
  if (!read.known && !raised) return cannotTell(`No sentence of the chatbot has the words of "${thing}", but it may be meant by other words.`);
  const yes = dialogue.chatbot.find(
    line =>
      opens(dialogue, line) &&
      /^(?:yes|yeah|yep|sure|certainly|of course|absolutely|we do|definitely|you can|correct|indeed|it|its|theyre|they|thats|that)\b/u.test(
        line.words.join(' '),
      ) &&
      askedBefore(dialogue, line).some(asked => questionish(asked) && read.patterns.some(one => fits(asked, one))),
  );
  if (yes) return cannotTell(`The chatbot answers a question about "${thing}" without naming it: ${shown(yes)}.`);
  const hours = /\b(?:hours|times)$/iu.test(thing)
    ? dialogue.chatbot.find(line => clockIn(line.text) || quantitiesOf(line.text).some(({ kind }) => kind === 'time'))
    : undefined;
  if (hours) return cannotTell(`The chatbot gives a time that may be one of "${thing}": ${shown(hours)}.`);
  const near = dialogue.chatbot.find(
    line => !isQuestion(line) && !denies(line.words.join(' ')) && read.parts > 1 && standsAny(line, read.head) && !properNames(line).length,
  );
  if (near) return cannotTell(`The chatbot says something close to "${thing}", but it cannot be told whether it is that: ${shown(near)}.`);
  return notMet(closest(dialogue, thing), `No sentence of the chatbot ${verb} "${thing}" or a common word for it.`);
}

/** Whether a user's sentence asks something, with or without its mark. */
const questionish = (line: Line): boolean =>
  isQuestion(line) ||
  /^(?:\w+ ){0,3}(?:do|does|did|is|are|can|could|may|will|would|have|has|what|which|where|when|who|how|any|need|want|possible|wheres|whats|theres|there)\b/u.test(
    line.words.join(' '),
  );

/** Whether a sentence begins an answer: nothing but a greeting or a yes stands before it. */
const opens = (dialogue: Dialogue, line: Line): boolean => dialogue.chatbot.every(one => one.turn !== line.turn || one.at >= line.at || one.words.length < 4);

const counts = (line: Line, verb: string): boolean => (!isQuestion(line) || (offers(line) && verb !== 'names')) && !(verb === 'offers' && recounts(line));

/** Whether the piece of the sentence that holds the thing denies it. */
function deniedIn(line: Line, patterns: readonly Pattern[], harmless: RegExp | null): boolean {
  const clauses = clausesOf(line.text).map(text => ({ ...line, text, stems: stemsOf(text), words: plainWords(text) }));
  const holding = clauses.filter(clause => patterns.some(one => fits(clause, one)));
  const denied = (clause: Line): boolean => denies(aside(clause, patterns).replace(harmless ?? /$^/u, ' '));
  return holding.length > 0 ? holding.every(denied) : denied(line);
}

/** The words without what `with no …` and `without …` deny of it, unless that is the thing itself. */
const aside = (clause: Line, patterns: readonly Pattern[]): string =>
  clause.words
    .join(' ')
    .replace(/\b(?:with no|and no|without) (?:(?:any|a|an|the|extra|additional|further) )?\w+/gu, found =>
      patterns.some(one => one.some(group => standsAny({ ...clause, stems: stemsOf(found) }, group))) ? found : ' ',
    );
